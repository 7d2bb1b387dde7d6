namespace FunnelKit.History;

/// <summary>Why a lead is not valid.</summary>
/// <remarks>
/// That nobody answered or replied is not among the reasons: it is counted as an attempt. Nor is that the customer is
/// not ready to buy: such a lead goes to the nurture pool.
/// </remarks>
public enum LeadRemovalReason
{
    /// <summary>No reason: the lead is not removed.</summary>
    None = 0,

    /// <summary>The contact details are wrong.</summary>
    WrongContactDetails = 1,

    /// <summary>The need has nothing to do with the business.</summary>
    UnrelatedNeed = 2,

    /// <summary>The person is not who was said, such as a student who asks for software for companies.</summary>
    NotGenuine = 3,

    /// <summary>The customer lies outside the target profile.</summary>
    OutsideTargetProfile = 4,

    /// <summary>The same lead is there already.</summary>
    Duplicate = 5,
}
