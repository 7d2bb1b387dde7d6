using System.Text.RegularExpressions;

namespace FunnelKit.Tests.Api;

/// <summary>House rules about files: their length, their names, and what may stand in them.</summary>
public sealed partial class SourceTests
{
    private const int MaxLines = 400;
    private const int MaxColumns = 120;

    private static readonly string[] Texts =
    [
        ".cs", ".razor", ".css", ".js", ".csproj", ".props", ".targets", ".json", ".md", ".txt", ".svg", ".sh", ".yml",
    ];

    /// <summary>Namespaces that entry points live in because their users have them open already.</summary>
    private static readonly Dictionary<string, string> ForeignNamespaces = new(StringComparer.Ordinal)
    {
        ["Microsoft.Extensions.DependencyInjection"] = "src/FunnelKit.Extensions.DependencyInjection/",
    };

    [Fact]
    public void SourceFiles_HaveAtMostFourHundredLines() =>
        House.Forbids(
            "A source file has at most 400 lines; split these by aspect:",
            from path in Repository.CSharpFiles("src", "samples", "tests", "benchmarks")
            let lines = Lines(path).Length
            where lines > MaxLines
            select $"{path}: {lines} lines");

    [Fact]
    public void SourceLines_HaveAtMostOneHundredAndTwentyCharacters() =>
        House.Forbids(
            "A line has at most 120 characters:",
            from path in Repository.CSharpFiles("src", "samples", "tests", "benchmarks")
            from line in Lines(path).Index()
            where line.Item.Length > MaxColumns
            select $"{path}:{line.Index + 1}: {line.Item.Length} characters");

    [Fact]
    public void SourceFiles_HoldOnePublicTypeNamedAfterThem() =>
        House.Forbids(
            "A file holds one public type, or internal ones, and is named after its first:",
            from path in Repository.CSharpFiles("src")
            let types = TypeDeclaration().Matches(Repository.Read(path))
            where types.Count > 0
            let stem = Path.GetFileName(path).Split('.')[0]
            let names = types.Select(match => match.Groups["name"].Value + match.Groups["generic"].Value)
            let publicTypes = types.Count(match => match.Groups["access"].Value == "public")
            where publicTypes > 1 || !IsNamedAfter(stem, names.First())
            select $"{path}: {string.Join(", ", names)}");

    [Fact]
    public void Namespaces_FollowTheFolders() =>
        House.Forbids(
            "A namespace is the folder of its file:",
            from path in Repository.CSharpFiles("src")
            let match = NamespaceDeclaration().Match(Repository.Read(path))
            where match.Success
            let name = match.Groups["name"].Value
            where !path.StartsWith(ForeignNamespaces.GetValueOrDefault(name, "?"), StringComparison.Ordinal)
            let expected = NamespaceOf(path)
            where !string.Equals(name, expected, StringComparison.Ordinal)
            select $"{path}: {name} instead of {expected}");

    [Fact]
    public void Enums_NumberEveryMember() =>
        House.Forbids(
            "Every member of a public enum has its number, so that a new one cannot move the others:",
            from path in Repository.CSharpFiles("src")
            let text = Repository.Read(path)
            where PublicEnum().IsMatch(text)
            from line in Lines(path).Index()
            where BareMember().IsMatch(line.Item)
            select $"{path}:{line.Index + 1}: {line.Item.Trim()}");

    [Fact]
    public void Sources_HoldNoUnfinishedWork() =>
        House.Forbids(
            "Work is finished before it is committed; these lines say that it is not:",
            from path in Repository.CSharpFiles()
            from line in Lines(path).Index()
            where UnfinishedWork().IsMatch(line.Item)
            select $"{path}:{line.Index + 1}: {line.Item.Trim()}");

    [Fact]
    public void Files_NameNoPathOfAMachine() =>
        House.Forbids(
            "Files work wherever they are cloned, so they name no absolute path:",
            from folder in new[] { "src", "tests", "samples", "benchmarks", "docs", "eng", ".ci" }
            from path in Repository.Files(folder, [.. Texts, string.Empty])
                .Concat(["README.md", "CHANGELOG.md", "CONTRIBUTING.md"])
                .Distinct(StringComparer.Ordinal)
            from line in Lines(path).Index()
            where MachinePath().IsMatch(line.Item)
            select $"{path}:{line.Index + 1}: {line.Item.Trim()}");

    [Fact]
    public void Regions_MarkOnlyTheSnippetsOfDocuments() =>
        House.Forbids(
            "A region marks a snippet that a document shows; elsewhere code is split instead:",
            from path in Repository.CSharpFiles()
            where !path.StartsWith("tests/FunnelKit.Tests/Docs/", StringComparison.Ordinal)
            from line in Lines(path).Index()
            where line.Item.TrimStart().StartsWith("#region", StringComparison.Ordinal)
            select $"{path}:{line.Index + 1}");

    private static string[] Lines(string path) => Repository.Read(path).TrimEnd('\n').Split('\n');

    private static bool IsNamedAfter(string stem, string type) =>
        type.EndsWith('<')
            ? stem == type[..^1] || stem == type[..^1] + "OfT"
            : stem == type;

    private static string NamespaceOf(string path)
    {
        var folders = path.Split('/')[1..^1];
        folders[0] = RootNamespaceOf(folders[0]);
        return string.Join('.', folders);
    }

    private static string RootNamespaceOf(string project) =>
        Repository.ReadXml("src", project, project + ".csproj").Descendants("RootNamespace").SingleOrDefault()?.Value
            ?? project;

    [GeneratedRegex(
        @"^(?<access>public|internal)\s+(?:(?:sealed|static|abstract|readonly|partial|ref)\s+)*"
        + @"(?:record\s+struct|record\s+class|record|class|struct|interface|enum)\s+(?<name>\w+)(?<generic><)?",
        RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();

    [GeneratedRegex("^public enum ", RegexOptions.Multiline)]
    private static partial Regex PublicEnum();

    [GeneratedRegex(@"^    \w+,?$")]
    private static partial Regex BareMember();

    [GeneratedRegex(@"\b(?:T[O]DO|F[I]XME|H[A]CK|NotImpl[e]mentedException)\b")]
    private static partial Regex UnfinishedWork();

    [GeneratedRegex(@"(?<![\w.:/])/(?:work|tmp|root|home|Users)/|\b[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();
}
