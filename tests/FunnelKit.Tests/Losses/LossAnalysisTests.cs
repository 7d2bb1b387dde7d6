using FunnelKit.Losses;
using FunnelKit.Stages;
using static FunnelKit.Tests.Losses.LossFixtures;

namespace FunnelKit.Tests.Losses;

public sealed class LossAnalysisTests
{
    /// <summary>
    /// Of ten lost deals, four for the price, two each for functions and the need, one silent, one unsaid.
    /// </summary>
    private static readonly string[] Ten =
    [
        .. "A C lost|价格|100".Times(3), "A lost|Too expensive|100",
        .. "A C D lost|功能|1000".Times(2),
        .. "A C lost|need mismatch".Times(2),
        "A lost|no reply|50",
        "A lost",
        "A C D won||9000", "A invalid|student",
    ];

    [Fact]
    public void Item121_Losses_AreRankedByCountAndByValue()
    {
        var losses = FlowOf(Ten).AnalyzeLosses();

        var byDeals = losses.Pareto();
        var byValue = losses.Pareto(LossMeasure.Value);

        Assert.Equal(10, losses.Lost);
        Assert.Equal(
            ["price 4 0.4", "function 2 0.6", "need-mismatch 2 0.8", "no-reply 1 0.9", " 1 1"],
            byDeals.Rows.Select(row => Invariant($"{row.Reason.Id} {row.Deals} {row.CumulativeShare}")));
        Assert.Equal(
            ["function", "price", "need-mismatch", "no-reply", string.Empty],
            byValue.Rows.Select(row => row.Reason.Id));
        Assert.Equal(2000d / 2450d, byValue.Rows[0].ValueShare);
        Assert.Equal(Money.FromAmount(2000m, Yuan), byValue.Rows[0].Amount!.Value.Amount);
        Assert.Equal(Rate.FromCounts(0, 2), byValue.Rows[2].Amount!.Value.Coverage);
        Assert.Equal(Rate.FromCounts(4, 10), byDeals.Rows[0].Share);
        Assert.NotNull(byDeals.Rows[0].Share.Interval);
    }

    [Fact]
    public void Pareto_VitalFew_AreTheFewestThatHoldFourFifthsOfWhatIsExplained()
    {
        var losses = FlowOf(Ten).AnalyzeLosses();

        // 4 + 2 of 8 are 75 %, so that the third is needed; by value 2000 of 2400 are 83 %.
        Assert.Equal(["price", "function", "need-mismatch"], losses.Pareto().VitalFew.Select(row => row.Reason.Id));
        Assert.Equal(["function"], losses.Pareto(LossMeasure.Value).VitalFew.Select(row => row.Reason.Id));
    }

    [Fact]
    public void Item150_UnknownAndSilence_AreCountedAndExplainNothing()
    {
        string[] deals = [.. "A lost".Times(6), .. "A lost|未回复".Times(3), "A lost|价格"];

        var losses = FlowOf(deals).AnalyzeLosses();

        Assert.Equal(Rate.FromCounts(1, 10), losses.Explained);
        Assert.Equal(Rate.FromCounts(6, 10), losses.Unknown);
        Assert.Equal(Rate.FromCounts(3, 10), losses.NoReply);
        Assert.Equal(["price"], losses.Pareto().VitalFew.Select(row => row.Reason.Id));
        Assert.Equal(["price", string.Empty, "no-reply"], losses.Pareto().Rows.Select(row => row.Reason.Id));
    }

    [Fact]
    public void Reasons_OutsideTheTaxonomy_KeepTheirText()
    {
        var losses = FlowOf("A lost|Moved", "A lost|moved", "A lost|Other", "A lost|价格").AnalyzeLosses();

        Assert.Equal(Rate.FromCounts(3, 4), losses.Unclassified);
        Assert.Equal(["Moved", "price", "Other"], losses.Pareto().Rows.Select(row => row.Reason.Id));
        Assert.Equal(2, losses.Pareto().Rows[0].Deals);
    }

