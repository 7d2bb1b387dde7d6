using System.Globalization;

namespace FunnelKit.Flow;

/// <summary>
/// The choices under which a flow was counted. They travel on every result, so that no number stands without
/// its meaning.
/// </summary>
/// <remarks>
/// <para>
/// Fixed, whatever is chosen here: a deal counts once in each stage it reached, by its furthest stage
/// (high-water mark); its outcome is its latest one, so that reopening undoes a close; disqualified and
/// transferred deals leave the denominators of conversion; time in a stage is elapsed time, visit by visit, and a visit
/// ends when anything else happens to the deal, also outside the model; the amount of an open deal is the latest one
/// known, that of a closed deal the one at its close.
/// </para>
/// <para>Equality compares all values. Instances are immutable and thread-safe.</para>
/// </remarks>
public sealed record FlowSemantics
{
    /// <summary>The longest window of throughput, in days.</summary>
    public const int MaxThroughputWindowDays = 3_660;

    /// <summary>
    /// Gets the default choices: stages count as reached, times in minutes, throughput over the last 90 days.
    /// </summary>
    public static FlowSemantics Default { get; } = new();

    /// <summary>Gets when a deal counts as having reached a stage.</summary>
    /// <value>The default value is <see cref="ReachPolicy.Reached"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a policy.</exception>
    public ReachPolicy Reach
    {
        get;
        init => field = value == ReachPolicy.None ? ReachPolicy.Reached : Defined(value);
    }

        = ReachPolicy.Reached;

    /// <summary>Gets the unit in which time in a stage is counted.</summary>
    /// <value>The default value is <see cref="FunnelKit.Flow.DwellResolution.Minute"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a unit.</exception>
    public DwellResolution DwellResolution
    {
        get;
        init => field = value == DwellResolution.None ? DwellResolution.Minute : Defined(value);
    }

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

    /// <summary>Gets a value indicating whether ages are counted.</summary>
    internal bool CountsAges { get; init; } = true;

    internal System.Collections.Immutable.ImmutableArray<TimeSpan> MaturityWindows =>
    [
        TimeSpan.FromDays(30), TimeSpan.FromDays(60), TimeSpan.FromDays(90), TimeSpan.FromDays(180), TimeSpan.FromDays(365),
    ];

    /// <summary>Gets how long the unit of <see cref="DwellResolution"/> is.</summary>
    internal long TicksPerUnit => DwellResolution switch
    {
        DwellResolution.Second => TimeSpan.TicksPerSecond,
        DwellResolution.Hour => TimeSpan.TicksPerHour,
        DwellResolution.Day => TimeSpan.TicksPerDay,
        _ => TimeSpan.TicksPerMinute,
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

    private static TEnum Defined<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                string.Create(CultureInfo.InvariantCulture, $"{typeof(TEnum).Name} has no such value."));
}
