using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

/// <summary>A lead with what it did.</summary>
internal sealed record BehaviorLead(List<BehaviorEvent>? Events)
{
    public static LeadTable<BehaviorLead> Table(params IEnumerable<List<BehaviorEvent>?> leads) =>
        LeadTable.From(
            leads.Select(events => new BehaviorLead(events)),
            map => map.Events(lead => lead.Events, item => item.Type, item => item.At, item => item.Id));
}
