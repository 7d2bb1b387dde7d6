using FunnelKit.SampleHost.Data;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Analysis;

/// <summary>Which opportunities to list.</summary>
public sealed record OpportunityFilter
{
    public const int MaxPageSize = 200;

    public string? Stage { get; init; }

    public string? Owner { get; init; }

    public StageKind? Kind { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 25;

    public IQueryable<OpportunityRow> ApplyTo(IQueryable<OpportunityRow> deals)
    {
        ArgumentNullException.ThrowIfNull(deals);
        if (!string.IsNullOrEmpty(Stage))
        {
            deals = deals.Where(deal => deal.Stage == Stage);
        }

        if (!string.IsNullOrEmpty(Owner))
        {
            deals = deals.Where(deal => deal.Owner == Owner);
        }

        return Kind is { } kind ? deals.Where(deal => deal.Kind == kind) : deals;
    }
}
