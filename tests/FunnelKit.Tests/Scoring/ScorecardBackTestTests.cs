using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

public sealed class ScorecardBackTestTests
{
    private static readonly DraftLead[] Four =
    [
        new() { HasPhone = true, Won = true },
        new() { HasPhone = true, Won = false },
        new() { HasPhone = false, Won = false },
        new() { Won = null, HasPhone = true },
    ];

    [Fact]
    public void From_WithOpenLeads_LeavesThemOutAndCountsThem()
    {
        var report = ScorecardBackTest.From(Card(), Four.ToTable(), Four.Outcomes());

        Assert.Equal(Rate.FromCounts(1, 3), report.BaseRate);
        Assert.Equal(1, report.UnknownOutcomes);
        Assert.Equal(0.75, report.Ranks.AreaUnderCurve);
        Assert.Equal(
            [Rate.FromCounts(1, 2), Rate.FromCounts(0, 1), Rate.FromCounts(0, 0)],
            report.Characteristics[0].Bins.Select(bin => bin.Observed));
        Assert.Equal([20m, 0m, 10m], report.Characteristics[0].Bins.Select(bin => bin.Points));
        Assert.Null(report.Characteristics[0].Bins[2].WeightOfEvidence);
    }

    [Fact]
    public void From_WithoutOdds_HasNoProbabilitiesAndSaysWhy()
    {
        var report = ScorecardBackTest.From(Card(), Four.ToTable(), Four.Outcomes());

        Assert.Equal([BackTestGap.NoOdds], report.Gaps.AsEnumerable());
        Assert.Null(report.LogLoss);
        Assert.Null(report.Brier);
        Assert.Null(report.BrierParts);
        Assert.Null(report.CalibrationError);
        Assert.Empty(report.Calibration);
    }

    [Fact]
    public void From_WithOdds_ComparesProbabilitiesWithOutcomes()
    {
        var report = ScorecardBackTest.From(
            Card(new() { EvenScore = 20m, PointsToDouble = 20m }), Four.ToTable(), Four.Outcomes());

        Assert.Empty(report.Gaps);
        Assert.Equal((Math.Log(2d) + Math.Log(2d) + Math.Log(1.5)) / 3d, report.LogLoss!.Value, 12);
        Assert.Equal((0.25 + 0.25 + (1d / 9d)) / 3d, report.Brier!.Value, 12);
        Assert.Equal(report.Brier.Value, report.BrierParts!.Value.Total, 12);
        Assert.Equal(
            [Rate.FromCounts(0, 1), Rate.FromCounts(1, 2)], report.Calibration.Select(row => row.Observed));
        Assert.Equal(0.5, report.Calibration[1].Expected.Fraction, 12);
        Assert.NotNull(report.Calibration[1].Observed.Interval);
    }

    [Fact]
    public void From_WithOneKindOfOutcome_HasNoRankingAndSaysWhy()
    {
        DraftLead[] leads = [.. Four.Select(lead => lead with { Won = true })];

        var report = ScorecardBackTest.From(Card(new()), leads.ToTable(), leads.Outcomes());

        Assert.Equal([BackTestGap.OneOutcome], report.Gaps.AsEnumerable());
        Assert.Null(report.Ranks.AreaUnderCurve);
        Assert.Null(report.Characteristics[0].InformationValue);
        Assert.NotNull(report.LogLoss);
    }

    [Fact]
    public void From_WithoutKnownOutcomes_HasNoAnswer()
    {
        var report = ScorecardBackTest.From(Card(new()), Four.ToTable(), new bool?[4]);

        Assert.Equal([BackTestGap.NoOutcomes], report.Gaps.AsEnumerable());
        Assert.Null(report.LogLoss);
        Assert.Empty(report.Gains);
        Assert.Empty(report.Calibration);
        Assert.Equal(4, report.UnknownOutcomes);
    }

    [Theory]
    [InlineData(BackTestGap.None)]
    [InlineData(BackTestGap.NoOutcomes)]
    [InlineData(BackTestGap.OneOutcome)]
    [InlineData(BackTestGap.NoOdds)]
    public void Describe_InBothLanguages_SaysSomethingElse(BackTestGap gap) =>
        Assert.NotEqual(gap.Describe("en"), gap.Describe("zh-Hans"));

    [Fact]
    public void Between_WithABetterCard_ShowsTheDifference()
    {
        var leads = DraftLeads.Typical;
        var full = leads.Draft("signed").Scorecard!;

        var comparison = ScorecardComparison.Between(Card(), full, leads.ToTable(), leads.Outcomes());

        Assert.True(comparison.Areas!.Difference > 0.1);
        Assert.True(comparison.Areas.PValue < 0.001);
        Assert.InRange(comparison.RankCorrelation!.Value, 0.1, 0.9);
        Assert.Equal(comparison.Second[7] - comparison.First[7], comparison.ChangeOf(7));
    }

    [Fact]
    public void Between_WithTheSameCard_ChangesNothing()
    {
        var comparison = ScorecardComparison.Between(Card(), Card(), Four.ToTable());

        Assert.Equal(0, comparison.ChangedCount);
        Assert.Equal(0m, comparison.MeanChange);
        Assert.Equal(1d, comparison.RankCorrelation!.Value, 12);
        Assert.Null(comparison.Areas);
    }

    [Fact]
    public void Between_WithoutLeads_HasNoAnswer()
    {
        var comparison = ScorecardComparison.Between(Card(), Card(), Array.Empty<DraftLead>().ToTable());

        Assert.Null(comparison.MeanChange);
        Assert.Null(comparison.RankCorrelation);
    }

    private static Scorecard Card(OddsScale? odds = null) => Scorecard.CreateBuilder("phone", "Phone")
        .Add(new()
        {
            Id = "phone",
            Kind = CharacteristicKind.Flag,
            Weight = 2m,
            Bins =
            [
                new() { Flag = true, Points = 10m },
                new() { Flag = false },
                new() { IsMissing = true, Points = 5m },
            ],
        })
        .SetOdds(odds)
        .Build();
}
