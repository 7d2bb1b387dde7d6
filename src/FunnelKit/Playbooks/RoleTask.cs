namespace FunnelKit.Playbooks;

/// <summary>A task together with the opportunity it belongs to.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class RoleTask
{
    internal RoleTask(ReviewedOpportunity opportunity, PlannedTask task)
    {
        Opportunity = opportunity;
        Task = task;
    }

    /// <summary>Gets the opportunity.</summary>
    public ReviewedOpportunity Opportunity { get; }

    /// <summary>Gets the task.</summary>
    public PlannedTask Task { get; }
}
