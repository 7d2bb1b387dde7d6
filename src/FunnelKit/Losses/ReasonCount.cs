namespace FunnelKit.Losses;

/// <summary>How often a reason was given among some deals.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record ReasonCount
{
    internal ReasonCount(LossReason reason, Rate share)
    {
        Reason = reason;
        Share = share;
    }

    /// <summary>Gets the reason.</summary>
    public LossReason Reason { get; }

    /// <summary>Gets the deals with this reason, of those asked about.</summary>
    public Rate Share { get; }

    /// <summary>Counts reasons, the most frequent first; those that explain nothing last.</summary>
    internal static IEnumerable<ReasonCount> Count(LossTaxonomy taxonomy, IEnumerable<string> texts)
    {
        // In the order of the texts, so that of several spellings always the same one is shown.
        var reasons = texts.Order(StringComparer.Ordinal).Select(taxonomy.Classify).ToList();
        return reasons
            .CountBy(reason => reason)
            .OrderByDescending(pair => pair.Key.IsExplanation)
            .ThenByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.Kind)
            .ThenBy(pair => pair.Key.Id, StringComparer.Ordinal)
            .Select(pair => new ReasonCount(pair.Key, Rate.FromCounts(pair.Value, reasons.Count)));
    }
}
