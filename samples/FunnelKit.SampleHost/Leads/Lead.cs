using System.Collections.Immutable;
using FunnelKit.SampleHost.Data;
using FunnelKit.Scoring;

namespace FunnelKit.SampleHost.Leads;

/// <summary>One stored lead, read.</summary>
public sealed class Lead(LeadRow row, LeadFacts facts, ImmutableArray<BehaviorEvent> events)
{
    public LeadRow Row { get; } = row;

    public LeadFacts Facts { get; } = facts;

    public ImmutableArray<BehaviorEvent> Events { get; } = events;

    /// <summary>Gets what addresses and lists name it by.</summary>
    public string Id { get; } = row.Number.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);

    public DateTimeOffset CreatedAt => new(Row.CreatedTicks, TimeSpan.Zero);

    public DateTimeOffset TouchedAt => new(Row.TouchedTicks, TimeSpan.Zero);

    public DateTimeOffset EvaluatedAt => new(Row.EvaluatedTicks, TimeSpan.Zero);
}
