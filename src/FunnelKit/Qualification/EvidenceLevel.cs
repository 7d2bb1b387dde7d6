namespace FunnelKit.Qualification;

/// <summary>How well an answer is evidenced. A greater value is better evidence.</summary>
public enum EvidenceLevel
{
    /// <summary>Nothing is known: neither yes nor no.</summary>
    None = 0,

    /// <summary>Somebody on the selling side believes it.</summary>
    Asserted = 1,

    /// <summary>The customer has confirmed it.</summary>
    Confirmed = 2,

    /// <summary>A document shows it.</summary>
    Documented = 3,
}
