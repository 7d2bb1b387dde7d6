namespace FunnelKit.Diagnosis;

/// <summary>How urgent a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>No severity; never reported.</summary>
    None = 0,

    /// <summary>Worth attention.</summary>
    Warning = 1,

    /// <summary>
    /// Worth attention first: even the favourable end of the interval is below half the expected share, or the
    /// backlog needs more than twice the limit to clear. The factor of two is chosen by FunnelKit.
    /// </summary>
    Critical = 2,
}
