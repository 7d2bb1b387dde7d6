namespace FunnelKit.History;

/// <summary>What came of handing a lead over: the lead that it was, and the opportunity that it is.</summary>
public sealed class LeadConversion
{
    internal LeadConversion(GateResult gate, LeadTimeline lead, OpportunityTimeline? opportunity)
    {
        Gate = gate;
        Lead = lead;
        Opportunity = opportunity;
    }

    /// <summary>Gets the verdict of the gate of the hand-over stage.</summary>
    public GateResult Gate { get; }

    /// <summary>Gets the lead: converted, or the very same as before when the gate did not let it.</summary>
    public LeadTimeline Lead { get; }

    /// <summary>Gets the opportunity, with what was known of the lead.</summary>
    /// <value>Null when the lead was not handed over.</value>
    public OpportunityTimeline? Opportunity { get; }

    /// <summary>Gets a value indicating whether the lead was handed over.</summary>
    public bool IsMade => Opportunity is not null;
}
