using System.Globalization;
using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>Reads the stage events of one opportunity as events of a timeline.</summary>
internal static class StageEventReader
{
    public static IEnumerable<TimelineEvent> Read(IEnumerable<StageEvent> events, StageModel model, Currency currency)
    {
        // A history settles ties by the order of the stages, and so must the identifiers that are given here.
        var unnamed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in events)
        {
            var found = model.TryFindStage(item.Stage, out var stage);
            var place = found ? model.Stages.IndexOf(stage!) : StageCodes.Outside;
            var id = item.EventId;
            if (string.IsNullOrWhiteSpace(id))
            {
                id = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{item.OccurredAt?.UtcTicks ?? 0:D19}/{place:D3}/{item.Stage.Trim()}/")
                    + string.Create(CultureInfo.InvariantCulture, $"{item.Amount:0000000000000000.####}/{item.Reason}");
                var count = unnamed[id] = unnamed.GetValueOrDefault(id) + 1;
                id = count == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}/{count}");
            }

            Money? amount = item.Amount is { } value && currency != Currency.None
                ? Money.FromAmount(value, currency)
                : null;
            if (found)
            {
                yield return MoveOf(item, stage!, id, amount);
                continue;
            }

            yield return InteractionOf(item, id);
            if (amount is not null)
            {
                yield return AmountOf(item, id + "/amount", amount);
            }
        }
    }

    private static DateTimeOffset InstantOf(StageEvent item) =>
        item.OccurredAt?.ToUniversalTime() ?? DateTimeOffset.MinValue;

    private static LifecycleEvent MoveOf(StageEvent item, Stage stage, string id, Money? amount) =>
        LifecycleEvent.Into(stage.Kind, id, InstantOf(item)) with
        {
            RecordedAt = item.RecordedAt,
            Sequence = item.Sequence,
            Stage = stage.Id,
            Reason = string.IsNullOrWhiteSpace(item.Reason) ? null : item.Reason.Trim(),
            Amount = amount,
        };

    private static InteractionLogged InteractionOf(StageEvent item, string id) => new()
    {
        EventId = id,
        OccurredAt = InstantOf(item),
        RecordedAt = item.RecordedAt,
        Sequence = item.Sequence,
        Interaction = item.Stage.Trim(),
        Summary = item.Reason,
    };

    private static AmountChanged AmountOf(StageEvent item, string id, Money? amount) => new()
    {
        EventId = id,
        OccurredAt = InstantOf(item),
        RecordedAt = item.RecordedAt,
        Sequence = item.Sequence,
        Amount = amount,
    };
}
