using FunnelKit.Flow;

namespace FunnelKit.Timing;

/// <summary>How much time in a stage was spent on visits that ended in one way.</summary>
/// <remarks>Equality compares all values. The default value is no time on open visits.</remarks>
public readonly record struct ExitDelay
{
    /// <summary>Gets how the visits ended; <see cref="StageExit.None"/> for those still open.</summary>
    public StageExit Exit { get; internal init; }

    /// <summary>Gets how many visits there were.</summary>
    public long Visits { get; internal init; }

    /// <summary>Gets their time added up, in days; of open visits the time so far.</summary>
    public double Days { get; internal init; }

    /// <summary>Gets the mean length in days; null without visits.</summary>
    public double? MeanDays => Visits == 0 ? null : Days / Visits;
}
