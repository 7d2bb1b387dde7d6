namespace FunnelKit.Diagnosis;

/// <summary>The unit of the numbers of an <see cref="Evidence"/>.</summary>
public enum EvidenceUnit
{
    /// <summary>No unit.</summary>
    None = 0,

    /// <summary>A fraction in the range [0, 1].</summary>
    Share = 1,

    /// <summary>Days of 24 hours.</summary>
    Days = 2,

    /// <summary>A number of deals.</summary>
    Deals = 3,
}
