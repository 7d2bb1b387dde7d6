namespace FunnelKit.Scoring;

/// <summary>How the points of an event fade with its age.</summary>
public enum DecayKind
{
    /// <summary>They do not fade.</summary>
    None = 0,

    /// <summary>They halve again and again, each time after as many days.</summary>
    HalfLife = 1,

    /// <summary>They fall along a straight line to nothing.</summary>
    Linear = 2,

    /// <summary>They fall in steps.</summary>
    Step = 3,
}
