using System.Text.RegularExpressions;

namespace FunnelKit.Tests.Api;

/// <summary>What results must not depend on is banned, and the ban holds at build.</summary>
public sealed partial class BannedSymbolTests
{
    private const string Rule = "RS" + "0030";

    /// <summary>Where the ban is lifted, and why. Nowhere in a library.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["benchmarks/FunnelKit.Benchmarks/FunnelKit.Benchmarks.csproj"] = "Benchmarks write to the console.",
        ["src/FunnelKit.Tool/Terminal.cs"] = "A command-line tool writes to the console, in this one place.",
    };

    [Fact]
    public void Ban_OfTheClockTheCultureAndTheConsole_IsAnErrorAtBuild()
    {
        var build = Repository.ReadXml("Directory.Build.props");
        var packages = Repository.ReadXml("Directory.Packages.props");
        var banned = Repository.Read("BannedSymbols.txt");

        Assert.Equal("true", build.Descendants("TreatWarningsAsErrors").Single().Value);
        Assert.Contains(
            build.Descendants("AdditionalFiles"),
            file => file.Attribute("Include")!.Value.EndsWith("BannedSymbols.txt", StringComparison.Ordinal));
        Assert.Contains(
            packages.Descendants("GlobalPackageReference"),
            package => package.Attribute("Include")!.Value == "Microsoft.CodeAnalysis.BannedApiAnalyzers");
        Assert.DoesNotContain(Rule, Repository.Read(".editorconfig"), StringComparison.Ordinal);
        Assert.All(
            ["P:System.DateTime.Now;", "P:System.Random.Shared;", "M:System.Guid.NewGuid;", "T:System.Console;"],
            symbol => Assert.Contains(symbol, banned, StringComparison.Ordinal));
    }

    [Fact]
    public void Ban_IsLiftedOnlyWhereAReasonIsWritten() =>
        House.Forbids(
            "The ban is silenced where this test does not know a reason for it:",
            from path in Repository.CSharpFiles()
                .Concat(new[] { "src", "tests", "samples", "benchmarks" }
                    .SelectMany(folder => Repository.Files(folder, ".csproj", ".props", ".targets")))
            where Repository.Read(path).Contains(Rule, StringComparison.Ordinal)
            where !Exceptions.ContainsKey(path)
            select path);

    [Fact]
    public void Sources_OfTheLibraries_MentionNoBannedMember()
    {
        var members = BannedMember().Matches(Repository.Read("BannedSymbols.txt"))
            .Select(match => match.Groups["name"].Value)
            .ToList();

        Assert.Contains("DateTime.UtcNow", members);
        House.Forbids(
            "A library uses neither the clock nor the machine's time zone nor chance:",
            from path in Repository.CSharpFiles("src")
            from line in Repository.Read(path).Split('\n').Index()
            where !line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from member in members
            where line.Item.Contains(member, StringComparison.Ordinal)
            select $"{path}:{line.Index + 1}: {member}");
    }

    [GeneratedRegex(
        @"^[PM]:System\.(?<name>(?:DateTime|DateTimeOffset|TimeZoneInfo|Random|Guid)\."
        + @"(?!ToString|Parse|TryParse)[A-Z]\w+);",
        RegexOptions.Multiline)]
    private static partial Regex BannedMember();
}
