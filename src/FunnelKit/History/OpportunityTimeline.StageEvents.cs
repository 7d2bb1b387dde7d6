using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Stages;

namespace FunnelKit.History;

/// <content>From stage events, and back to them.</content>
public sealed partial class OpportunityTimeline
{
    /// <summary>Makes timelines from the stage events of many opportunities.</summary>
    /// <param name="events">The events, in any order.</param>
    /// <param name="model">The model whose stages the events name.</param>
    /// <param name="currency">The currency of the amounts; left out, amounts are passed over.</param>
    /// <returns>
    /// A timeline for each opportunity, in the order of their identifiers. An event that names no stage of the
    /// model is taken as an interaction of that name; one without a time comes before all others.
    /// </returns>
    public static ImmutableArray<OpportunityTimeline> FromStageEvents(
        IEnumerable<StageEvent> events, StageModel model, Currency currency = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(model);
        return
        [
            .. events.Where(item => !string.IsNullOrWhiteSpace(item.DealId) && !string.IsNullOrWhiteSpace(item.Stage))
                .GroupBy(item => item.DealId, StringComparer.Ordinal)
                .OrderBy(deal => deal.Key, StringComparer.Ordinal)
                .Select(deal => Create(deal.Key, StageEventReader.Read(deal, model, currency))),
        ];
    }

    /// <summary>Gets the moves of the opportunity as stage events, as they were known at an instant.</summary>
    /// <param name="model">The model whose stages the events name.</param>
    /// <param name="asOf">What happened, or became known, after this instant is left out.</param>
    /// <param name="currency">
    /// The currency of the amounts; those in another, and all by default, are left out.
    /// </param>
    /// <param name="migration">
    /// How stages are named that the opportunity left before it was taken over into <paramref name="model"/>; null
    /// leaves them their old names.
    /// </param>
    /// <returns>
    /// The events, in order, for a <see cref="StageHistory"/> that gives the same answers. Each carries the amount
    /// that the opportunity had at the end of it. A way of closing that the model has no stage for is named by its
    /// kind, such as <c>OnHold</c>, and is outside the model.
    /// </returns>
    public ImmutableArray<StageEvent> ToStageEvents(
        StageModel model, DateTimeOffset asOf, Currency currency = default, StageModelMigration? migration = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var state = StateAt(asOf);
        var events = ImmutableArray.CreateBuilder<StageEvent>();
        var amount = state.IsOpen ? state.Amount : state.AmountAtClose;
        var amountIsKnown = amount?.Currency == currency;
        foreach (var move in state.Trace.Moves)
        {
            var item = move.Event;
            var sequence = item.Sequence;
            if (events.Count > 0 && (events[^1].OccurredAt?.UtcTicks ?? 0) == move.At)
            {
                // The order in which they counted, whatever else decided it.
                sequence = Math.Max(sequence, events[^1].Sequence + 1);
            }

            events.Add(new StageEvent
            {
                DealId = OpportunityId,
                Stage = LabelOf(move, model, migration),
                OccurredAt = TimelineInstant.Of(move.At),
                RecordedAt = item.RecordedAt,
                Sequence = sequence,
                EventId = item.EventId,
                Amount = amountIsKnown && OpportunityValues.Amount(move.Amount) is { } value
                    && value.Currency == currency
                        ? value.Amount
                        : null,
                Reason = item.Reason,
            });
        }

        return events.DrainToImmutable();
    }

    private static string LabelOf(TracedMove move, StageModel model, StageModelMigration? migration)
    {
        var place = move.StageIn(model) ?? Translated(move, migration);
        if (move.Kind == StageKind.Open
            || (place != StageId.None && model.TryGetStage(place, out var stage) && stage.Kind == move.Kind))
        {
            return place.Value;
        }

        foreach (var candidate in model.Stages)
        {
            if (candidate.Kind == move.Kind)
            {
                return candidate.Id.Value;
            }
        }

        return move.Kind.ToString();
    }

    private static StageId Translated(TracedMove move, StageModelMigration? migration) =>
        string.Equals(move.Model, migration?.FromHash, StringComparison.Ordinal)
        && migration?.TryMap(move.Stage, out var stage) == true
            ? stage
            : move.Stage;
}
