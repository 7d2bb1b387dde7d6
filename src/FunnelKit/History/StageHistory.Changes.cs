namespace FunnelKit.History;

/// <content>Parts of a history, and histories that know more.</content>
public sealed partial class StageHistory
{
    /// <summary>Gets the history of some deals only.</summary>
    /// <param name="dealIds">
    /// The identifiers of the deals; those that have no events here, and repeated ones, are passed over.
    /// </param>
    /// <returns>
    /// Their history, with no rejected rows and no repeated events. It takes time and memory for these deals only.
    /// </returns>
    public StageHistory Only(params IEnumerable<string> dealIds)
    {
        ArgumentNullException.ThrowIfNull(dealIds);
        var builder = CreateBuilder(Model, Currency, dimensions: Dimensions);
        foreach (var dealId in dealIds.Distinct(StringComparer.Ordinal))
        {
            AddTo(builder, dealId);
        }

        return builder.Build();
    }

    /// <summary>Gets the history with events that became known later.</summary>
    /// <param name="events">
    /// The events, in any order: of these deals and of others. One whose identifier is known already counts as any
    /// builder counts it: the one known first stays.
    /// </param>
    /// <returns>
    /// The history of all events, the same as if all had been known from the beginning. It takes time for all events
    /// of the history, so take <see cref="Only"/> the deals that the events are about where that is enough.
    /// </returns>
    /// <remarks>What an event says about dimensions, it says through a builder; these events say nothing.</remarks>
    public StageHistory With(params IEnumerable<StageEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var builder = CreateBuilder(Model, Currency, dimensions: Dimensions);
        foreach (var row in RejectedRows)
        {
            builder.Reject(row);
        }

        foreach (var dealId in DealTexts)
        {
            AddTo(builder, dealId);
        }

        foreach (var (index, late) in events.Index())
        {
            _ = builder.Add(late, index + 1);
        }

        return builder.Finish(RepeatedEventIds);
    }

    private void AddTo(StageHistoryBuilder builder, string dealId)
    {
        if (TryFindDeal(dealId, out var deal))
        {
            for (var row = Columns.DealStarts[deal]; row < Columns.DealStarts[deal + 1]; row++)
            {
                _ = builder.Add(EventAt(dealId, row), row + 1L, LabelsAt(row));
            }
        }
    }
}
