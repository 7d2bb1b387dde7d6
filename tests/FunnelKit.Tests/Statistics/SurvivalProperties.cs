using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class SurvivalProperties
{
    private const double Slack = 1e-11;

    [Fact]
    public void Survival_falls_from_one_to_zero_at_most_and_lies_in_its_intervals() =>
        PropertyCheck.ForAll(Generators.SurvivalObservations, observations =>
        {
            var curve = SurvivalCurve.Estimate(Table(observations));

            var previous = 1d;
            foreach (var point in curve.Points)
            {
                Assert.InRange(point.Survival, 0d, previous);
                Assert.All(
                    Enum.GetValues<SurvivalIntervalMethod>().Where(method => method != SurvivalIntervalMethod.None),
                    method =>
                    {
                        var interval = curve.IntervalAt(point.Time, 0.9, method);
                        Assert.Equal(point.Survival == 0d || point.Variance is null, interval is null);
                        Assert.InRange(point.Survival, (interval?.Low ?? 0d) - Slack, (interval?.High ?? 1d) + Slack);
                    });
                previous = point.Survival;
            }
        });

    [Fact]
    public void Without_censoring_every_share_is_a_plain_one() =>
        PropertyCheck.ForAll(Generators.CompleteObservations, observations =>
        {
            var table = Table(observations);
            var curve = SurvivalCurve.Estimate(table);
            var risks = CompetingRisks.Estimate(table);
            double total = observations.Sum(observation => observation.Count);

            Assert.All(curve.Points, point =>
            {
                var alive = observations.Where(one => one.Time > point.Time).Sum(one => one.Count) / total;
                Assert.Equal(alive, point.Survival, Slack);
                Assert.Equal(alive * (1d - alive) / total, point.Variance ?? 0d, Slack);
                Assert.All(risks.Causes, cause => Assert.Equal(
                    observations.Where(one => one.Time <= point.Time && one.Cause == cause.Cause)
                        .Sum(one => one.Count) / total,
                    cause.At(point.Time)!.Value,
                    Slack));
            });
        });

    [Fact]
    public void Incidences_of_all_causes_and_the_event_free_share_add_up_to_one() =>
        PropertyCheck.ForAll(Generators.SurvivalObservations, observations =>
        {
            var risks = CompetingRisks.Estimate(Table(observations));

            for (var i = 0; i < risks.Times.Length; i++)
            {
                Assert.Equal(1d, risks.EventFree.Values[i] + risks.Causes.Sum(cause => cause.Values[i]), Slack);
            }
        });

    [Fact]
    public void The_event_free_share_is_the_survival_of_all_causes_together() =>
        PropertyCheck.ForAll(Generators.SurvivalObservations, observations =>
        {
            var table = Table(observations);
            var curve = SurvivalCurve.Estimate(table);
            var risks = CompetingRisks.Estimate(table);

            Assert.Equal(curve.Points.Select(point => point.Time), risks.Times.AsEnumerable());
            Assert.All(curve.Points.Zip(risks.EventFree.Values), pair =>
                Assert.Equal(pair.First.Survival, pair.Second, Slack));
            Assert.All(curve.Points.Zip(risks.EventFree.Variances), pair =>
                Assert.Equal(pair.First.Variance ?? 0d, pair.Second, Slack));
        });

    [Fact]
    public void Tables_add_up_in_any_order_and_grouping() =>
        PropertyCheck.ForAll(Generators.SurvivalObservations.Three(), lists =>
        {
            var (a, b, c) = (Table(lists.Item1), Table(lists.Item2), Table(lists.Item3));

            var all = Table([.. lists.Item1, .. lists.Item2, .. lists.Item3]);

            Assert.Equal(all.GetHashCode(), (b + a + c).GetHashCode());
            Assert.Equal(all, a + b + c);
            Assert.Equal(all, a + (b + c));
            Assert.Equal(all, c + b + a + RiskTable.Empty);
        });

    [Fact]
    public void Counts_by_time_stand_for_the_observations() =>
        PropertyCheck.ForAll(Generators.SurvivalObservations, observations =>
        {
            var table = Table(observations);
            long[] events =
            [
                .. Enumerable.Range(0, table.Times.Length).SelectMany(i =>
                    Enumerable.Range(1, Generators.Causes).Select(cause => table.EventsAt(i, cause))),
            ];

            var again = RiskTable.FromCounts(
                table.Times.AsSpan(), events, table.Censored.AsSpan(), table.Entries.AsSpan(), Generators.Causes);

            Assert.Equal(table, again);
        });

    [Fact]
    public void The_unit_of_time_changes_times_and_nothing_else() =>
        PropertyCheck.ForAll(Generators.SurvivalObservations, observations =>
        {
            var days = SurvivalCurve.Estimate(Table(observations));
            var hours = SurvivalCurve.Estimate(Table(
                [.. observations.Select(one => one with { Time = one.Time * 24d, Entry = one.Entry * 24d })]));

            Assert.Equal(days.Points.Select(point => point.Survival), hours.Points.Select(point => point.Survival));
            Assert.Equal(days.Quantile(0.5).Time * 24d, hours.Quantile(0.5).Time);
            Assert.Equal(
                (days.MeanUpTo(90d)?.Value ?? 0d) * 24d, hours.MeanUpTo(90d * 24d)?.Value ?? 0d, 1e-9);
        });

    [Fact]
    public void A_longer_horizon_never_lowers_the_restricted_mean() =>
        PropertyCheck.ForAll(Generators.SurvivalObservations, observations =>
        {
            var curve = SurvivalCurve.Estimate(Table(observations));
            double[] horizons = [0d, 0.5, 1d, 10d, 100d, 500d];

            var means = horizons.Select(horizon => curve.MeanUpTo(horizon)?.Value ?? 0d).ToList();

            Assert.Equal(means.Order(), means);
            Assert.All(means.Zip(horizons), pair => Assert.InRange(pair.First, 0d, pair.Second));
        });

    [Fact]
    public void The_chance_of_what_is_left_follows_from_the_curves() =>
        PropertyCheck.ForAll(Generators.SurvivalObservations, observations =>
        {
            var risks = CompetingRisks.Estimate(Table(observations));
            var horizon = risks.LastTime ?? 0d;

            Assert.All(risks.Times, since =>
            {
                var left = risks.EventFree.At(since)!.Value;
                var chances = risks.Causes.Select(cause => risks.Given(cause.Cause, since, horizon)).ToList();
                Assert.All(chances, chance => Assert.Equal(left == 0d, chance is null));
                Assert.Equal(
                    left == 0d ? 0d : 1d - (risks.EventFree.At(horizon)!.Value / left),
                    chances.Sum(chance => chance ?? 0d),
                    1e-9);
            });
        });

    [Fact]
    public void Several_groups_are_expected_to_have_all_events_among_them() =>
        PropertyCheck.ForAll(Generators.SurvivalObservations.Three(), lists =>
        {
            var test = LogRankTest.Compare([Table(lists.Item1), Table(lists.Item2), Table(lists.Item3)]);
            var events = new[] { lists.Item1, lists.Item2, lists.Item3 }
                .Sum(list => list.Where(one => one.Cause > 0).Sum(one => (double)one.Count));

            Assert.Equal(events, test.Groups.Sum(group => group.Observed));
            Assert.Equal(events, test.Groups.Sum(group => group.Expected), 1e-9 * (1d + events));
            Assert.InRange(test.PValue ?? 1d, 0d, 1d);
        });

    [Fact]
    public void The_order_of_two_groups_turns_the_score_and_keeps_the_test() =>
        PropertyCheck.ForAll(Generators.SurvivalObservations.Two(), lists =>
        {
            var forward = LogRankTest.Compare([Table(lists.Item1), Table(lists.Item2)], 1d);
            var backward = LogRankTest.Compare([Table(lists.Item2), Table(lists.Item1)], 1d);

            Assert.Equal(forward.ChiSquare ?? -1d, backward.ChiSquare ?? -1d, 1e-9 * (1d + (forward.ChiSquare ?? 0d)));
            Assert.Equal(
                forward.StandardScore ?? 0d, -(backward.StandardScore ?? 0d), 1e-9 * (1d + (forward.ChiSquare ?? 0d)));
        });

    private static RiskTable Table(List<SurvivalObservation> observations) =>
        RiskTable.FromObservations(observations, Generators.Causes);
}
