using FunnelKit.Flow;
using FunnelKit.Stages;
using FunnelKit.Statistics;
using FunnelKit.Timing;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Timing;

public sealed class WinOutlookTests
{
    private static readonly StageId A = StageId.Create("A");
    private static readonly StageId C = StageId.Create("C");
    private static readonly StageId D = StageId.Create("D");

    [Fact]
    public void OnEntry_WithARegression_IsTheMarkovChainWorkedOutByHand()
    {
        // A: three times on, once lost. C: twice won, once back. So a = ¾c and c = ⅔ + ⅓a.
        var outlook = HistoryOf("A C won", "A C A C won", "A lost").Fold(AsOf).WinOutlook(1);

        Assert.Equal(2d / 3, outlook[A].OnEntry.Probability!.Value.Fraction, 12);
        Assert.Equal(8d / 9, outlook[C].OnEntry.Probability!.Value.Fraction, 12);
        Assert.Equal(7d / 3, outlook[A].OnEntry.RemainingDays!.Value, 9);
        Assert.Equal(8d / 3, outlook[A].OnEntry.RemainingDaysIfWon!.Value, 9);
        var entered = outlook[A].OnEntry;
        Assert.Equal((4L, 0d, OutlookGap.None), (entered.Visits, entered.Unseen, entered.Gap));
        Assert.Equal(OutlookGap.TooFewVisits, outlook[D].OnEntry.Gap);
        Assert.Null(outlook[D].OnEntry.Probability);
        Assert.Null(outlook[D].HorizonDays);
        Assert.Empty(outlook[D].Curve(3));
    }

    [Fact]
    public void After_LongerThanTheLosersStay_TheWinIsAsLikelyAsLaterOn()
    {
        // Of A: two lost after 2 days, two on after 10 days; one of them won.
        var outlook = HistoryOf("A@0 lost@2", "A@0 lost@2", "A@0 C@10 won@13", "A@0 C@10 lost@11")
            .Fold(AsOf).WinOutlook(1);

        Assert.Equal(0.25, outlook.After(A, 0).Probability!.Value.Fraction, 12);
        Assert.Equal(0.5, outlook.After(A, 5).Probability!.Value.Fraction, 12);
        Assert.Equal(5d + 2d, outlook.After(A, 5).RemainingDays!.Value, 9);
        Assert.Equal(5d + 3d, outlook.After(A, 5).RemainingDaysIfWon!.Value, 9);
        Assert.Equal((2L, 0d), (outlook.After(A, 5).Visits, outlook.After(A, 5).Unseen));
        Assert.Equal(OutlookGap.TooFewVisits, outlook.After(A, 10).Gap);
        Assert.Equal([0d, 5d, 10d], outlook[A].Curve(3).Select(point => point.Days));
        Assert.Equal(outlook.After(A, 5), outlook[A].Curve(3)[1].Chance);
    }

    [Fact]
    public void After_OpenVisits_CountAsNotYet()
    {
        // Two left after 1 day, then two open since 5 days are taken out, and of the rest half are won after 9 days.
        var flow = HistoryOf("A@0 lost@1", "A@0 lost@1", "A@95", "A@95", "A@0 won@9", "A@0 lost@9").Fold(AsOf);

        var outlook = flow.WinOutlook(1);

        Assert.Equal(1d / 3, outlook[A].OnEntry.Probability!.Value.Fraction, 12);
        Assert.Equal(0.5, outlook.After(A, 4).Probability!.Value.Fraction, 12);
    }

    [Fact]
    public void After_MostStayLongerThanAnybodyWatched_IsNoAnswer()
    {
        var flow = HistoryOf("A@0 lost@1", "A@50", "A@50", "A@60 C@90").Fold(AsOf);

        var chance = flow.WinOutlook(1).After(A, 0);

        Assert.Equal((OutlookGap.MostlyUnseen, null, null), (chance.Gap, chance.Probability, chance.RemainingDays));
        Assert.True(chance.Unseen > 0.5);
    }

