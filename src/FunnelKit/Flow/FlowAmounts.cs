namespace FunnelKit.Flow;

/// <summary>Sums of the amounts that the semantics choose, in minor units, beside the counts of deals.</summary>
internal sealed class FlowAmounts
{
    /// <summary>How many arrays <see cref="Parts"/> gives.</summary>
    public const int PartCount = 6;

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

    /// <summary>All sums, in a fixed order.</summary>
    public Array[] Parts() => [ByStanding, Entered, InStage, Steps, Imputed, Expired];
}
