namespace FunnelKit.Diagnosis;

/// <summary>What a diagnosis comes to.</summary>
public enum DiagnosisOutcome
{
    /// <summary>No outcome; never reported.</summary>
    None = 0,

    /// <summary>Every step was compared and met, and nothing is shown to pile up.</summary>
    Healthy = 1,

    /// <summary>Something is below its reference or piles up.</summary>
    Findings = 2,

    /// <summary>Nothing is shown to be below its reference, but some comparisons have too few deals to tell.</summary>
    InsufficientData = 3,

    /// <summary>
    /// There is nothing to compare with: no benchmark, no targets, no limits, and too little history.
    /// </summary>
    NoReference = 4,
}