    [Fact]
    public void InvalidLeads_AmongTheLost_AreShownAsSuch()
    {
        var losses = FlowOf("A lost|学生", "A lost|价格", "A invalid|学生").AnalyzeLosses();

        Assert.Equal(Rate.FromCounts(1, 2), losses.InvalidLeads);
        Assert.Equal(2, losses.Lost);
    }

    [Fact]
    public void TopPareto_CountsPartsWithTheirWhole()
    {
        var rows = FlowOf(Ten).AnalyzeLosses().TopPareto().Rows;

        Assert.Equal(
            ["need-mismatch 4", "price 4", "no-reply 1", " 1"],
            rows.Select(row => $"{row.Reason.Id} {row.Deals}"));
    }

    [Fact]
    public void Item014_Losses_AreSaidByStageWithTheirReasons()
    {
        var losses = FlowOf([.. Ten, "lost|价格"]).AnalyzeLosses();

        Assert.Equal(
            ["A 3", "B 0", "C 5", "D 2", " 1"],
            losses.Stages.Select(stage => $"{stage.Stage.Value} {stage.Lost}"));
        Assert.Equal(Rate.FromCounts(5, 11), losses.Stages[2].Share);
        Assert.Equal(3, losses.Stages[2].Count(losses.Taxonomy.Classify("价格")));
        Assert.Equal(0, losses.Stages[3].Count(losses.Taxonomy.Classify("价格")));
        Assert.Equal(["price", "need-mismatch"], losses.Stages[2].Pareto().Rows.Select(row => row.Reason.Id));
        Assert.Equal(StageId.None, losses.Stages[4].Stage);
        Assert.Contains("丢失最多的阶段：Stage C，5 个", losses.ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.Contains("Reasons given most often: Price 5", losses.ToString("en"), StringComparison.Ordinal);
    }

    /// <summary>
    /// Counting entries into a status forgets where deals were created, counts returns twice and drops lost deals.
    /// </summary>
    [Fact]
    public void Losses_OfDealsCreatedLateOrReturned_CountOnceWhereTheyWereLost()
    {
        var losses = FlowOf("D lost|价格", "A C A C lost|价格", "A lost A C lost|功能", "A lost A won").AnalyzeLosses();

        Assert.Equal(["A 0", "B 0", "C 2", "D 1"], losses.Stages.Select(stage => $"{stage.Stage.Value} {stage.Lost}"));
        Assert.Equal(["price 2", "function 1"], losses.Pareto().Rows.Select(row => $"{row.Reason.Id} {row.Deals}"));
        Assert.Equal(3, losses.Flow.Stages[0].Entries - losses.Flow.Won);
    }

    [Fact]
    public void Losses_WithoutAmounts_HaveNoValueShares()
    {
        var pareto = FlowWithoutAmounts("A lost|价格", "A lost|功能").AnalyzeLosses().Pareto(LossMeasure.Value);

        Assert.All(
            pareto.Rows, row => Assert.Equal((null, null, null), (row.Amount, row.ValueShare, row.CumulativeShare)));
        Assert.Empty(pareto.VitalFew);
    }

    [Fact]
    public void Losses_WithANegativeSum_HaveNoValueShares()
    {
        var pareto = FlowOf("A lost|价格|-10", "A lost|功能|100").AnalyzeLosses().Pareto(LossMeasure.Value);

        Assert.All(pareto.Rows, row => Assert.Null(row.ValueShare));
        Assert.Equal(-10m, pareto.Rows[1].Amount!.Value.Amount.Amount);
    }

    [Fact]
    public void Losses_OfNothing_AreEmpty()
    {
        var losses = FlowOf("A", "A won").AnalyzeLosses();

        Assert.Equal(0, losses.Lost);
        Assert.Empty(losses.Pareto().Rows);
        Assert.Null(losses.Explained.Value);
        Assert.Equal("没有丢失的商机。", losses.ToString("zh-Hans"));
        Assert.Throws<ArgumentOutOfRangeException>(() => losses.Pareto(LossMeasure.None));
    }

    private static string Invariant(FormattableString text) =>
        text.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
