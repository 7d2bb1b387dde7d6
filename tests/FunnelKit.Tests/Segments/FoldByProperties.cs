using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Segments;
using FunnelKit.Stages;
using FunnelKit.Tests.Flow;
using static FunnelKit.Tests.Flow.FlowFixtures;
using LabeledEvent = FunnelKit.Tests.Generators.LabeledEvent;

namespace FunnelKit.Tests.Segments;

public sealed class FoldByProperties
{
    private static readonly AttributionRule[] Rules =
    [
        AttributionRule.AtEntry, AttributionRule.AtClose, AttributionRule.Current, AttributionRule.EveryTouched,
    ];

    private static readonly string[] Dimensions = ["owner", "source", FlowDimension.CreatedMonth];

    private static readonly DateTimeOffset Through = Start.AddDays(70);

    [Fact]
    public void Segments_add_up_to_the_whole_unless_deals_count_in_several() =>
        PropertyCheck.ForAll(Generators.LabeledEvents, events =>
        {
            var history = HistoryOf(events);
            foreach (var semantics in Rules.Select(rule => new FlowSemantics { Attribution = rule }))
            {
                var flows = history.FoldBy(Through, AsOf, Dimensions, semantics);

                Assert.Equal(history.Fold(Through, AsOf, semantics), flows.Total);
                foreach (var dimension in flows.Dimensions.Where(item => item.IsAdditive && item.Segments.Length > 0))
                {
                    Assert.Equal(
                        flows.Total,
                        dimension.Segments.Select(segment => segment.Flow).Aggregate((left, right) => left + right));
                }
            }
        });

    [Fact]
    public void Segments_add_up_to_the_whole_under_every_choice_of_meaning()
    {
        var next = 0;
        PropertyCheck.ForAll(Generators.LabeledEvents, events =>
        {
            var history = HistoryOf(events);
            foreach (var semantics in Enumerable.Range(0, 4).Select(_ => FlowModes.All[next++ % FlowModes.All.Length]))
            {
                var flows = history.FoldBy(Through, AsOf, ["owner"], semantics, 2);

                Assert.Equal(history.Fold(Through, AsOf, semantics), flows.Total);
                Assert.Equal(
                    flows.Total.Deals, flows["owner"].Segments.Sum(segment => segment.Flow.Deals));
                Assert.All(events.Length == 0 ? [] : flows.Dimensions, dimension => Assert.Equal(
                    flows.Total,
                    dimension.Segments.Select(segment => segment.Flow).Aggregate((left, right) => left + right)));
            }
        });
    }

    [Fact]
    public void A_segment_is_the_fold_of_its_deals() =>
        PropertyCheck.ForAll(Generators.LabeledEvents, given =>
        {
            // A history without any amount has no sums, so that every event gets one here.
            LabeledEvent[] events =
                [.. given.Select(item => item with { Event = item.Event with { Amount = item.Event.Amount ?? 7m } })];
            var history = HistoryOf(events);
            var asOf = Start.AddDays(1_000);
            foreach (var rule in Rules)
            {
                var semantics = new FlowSemantics { Attribution = rule };
                var owners = history.FoldBy(asOf, ["owner"], semantics)["owner"];

                Assert.Equal(
                    history.DealIds.SelectMany(deal => OwnersOf(history, deal, rule)).Distinct()
                        .Order(StringComparer.Ordinal),
                    owners.Segments.Select(segment => segment.Label));
                Assert.All(owners.Segments, segment => Assert.Equal(
                    HistoryOf([
                        .. events.Where(item =>
                            OwnersOf(history, item.Event.DealId, rule).Contains(segment.Label)),
                    ]).Fold(asOf, semantics),
                    segment.Flow));
            }
        });

    [Fact]
    public void What_is_not_known_yet_labels_nothing() =>
        PropertyCheck.ForAll(Generators.LabeledEvents, events =>
        {
            LabeledEvent[] visible =
            [
                .. WithoutIds(events).Where(item =>
                    (item.Event.OccurredAt ?? DateTimeOffset.MinValue) <= Through
                    && (item.Event.RecordedAt ?? item.Event.OccurredAt ?? DateTimeOffset.MinValue) <= AsOf),
            ];
            foreach (var semantics in Rules.Select(rule => new FlowSemantics { Attribution = rule }))
            {
                var all = HistoryOf(WithoutIds(events)).FoldBy(Through, AsOf, Dimensions, semantics);
                var known = HistoryOf(visible).FoldBy(Through, AsOf, Dimensions, semantics);

                Assert.Equal(Deals(known), Deals(all));
            }
        });

    [Fact]
    public void Any_number_of_threads_and_any_arrival_gives_the_same() =>
        PropertyCheck.ForAll(Generators.LabeledEvents, events =>
        {
            var history = HistoryOf(events);
            foreach (var semantics in Rules.Select(rule => new FlowSemantics { Attribution = rule }))
            {
                var flows = history.FoldBy(Through, AsOf, Dimensions, semantics);

                Assert.Equal(flows, history.FoldBy(Through, AsOf, Dimensions, semantics, 3));
                Assert.Equal(flows, HistoryOf([.. events.Reverse()]).FoldBy(Through, AsOf, Dimensions, semantics));
                Assert.All(Dimensions, dimension => Assert.Equal(
                    flows[dimension], history.FoldBy(Through, AsOf, [dimension], semantics)[dimension]));
            }
        });

    private static LabeledEvent[] WithoutIds(LabeledEvent[] events) =>
        [.. events.Select(item => item with { Event = item.Event with { EventId = null } })];

    private static IEnumerable<(string Dimension, string Label, long Deals)> Deals(SegmentedFlow flows) =>
        from dimension in flows.Dimensions
        from segment in dimension.Segments
        where segment.Flow.Deals > 0
        select (dimension.Dimension, segment.Label, segment.Flow.Deals);

    private static IEnumerable<string> OwnersOf(StageHistory history, string deal, AttributionRule rule)
    {
        var labels = history.LabelsOf(deal, "owner");
        StageKind[] kinds =
        [
            .. history.Timeline(deal).Select(item =>
                Model.TryFindStage(item.Stage, out var stage) ? stage.Kind : StageKind.PostClose),
        ];
        var first = Array.FindIndex(kinds, kind => kind != StageKind.PostClose);
        var last = Array.FindLastIndex(kinds, kind => kind != StageKind.PostClose);
        return rule switch
        {
            AttributionRule.EveryTouched => labels.Where(label => label.Length > 0).DefaultIfEmpty(string.Empty),
            AttributionRule.AtEntry => [first < 0 ? string.Empty : labels[first]],
            AttributionRule.AtClose when last >= 0 && kinds[last] is not (StageKind.Open or StageKind.OnHold) =>
                [labels[last]],
            _ => [labels[^1]],
        };
    }

    private static StageHistory HistoryOf(LabeledEvent[] events)
    {
        var builder = StageHistory.CreateBuilder(
            Model, Currency.FromCode("CNY"), dimensions: ["owner", "source"]);
        foreach (var item in events)
        {
            builder.Add(item.Event, 1, item.Owner, item.Source);
        }

        return builder.Build();
    }
}
