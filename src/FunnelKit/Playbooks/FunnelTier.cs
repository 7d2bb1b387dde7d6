namespace FunnelKit.Playbooks;

/// <summary>The three tiers of a funnel: who needs nurturing, who needs pushing, who can sign.</summary>
public enum FunnelTier
{
    /// <summary>No tier: the opportunity is in no open stage of the model.</summary>
    None = 0,

    /// <summary>The upper tier (上层): the customer needs nurturing.</summary>
    Upper = 1,

    /// <summary>The middle tier (中层): the customer needs focused pushing.</summary>
    Middle = 2,

    /// <summary>The bottom tier (底层): the customer can sign now.</summary>
    Bottom = 3,
}
