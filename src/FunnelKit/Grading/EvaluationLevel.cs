namespace FunnelKit.Grading;

/// <summary>The levels that a lead passes one after the other.</summary>
public enum EvaluationLevel
{
    /// <summary>No level.</summary>
    None = 0,

    /// <summary>Whether the lead is valid at all.</summary>
    Screening = 1,

    /// <summary>Whether its demand is real: what must be known of it.</summary>
    Qualification = 2,

    /// <summary>How promising it is: its score and its grade.</summary>
    Scoring = 3,
}
