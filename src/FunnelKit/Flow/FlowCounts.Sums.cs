namespace FunnelKit.Flow;

/// <content>Adding up, taking away and comparing.</content>
internal sealed partial class FlowCounts
{
    public static FlowCounts operator +(FlowCounts left, FlowCounts right) => Sum([left, right]);

    /// <summary>Adds up the counts of disjoint deals, at least one.</summary>
    public static FlowCounts Sum(IReadOnlyList<FlowCounts> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var sum = Beside(parts);
        FlowParts.Sum([.. parts.Select(part => part.Parts())], sum.Parts());
        foreach (var (key, tally) in parts.SelectMany(part => part.LossReasons))
        {
            sum.LossReasons[key] = sum.LossReasons.GetValueOrDefault(key) + tally;
        }

        return sum;
    }

    /// <summary>Takes the counts of some deals away from those of these and other deals.</summary>
    /// <exception cref="OverflowException">A count would fall below 0.</exception>
    public static FlowCounts operator -(FlowCounts left, FlowCounts right)
    {
        var rest = Beside([left, right]);
        FlowParts.Subtract(left.Parts(), right.Parts(), rest.Parts());
        foreach (var key in left.LossReasons.Keys.Union(right.LossReasons.Keys))
        {
            var tally = left.LossReasons.GetValueOrDefault(key) - right.LossReasons.GetValueOrDefault(key);
            FlowParts.CheckPart(tally.Deals >= 0 && tally.Amount.Known >= 0);
            if (tally.Deals > 0)
            {
                rest.LossReasons.Add(key, tally);
            }
        }

        return rest;
    }

    public bool ContentEquals(FlowCounts other) =>
        FlowParts.AreEqual(Parts(), other.Parts())
        && LossReasons.Count == other.LossReasons.Count
        && LossReasons.All(pair => other.LossReasons.GetValueOrDefault(pair.Key) == pair.Value);

    /// <summary>All counts in a fixed order but those of reasons; null for what is not counted.</summary>
    public Array?[] Parts() =>
    [
        Others,
        Deals,
        Steps,
        Imputed,
        Expired,
        OutOfOrder,
        Entered,
        Reentered,
        InStage,
        Departures,
        LostFrom,
        Starts,
        Returns,
        Undated,
        Dwell,
        OpenDwell,
        Days,
        .. Ages?.Parts() ?? new Array?[FlowAges.PartCount],
        .. Amounts?.Parts() ?? new Array?[FlowAmounts.PartCount],
    ];

    /// <summary>Makes room for the counts of some flows together.</summary>
    private static FlowCounts Beside(IReadOnlyList<FlowCounts> parts) => new(parts[0].StageCount, parts[0].CodeCount)
    {
        Ages = parts.Select(part => part.Ages).FirstOrDefault(ages => ages is not null) is { } known
            ? new FlowAges(parts[0].StageCount, known.Windows)
            : null,
        Amounts = parts.Any(part => part.Amounts is not null) ? new FlowAmounts(parts[0].StageCount) : null,
    };
}
