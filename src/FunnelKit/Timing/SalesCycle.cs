using FunnelKit.Flow;
using FunnelKit.Statistics;

namespace FunnelKit.Timing;

/// <summary>How long deals take from their first entry into a stage to their close, and how they close.</summary>
/// <remarks>
/// <para>
/// Two readings side by side. <see cref="Won"/>, <see cref="Lost"/> and <see cref="Decided"/> are over the deals that
/// have closed. <see cref="Curve"/> and <see cref="WonBy"/> count the open deals, too, as “not yet” (Kaplan–Meier and
/// Aalen–Johansen, with won, lost, disqualified, nurtured and transferred competing), so that they do not run short
/// while many deals are open. Times are in days of 24 hours, rounded down to whole units of
/// <see cref="FlowSemantics.AgeResolution"/>; a deal without a known first entry is left out.
/// </para>
/// <para>Equality compares references; instances are immutable and safe to use from several threads.</para>
/// </remarks>
public sealed class SalesCycle
{
    private static readonly Standing[] Closes =
        [Standing.Won, Standing.Lost, Standing.Disqualified, Standing.Nurtured, Standing.TransferredOut];

    private SalesCycle(FlowAges ages, FlowSemantics semantics)
    {
        Semantics = semantics;
        var cycles = ages.Cycles;
        CycleTime Of(CountedValues units) => new(units, semantics.TicksPerAgeUnit);
        Won = Of(cycles[(int)Standing.Won]);
        Lost = Of(cycles[(int)Standing.Lost]);
        Decided = Of(cycles[(int)Standing.Won] + cycles[(int)Standing.Lost]);
        var open = cycles[(int)Standing.StillThere] + cycles[(int)Standing.Regressed] + cycles[(int)Standing.OnHold];
        Open = open.Total;
        Table = AgeTable.Create(
            [.. Closes.Select(standing => cycles[(int)standing])],
            open,
            CountedValues.Empty,
            semantics.TicksPerAgeUnit);
        Curve = SurvivalCurve.Estimate(Table);
        Outcomes = CompetingRisks.Estimate(Table);
    }

    /// <summary>Gets how the deals were counted.</summary>
    public FlowSemantics Semantics { get; }

    /// <summary>Gets the time that won deals took.</summary>
    public CycleTime Won { get; }

    /// <summary>Gets the time that lost deals took.</summary>
    public CycleTime Lost { get; }

    /// <summary>Gets the time that won and lost deals took, taken together.</summary>
    public CycleTime Decided { get; }

    /// <summary>Gets how many open deals there are, those on hold included.</summary>
    public long Open { get; }

    /// <summary>
    /// Gets what the curves were estimated from, in days; the causes are won, lost, disqualified, nurtured and
    /// transferred.
    /// </summary>
    public RiskTable Table { get; }

    /// <summary>Gets the share not yet closed as a function of the time since the first entry, in days.</summary>
    public SurvivalCurve Curve { get; }

    /// <summary>Gets the shares by the way of closing, in the order of the causes of <see cref="Table"/>.</summary>
    public CompetingRisks Outcomes { get; }

    /// <summary>Gets the time by which half have closed in any way, in days, with its 95 % interval.</summary>
    public SurvivalQuantile Median => Curve.Quantile(0.5);

    /// <summary>Gets the share of all deals that is won, as a function of the time since the first entry.</summary>
    public CumulativeIncidence WonBy => Outcomes.Causes[0];

    /// <summary>Gets the share of all deals that is lost, as a function of the time since the first entry.</summary>
    public CumulativeIncidence LostBy => Outcomes.Causes[1];

    internal static SalesCycle Of(StageFlow flow) => new(StageFlowTimingExtensions.Ages(flow), flow.Semantics);
}
