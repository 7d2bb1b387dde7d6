namespace FunnelKit.Csv.Registers;

/// <summary>What keeps a lead from being valid.</summary>
public enum LeadDefect
{
    /// <summary>Nothing; never reported.</summary>
    None = 0,

    /// <summary>The name of the contact is missing.</summary>
    NameMissing = 1,

    /// <summary>The position of the contact is missing.</summary>
    TitleMissing = 2,

    /// <summary>The company is missing.</summary>
    CompanyMissing = 3,

    /// <summary>The need is missing.</summary>
    NeedMissing = 4,

    /// <summary>Nobody has tried the contact details.</summary>
    ContactDetailsUnverified = 5,

    /// <summary>Nobody has judged whether the need fits the business.</summary>
    NeedUnverified = 6,

    /// <summary>The contact details are wrong, which makes the lead invalid.</summary>
    ContactDetailsWrong = 7,

    /// <summary>The need has nothing to do with the business, which makes the lead invalid.</summary>
    NeedUnrelated = 8,
}
