using System.Text.RegularExpressions;

namespace FunnelKit.Tests.Docs;

/// <summary>The changelog begins with what comes next or with the version that is built.</summary>
public sealed partial class ChangelogTests
{
    [Fact]
    public void FirstEntry_IsUnreleasedOrTheVersionThatIsBuilt()
    {
        var version = Repository.ReadXml("Directory.Build.props").Descendants("VersionPrefix").Single().Value;
        var entries = Heading().Matches(Repository.Read("CHANGELOG.md")).Select(match => match.Groups["name"].Value);

        Assert.Contains(entries.First(), new[] { "Unreleased", version });
    }

    [Fact]
    public void Entries_EndWithAPeriod() =>
        House.Forbids(
            "An entry of the changelog is a sentence and ends with a period:",
            Item().Matches(Repository.Read("CHANGELOG.md"))
                .Select(match => match.Value.TrimEnd())
                .Where(entry => !entry.EndsWith('.')));

    [GeneratedRegex(@"^## \[(?<name>[^\]]+)\]", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^- .*(?:\n  .*)*", RegexOptions.Multiline)]
    private static partial Regex Item();
}
