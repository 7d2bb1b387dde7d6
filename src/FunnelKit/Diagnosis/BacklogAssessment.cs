using FunnelKit.Stages;

namespace FunnelKit.Diagnosis;

/// <summary>The open deals of one stage beside the pace at which deals leave it.</summary>
/// <remarks>
/// A tall bar is not a backlog. Deals pile up when, at the present pace, the inventory needs longer to clear
/// than the limit (Little, A Proof for the Queuing Formula L = λW, 1961) and more of the open deals are older
/// than the limit than is ordinary.
/// </remarks>
public sealed record BacklogAssessment
{
    internal BacklogAssessment(
        StageId stage,
        long inventory,
        long departures,
        double? clearanceDays,
        DwellReference reference,
        double? limitDays,
        Rate overdue,
        AssessmentStatus status)
    {
        Stage = stage;
        Inventory = inventory;
        Departures = departures;
        ClearanceDays = clearanceDays;
        Reference = reference;
        LimitDays = limitDays;
        Overdue = overdue;
        Status = status;
    }

    /// <summary>Gets the stage.</summary>
    public StageId Stage { get; }

    /// <summary>Gets how many open deals are in the stage.</summary>
    public long Inventory { get; }

    /// <summary>Gets how many times a deal left the stage within the throughput window.</summary>
    public long Departures { get; }

    /// <summary>Gets how long it would take to clear the inventory at that pace, in days.</summary>
    /// <value>Null when nothing left the stage, so that it never clears.</value>
    public double? ClearanceDays { get; }

    /// <summary>Gets where the limit comes from.</summary>
    public DwellReference Reference { get; }

    /// <summary>Gets the limit in days, or null when there is none.</summary>
    public double? LimitDays { get; }

    /// <summary>Gets how many of the open deals of known age are older than the limit.</summary>
    public Rate Overdue { get; }

    /// <summary>Gets what follows; <see cref="AssessmentStatus.Below"/> means that deals pile up.</summary>
    public AssessmentStatus Status { get; }
}
