namespace FunnelKit.Flow;

/// <content>Adding up and comparing.</content>
internal sealed partial class FlowCounts
{
    public static FlowCounts operator +(FlowCounts left, FlowCounts right)
    {
        var sum = new FlowCounts(left.StageCount, left.CodeCount)
        {
            OutsideDeals = checked(left.OutsideDeals + right.OutsideDeals),
            OutsideCohort = checked(left.OutsideCohort + right.OutsideCohort),
            LaterDeals = checked(left.LaterDeals + right.LaterDeals),
            LaterEvents = checked(left.LaterEvents + right.LaterEvents),
            Reopenings = checked(left.Reopenings + right.Reopenings),
            FirstDays = left.FirstDays + right.FirstDays,
            Ages = left.Ages is null ? right.Ages : right.Ages is null ? left.Ages : left.Ages + right.Ages,
            Amounts = left.Amounts is null ? right.Amounts
                : right.Amounts is null ? left.Amounts
                : left.Amounts + right.Amounts,
        };
        foreach (var ((first, second), target) in left.Arrays().Zip(right.Arrays()).Zip(sum.Arrays()))
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = checked(first[i] + second[i]);
            }
        }

        CountedValues.Add(left.Dwell, right.Dwell, sum.Dwell);
        CountedValues.Add(left.OpenDwell, right.OpenDwell, sum.OpenDwell);
        foreach (var (key, tally) in left.LossReasons.Concat(right.LossReasons))
        {
            sum.LossReasons[key] = sum.LossReasons.GetValueOrDefault(key) + tally;
        }

        return sum;
    }

    public bool ContentEquals(FlowCounts other) =>
        Arrays().Zip(other.Arrays()).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second))
        && CountedValues.ContentEquals(Dwell, other.Dwell)
        && CountedValues.ContentEquals(OpenDwell, other.OpenDwell)
        && FirstDays.ContentEquals(other.FirstDays)
        && OutsideDeals == other.OutsideDeals
        && OutsideCohort == other.OutsideCohort
        && LaterDeals == other.LaterDeals
        && LaterEvents == other.LaterEvents
        && Reopenings == other.Reopenings
        && (Ages is null ? other.Ages is null : other.Ages is not null && Ages.ContentEquals(other.Ages))
        && (Amounts is null ? other.Amounts is null : other.Amounts is not null && Amounts.ContentEquals(other.Amounts))
        && LossReasons.Count == other.LossReasons.Count
        && LossReasons.All(pair => other.LossReasons.GetValueOrDefault(pair.Key) == pair.Value);

    /// <summary>All counts that are kept in arrays, in a fixed order.</summary>
    private long[][] Arrays() =>
    [
        Deals, Steps, Imputed, Expired, OutOfOrder, Entered, InStage, Departures, LostFrom, Starts, Returns, Undated,
    ];
}
