using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FunnelKit.Tests.Api;

/// <summary>The folders of the core depend on each other in one direction only.</summary>
/// <remarks>
/// Statistics ← quantities (the root folder) ← Stages ← History ← Flow ← Timing, Segments, Losses, Scoring, Playbooks,
/// DealControl ← Trends, Qualification, Governance ← Grading ← Forecasting ← Diagnosis. Folders of one level do not
/// know each other.
/// </remarks>
public sealed partial class FolderOrderTests
{
    private const string RootFolder = "";

    /// <summary>The level of each folder; a folder may use those of a lower level.</summary>
    private static readonly FrozenDictionary<string, int> Levels = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["Statistics"] = 0,
        [RootFolder] = 1,
        ["Stages"] = 2,
        ["History"] = 3,
        ["Flow"] = 4,
        ["Timing"] = 5,
        ["Segments"] = 5,
        ["Losses"] = 5,
        ["Scoring"] = 5,
        ["Playbooks"] = 5,
        ["DealControl"] = 5,
        ["Trends"] = 6,
        ["Qualification"] = 6,
        ["Governance"] = 6,
        ["Grading"] = 7,
        ["Forecasting"] = 8,
        ["Diagnosis"] = 9,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    [Fact]
    public void Folders_AreKnown() =>
        House.Forbids(
            "Every folder of the core has its place in the order of dependency; give these one:",
            Repository.CSharpFiles("src/FunnelKit")
                .Select(FolderOf)
                .Distinct(StringComparer.Ordinal)
                .Where(folder => !Levels.ContainsKey(folder)));

    [Fact]
    public void Folders_UseOnlyThoseBelowThem() =>
        House.Forbids(
            "A folder of the core uses only those before it: Statistics, quantities, Stages, History, Flow, …",
            from path in Repository.CSharpFiles("src/FunnelKit")
            let folder = FolderOf(path)
            from used in UsedFolders(Repository.Read(path), folder)
            where Levels[used] >= Levels[folder]
            select $"{path} uses {used}");

    [Fact]
    public void Statistics_UsesNothingElseOfTheCore()
    {
        var quantities = Repository.CSharpFiles("src/FunnelKit")
            .Where(path => FolderOf(path) == RootFolder)
            .Select(path => Path.GetFileName(path).Split('.')[0])
            .Distinct(StringComparer.Ordinal)
            .ToHashSet(StringComparer.Ordinal);

        House.Forbids(
            "Statistics is below the quantities, so that they can use it; these mention a quantity:",
            from path in Repository.CSharpFiles("src/FunnelKit/Statistics")
            let code = Comment().Replace(Repository.Read(path), string.Empty)
            from word in Word().Matches(code)
            where quantities.Contains(word.Value)
            select $"{path}: {word.Value}");
    }

    [Theory]
    [InlineData("using FunnelKit.Diagnosis;", "Diagnosis")]
    [InlineData("var x = FunnelKit.Flow.StageFlow.Empty;", "Flow")]
    [InlineData("using static FunnelKit.Stages.StageModels;", "Stages")]
    [InlineData("/// <see cref=\"FunnelKit.Forecasting.Forecast\"/>", "Forecasting")]
    public void UsedFolders_OfAMention_FindsIt(string line, string folder) =>
        Assert.Equal([folder], UsedFolders(line, RootFolder));

    private static string FolderOf(string path)
    {
        var parts = path.Split('/');
        return parts.Length == 3 ? RootFolder : parts[2];
    }

    private static IEnumerable<string> UsedFolders(string text, string folder) =>
        Mention().Matches(text)
            .Select(match => match.Groups["folder"].Value)
            .Where(name => Levels.ContainsKey(name) && !string.Equals(name, folder, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\bFunnelKit\.(?<folder>[A-Z]\w*)\b(?<!^namespace [\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Mention();

    [GeneratedRegex(@"//.*$|""(?:[^""\\\n]|\\.)*""", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b[A-Z]\w+\b")]
    private static partial Regex Word();
}
