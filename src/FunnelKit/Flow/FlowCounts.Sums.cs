namespace FunnelKit.Flow;

/// <content>Adding up, taking away and comparing.</content>
internal sealed partial class FlowCounts
{
    public static FlowCounts operator +(FlowCounts left, FlowCounts right)
    {
        var sum = Beside(left, right);
        FlowParts.Add(left.Parts(), right.Parts(), sum.Parts());
        foreach (var (key, tally) in left.LossReasons.Concat(right.LossReasons))
        {
            sum.LossReasons[key] = sum.LossReasons.GetValueOrDefault(key) + tally;
        }

        return sum;
    }

    /// <summary>Takes the counts of some deals away from those of these and other deals.</summary>
    /// <exception cref="OverflowException">A count would fall below 0.</exception>
    public static FlowCounts operator -(FlowCounts left, FlowCounts right)
    {
        var rest = Beside(left, right);
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

    /// <summary>Makes room for the counts of two flows together.</summary>
    private static FlowCounts Beside(FlowCounts left, FlowCounts right) => new(left.StageCount, left.CodeCount)
    {
        Ages = (left.Ages ?? right.Ages) is { } ages ? new FlowAges(left.StageCount, ages.Windows) : null,
        Amounts = (left.Amounts ?? right.Amounts) is null ? null : new FlowAmounts(left.StageCount),
    };
}
