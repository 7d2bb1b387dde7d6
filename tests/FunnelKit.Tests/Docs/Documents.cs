using System.Text.RegularExpressions;

namespace FunnelKit.Tests.Docs;

/// <summary>Reads the documents of the repository: fenced blocks, their markers, and links.</summary>
internal static partial class Documents
{
    /// <summary>Gets every document that a user reads, as a path from the root.</summary>
    public static IEnumerable<string> All =>
        new[] { "README.md", "CONTRIBUTING.md" }
            .Concat(Repository.Files("src", ".md"))
            .Concat(Repository.Files("docs", ".md"))
            .Concat(Repository.Files("samples", ".md"))
            .Concat(Repository.Files("benchmarks", ".md"));

    /// <summary>Lists the fenced blocks of a document.</summary>
    public static IEnumerable<Block> Blocks(string document) =>
        Fence().Matches(Repository.Read(document)).Select(match => new Block(
            match.Groups["marker"].Value,
            match.Groups["name"].Value,
            match.Groups["language"].Value.Trim(),
            match.Groups["body"].Value));

    /// <summary>Gets what the README shows as the output of a snippet.</summary>
    public static string Output(string name) =>
        Blocks("README.md").Single(block => block.Marker == "output" && block.Name == name).Body;

    /// <summary>Lists the targets of links and pictures, without anchors and addresses elsewhere.</summary>
    public static IEnumerable<string> Links(string document) =>
        Link().Matches(Fence().Replace(Repository.Read(document), string.Empty))
            .Select(match => match.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains(':', StringComparison.Ordinal));

    /// <summary>Gets the regions of a source file, unindented, by name.</summary>
    public static IEnumerable<(string Name, string Body)> Regions(string path) =>
        Region().Matches(Repository.Read(path))
            .Select(match => (match.Groups["name"].Value, Unindent(match.Groups["body"].Value)));

    private static string Unindent(string body)
    {
        var lines = body.Split('\n');
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[indent..] : line));
    }

    [GeneratedRegex(
        @"(?:^<!-- (?<marker>snippet|output): (?<name>[\w-]+) -->\n)?^```(?<language>[^\n`]*)\n(?<body>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(
        @"^\s*#region (?<name>[\w-]+)\n(?<body>.*?)^\s*#endregion$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Region();

    /// <summary>A fenced block, with the marker in the comment above it.</summary>
    internal sealed record Block(string Marker, string Name, string Language, string Body);
}
