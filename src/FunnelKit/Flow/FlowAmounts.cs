namespace FunnelKit.Flow;

/// <summary>Sums of the deals' amounts, as the semantics choose them, in minor units, beside the counts of the same deals.</summary>
internal sealed class FlowAmounts
{
    public FlowAmounts(int stages)
    {
        ByStanding = new AmountSum[(stages + 1) * FlowCounts.Standings];
        Entered = new AmountSum[stages];
        InStage = new AmountSum[stages];
        Steps = new AmountSum[stages * FlowCounts.Outcomes];
        Imputed = new AmountSum[stages];
        Expired = new AmountSum[stages];
    }

    /// <summary>By furthest stage (row 0: none) and standing.</summary>
    public AmountSum[] ByStanding { get; }

    /// <summary>Of the deals that entered each stage.</summary>
    public AmountSum[] Entered { get; }

    /// <summary>Of the open deals that are in each stage now.</summary>
    public AmountSum[] InStage { get; }

    /// <summary>Of the entries by stage and outcome, the imputed ones included.</summary>
    public AmountSum[] Steps { get; }

    /// <summary>Of the entries of stages that were skipped.</summary>
    public AmountSum[] Imputed { get; }

    /// <summary>Of the undecided entries whose window is over.</summary>
    public AmountSum[] Expired { get; }

    public static FlowAmounts operator +(FlowAmounts left, FlowAmounts right)
    {
        var sum = new FlowAmounts(left.Entered.Length);
        Add(left.ByStanding, right.ByStanding, sum.ByStanding);
        Add(left.Entered, right.Entered, sum.Entered);
        Add(left.InStage, right.InStage, sum.InStage);
        Add(left.Steps, right.Steps, sum.Steps);
        Add(left.Imputed, right.Imputed, sum.Imputed);
        Add(left.Expired, right.Expired, sum.Expired);
        return sum;
    }

    public bool ContentEquals(FlowAmounts other) =>
        ByStanding.AsSpan().SequenceEqual(other.ByStanding)
        && Entered.AsSpan().SequenceEqual(other.Entered)
        && InStage.AsSpan().SequenceEqual(other.InStage)
        && Steps.AsSpan().SequenceEqual(other.Steps)
        && Imputed.AsSpan().SequenceEqual(other.Imputed)
        && Expired.AsSpan().SequenceEqual(other.Expired);

    private static void Add(AmountSum[] left, AmountSum[] right, AmountSum[] sum)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = left[i] + right[i];
        }
    }
}
