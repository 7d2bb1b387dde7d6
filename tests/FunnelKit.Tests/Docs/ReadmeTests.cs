namespace FunnelKit.Tests.Docs;

/// <summary>What the documents show is compiled, run and present, so that it stays true.</summary>
public sealed class ReadmeTests
{
    private static readonly string[] CSharp = ["csharp", "cs", "c#", "C#"];
    private static readonly string[] Shell = ["bash", "sh", "shell", "console"];

    [Fact]
    public void CSharpBlocks_AreMarkedAndEqualTheirRegions()
    {
        var regions = Repository.CSharpFiles("tests/FunnelKit.Tests/Docs")
            .SelectMany(Documents.Regions)
            .ToDictionary(region => region.Name, region => region.Body, StringComparer.Ordinal);
        var blocks = (
            from document in Documents.All
            from block in Documents.Blocks(document)
            where CSharp.Contains(block.Language, StringComparer.Ordinal)
            select (Document: document, Block: block)).ToList();

        Assert.NotEmpty(blocks);
        House.Forbids(
            "A C# block follows <!-- snippet: name -->, names a region of tests/FunnelKit.Tests/Docs and equals it:",
            from pair in blocks
            let region = pair.Block.Marker == "snippet" ? regions.GetValueOrDefault(pair.Block.Name) : null
            where !string.Equals(region, pair.Block.Body, StringComparison.Ordinal)
            let advice = region is null ? "no such region" : "should be\n" + region
            select $"{pair.Document}, '{pair.Block.Name}': {advice}");
        House.Forbids(
            "A region is shown in a document; these are not:",
            regions.Keys.Except(blocks.Select(pair => pair.Block.Name), StringComparer.Ordinal));
    }

    [Fact]
    public void ShellBlocks_NameExistingFiles() =>
        House.Forbids(
            "A command names files and projects that exist:",
            from document in Documents.All
            from block in Documents.Blocks(document)
            where Shell.Contains(block.Language, StringComparer.Ordinal)
            from word in block.Body.Split([' ', '\n', '"', '\'', '='], StringSplitOptions.RemoveEmptyEntries)
            where word.Contains('/', StringComparison.Ordinal) && !word.Contains("//", StringComparison.Ordinal)
            where !Path.Exists(Repository.PathOf(word))
            select $"{document}: {word}");

    [Fact]
    public void Links_LeadToExistingFiles() =>
        House.Forbids(
            "A link leads to a file that exists:",
            from document in Documents.All.Append("CHANGELOG.md")
            from target in Documents.Links(document)
            where !Path.Exists(Repository.PathOf(Path.GetDirectoryName(document)!, target))
            select $"{document}: {target}");

    [Fact]
    public void Readme_GivesTheTwoCommands()
    {
        var commands = Documents.Blocks("README.md")
            .Where(block => Shell.Contains(block.Language, StringComparer.Ordinal))
            .SelectMany(block => block.Body.Split('\n'))
            .ToList();

        Assert.Contains("dotnet run --project samples/FunnelKit.SampleHost", commands);
        Assert.Contains("dotnet test", commands);
    }

    [Fact]
    public void Packages_HaveAReadmeThatSaysWhatTheyAre() =>
        House.Forbids(
            "Every package has a README of more than its title:",
            from project in Repository.Files("src", ".csproj")
            let readme = Path.Combine(Path.GetDirectoryName(project)!, "README.md")
            where !File.Exists(Repository.PathOf(readme)) || Repository.Read(readme).Split('\n').Length < 5
            select readme);
}
