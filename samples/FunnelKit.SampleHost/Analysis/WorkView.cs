using System.Collections.Immutable;
using FunnelKit.Playbooks;

namespace FunnelKit.SampleHost.Analysis;

/// <summary>All open opportunities of a data set, reviewed at the end of the data.</summary>
public sealed class WorkView
{
    public required OpportunityReview Review { get; init; }

    /// <summary>Gets what needs somebody: the most severe first, then by amount.</summary>
    public required ImmutableArray<WorkItem> Items { get; init; }

    /// <summary>Gets the deals close to the end of the funnel, for the manager.</summary>
    public required ImmutableArray<WorkItem> Bottom { get; init; }

    public IEnumerable<WorkItem> Of(string? owner, AlertCode? code) => Items.Where(item =>
        (string.IsNullOrEmpty(owner) || item.Row.Owner == owner)
        && (code is null || item.Alerts.Any(alert => alert.Code == code)));
}
