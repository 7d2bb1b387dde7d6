using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

public sealed class ScoreDriftTests
{
    private static readonly Scorecard Card = DraftLeads.Typical.Draft("signed").Scorecard!;

    [Fact]
    public void Between_WithTheSameLeads_IsStable()
    {
        var table = DraftLeads.Typical.ToTable();
        var drift = ScoreDrift.Between(Card, table, table);

        Assert.False(drift.IsFound);
        Assert.Equal(0d, drift.Score.Index);
        Assert.All(drift.Characteristics, item => Assert.Equal(DriftLevel.Stable, item.Drift.Level));
    }

    [Fact]
    public void Between_WithAnotherMixOfIndustries_FindsIt()
    {
        var later = DraftLeads.Typical.Where(lead => lead.Industry is "health" or "steel").ToArray();

        var drift = ScoreDrift.Between(Card, DraftLeads.Typical.ToTable(), later.ToTable());

        Assert.True(drift.IsFound);
        var industry = Assert.Single(drift.Characteristics, item => item.Characteristic.Id == "industry");
        Assert.Equal(DriftLevel.Significant, industry.Drift.Level);
        Assert.True(industry.Drift.PValue < 1e-6);
        Assert.Equal(2_000, industry.Bins.Sum(bin => bin.Baseline.Numerator));
        Assert.Equal(later.Length, industry.Bins.Sum(bin => bin.Current.Numerator));
    }

    [Fact]
    public void Between_WithFewLeads_DoesNotMistakeChanceForDrift()
    {
        var few = DraftLeads.Typical.Take(12).ToArray();

        var drift = ScoreDrift.Between(Card, DraftLeads.Typical.ToTable(), few.ToTable());

        Assert.Equal(DriftLevel.Significant, drift.Score.Level);
        Assert.False(drift.IsFound);
    }

    [Fact]
    public void Between_WithoutLeads_HasNoAnswer()
    {
        var drift = ScoreDrift.Between(Card, DraftLeads.Typical.ToTable(), Array.Empty<DraftLead>().ToTable());

        Assert.Null(drift.Score.Index);
        Assert.Null(drift.Score.PValue);
        Assert.Equal(DriftLevel.None, drift.Score.Level);
        Assert.False(drift.IsFound);
    }

    [Theory]
    [InlineData(50, DriftLevel.Stable)]
    [InlineData(70, DriftLevel.Moderate)]
    [InlineData(80, DriftLevel.Significant)]
    public void Level_OfSharesThatMove_FollowsTheRuleOfThumb(int share, DriftLevel expected) =>
        Assert.Equal(expected, DriftMeasure.From([50d, 50d], [share, 100d - share]).Level);
}
