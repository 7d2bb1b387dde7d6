namespace FunnelKit.Scoring;

/// <summary>What became of a column in a <see cref="ScorecardDraft"/>.</summary>
public enum DraftRole
{
    /// <summary>Nothing was decided; the default.</summary>
    None = 0,

    /// <summary>The column is a characteristic of the card.</summary>
    Used = 1,

    /// <summary>The column was declared as written after the outcome and is not looked at.</summary>
    Refused = 2,

    /// <summary>Chance explains what the column tells about the outcome.</summary>
    Uninformative = 3,

    /// <summary>What the column tells is told by the others.</summary>
    Redundant = 4,
}
