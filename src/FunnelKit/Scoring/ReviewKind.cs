namespace FunnelKit.Scoring;

/// <summary>How thoroughly a scorecard is to be looked at.</summary>
public enum ReviewKind
{
    /// <summary>Not at all; a due review does not have it.</summary>
    None = 0,

    /// <summary>Its predictions are checked against outcomes.</summary>
    Accuracy = 1,

    /// <summary>It is revised in full: characteristics, bins, points, odds.</summary>
    Revision = 2,
}
