namespace FunnelKit.Playbooks;

/// <summary>How many opportunities were lost for one cause.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record LossCauseCount
{
    internal LossCauseCount(LossCause cause, int opportunities)
    {
        Cause = cause;
        Opportunities = opportunities;
    }

    /// <summary>Gets the cause.</summary>
    public LossCause Cause { get; }

    /// <summary>Gets how many opportunities were lost for it.</summary>
    public int Opportunities { get; }
}
