namespace FunnelKit.Grading;

/// <summary>What was seen when a score was looked at again.</summary>
public enum GradeChangeCause
{
    /// <summary>Nothing was said.</summary>
    None = 0,

    /// <summary>Time has passed: earlier behavior counts less.</summary>
    Decay = 1,

    /// <summary>An attribute of the lead is known better or has changed.</summary>
    Attribute = 2,

    /// <summary>The lead did something.</summary>
    Event = 3,
}
