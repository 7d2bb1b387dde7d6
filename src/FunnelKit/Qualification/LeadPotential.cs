namespace FunnelKit.Qualification;

/// <summary>What a valid lead is, by whether its need is genuine and how urgent it is.</summary>
public enum LeadPotential
{
    /// <summary>Too little is known to say.</summary>
    None = 0,

    /// <summary>Somebody is interested (意向线索), but the need is not genuine or not urgent.</summary>
    Interest = 1,

    /// <summary>An opportunity may come of it (潜在商机): the need is genuine and urgent.</summary>
    Opportunity = 2,
}
