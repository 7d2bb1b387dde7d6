using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Statistics;

namespace FunnelKit.Flow;

/// <summary>
/// The choices under which a flow was counted. They travel on every result, so that no number stands without
/// its meaning.
/// </summary>
/// <remarks>
/// <para>
/// Fixed, whatever is chosen here: open deals are not yet decided and never count as lost; time in a stage is measured
/// visit by visit, a visit ending when anything else happens to the deal, also outside the model; skipped stages never
/// enter times; a deal counts as lost from the stage that it was in.
/// </para>
/// <para>Equality compares all values, calendars by their own equality. Instances are immutable and thread-safe.</para>
/// <example>
/// <code>
/// FlowSemantics semantics = new() { Visit = VisitPolicy.EveryVisit, Window = TimeSpan.FromDays(30) };
/// Console.WriteLine(semantics.Describe("zh-Hans"));
/// </code>
/// </example>
/// </remarks>
public sealed record FlowSemantics
{
    /// <summary>The longest window of throughput, in days.</summary>
    public const int MaxThroughputWindowDays = 3_660;

    /// <summary>The greatest number of <see cref="MaturityWindows"/>.</summary>
    public const int MaxMaturityWindows = 16;

    internal const DispositionSet AllDispositions =
        DispositionSet.Disqualified | DispositionSet.TransferredOut | DispositionSet.Nurtured | DispositionSet.OnHold;

    private static readonly ImmutableArray<int> DefaultMaturityDays = [30, 60, 90, 180, 365];

    /// <summary>Gets the default choices, as each property states them.</summary>
    public static FlowSemantics Default { get; } = new();

    /// <summary>Gets when a deal counts as having reached a stage.</summary>
    /// <value>The default value is <see cref="ReachPolicy.Reached"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a policy.</exception>
    public ReachPolicy Reach { get; init => field = Chosen(value, ReachPolicy.Reached); } = ReachPolicy.Reached;

    /// <summary>Gets what counts as one entry into a stage.</summary>
    /// <value>The default value is <see cref="VisitPolicy.HighWaterMark"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a policy.</exception>
    public VisitPolicy Visit { get; init => field = Chosen(value, VisitPolicy.HighWaterMark); }
        = VisitPolicy.HighWaterMark;

    /// <summary>Gets the length of the window within which a deal must go on for the move to count.</summary>
    /// <value>
    /// Longer than 0; null, the default, is no window. The window is half-open: a move that comes exactly this long
    /// after the <see cref="Anchor"/> is too late. A deal is read as it stood when its window was over: the first move
    /// forward, or win, that is too late ends what is read, and what else comes too late does not count either. A deal
    /// whose anchor is undated has no window.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public TimeSpan? Window
    {
        get;
        init
        {
            if (value is { } window)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero, nameof(value));
            }

