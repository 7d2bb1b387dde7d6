using System.CommandLine;
using FunnelKit.Flow;
using FunnelKit.Segments;
using FunnelKit.Statistics;

namespace FunnelKit.Tool.Input;

/// <summary>The options that say how a flow is counted, and what is said about it.</summary>
internal sealed class FlowChoices
{
    public Option<string?> Visit { get; } = Choice<VisitPolicy>(
        "--visit",
        "What counts as one entry: each deal once for a stage, by the furthest one; its first visit and how that "
        + "ended; or every visit. high-water-mark, unless given.");

    public Option<string?> Window { get; } = ToolOptions.Text(
        "--window", "LENGTH",
        "Time within which a deal must go on, such as 30d, 12h or 8w. What comes later does not count, and what has "
        + "not come by then is decided. Without it, there is no window.");

    public Option<string?> Anchor { get; } = Choice<WindowAnchor>(
        "--anchor", "From when the window runs. first-entry, unless given. It needs --window.");

    public Option<string?> Cohort { get; } = ToolOptions.Text(
        "--cohort", "month[:FROM..TO]",
        "Show deals by the month they were created, age by age; with FROM..TO (years, months or days, both included) "
        + "only these. Or count only some deals, without the months: created:FROM..TO, closed:FROM..TO, "
        + "entered:STAGE:FROM..TO, open-at:DATE.");

    public Option<string?> Outcome { get; } = Choice<OutcomeBasis>(
        "--outcome",
        "Which outcome counts when a closed deal is opened again; with per-episode, each stretch from open to closed "
        + "is a deal of its own. latest-outcome, unless given.");

    public Option<string?> Denominators { get; } = ToolOptions.Text(
        "--denominators", "D1,D2|none",
        "Deals that stay in the denominators of conversion although they are neither won nor lost, of disqualified, "
        + "transferred-out, nurtured and on-hold. nurtured,on-hold, unless given.");

    public Option<string?> AmountBasis { get; } = Choice<AmountBasis>(
        "--amount-basis",
        "Which amount counts: of open deals the latest and of closed ones that at the close; that at the entry; at "
        + "the close only; or always the latest. standing, unless given. It needs --amount.");

    public Option<string?> Attribution { get; } = Choice<AttributionRule>(
        "--attribution",
        "To which label a deal counts that had several; with every-touched to each, so that parts may exceed the "
        + "whole. current, unless given. It needs --by COLUMN.");

    public Option<bool> HoldRuns { get; } = new("--hold-runs")
    {
        Description = "Count time on hold as time in the stage. Without it, the clock stands still.",
    };

    public Option<string?> BusinessDays { get; } = ToolOptions.Text(
        "--business-days", "ZONE",
        "Count only the time of Monday to Friday, by the local days of a time zone such as Asia/Shanghai or UTC. "
        + "Without it, all time counts.");

    public Option<string?> Ties { get; } = Choice<TieRule>(
        "--ties",
        "What orders events of a deal at the same instant: what the data say, or else the order of the stages; or that "
        + "alone. recorded, unless given.");

    public Option<string?> Collapse { get; } = ToolOptions.Text(
        "--collapse", "LENGTH",
        "A stage left for another within this time, such as 5min, does not count as entered. 0, unless given.");

    public Option<string?> Interval { get; } = ToolOptions.Text(
        "--interval", "wilson|jeffreys|clopper-pearson",
        "How the 95 % intervals of rates are computed; also wilson-continuity-corrected and agresti-coull. wilson, "
        + "unless given.");

    public Option<string?> Matured { get; } = ToolOptions.Text(
        "--matured", "L1,L2",
        "Ages at which matured conversion is given, at most 16, such as 14d,30d. 30d,60d,90d,180d,365d, unless given, "
        + "and the window.");

    public Option<string?> DwellUnit { get; } = Choice<DwellResolution>(
        "--dwell-unit", "Unit in which time in stages is counted, rounded down. minute, unless given.");

    public Option<int?> ThroughputDays { get; } = new("--throughput-days")
    {
        Description = "Days, up to the last, over which departures are counted, from 1 to "
            + $"{FlowSemantics.MaxThroughputWindowDays}. 90, unless given.",
        HelpName = "DAYS",
    };

    public Option<string[]> By { get; } = ToolOptions.Texts(
        "--by", "COLUMN|year|quarter|month|week",
        "Compare the deals by a column, such as owner or source; or by when they were created. May be repeated.");

    public Option<bool> Survival { get; } = new("--survival")
    {
        Description = "Show how long deals stay and how they leave, open ones counted as not yet (Kaplan-Meier, "
            + "Aalen-Johansen), and which are stalled.",
    };

    public Option<double?> StallDays { get; } = new("--stall-days")
    {
        Description = "Days in a stage after which an open deal counts as stalled, where the model says nothing. It "
            + "needs --survival.",
        HelpName = "DAYS",
    };

    public Option<string?> Deals { get; } = ToolOptions.Text(
        "--deals", "FIGURE", $"List the deals behind one number instead: {FigureText.Words}.");

    public Option<string?> Taxonomy { get; } = ToolOptions.Text(
        "--taxonomy", "FILE.json",
        "Loss taxonomy that says what the reasons mean. The standard one of FunnelKit, unless given.");

    public Option<double?> SilentDays { get; } = new("--silent-days")
    {
        Description = "Days without any event after which an open deal counts as silent. 14, unless given.",
        HelpName = "DAYS",
    };

    /// <summary>Gets the options that say how deals are counted.</summary>
    public IEnumerable<Option> Semantics =>
    [
        Visit, Window, Anchor, Cohort, Outcome, Denominators, AmountBasis, Attribution, HoldRuns, BusinessDays, Ties,
        Collapse, Interval, Matured, DwellUnit, ThroughputDays,
    ];

    private static Option<string?> Choice<T>(string name, string description)
        where T : struct, Enum =>
        ToolOptions.Text(name, Words.List<T>("|"), description);
}
