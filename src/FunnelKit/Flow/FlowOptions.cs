using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Statistics;

namespace FunnelKit.Flow;

/// <summary>Settings of <see cref="FlowSemantics"/>, as an application's configuration holds them.</summary>
/// <remarks>Cohorts and calendars belong to a single report, not to a configuration.</remarks>
public sealed class FlowOptions
{
    private const int MaxMaturityDays = 36_600;

    /// <summary>Gets or sets when a deal counts as having reached a stage.</summary>
    /// <value>The default value is <see cref="ReachPolicy.Reached"/>.</value>
    public ReachPolicy Reach { get; set; } = ReachPolicy.Reached;

    /// <summary>Gets or sets what counts as one entry into a stage.</summary>
    /// <value>The default value is <see cref="VisitPolicy.HighWaterMark"/>.</value>
    public VisitPolicy Visit { get; set; } = VisitPolicy.HighWaterMark;

    /// <summary>Gets or sets the length of the window within which a deal must go on.</summary>
    /// <value>Longer than 0. Null, the default, is no window.</value>
    public TimeSpan? Window { get; set; }

    /// <summary>Gets or sets from which instant the window runs.</summary>
    /// <value>The default value is <see cref="WindowAnchor.FirstEntry"/>.</value>
    public WindowAnchor Anchor { get; set; } = WindowAnchor.FirstEntry;

    /// <summary>Gets or sets which outcome counts when a closed deal is opened again.</summary>
    /// <value>The default value is <see cref="OutcomeBasis.LatestOutcome"/>.</value>
    public OutcomeBasis Outcome { get; set; } = OutcomeBasis.LatestOutcome;

    /// <summary>Gets or sets which deals, neither advanced nor lost, stay in the denominators of conversion.</summary>
    /// <value>
    /// The default value is <see cref="DispositionSet.Nurtured"/> and <see cref="DispositionSet.OnHold"/>.
    /// </value>
    public DispositionSet Denominators { get; set; } = DispositionSet.Nurtured | DispositionSet.OnHold;

    /// <summary>Gets or sets which amount of a deal counts.</summary>
    /// <value>The default value is <see cref="AmountBasis.Standing"/>.</value>
    public AmountBasis Amounts { get; set; } = AmountBasis.Standing;

    /// <summary>Gets or sets to which label a deal counts when its owner, channel or segment changed.</summary>
    /// <value>The default value is <see cref="AttributionRule.Current"/>.</value>
    public AttributionRule Attribution { get; set; } = AttributionRule.Current;

    /// <summary>Gets or sets a value indicating whether time on hold is no time in a stage.</summary>
    /// <value>The default value is true.</value>
    public bool HoldStopsClock { get; set; } = true;

    /// <summary>Gets or sets which of several events of a deal at the same instant comes first.</summary>
    /// <value>The default value is <see cref="TieRule.Recorded"/>.</value>
    public TieRule Ties { get; set; } = TieRule.Recorded;

    /// <summary>Gets or sets how soon a deal may move on so that it does not count as having been in a stage.</summary>
    /// <value>At least 0, the default, which is never.</value>
    public TimeSpan CollapseTolerance { get; set; }

    /// <summary>Gets or sets how the intervals of rates are computed.</summary>
    /// <value>The default value is <see cref="IntervalMethod.Wilson"/>.</value>
    public IntervalMethod Interval { get; set; } = IntervalMethod.Wilson;

    /// <summary>Gets or sets the ages, in days, for which matured conversions can be asked.</summary>
    /// <value>
    /// At most 16, each from 1 to 36,600. Null, the default, is those of <see cref="FlowSemantics.Default"/>.
    /// </value>
    public IReadOnlyList<int>? MaturityDays { get; set; }

    /// <summary>Gets or sets a value indicating whether ages are counted.</summary>
    /// <value>The default value is true.</value>
    public bool CountsAges { get; set; } = true;

