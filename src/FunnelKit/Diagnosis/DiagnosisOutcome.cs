namespace FunnelKit.Diagnosis;

/// <summary>What a diagnosis comes to.</summary>
public enum DiagnosisOutcome
{
    /// <summary>No outcome; never reported.</summary>
    None = 0,

    /// <summary>Everything was compared and nothing is below its reference.</summary>
    Healthy = 1,

    /// <summary>Something is below its reference.</summary>
    Findings = 2,

    /// <summary>Nothing is shown to be below its reference, but some comparisons have too few deals to tell.</summary>
    InsufficientData = 3,

    /// <summary>
    /// There is nothing to compare with: no benchmark, no targets, no limits, and too little history.
    /// </summary>
    NoReference = 4,
}
