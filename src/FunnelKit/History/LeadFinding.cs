namespace FunnelKit.History;

/// <summary>What somebody found out about a lead that does not qualify now.</summary>
public enum LeadFinding
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The contact details are wrong: the lead is removed.</summary>
    WrongContactDetails = 1,

    /// <summary>The need has nothing to do with the business: the lead is removed.</summary>
    UnrelatedNeed = 2,

    /// <summary>The person is not who was said: the lead is removed.</summary>
    NotGenuine = 3,

    /// <summary>The customer lies outside the target profile: the lead is removed.</summary>
    OutsideTargetProfile = 4,

    /// <summary>The same lead is there already: it is removed.</summary>
    Duplicate = 5,

    /// <summary>The customer is not ready to buy (还没准备买): the lead goes to the nurture pool.</summary>
    NotReadyToBuy = 6,

    /// <summary>Nobody answered: an attempt is counted, and the lead stays where it is.</summary>
    NoAnswer = 7,

    /// <summary>Nobody replied: an attempt is counted, and the lead stays where it is.</summary>
    NoReply = 8,
}
