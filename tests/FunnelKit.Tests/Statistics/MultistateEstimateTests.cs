using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class MultistateEstimateTests
{
    private const int Lead = 0;
    private const int Offer = 1;
    private const int Won = 2;
    private const int States = 4;

    private static Gen<List<StateVisit>> Visits { get; } =
        (from start in Gen.Choose(0, 8)
         from length in Gen.Choose(1, 8)
         from way in Gen.Choose(0, States - 1).Two()
         from count in Gen.Choose(1, 3)
         select new StateVisit
         {
             From = way.Item1,
             To = way.Item1 == way.Item2 ? null : way.Item2,
             Start = start,
             Stop = start + length,
             Count = count,
         })
        .ListOf().Select(visits => visits.ToList());

    [Fact]
    public void Estimate_WithARegression_FollowsEveryMove()
    {
        var estimate = MultistateEstimate.Estimate(
            3,
            [
                new() { From = Lead, To = Offer, Stop = 2 },
                new() { From = Offer, To = Lead, Start = 2, Stop = 5 },
                new() { From = Lead, To = Offer, Start = 5, Stop = 6 },
                new() { From = Offer, To = Won, Start = 6, Stop = 9 },
                new() { From = Lead, Stop = 20 },
            ]);

        Assert.Equal([2d, 5d, 6d, 9d], estimate.Times.AsEnumerable());
        Assert.Equal([0.5, 0.5, 0d], estimate.Occupation(Lead)[0].AsEnumerable());
        Assert.Equal([1d, 0d, 0d], estimate.Occupation(Lead)[1].AsEnumerable());
        Assert.Equal([0.5, 0d, 0.5], estimate.Occupation(Lead)[3].AsEnumerable());
    }

    [Fact]
    public void Chances_add_up_to_one_from_every_state_over_every_span() =>
        PropertyCheck.ForAll(Visits, visits =>
        {
            var estimate = MultistateEstimate.Estimate(States, visits);

            Assert.All(
                estimate.Transitions(0d, 7d).Concat(estimate.Transitions(3d, double.PositiveInfinity)),
                row =>
                {
                    Assert.Equal(1d, row.Sum(), 1e-12);
                    Assert.All(row, share => Assert.InRange(share, 0d, 1d + 1e-12));
                });
        });

    [Fact]
    public void Two_spans_make_one() =>
        PropertyCheck.ForAll(Visits, visits =>
        {
            var estimate = MultistateEstimate.Estimate(States, visits);
            var (first, second) = (estimate.Transitions(0d, 5d), estimate.Transitions(5d, 16d));
            var whole = estimate.Transitions(0d, 16d);

            for (var from = 0; from < States; from++)
            {
                for (var to = 0; to < States; to++)
                {
                    var product = Enumerable.Range(0, States).Sum(by => first[from][by] * second[by][to]);
                    Assert.Equal(whole[from][to], product, 1e-12);
                }
            }
        });

    [Fact]
    public void With_one_open_state_it_is_the_estimate_of_competing_risks() =>
        PropertyCheck.ForAll(Visits, visits =>
        {
            List<StateVisit> exits =
            [
                .. visits.Select(visit => visit with
                {
                    From = 0,
                    To = visit.To == 0 ? 3 : visit.To,
                }),
            ];
            var risks = CompetingRisks.Estimate(RiskTable.FromObservations(
                exits.Select(visit => new SurvivalObservation
                {
                    Time = visit.Stop,
                    Entry = visit.Start,
                    Cause = visit.To ?? 0,
                    Count = visit.Count,
                }),
                States - 1));

            var occupation = MultistateEstimate.Estimate(States, exits).Occupation(0);

            Assert.Equal(risks.Times.Length, occupation.Length);
            for (var i = 0; i < occupation.Length; i++)
            {
                Assert.Equal(risks.EventFree.Values[i], occupation[i][0], 1e-12);
                Assert.Equal(risks.Causes[1].Values[i], occupation[i][2], 1e-12);
            }
        });

    [Fact]
    public void Estimate_FromAStateKnownLater_StartsThere()
    {
        var estimate = MultistateEstimate.Estimate(2, [new() { From = 0, To = 1, Stop = 4 }]);

        Assert.Equal([1d, 0d], estimate.Occupation(0, since: 4d)[0].AsEnumerable());
        Assert.Equal([0d, 1d], estimate.Occupation(0, since: 3d)[0].AsEnumerable());
    }

    [Fact]
    public void Estimate_OfImpossibleStays_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate(new() { From = 2, Stop = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate(new() { From = 0, To = 2, Stop = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate(new() { Start = 1, Stop = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate(new() { Start = -1, Stop = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate(new() { Stop = double.NaN }));
        Assert.Throws<ArgumentException>(() => Estimate(new() { From = 1, To = 1, Stop = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate(new() { Stop = 1, Count = 0 }));

        static void Estimate(StateVisit visit) => MultistateEstimate.Estimate(2, [visit]);
    }

    [Fact]
    public void Estimate_OfTablesThatDoNotFit_Throws()
    {
        var moves = RiskTable.FromCounts([1], [1, 0], [0], causes: 2);

        Assert.ThrowsAny<ArgumentException>(() => MultistateEstimate.Estimate([]));
        Assert.Throws<ArgumentException>(() => MultistateEstimate.Estimate([moves]));
        Assert.Throws<ArgumentException>(() => MultistateEstimate.Estimate([moves, moves]));
    }
}