    [Fact]
    public void OnEntry_AWayThatNobodyCameBackFrom_IsUnseen()
    {
        // One of four rests on hold and never came back: the answer is about the other three.
        var outlook = HistoryOf("A won", "A won", "A lost", "A hold").Fold(AsOf).WinOutlook(1);

        Assert.Equal(2d / 3, outlook[A].OnEntry.Probability!.Value.Fraction, 12);
        Assert.Equal(0.25, outlook[A].OnEntry.Unseen, 12);
    }

    [Fact]
    public void OnEntry_BackFromHold_TheWayGoesOn()
    {
        var outlook = HistoryOf("A won", "A hold A@9 won@11", "A lost").Fold(AsOf).WinOutlook(1);

        Assert.Equal(2d / 3, outlook[A].OnEntry.Probability!.Value.Fraction, 12);
        Assert.Equal(0d, outlook[A].OnEntry.Unseen);
        // Time on hold does not count: 1, 1 + 2 and 1 days.
        Assert.Equal(5d / 3, outlook[A].OnEntry.RemainingDays!.Value, 9);
    }

    [Fact]
    public void OnEntry_UndatedVisits_HaveAChanceButNoTime()
    {
        var outlook = HistoryOf("A@? won@1", "A@? lost@1").Fold(AsOf).WinOutlook(1);

        Assert.Equal((0.5, null), (outlook[A].OnEntry.Probability!.Value.Fraction, outlook[A].OnEntry.RemainingDays));
        Assert.Equal(OutlookGap.TooFewVisits, outlook.After(A, 0).Gap);
    }

    [Fact]
    public void OnEntry_OneStep_HasWilsonsInterval()
    {
        var outlook = HistoryOf([.. Enumerable.Repeat("A won", 20), .. Enumerable.Repeat("A lost", 80)])
            .Fold(AsOf).WinOutlook();

        var interval = outlook[A].OnEntry.Interval!.Value;
        Assert.Equal(Intervals.Wilson(20, 100, 0.95).Low, interval.Low, 9);
        Assert.Equal(Intervals.Wilson(20, 100, 0.95).High, interval.High, 9);
    }

    [Fact]
    public void OnEntry_AllOneWay_HasTheIntervalOfItsVisits()
    {
        var outlook = HistoryOf([.. Enumerable.Repeat("A won", 40)]).Fold(AsOf).WinOutlook();

        Assert.Equal(1d, outlook[A].OnEntry.Probability!.Value.Fraction);
        Assert.Equal(Intervals.Wilson(40, 40, 0.95), outlook[A].OnEntry.Interval);
    }

    [Fact]
    public void OnEntry_TwoSteps_HasTheVarianceOfTheDeltaMethod()
    {
        // a = 0.5·c, c = 0.4: var = 0.4²·¼/100 + 0.5²·0.24/50.
        var outlook = HistoryOf(
            [
                .. Enumerable.Repeat("A lost", 50),
                .. Enumerable.Repeat("A C won", 20),
                .. Enumerable.Repeat("A C lost", 30),
            ]).Fold(AsOf).WinOutlook();

        var trials = 0.2 * 0.8 / ((0.16 * 0.25 / 100) + (0.25 * 0.24 / 50));
        Assert.Equal(Intervals.Wilson(0.2 * trials, trials, 0.95).Low, outlook[A].OnEntry.Interval!.Value.Low, 9);
        Assert.Equal(100, trials, 9);
    }

    [Fact]
    public void After_FewerVisitsThanAskedFor_IsRefused()
    {
        string[] deals = [.. Enumerable.Repeat("A won", 29)];

        Assert.Equal(OutlookGap.TooFewVisits, HistoryOf(deals).Fold(AsOf).WinOutlook().After(A, 0.5).Gap);
        Assert.Equal(OutlookGap.None, HistoryOf([.. deals, "A lost"]).Fold(AsOf).WinOutlook().After(A, 0.5).Gap);
    }

