namespace FunnelKit.Flow;

/// <summary>
/// Everything that a flow counts. Counts of disjoint deals add up, so that one pass or many give the same.
/// </summary>
/// <remarks>
/// A code is the place of a stage in its model; the last code stands for everything outside the model. Open stages come
/// first, so that the code of an open stage is its position.
/// </remarks>
internal sealed partial class FlowCounts
{
    /// <summary>How many values <see cref="Standing"/> has.</summary>
    public const int Standings = 8;

    /// <summary>How many values <see cref="StepOutcome"/> has, without none.</summary>
    public const int Outcomes = 8;

    public FlowCounts(int stages, int codes)
    {
        StageCount = stages;
        CodeCount = codes;
        Deals = new long[(stages + 1) * Standings];
        Steps = new long[stages * Outcomes];
        Imputed = new long[stages];
        Expired = new long[stages];
        OutOfOrder = new long[stages];
        Entered = new long[stages];
        InStage = new long[stages];
        Departures = new long[stages];
        LostFrom = new long[stages + 1];
        Starts = new long[codes];
        Returns = new long[codes * codes];
        Undated = new long[stages * (codes + 1)];
        Dwell = new CountedValues[stages * codes];
        OpenDwell = new CountedValues[stages];
        Array.Fill(Dwell, CountedValues.Empty);
        Array.Fill(OpenDwell, CountedValues.Empty);
    }

    public int StageCount { get; }

    /// <summary>The stages of the model, and one more for everything outside it.</summary>
    public int CodeCount { get; }

    /// <summary>Deals by furthest stage (row 0: none) and standing.</summary>
    public long[] Deals { get; }

    /// <summary>Entries by stage and outcome, as the semantics count them, the imputed ones included.</summary>
    public long[] Steps { get; }

    /// <summary>Entries of stages that were skipped.</summary>
    public long[] Imputed { get; }

    /// <summary>Entries whose window is over though nothing has been decided about them.</summary>
    public long[] Expired { get; }

    /// <summary>Entries that a strict reach does not count, because an earlier stage was skipped.</summary>
    public long[] OutOfOrder { get; }

    /// <summary>Deals that entered each stage, however often.</summary>
    public long[] Entered { get; }

    /// <summary>Open deals by the stage that they are in now.</summary>
    public long[] InStage { get; }

    /// <summary>Departures from each stage within the throughput window.</summary>
    public long[] Departures { get; }

    /// <summary>Lost deals by the stage they were lost from (place 0: unknown).</summary>
    public long[] LostFrom { get; }

    /// <summary>Deals by the code of their first event in the model.</summary>
    public long[] Starts { get; }

    /// <summary>Moves of deals that were closed or on hold, by the code they were at and that they came to.</summary>
    public long[] Returns { get; }

    /// <summary>Visits without a known beginning, by stage and the code that ended them; last, the open ones.</summary>
    public long[] Undated { get; }

    /// <summary>Ended visits by stage and the code that ended them, by length.</summary>
    public CountedValues[] Dwell { get; }

    /// <summary>Open visits by stage, by age.</summary>
    public CountedValues[] OpenDwell { get; }

    /// <summary>Deals by the day of their first dated event in an open stage, in days since 0001-01-01.</summary>
    public CountedValues FirstDays { get => Days[0]; set => Days[0] = value; }

    /// <summary>Counts by age; null where the semantics leave them out.</summary>
    public FlowAges? Ages { get; set; }

    /// <summary>The sums of amounts; null when the history has none.</summary>
    public FlowAmounts? Amounts { get; set; }

    /// <summary>Lost deals by stage (place 0: unknown) and reason; the empty reason is "not given".</summary>
    public Dictionary<(int Stage, string Reason), LossTally> LossReasons { get; } = [];

    public long OutsideDeals { get => Others[0]; set => Others[0] = value; }

    /// <summary>Deals that are not in the cohort.</summary>
    public long OutsideCohort { get => Others[1]; set => Others[1] = value; }

    /// <summary>Deals of which nothing had happened, or was known, by the instants of the flow.</summary>
    public long LaterDeals { get => Others[2]; set => Others[2] = value; }

    public long LaterEvents { get => Others[3]; set => Others[3] = value; }

    public long Reopenings { get => Others[4]; set => Others[4] = value; }

    /// <summary>The counts that are one number each.</summary>
    public long[] Others { get; } = new long[5];

    /// <summary>The one place of <see cref="FirstDays"/>.</summary>
    public CountedValues[] Days { get; } = [CountedValues.Empty];

    public long DealsAt(int furthest, Standing standing) => Deals[((furthest + 1) * Standings) + (int)standing];

    public long StepsAt(int position, StepOutcome outcome) => Steps[(position * Outcomes) + (int)outcome - 1];

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

    /// <summary>The outcome of an entry that came no further.</summary>
    public static StepOutcome OutcomeOf(Standing standing) => standing switch
    {
        Standing.StillThere => StepOutcome.StillThere,
        Standing.Regressed => StepOutcome.Regressed,
        Standing.OnHold => StepOutcome.OnHold,
        Standing.Won => StepOutcome.Advanced,
        Standing.Lost => StepOutcome.Lost,
        Standing.Disqualified => StepOutcome.Disqualified,
        Standing.Nurtured => StepOutcome.Nurtured,
        _ => StepOutcome.TransferredOut,
    };
}
