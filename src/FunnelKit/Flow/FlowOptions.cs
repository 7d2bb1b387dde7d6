using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit.Flow;

/// <summary>Settings of <see cref="FlowSemantics"/>, as an application's configuration holds them.</summary>
public sealed class FlowOptions
{
    private const int MaxThroughputWindowDays = 3_660;

    /// <summary>Gets or sets when a deal counts as having reached a stage.</summary>
    /// <value>The default value is <see cref="ReachPolicy.Reached"/>.</value>
    public ReachPolicy Reach { get; set; } = ReachPolicy.Reached;

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
        if (!Enum.IsDefined(Reach))
        {
            problems.Add(
                $"{nameof(Reach)} must be {nameof(ReachPolicy.Observed)} or {nameof(ReachPolicy.Reached)}, "
                + $"but is {Reach}.");
        }

        if (!Enum.IsDefined(DwellResolution))
        {
            problems.Add($"{nameof(DwellResolution)} must be Second, Minute, Hour or Day, but is {DwellResolution}.");
        }

        if (ThroughputWindowDays is < 1 or > MaxThroughputWindowDays)
        {
            problems.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{nameof(ThroughputWindowDays)} must be from 1 to {MaxThroughputWindowDays}, "
                + $"but is {ThroughputWindowDays}."));
        }

        return problems.DrainToImmutable();
    }

    /// <summary>Creates the choices that these settings stand for.</summary>
    /// <returns>The semantics, which later changes to the settings do not touch.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A setting is not valid.</exception>
    public FlowSemantics ToSemantics() => new()
    {
        Reach = Reach,
        DwellResolution = DwellResolution,
        ThroughputWindowDays = ThroughputWindowDays,
    };
}
