using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Qualification;

/// <summary>How a lead stands to one screening rule.</summary>
public sealed class ScreeningFinding
{
    internal ScreeningFinding(ScreeningRule rule, CriterionResult result)
    {
        Rule = rule;
        Result = result;
    }

    /// <summary>Gets the rule.</summary>
    public ScreeningRule Rule { get; }

    /// <summary>Gets the verdict on its condition: when it is met, the finding holds.</summary>
    public CriterionResult Result { get; }

    /// <summary>Gets why the lead is removed if the finding holds.</summary>
    /// <value><see cref="LeadRemovalReason.None"/> for a finding that does not remove it.</value>
    public LeadRemovalReason RemovalReason =>
        Rule.Finding <= LeadFinding.Duplicate ? (LeadRemovalReason)Rule.Finding : LeadRemovalReason.None;

    /// <summary>Gets a value indicating whether the finding holds.</summary>
    internal bool Holds => Result.Status == CriterionStatus.Met;

    /// <summary>Gets a value indicating whether the finding would remove the lead.</summary>
    internal bool Removes => RemovalReason != LeadRemovalReason.None;
}