            field = value;
        }
    }

    /// <summary>Gets from which instant the <see cref="Window"/> runs.</summary>
    /// <value>The default value is <see cref="WindowAnchor.FirstEntry"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not an anchor.</exception>
    public WindowAnchor Anchor { get; init => field = Chosen(value, WindowAnchor.FirstEntry); }
        = WindowAnchor.FirstEntry;

    /// <summary>Gets which deals are counted.</summary>
    /// <value>Null, the default, is all of them. The others are in <see cref="StageFlow.OutsideCohort"/>.</value>
    public FlowCohort? Cohort { get; init; }

    /// <summary>Gets which outcome counts when a closed deal is opened again.</summary>
    /// <value>The default value is <see cref="OutcomeBasis.LatestOutcome"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a basis.</exception>
    public OutcomeBasis Outcome { get; init => field = Chosen(value, OutcomeBasis.LatestOutcome); }
        = OutcomeBasis.LatestOutcome;

    /// <summary>Gets which deals, neither advanced nor lost, stay in the denominators of conversion.</summary>
    /// <value>
    /// The default value is <see cref="DispositionSet.Nurtured"/> and <see cref="DispositionSet.OnHold"/>.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value holds a flag that is no disposition.</exception>
    public DispositionSet Denominators
    {
        get;
        init => field = (value & ~AllDispositions) == DispositionSet.None
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The value holds an unknown disposition.");
    }

        = DispositionSet.Nurtured | DispositionSet.OnHold;

    /// <summary>Gets which amount of a deal counts.</summary>
    /// <value>The default value is <see cref="AmountBasis.Standing"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a basis.</exception>
    public AmountBasis Amounts { get; init => field = Chosen(value, AmountBasis.Standing); } = AmountBasis.Standing;

    /// <summary>Gets to which label a deal counts when its owner, channel or segment changed.</summary>
    /// <value>The default value is <see cref="AttributionRule.Current"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a rule.</exception>
    public AttributionRule Attribution { get; init => field = Chosen(value, AttributionRule.Current); }
        = AttributionRule.Current;

    /// <summary>Gets a value indicating whether time on hold is no time in a stage.</summary>
    /// <value>
    /// The default value is true: going on hold ends a visit. False: neither going on hold nor coming back to the same
    /// stage ends it.
    /// </value>
    public bool HoldStopsClock { get; init; } = true;

    /// <summary>Gets the calendar of which only the business days count as time.</summary>
    /// <value>Null, the default, is elapsed time. It applies to times in stages, ages, cycles and windows.</value>
    public IBusinessCalendar? BusinessCalendar { get; init; }

    /// <summary>Gets which of several events of a deal at the same instant comes first.</summary>
    /// <value>The default value is <see cref="TieRule.Recorded"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a rule.</exception>
    public TieRule Ties { get; init => field = Chosen(value, TieRule.Recorded); } = TieRule.Recorded;

    /// <summary>Gets how soon a deal may move on so that it does not count as having been in a stage.</summary>
    /// <value>
    /// The default value is 0: a stage left at once was entered all the same. Above 0, a visit that the deal left for
    /// another open stage within this elapsed time, to the tick, is no visit; a visit that ended with a close always is
    /// one. Only the report forgets the visit, never the history.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan CollapseTolerance
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    }

    /// <summary>Gets how the intervals of rates are computed; all of them are at 95 %.</summary>
    /// <value>The default value is <see cref="IntervalMethod.Wilson"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a method.</exception>
    public IntervalMethod Interval { get; init => field = Chosen(value, IntervalMethod.Wilson); }
        = IntervalMethod.Wilson;

    /// <summary>Gets the ages for which <see cref="StageConversion.MaturedConversion"/> can be asked.</summary>
    /// <value>
    /// At most 16, each longer than 0, in ascending order, each once, in whatever order they were given. The default
    /// value is 30, 60, 90, 180 and 365 days.
    /// </value>
    /// <exception cref="ArgumentException">There are more than 16, or one is not above 0.</exception>
    public ImmutableArray<TimeSpan> MaturityWindows
    {
        get;
        init
        {
            ImmutableArray<TimeSpan> windows = value.IsDefault ? [] : [.. value.Distinct().Order()];
            if (windows.Length > MaxMaturityWindows || (windows is [var first, ..] && first <= TimeSpan.Zero))
            {
                throw new ArgumentException("There are at most 16 windows, each longer than 0.", nameof(value));
            }

            field = windows;
        }
    }

        = [.. DefaultMaturityDays.Select(days => TimeSpan.FromDays(days))];

    /// <summary>Gets a value indicating whether ages are counted, which rates by age and cycles need.</summary>
    /// <value>The default value is true. False makes a flow smaller and faster.</value>
    public bool CountsAges { get; init; } = true;

    /// <summary>Gets the unit in which time in a stage is counted.</summary>
    /// <value>The default value is <see cref="FunnelKit.Flow.DwellResolution.Minute"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a unit.</exception>
    public DwellResolution DwellResolution { get; init => field = Chosen(value, DwellResolution.Minute); }
        = DwellResolution.Minute;

    /// <summary>
    /// Gets the length of the window, up to the instant of the flow, over which departures are counted as throughput.
    /// </summary>
    /// <value>In whole days, from 1 to 3,660. The default value is 90.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public int ThroughputWindowDays
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxThroughputWindowDays);
            field = value;
        }
    }

        = 90;

    /// <summary>Gets how long the unit of <see cref="DwellResolution"/> is.</summary>
    internal long TicksPerUnit => DwellResolution switch
    {
        DwellResolution.Second => TimeSpan.TicksPerSecond,
        DwellResolution.Hour => TimeSpan.TicksPerHour,
        DwellResolution.Day => TimeSpan.TicksPerDay,
        _ => TimeSpan.TicksPerMinute,
    };

    /// <summary>Gets a value indicating whether the fold that knows only the usual choices can count so.</summary>
    internal bool IsQuick =>
        Reach != ReachPolicy.Strict
        && Visit == VisitPolicy.HighWaterMark
        && Window is null
        && Cohort is null
        && Outcome == OutcomeBasis.LatestOutcome
        && Denominators == Default.Denominators
        && Amounts == AmountBasis.Standing
        && HoldStopsClock
        && BusinessCalendar is null
        && Ties == TieRule.Recorded
        && CollapseTolerance == TimeSpan.Zero;

    /// <summary>Determines whether deals of an outcome stay in the denominators of conversion.</summary>
    internal bool Keeps(StepOutcome outcome) => outcome switch
    {
        StepOutcome.Disqualified => (Denominators & DispositionSet.Disqualified) != DispositionSet.None,
        StepOutcome.TransferredOut => (Denominators & DispositionSet.TransferredOut) != DispositionSet.None,
        StepOutcome.Nurtured => (Denominators & DispositionSet.Nurtured) != DispositionSet.None,
        StepOutcome.OnHold => (Denominators & DispositionSet.OnHold) != DispositionSet.None,
        _ => true,
    };

    /// <summary>Says the choices in one sentence, for printing beside the numbers.</summary>
    /// <param name="language"><c>en</c> or <c>zh-Hans</c>; others fall back to English.</param>
    /// <returns>The sentence.</returns>
    public string Describe(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return FlowTexts.Semantics(this).ToString(language);
    }

    /// <summary>Says the choices in English.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => Describe(LocalizedText.English);

    /// <inheritdoc/>
    public bool Equals(FlowSemantics? other) =>
        other is not null
        && Reach == other.Reach
        && Visit == other.Visit
        && Window == other.Window
        && Anchor == other.Anchor
        && Equals(Cohort, other.Cohort)
        && Outcome == other.Outcome
        && Denominators == other.Denominators
        && Amounts == other.Amounts
        && Attribution == other.Attribution
        && HoldStopsClock == other.HoldStopsClock
        && Equals(BusinessCalendar, other.BusinessCalendar)
        && Ties == other.Ties
        && CollapseTolerance == other.CollapseTolerance
        && Interval == other.Interval
        && CountsAges == other.CountsAges
        && DwellResolution == other.DwellResolution
        && ThroughputWindowDays == other.ThroughputWindowDays
        && MaturityWindows.AsSpan().SequenceEqual(other.MaturityWindows.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Reach, Visit, Window, Anchor, Cohort, Outcome, DwellResolution, MaturityWindows.Length);

    private static TEnum Chosen<TEnum>(TEnum value, TEnum otherwise)
        where TEnum : struct, Enum =>
        EqualityComparer<TEnum>.Default.Equals(value, default) ? otherwise
            : Enum.IsDefined(value) ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                string.Create(CultureInfo.InvariantCulture, $"{typeof(TEnum).Name} has no such value."));
}
