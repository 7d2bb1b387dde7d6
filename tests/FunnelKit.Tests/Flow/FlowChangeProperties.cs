using FsCheck.Fluent;
using FunnelKit.Flow;
using FunnelKit.History;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Flow;

public sealed class FlowChangeProperties
{
    private static readonly Currency Yuan = Currency.FromCode("CNY");

    private static readonly FlowSemantics[] Modes =
    [
        FlowSemantics.Default,
        new() { DwellResolution = DwellResolution.Day, Reach = ReachPolicy.Observed },
        new()
        {
            MaturityWindows = [TimeSpan.FromHours(36), TimeSpan.FromDays(50)],
            DwellResolution = DwellResolution.Day,
        },
        new() { CountsAges = false },
    ];

    [Fact]
    public void A_stored_flow_is_the_flow() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            foreach (var flow in Flows(events))
            {
                var calendar = flow.Semantics.BusinessCalendar;
                var stored = StageFlow.FromBytes(flow.ToBytes(), Model, calendar);

                Assert.Equal(flow, StageFlow.FromJson(flow.ToJson(), Model, calendar));
                Assert.Equal(flow, stored);
                Assert.Equal(flow.ToJson(), stored.ToJson());
            }
        });

    [Fact]
    public void Late_events_applied_equal_folding_everything_again() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var known = HistoryOf([.. events.Where((_, index) => index % 3 != 0)]);
            StageEvent[] late = [.. events.Where((_, index) => index % 3 == 0), .. events.Take(2)];
            var before = known.Only(late.Select(e => e.DealId));
            foreach (var semantics in ModesFor(events))
            {
                var whole = HistoryOf([.. events, .. events.Take(2)]).Fold(Start.AddDays(70), AsOf, semantics);
                var flow = known.Fold(Start.AddDays(70), AsOf, semantics);

                Assert.Equal(whole, flow.Apply(before, before.With(late)));
                Assert.Equal(whole, flow.Apply(known, known.With(late)));
                Assert.Equal(whole, known.With(late).Fold(Start.AddDays(70), AsOf, semantics));
            }
        });

    [Fact]
    public void Adding_flows_is_associative_and_commutative_and_has_a_neutral_flow() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            foreach (var semantics in ModesFor(events))
            {
                var parts = Enumerable.Range(0, 3)
                    .Select(part => HistoryOf([.. events.Where(e => (e.DealId[^1] - '0') % 3 == part)]))
                    .Select(part => part.Fold(AsOf, semantics))
                    .ToList();
                var (a, b, c) = (parts[0], parts[1], parts[2]);
                var none = StageFlow.Empty(Model, AsOf, AsOf, semantics, Yuan);

                Assert.Equal(a + b, b + a);
                Assert.Equal((a + b) + c, a + (b + c));
                Assert.Equal(a, a + none);
                Assert.Equal(a, none + a);
                Assert.Equal(HistoryOf(events).Fold(AsOf, semantics), a + b + c);
            }
        });

    [Fact]
    public void Taking_away_undoes_adding() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var history = HistoryOf(events);
            var even = history.Only(history.DealIds.Where((_, index) => index % 2 == 0)).Fold(AsOf);
            var odd = history.Only(history.DealIds.Where((_, index) => index % 2 != 0)).Fold(AsOf);
            var whole = history.Fold(AsOf);

            Assert.Equal(odd, whole - even);
            Assert.Equal(whole, whole - even + even);
            Assert.Equal(StageFlow.Empty(Model, AsOf, AsOf, null, Yuan), whole - whole);
            if (history.DealCount > 0)
            {
                Assert.Throws<ArgumentException>(() => odd - whole);
            }
        });

    [Fact]
    public void Any_number_of_threads_counts_the_same_in_every_mode() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var history = HistoryOf(events);
            foreach (var semantics in ModesFor(events))
            {
                Assert.All(
                    [2, 3, 16],
                    threads => Assert.Equal(
                        history.Fold(AsOf, semantics), history.Fold(AsOf, AsOf, semantics, threads)));
            }
        });

    [Fact]
    public void Only_and_With_keep_what_is_known() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var history = HistoryOf(events);
            var same = history.Only(history.DealIds);

            Assert.Equal(history.DealIds.AsEnumerable(), same.DealIds);
            Assert.All(history.DealIds, deal => Assert.Equal(
                history.Timeline(deal).AsEnumerable(), same.Timeline(deal)));
            Assert.Equal(history.RepeatedEventIds, history.With().RepeatedEventIds);
            Assert.Equal(0, history.Only("no such deal").DealCount);
        });

    // Every combination takes its turn: which ones, depends on the events alone.
    private static IEnumerable<FlowSemantics> ModesFor(StageEvent[] events) =>
        Modes.Concat(FlowModes.All.Where((_, index) => index % 45 == events.Sum(e => e.Stage.Length) % 45));

    private static IEnumerable<StageFlow> Flows(StageEvent[] events) =>
        ModesFor(events).Select(semantics => HistoryOf(events).Fold(Start.AddDays(70), AsOf, semantics));

    private static StageHistory HistoryOf(StageEvent[] events)
    {
        var builder = StageHistory.CreateBuilder(Model, Yuan);
        foreach (var stageEvent in events)
        {
            builder.Add(stageEvent, 1);
        }

        return builder.Build();
    }
}
