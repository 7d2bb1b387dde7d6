namespace FunnelKit.Flow;

/// <summary>How old entries and deals were when something became of them: counts by age, which add up.</summary>
/// <remarks>Ages are in whole units of <see cref="FlowSemantics.AgeResolution"/>, rounded down.</remarks>
internal sealed class FlowAges
{
    /// <summary>How many arrays <see cref="Parts"/> gives.</summary>
    public const int PartCount = 8;

    public FlowAges(int stages, int windows)
    {
        Windows = windows;
        Steps = Empty(stages * FlowCounts.Outcomes);
        Expired = Empty(stages);
        WonVisits = Empty(stages);
        Stays = Empty(stages);
        OpenStays = Empty(stages);
        Cycles = Empty(FlowCounts.Standings);
        Matured = new long[stages * windows];
        MaturedAdvanced = new long[stages * windows];
    }

    /// <summary>
    /// Entries by stage and outcome, by the age at which it came; by their age now where nothing has been decided
    /// (regressed and open, on hold, still there). An entry begins with the first visit and advances with the first
    /// move beyond the stage, at age 0 when that came before. An imputed entry begins and advances with that move.
    /// Entries whose beginning is undated are left out.
    /// </summary>
    public CountedValues[] Steps { get; }

    /// <summary>
    /// Undecided entries whose window is over, by stage and age at its end. They are not in <see cref="Steps"/>.
    /// </summary>
    public CountedValues[] Expired { get; }

    /// <summary>Ended visits of deals that are won, by stage and length.</summary>
    public CountedValues[] WonVisits { get; }

    /// <summary>
    /// The whole time that a deal was in a stage, visits added up, of deals that are not in it now. Left out where a
    /// visit is undated.
    /// </summary>
    public CountedValues[] Stays { get; }

    /// <summary>
    /// The whole time so far of the open deals that are in a stage now, or were when they were put on hold.
    /// </summary>
    public CountedValues[] OpenStays { get; }

    /// <summary>
    /// Deals by standing, by the time from their first entry into an open stage to their close, or until now while
    /// they are open. Deals that entered none, or whose first entry is undated, are left out.
    /// </summary>
    public CountedValues[] Cycles { get; }

    /// <summary>
    /// By stage and maturity window: dated entries that count in conversion and began at least the window ago.
    /// </summary>
    public long[] Matured { get; }

    /// <summary>Of those, the ones that advanced before the window was over.</summary>
    public long[] MaturedAdvanced { get; }

    /// <summary>How many windows of maturity there are.</summary>
    public int Windows { get; }

    /// <summary>All counts, in a fixed order.</summary>
    public Array[] Parts() => [Steps, Expired, WonVisits, Stays, OpenStays, Cycles, Matured, MaturedAdvanced];

    private static CountedValues[] Empty(int length)
    {
        var values = new CountedValues[length];
        Array.Fill(values, CountedValues.Empty);
        return values;
    }
}
