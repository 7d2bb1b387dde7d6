using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class CompetingRisksTests
{
    private const int Won = 1;
    private const int Lost = 2;

    [Fact]
    public void Incidence_WhenAllDealsAreClosed_IsThePlainRatio()
    {
        var risks = CompetingRisks.Estimate(RiskTable.FromCounts([10, 40], [1, 4, 2, 3], [0, 0], causes: 2));

        Assert.Equal(0.3, risks.Causes[0].Last, 1e-15);
        Assert.Equal(0.7, risks.Causes[1].Last, 1e-15);
        Assert.Equal(0d, risks.EventFree.Last);
    }

    [Fact]
    public void Incidence_WithOpenDeals_CountsThemAsNotYet()
    {
        var risks = CompetingRisks.Estimate(
            RiskTable.FromCounts([10, 20, 40], [1, 4, 0, 0, 2, 3], [0, 6, 0], causes: 2));

        Assert.Equal((1d / 16d) + (11d / 16d * 2d / 5d), risks.Causes[0].Last, 1e-15);
    }

    [Fact]
    public void Given_TimeSoFar_RatesOnlyWhatIsStillOpen()
    {
        var risks = CompetingRisks.Estimate(RiskTable.FromCounts([10, 40], [1, 4, 4, 1], [0, 0], causes: 2));

        Assert.Equal(0.5, risks.Given(Won, 0d, 40d)!.Value, 1e-15);
        Assert.Equal(0.8, risks.Given(Won, 10d, 40d)!.Value, 1e-15);
        Assert.Equal(0.2, risks.Given(Lost, 10d, 40d)!.Value, 1e-15);
        Assert.Null(risks.Given(Won, 40d, 50d));
    }

    [Fact]
    public void Answers_BeyondWhatAnybodySaw_AreNull()
    {
        var risks = CompetingRisks.Estimate(RiskTable.FromCounts([10, 20], [1, 1, 0, 0], [0, 2], causes: 2));

        Assert.Equal(0.25, risks.Causes[0].At(20d));
        Assert.Null(risks.Causes[0].At(21d));
        Assert.Null(risks.Causes[0].IntervalAt(21d));
        Assert.Null(risks.Given(Won, 10d, 21d));
    }

    [Fact]
    public void Interval_ContainsTheShareAndStaysInside()
    {
        var risks = CompetingRisks.Estimate(RiskTable.FromCounts([10, 20], [1, 1, 0, 0], [0, 8], causes: 2));

        var interval = risks.Causes[0].IntervalAt(15d)!.Value;

        Assert.InRange(0.1, interval.Low, interval.High);
        Assert.InRange(interval.Low, 0d, 0.1);
        Assert.InRange(interval.High, 0.1, 1d);
        Assert.Null(risks.Causes[0].IntervalAt(5d));
    }

    [Fact]
    public void Estimate_OfNothing_HasNoTimes()
    {
        var risks = CompetingRisks.Estimate(RiskTable.Empty);

        Assert.Empty(risks.Times);
        Assert.Equal(1d, risks.EventFree.Last);
        Assert.Null(risks.EventFree.At(0d));
        Assert.Null(risks.Given(1, 0d, 1d));
    }

    [Fact]
    public void Given_ArgumentsOutOfRange_Throws()
    {
        var risks = CompetingRisks.Estimate(RiskTable.Empty);

        Assert.Throws<ArgumentOutOfRangeException>(() => risks.Given(0, 0d, 1d));
        Assert.Throws<ArgumentOutOfRangeException>(() => risks.Given(2, 0d, 1d));
        Assert.Throws<ArgumentOutOfRangeException>(() => risks.Given(1, 2d, 1d));
        Assert.Throws<ArgumentOutOfRangeException>(() => risks.Given(1, -1d, 1d));
        Assert.Throws<ArgumentOutOfRangeException>(() => risks.Given(1, double.NaN, 1d));
    }

    [Fact]
    public void LogRank_OfGroupsNeverAtRiskTogether_LosesADegreeOfFreedom()
    {
        var early = RiskTable.FromCounts([1, 2], [2, 2], [0, 0]);
        var late = RiskTable.FromCounts([5, 11, 12], [0, 2, 2], [0, 0, 0], [4, 0, 0]);

        Assert.Equal(1, LogRankTest.Compare([early, early]).DegreesOfFreedom);
        Assert.Equal(2, LogRankTest.Compare([early, early, late, late]).DegreesOfFreedom);
        Assert.Null(LogRankTest.Compare([early, late]).PValue);
    }

    [Fact]
    public void LogRank_OfTooFewGroupsOrNoRho_Throws()
    {
        Assert.Throws<ArgumentException>(() => LogRankTest.Compare([RiskTable.Empty]));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => LogRankTest.Compare([RiskTable.Empty, RiskTable.Empty], double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => LogRankTest.Compare([RiskTable.Empty, RiskTable.Empty]).Covariance(0, 2));
    }
}
