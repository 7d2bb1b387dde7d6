using FunnelKit.Flow;
using FunnelKit.Stages;
using FunnelKit.Timing;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Timing;

public sealed class ExitCurvesTests
{
    private static readonly StageId A = StageId.Create("A");

    [Fact]
    public void Exits_SomeStillOpen_AreTheSharesWorkedOutByHand()
    {
        var exits = HistoryOf("A@0 C@4", "A@0 lost@6", "A@92", "A@0 won@9", "A@90").Fold(AsOf).Exits(A);

        Assert.Equal((5L, 0L, 10d), (exits.Visits, exits.Undated, exits.HorizonDays));
        Assert.Equal(0.2, exits.LeftBy(StageExit.Advanced, 9)!.Value, 12);
        Assert.Equal(0.2, exits.LeftBy(StageExit.Lost, 9)!.Value, 12);
        Assert.Equal(0.3, exits.LeftBy(StageExit.Won, 9)!.Value, 12);
        Assert.Equal(0.3, exits.StillThere(9)!.Value, 12);
        Assert.Equal(0d, exits.LeftBy(StageExit.Nurtured, 9));
        Assert.Null(exits.LeftBy(StageExit.Nurtured, 11));
        Assert.Null(exits.LeftBy(StageExit.Lost, 11));
        var interval = exits.LeftByInterval(StageExit.Won, 9)!.Value;
        Assert.InRange(0.3, interval.Low, interval.High);
        Assert.Null(exits.LeftByInterval(StageExit.Nurtured, 9));
        Assert.Null(exits.LeftByInterval(StageExit.Lost, 5));
    }

    [Fact]
    public void ChanceAfter_SomeTime_IsThatOfThoseThatStayed()
    {
        var exits = HistoryOf("A@0 C@4", "A@0 lost@6", "A@92", "A@0 won@9", "A@90").Fold(AsOf).Exits(A);

        Assert.Equal(0.5, exits.ChanceAfter(StageExit.Won, 7)!.Value, 12);
        Assert.Equal(0.3, exits.ChanceAfter(StageExit.Won, 0)!.Value, 12);
        Assert.Equal(0d, exits.ChanceAfter(StageExit.Lost, 7)!.Value, 12);
        Assert.Equal(0d, exits.ChanceAfter(StageExit.OnHold, 7));
        Assert.Null(exits.ChanceAfter(StageExit.Won, 10.5));
        Assert.Null(HistoryOf().Fold(AsOf).Exits(A).ChanceAfter(StageExit.Won, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => exits.ChanceAfter(StageExit.None, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => exits.LeftBy((StageExit)11, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => exits.LeftBy(StageExit.Nurtured, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => exits.LeftByInterval(StageExit.Nurtured, 1, 1));
    }

    [Fact]
    public void Exits_OfEveryKind_AreToldApart()
    {
        var exits = HistoryOf(
                "C D", "C won", "C lost", "C A", "C invalid", "C nurture", "C gone", "C hold", "C C", "C phoned", "C@?")
            .Fold(AsOf)
            .Exits(StageId.Create("C"));

        Assert.Equal(
            Enum.GetValues<StageExit>().Where(exit => exit != StageExit.None), exits.Exits.Select(exit => exit.Exit));
        Assert.All(exits.Exits, exit => Assert.Equal(1, exit.Visits));
        Assert.Equal(1, exits.Undated);
    }

    [Fact]
    public void Exits_NoneOrAllOpen_AreAnswers()
    {
        var none = HistoryOf().Fold(AsOf).Exits(A);
        var open = HistoryOf("A@50").Fold(AsOf).Exits(A);

        Assert.Equal((0L, 0, null, null), (none.Visits, none.Exits.Length, none.StillThere(0), none.HorizonDays));
        Assert.Equal(
            (1L, 0, 1d, 0d),
            (open.Visits, open.Exits.Length, open.StillThere(50), open.LeftBy(StageExit.Won, 50)));
    }
}
