using FunnelKit.Flow;
using FunnelKit.Statistics;

namespace FunnelKit.Timing;

/// <summary>One way to leave a stage, and the share that has left so as a function of time.</summary>
/// <remarks>Equality compares references; instances are immutable and safe to use from several threads.</remarks>
public sealed class ExitCurve
{
    internal ExitCurve(StageExit exit, long visits, CumulativeIncidence incidence)
    {
        Exit = exit;
        Visits = visits;
        Incidence = incidence;
    }

    /// <summary>Gets the way to leave.</summary>
    public StageExit Exit { get; }

    /// <summary>Gets how many visits ended so.</summary>
    /// <value>At least 1.</value>
    public long Visits { get; }

    /// <summary>Gets the share that has left so by each time, in days, with its variance.</summary>
    public CumulativeIncidence Incidence { get; }
}
