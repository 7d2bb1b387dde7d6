using System.Collections.Immutable;

namespace FunnelKit.Playbooks;

/// <summary>How many opportunities each person moved on in a period, against the standard.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class PushReport
{
    internal PushReport(
        PushStandard standard, DateOnly from, DateOnly to, ImmutableArray<PushAttainment> attainments)
    {
        Standard = standard;
        From = from;
        To = to;
        Attainments = attainments;
    }

    /// <summary>Gets the standard.</summary>
    public PushStandard Standard { get; }

    /// <summary>Gets the first day of the period.</summary>
    public DateOnly From { get; }

    /// <summary>Gets the first day after the period.</summary>
    public DateOnly To { get; }

    /// <summary>Gets a line for each person who moved an opportunity on or owns an open one, by name.</summary>
    /// <value>Somebody who moved none appears with 0. The moves of nobody known come last.</value>
    public ImmutableArray<PushAttainment> Attainments { get; }

    /// <summary>Gets how many moves there were.</summary>
    /// <value>The sum of the moves of all persons.</value>
    public int Moves => Attainments.Sum(attainment => attainment.Moves);
}
