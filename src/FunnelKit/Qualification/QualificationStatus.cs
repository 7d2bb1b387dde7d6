namespace FunnelKit.Qualification;

/// <summary>Whether a lead is qualified by a framework.</summary>
public enum QualificationStatus
{
    /// <summary>Not assessed.</summary>
    None = 0,

    /// <summary>As many elements are met as the quorum says.</summary>
    Qualified = 1,

    /// <summary>Not yet, but it can still become qualified.</summary>
    NotYet = 2,

    /// <summary>So many elements are denied that the quorum cannot be reached.</summary>
    Disproved = 3,
}
