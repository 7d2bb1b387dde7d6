namespace FunnelKit.Timing;

/// <summary>When an open deal counts as stalled.</summary>
/// <remarks>
/// Two rules, side by side: few eventual wins waited so long; and the deal has waited longer than a fixed limit. A deal
/// is stalled when one of them says so. Equality compares all values. Instances are immutable and thread-safe.
/// </remarks>
public sealed record StallSemantics
{
    /// <summary>Gets the default choices.</summary>
    public static StallSemantics Default { get; } = new();

    /// <summary>Gets since when a deal is waiting.</summary>
    /// <value>
    /// The default value is <see cref="StallClock.StageEntry"/>. With <see cref="StallClock.LastActivity"/> only the
    /// fixed limit applies: how long eventual wins went without activity is not counted.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a clock.</exception>
    public StallClock Clock
    {
        get;
        init => field = value switch
        {
            StallClock.None => StallClock.StageEntry,
            <= StallClock.Creation and > StallClock.None => value,
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "There is no such clock."),
        };
    }

        = StallClock.StageEntry;

    /// <summary>Gets the share of eventual wins below which waiting so long counts as stalled.</summary>
    /// <value>
    /// In the range (0, 1), the share itself included. The default value of 0.1 is chosen by FunnelKit, no source.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range or not a number.</exception>
    public double MaxWinShare
    {
        get;
        init => field = value is > 0d and < 1d
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A share must be in the range (0, 1).");
    }

        = 0.1;

    /// <summary>Gets how many eventual wins must have been in the stage before the share is used.</summary>
    /// <value>
    /// At least 1. The default value of 30 is chosen by FunnelKit, no source. With fewer, the fixed limit alone
    /// decides.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public long MinimumWins
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }

        = 30;

    /// <summary>Gets the fixed limit, in days, for stages whose model gives none.</summary>
    /// <value>
    /// Finite and above 0. Null for none, the default. <see cref="Stages.Stage.DwellLimitDays"/> comes first, but for
    /// the clock <see cref="StallClock.Creation"/>, which is not about a stage.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite or not above 0.</exception>
    public double? LimitDays
    {
        get;
        init => field = value is null || (value > 0d && double.IsFinite(value.Value))
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A limit must be finite and above 0.");
    }
}
