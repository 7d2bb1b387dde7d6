using FunnelKit.Losses;
using static FunnelKit.Tests.Losses.LossFixtures;

namespace FunnelKit.Tests.Losses;

public sealed class LossComparisonTests
{
    [Fact]
    public void Item121_LossesToCompetitors_AreRankedAndCompared()
    {
        var losses = Compare(
            ("Acme", [.. "A C lost|价格".Times(30), .. "A C lost|功能".Times(10)]),
            ("Bolt", [.. "A C lost|价格".Times(5), .. "A C lost|功能".Times(15), "A won"]),
            (string.Empty, [.. "A lost|价格".Times(5), .. "A lost|功能".Times(5)]));

        Assert.Equal(["Acme", "Bolt", string.Empty], losses.Segments.Select(segment => segment.Label));
        Assert.Equal([40d / 70, 60d / 70, 1d], losses.Segments.Select(segment => segment.CumulativeShare!.Value));
        Assert.Equal(Rate.FromCounts(20, 21), losses.Segments[1].LossRate);
        var bolt = losses.Differences.Single(item => item.Label == "Bolt" && item.Reason.Id == "function");
        Assert.Equal((Rate.FromCounts(15, 20), Rate.FromCounts(15, 50)), (bolt.InSegment, bolt.InOthers));
        Assert.True(bolt.IsDistinct && bolt.Difference!.Value.Low > 0d);
        Assert.Contains("校正后", bolt.ToString("zh-Hans"), StringComparison.Ordinal);
    }

    /// <summary>
    /// A segment is compared with the others, never with a total that contains it, and p is corrected.
    /// </summary>
    [Fact]
    public void Differences_AmongManyAlike_AreNotFound()
    {
        (string, string[])[] alike =
        [
            .. Enumerable.Range(0, 40).Select(number => (
                $"s{number:00}",
                (string[])[.. "A lost|价格".Times(number == 7 ? 8 : 4), .. "A lost|功能".Times(number == 7 ? 1 : 4)])),
        ];

        var losses = Compare(alike);
        var odd = losses.Differences.First(item => item.Label == "s07");

        Assert.Equal(80, losses.Differences.Length);
        Assert.True(odd.PValue < 0.05 && odd.AdjustedPValue > odd.PValue);
        Assert.Empty(losses.Distinct);
        Assert.Equal(Rate.FromCounts(39 * 4, 39 * 8), odd.InOthers);
    }

    [Fact]
    public void Differences_OfTextsOutsideTheTaxonomy_AreComparedTogether()
    {
        var losses = Compare(
            ("a", [.. Enumerable.Range(0, 20).Select(number => $"A lost|text {number}")]),
            ("b", [.. "A lost|价格".Times(20)]));

        Assert.Equal(4, losses.Differences.Length);
        Assert.Equal(2, losses.Distinct.Count(item => item.Reason == LossReason.AllUnclassified));
        Assert.Equal(20, losses.Segments.Single(segment => segment.Label == "a").Losses.Pareto().Rows.Length);
    }

    [Fact]
    public void Differences_WithNothingToCompareWith_AreNoAnswer()
    {
        var alone = Compare(("a", ["A lost|价格"]), ("b", ["A won"]));

        Assert.All(alone.Differences, item => Assert.Equal((null, null), (item.PValue, item.Difference)));
        Assert.Empty(alone.Distinct);
        Assert.Empty(Compare().Segments);
        Assert.Throws<ArgumentException>(() => Compare(("a", ["A"]), ("a", ["A"])));
        Assert.Throws<ArgumentException>(() => LossComparison.Create(
            [new("a", FlowOf("A")), new("b", FlowWithoutAmounts("A"))]));
    }

    private static LossComparison Compare(params (string Label, string[] Deals)[] segments) =>
        LossComparison.Create(segments.Select(
            segment => KeyValuePair.Create(segment.Label, FlowOf(segment.Deals))));
}
