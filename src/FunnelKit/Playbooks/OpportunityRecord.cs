using System.Collections.Immutable;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>
/// Everything under one opportunity in one place (商机穿透工作台): where it stands, what is to be done, what needs
/// somebody, and all that happened.
/// </summary>
/// <remarks>
/// <para>Instances are immutable and thread-safe.</para>
/// <example>
/// <code>
/// OpportunityRecord record = OpportunityRecord.Create(timeline, playbook, asOf);
/// if (record.Alerts.Any(alert => alert.Severity == AlertSeverity.Critical))
///     timeline = timeline.Instruct("e-17", "manager", asOf, "周五前带技术负责人上门", new DateOnly(2026, 3, 6));
/// </code>
/// </example>
/// </remarks>
public sealed class OpportunityRecord
{
    private OpportunityRecord(Playbook playbook, OpportunityReading reading, ImmutableArray<Alert> alerts)
    {
        State = reading.State;
        Plan = playbook.Plan(reading);
        Alerts = alerts;
        Events = [.. reading.Happened];
    }

    /// <summary>Gets where the opportunity stands.</summary>
    public OpportunityState State { get; }

    /// <summary>Gets the tasks of the stage it is in.</summary>
    public TaskPlan Plan { get; }

    /// <summary>Gets what needs somebody.</summary>
    public ImmutableArray<Alert> Alerts { get; }

    /// <summary>Gets all that happened, in order, with corrections applied.</summary>
    public ImmutableArray<TimelineEvent> Events { get; }

    /// <summary>Gets the calls, meetings and messages, in order.</summary>
    public ImmutableArray<InteractionLogged> Interactions => [.. Events.OfType<InteractionLogged>()];

    /// <summary>
    /// Gets the documents, such as meeting minutes and quotes, in the order in which they were recorded.
    /// </summary>
    /// <value>A document recorded again appears again; one that ceased to exist stays in the history.</value>
    public ImmutableArray<FactRecorded> Documents =>
        [.. Events.OfType<FactRecorded>().Where(item => item.Value.Kind == FactKind.Artefact)];

    /// <summary>Gets every change of status, in order: stages, closes, holds and reopenings.</summary>
    public ImmutableArray<LifecycleEvent> Moves => [.. Events.OfType<LifecycleEvent>()];

    /// <summary>Gathers everything under one opportunity.</summary>
    /// <param name="timeline">The opportunity.</param>
    /// <param name="playbook">The playbook.</param>
    /// <param name="asOf">The instant: only what was known and had happened by then counts.</param>
    /// <param name="rules">The rules of alerts. Null for <see cref="AlertRules.Standard"/>.</param>
    /// <returns>The record.</returns>
    public static OpportunityRecord Create(
        OpportunityTimeline timeline, Playbook playbook, DateTimeOffset asOf, AlertRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        ArgumentNullException.ThrowIfNull(playbook);
        return new(
            playbook,
            new OpportunityReading(timeline, asOf),
            (rules ?? AlertRules.Standard).Evaluate(timeline, playbook, asOf));
    }
}