    /// <summary>Gets or sets the unit in which time in a stage is counted.</summary>
    /// <value>The default value is <see cref="FunnelKit.Flow.DwellResolution.Minute"/>.</value>
    public DwellResolution DwellResolution { get; set; } = DwellResolution.Minute;

    /// <summary>Gets or sets the length of the window over which departures are counted as throughput.</summary>
    /// <value>In whole days, from 1 to 3,660. The default value is 90.</value>
    public int ThroughputWindowDays { get; set; } = 90;

    /// <summary>Lists everything that is wrong with these settings.</summary>
    /// <returns>One sentence for each problem; empty when the settings are valid.</returns>
    public ImmutableArray<string> Validate()
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        Check(Reach, nameof(Reach));
        Check(Visit, nameof(Visit));
        Check(Anchor, nameof(Anchor));
        Check(Outcome, nameof(Outcome));
        Check(Amounts, nameof(Amounts));
        Check(Attribution, nameof(Attribution));
        Check(Ties, nameof(Ties));
        Check(Interval, nameof(Interval));
        Check(DwellResolution, nameof(DwellResolution));
        Require(
            (Denominators & ~FlowSemantics.AllDispositions) == DispositionSet.None,
            $"{nameof(Denominators)} must combine Disqualified, TransferredOut, Nurtured and OnHold, "
            + $"but is {Denominators}.");
        Require(Window is not { Ticks: <= 0 }, $"{nameof(Window)} must be longer than 0, but is {Window:c}.");
        Require(
            CollapseTolerance >= TimeSpan.Zero,
            $"{nameof(CollapseTolerance)} must be at least 0, but is {CollapseTolerance:c}.");
        Require(
            MaturityDays is null
            || (MaturityDays.Count <= FlowSemantics.MaxMaturityWindows
                && MaturityDays.All(days => days is >= 1 and <= MaxMaturityDays)),
            $"{nameof(MaturityDays)} must hold at most {FlowSemantics.MaxMaturityWindows} numbers "
            + $"from 1 to {MaxMaturityDays}.");
        Require(
            ThroughputWindowDays is >= 1 and <= FlowSemantics.MaxThroughputWindowDays,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{nameof(ThroughputWindowDays)} must be from 1 to {FlowSemantics.MaxThroughputWindowDays}, "
                + $"but is {ThroughputWindowDays}."));
        return problems.DrainToImmutable();

        void Check<TEnum>(TEnum value, string name)
            where TEnum : struct, Enum =>
            Require(Enum.IsDefined(value), $"{name} must be {Choices<TEnum>()}, but is {value}.");

        void Require(bool isMet, string problem)
        {
            if (!isMet)
            {
                problems.Add(problem);
            }
        }
    }

    /// <summary>Creates the choices that these settings stand for.</summary>
    /// <returns>The semantics, which later changes to the settings do not touch.</returns>
    /// <exception cref="ArgumentException">A setting is not valid.</exception>
    public FlowSemantics ToSemantics() => new()
    {
        Reach = Reach,
        Visit = Visit,
        Window = Window,
        Anchor = Anchor,
        Outcome = Outcome,
        Denominators = Denominators,
        Amounts = Amounts,
        Attribution = Attribution,
        HoldStopsClock = HoldStopsClock,
        Ties = Ties,
        CollapseTolerance = CollapseTolerance,
        Interval = Interval,
        MaturityWindows = MaturityDays is null
            ? FlowSemantics.Default.MaturityWindows
            : [.. MaturityDays.Select(days => TimeSpan.FromDays(days))],
        CountsAges = CountsAges,
        DwellResolution = DwellResolution,
        ThroughputWindowDays = ThroughputWindowDays,
    };

    private static string Choices<TEnum>()
        where TEnum : struct, Enum
    {
        var names = Enum.GetNames<TEnum>()[1..];
        return $"{string.Join(", ", names[..^1])} or {names[^1]}";
    }
}
