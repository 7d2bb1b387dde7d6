using FunnelKit.Stages;

namespace FunnelKit.History;

/// <content>The facts of the opportunity, found by looking back from the latest event.</content>
public sealed partial class OpportunityState
{
    /// <summary>Gets what is known of a fact.</summary>
    /// <param name="fact">
    /// The identifier. The amount, the close date, the owner, the loss reason and the competitor are known by their
    /// own events as well.
    /// </param>
    /// <returns>The latest value, or <see cref="FactValue.None"/> when it is not known.</returns>
    public FactValue ValueOf(string fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact switch
        {
            StandardFacts.Amount => Amount is { } amount ? FactValue.FromMoney(amount) : FactValue.None,
            StandardFacts.CloseDate => CloseDate is { } date ? FactValue.FromDate(date) : FactValue.None,
            StandardFacts.Owner => TextOf(Owner) ?? FactValue.None,
            StandardFacts.LossReason => TextOf(LossReason) ?? _timeline.Log.LatestFact(fact, _through, _asOf),
            StandardFacts.Competitor => TextOf(Competitor) ?? _timeline.Log.LatestFact(fact, _through, _asOf),
            _ => _timeline.Log.LatestFact(fact, _through, _asOf),
        };
    }

    /// <summary>Counts the interactions of a sort.</summary>
    /// <param name="interaction">The identifier of the interaction.</param>
    /// <param name="withinDays">
    /// How many days back from <see cref="Through"/> are looked at, in elapsed time: later than that many days ago,
    /// up to and including <see cref="Through"/>. Null counts all.
    /// </param>
    /// <returns>The number, at least 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="withinDays"/> is below 1.</exception>
    public int CountOf(string interaction, int? withinDays)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        ArgumentOutOfRangeException.ThrowIfLessThan(withinDays ?? 1, 1, nameof(withinDays));
        return _timeline.Log.CountInteractions(interaction, withinDays, _through, _asOf);
    }

    private static FactValue? TextOf(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : FactValue.FromText(text);
}