    [Fact]
    public void FromVisits_ALateVisitAmongManyOpen_DoesNotDecideAlone()
    {
        // One hundred open since 50 days; ten lost early; the last one watched is won after 90 days.
        var flow = HistoryOf(
            [
                .. Enumerable.Repeat("A@50", 100),
                .. Enumerable.Repeat("A@0 lost@1", 40),
                .. Enumerable.Repeat("A@0 C@2", 60),
                "A@0 won@90",
            ]).Fold(AsOf);

        Assert.Equal(2d, flow.WinOutlook()[A].HorizonDays);
        Assert.Equal(90d, flow.WinOutlook(1)[A].HorizonDays);
    }

    [Fact]
    public void After_BadArguments_Throw()
    {
        var flow = HistoryOf("A won").Fold(AsOf);
        var outlook = flow.WinOutlook(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => flow.WinOutlook(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => outlook.After(A, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => outlook.After(A, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => outlook.After(A, double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => outlook.After(StageId.Create("won"), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => outlook[A].Curve(1));
    }

    [Fact]
    public void From_NoDeals_AnswersNothing()
    {
        var outlook = HistoryOf().Fold(AsOf).WinOutlook();

        Assert.All(outlook.Stages, stage => Assert.Equal(OutlookGap.TooFewVisits, stage.OnEntry.Gap));
        Assert.Equal(OutlookGap.TooFewVisits, outlook.After(A, 3).Gap);
    }

    [Fact]
    public void OnEntry_SomeEndInADeadEnd_TheTimeIsOfTheOthers()
    {
        // A: lost after 1 day, on to C after 3 days, on hold for good after 50 days. C: won after 2 days, on to D after
        // 8 days, from where nobody came out.
        var outlook = HistoryOf(
                "A@0 lost@1", "A@0 C@3 won@5", "A@0 C@3 D@11", "A@0 hold@50")
            .Fold(AsOf).WinOutlook(1);

        // P(lost) = ¼, P(won) = ½·½ = ¼, the rest is unseen: (¼·1 + ¼·5)/½ = 3 days.
        Assert.Equal(0.5, outlook[A].OnEntry.Unseen, 12);
        Assert.Equal(0.5, outlook[A].OnEntry.Probability!.Value.Fraction, 12);
        Assert.Equal(3d, outlook[A].OnEntry.RemainingDays!.Value, 9);
        Assert.Equal(5d, outlook[A].OnEntry.RemainingDaysIfWon!.Value, 9);
    }

    [Fact]
    public void OnEntry_BackAndForthOverHoldAndDeadEnds_IsTheChainWorkedOutByHand()
    {
        string[] deals =
        [
            "A@0 C@2 won@6",
            "A@0 C@2 A@6 C@8 hold@12 C@20 won@24",
            "A@0 lost@1",
            "A@0 lost@1",
            "A@0 C@2 nurture@8",
            "A@0 C@2 nurture@8",
        ];

        var outlook = HistoryOf(deals).Fold(AsOf).WinOutlook(1);

        // A: 5 to C, 2 lost. C (6 visits): 2 won, 1 back to A, 1 on hold, 2 nurtured; hold: back to C.
        // c = 2/6 + a/6 + c/6, a = 5c/7: c(1 − 1/6 − 5/42) = 1/3, c = 7/15, a = 1/3.
        Assert.Equal(7d / 15, outlook[C].OnEntry.Probability!.Value.Fraction, 12);
        Assert.Equal(1d / 3, outlook[A].OnEntry.Probability!.Value.Fraction, 12);

        // Times: a = (5·2 + 2·1)/7 + 5c/7, c = (4·4 + 2·6)/6 + a/6 + c/6: c = 14/3 + 2/7 + 2c/7 = 104/15.
        Assert.Equal(104d / 15, outlook[C].OnEntry.RemainingDays!.Value, 9);
        Assert.Equal((12d / 7) + (5d / 7 * 104d / 15), outlook[A].OnEntry.RemainingDays!.Value, 9);
        Assert.Equal(0d, outlook[A].OnEntry.Unseen);
    }
}
