using FunnelKit.Flow;
using FunnelKit.Forecasting;
using FunnelKit.Stages;
using FunnelKit.Timing;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Forecasting;

public sealed class WinOutlookForecastingExtensionsTests
{
    [Fact]
    public void ToWinProbability_ADeal_IsItsOutlook_OrNoAnswer()
    {
        var outlook = HistoryOf("A@0 lost@2", "A@0 lost@2", "A@0 C@10 won@13", "A@0 C@10 lost@11")
            .Fold(AsOf).WinOutlook(1);
        var source = outlook.ToWinProbability<(string Stage, double? Days)>(
            deal => StageId.Create(deal.Stage), deal => deal.Days);

        Assert.Equal(outlook.After(StageId.Create("A"), 5).Probability, source.ProbabilityOf(("A", 5)));
        Assert.Equal(0.5, source.ProbabilityOf(("A", 5))!.Value.Fraction, 12);
        Assert.All(
            [
                ("A", null),
                ("A", -1),
                ("A", double.NaN),
                ("A", double.PositiveInfinity),
                ("A", 99),
                ("won", 5),
                ("nowhere", 5),
            ],
            ((string, double?) deal) => Assert.Null(source.ProbabilityOf(deal)));
    }
}
