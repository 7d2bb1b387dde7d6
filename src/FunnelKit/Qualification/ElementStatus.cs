namespace FunnelKit.Qualification;

/// <summary>How a lead stands to one element of a qualification framework.</summary>
public enum ElementStatus
{
    /// <summary>Not assessed.</summary>
    None = 0,

    /// <summary>Nothing is known.</summary>
    Unknown = 1,

    /// <summary>There is an answer, but less evidence than the framework wants.</summary>
    Claimed = 2,

    /// <summary>The answer is yes, with enough evidence.</summary>
    Met = 3,

    /// <summary>The answer is no, with enough evidence.</summary>
    Denied = 4,
}
