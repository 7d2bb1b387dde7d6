namespace FunnelKit.Flow;

/// <summary>
/// Everything that a flow counts. Counts of disjoint deals add up, so that one pass or many give the same.
/// </summary>
internal sealed class FlowCounts
{
    public const int Standings = 8;
    public const int Exits = 11;

    public FlowCounts(int stages)
    {
        StageCount = stages;
        Deals = new long[(stages + 1) * Standings];
        Entered = new long[stages];
        InStage = new long[stages];
        Undated = new long[stages];
        Departures = new long[stages];
        LostFrom = new long[stages + 1];
        Dwell = new CountedValues[stages * Exits];
        OpenDwell = new CountedValues[stages];
        Array.Fill(Dwell, CountedValues.Empty);
        Array.Fill(OpenDwell, CountedValues.Empty);
    }

    public int StageCount { get; }

    /// <summary>Deals by furthest stage (row 0: none) and standing.</summary>
    public long[] Deals { get; }

    /// <summary>Deals that entered each stage, however often.</summary>
    public long[] Entered { get; }

    /// <summary>Open deals by the stage that they are in now.</summary>
    public long[] InStage { get; }

    /// <summary>Visits without a known beginning.</summary>
    public long[] Undated { get; }

    /// <summary>Departures from each stage within the throughput window.</summary>
    public long[] Departures { get; }

    /// <summary>Lost deals by the stage they were lost from (place 0: unknown).</summary>
    public long[] LostFrom { get; }

    /// <summary>Ended visits by stage and exit, by length.</summary>
    public CountedValues[] Dwell { get; }

    /// <summary>Open visits by stage, by age.</summary>
    public CountedValues[] OpenDwell { get; }

    public long OutsideDeals { get; set; }

    /// <summary>Deals of which nothing had happened, or was known, by the instants of the flow.</summary>
    public long LaterDeals { get; set; }

    public long LaterEvents { get; set; }

    /// <summary>The first instant at which a deal was in a stage; the last instant there is while none was.</summary>
    public long FirstTicks { get; set; } = long.MaxValue;

    public long Reopenings { get; set; }

    /// <summary>The sums of amounts; null when the history has none.</summary>
    public FlowAmounts? Amounts { get; set; }

    /// <summary>Lost deals by stage (place 0: unknown) and reason; the empty reason is "not given".</summary>
    public Dictionary<(int Stage, string Reason), long> LossReasons { get; } = [];

    public long DealsAt(int furthest, Standing standing) => Deals[((furthest + 1) * Standings) + (int)standing];

    /// <summary>Counts the deals whose furthest stage lies behind a position, a win lying behind every stage.</summary>
    public long Beyond(int position)
    {
        var count = 0L;
        for (var furthest = -1; furthest < StageCount; furthest++)
        {
            if (furthest > position)
            {
                for (var standing = 0; standing < Standings; standing++)
                {
                    count += Deals[((furthest + 1) * Standings) + standing];
                }
            }
            else
            {
                count += DealsAt(furthest, Standing.Won);
            }
        }

        return count;
    }

    /// <summary>Counts the deals whose furthest stage is at a position and that are not won.</summary>
    public long StoppedAt(int position)
    {
        var count = 0L;
        for (var standing = 0; standing < Standings; standing++)
        {
            count += standing == (int)Standing.Won ? 0 : Deals[((position + 1) * Standings) + standing];
        }

        return count;
    }

    public static FlowCounts operator +(FlowCounts left, FlowCounts right)
    {
        var sum = new FlowCounts(left.StageCount)
        {
            OutsideDeals = checked(left.OutsideDeals + right.OutsideDeals),
            LaterDeals = checked(left.LaterDeals + right.LaterDeals),
            LaterEvents = checked(left.LaterEvents + right.LaterEvents),
            FirstTicks = Math.Min(left.FirstTicks, right.FirstTicks),
            Reopenings = checked(left.Reopenings + right.Reopenings),
            Amounts = left.Amounts is null ? right.Amounts
                : right.Amounts is null ? left.Amounts
                : left.Amounts + right.Amounts,
        };
        Add(left.Deals, right.Deals, sum.Deals);
        Add(left.Entered, right.Entered, sum.Entered);
        Add(left.InStage, right.InStage, sum.InStage);
        Add(left.Undated, right.Undated, sum.Undated);
        Add(left.Departures, right.Departures, sum.Departures);
        Add(left.LostFrom, right.LostFrom, sum.LostFrom);
        for (var i = 0; i < sum.Dwell.Length; i++)
        {
            sum.Dwell[i] = left.Dwell[i] + right.Dwell[i];
        }

        for (var i = 0; i < sum.OpenDwell.Length; i++)
        {
            sum.OpenDwell[i] = left.OpenDwell[i] + right.OpenDwell[i];
        }

        foreach (var (key, count) in left.LossReasons.Concat(right.LossReasons))
        {
            sum.LossReasons[key] = checked(sum.LossReasons.GetValueOrDefault(key) + count);
        }

        return sum;
    }

    public bool ContentEquals(FlowCounts other) =>
        Deals.AsSpan().SequenceEqual(other.Deals)
        && Entered.AsSpan().SequenceEqual(other.Entered)
        && InStage.AsSpan().SequenceEqual(other.InStage)
        && Undated.AsSpan().SequenceEqual(other.Undated)
        && Departures.AsSpan().SequenceEqual(other.Departures)
        && LostFrom.AsSpan().SequenceEqual(other.LostFrom)
        && Dwell.Zip(other.Dwell).All(pair => pair.First.ContentEquals(pair.Second))
        && OpenDwell.Zip(other.OpenDwell).All(pair => pair.First.ContentEquals(pair.Second))
        && OutsideDeals == other.OutsideDeals
        && LaterDeals == other.LaterDeals
        && LaterEvents == other.LaterEvents
        && FirstTicks == other.FirstTicks
        && Reopenings == other.Reopenings
        && (Amounts is null ? other.Amounts is null : other.Amounts is not null && Amounts.ContentEquals(other.Amounts))
        && LossReasons.Count == other.LossReasons.Count
        && LossReasons.All(pair => other.LossReasons.GetValueOrDefault(pair.Key) == pair.Value);

    private static void Add(long[] left, long[] right, long[] sum)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = checked(left[i] + right[i]);
        }
    }
}
