namespace FunnelKit.Qualification;

/// <summary>What becomes of a lead that is screened.</summary>
public enum ScreeningOutcome
{
    /// <summary>Not screened.</summary>
    None = 0,

    /// <summary>Nothing speaks against the lead: it goes on.</summary>
    Passed = 1,

    /// <summary>The lead is not valid: it is removed.</summary>
    Rejected = 2,

    /// <summary>The lead is valid but not ready to buy: it goes to the nurture pool.</summary>
    Nurture = 3,

    /// <summary>Too little is known to say that the lead is valid.</summary>
    Undecided = 4,
}
