using FunnelKit.SampleHost.Data;
using FunnelKit.Stages;
using Microsoft.EntityFrameworkCore;

namespace FunnelKit.SampleHost.Analysis;

/// <summary>Which opportunities to list.</summary>
public sealed record OpportunityFilter
{
    public const int MaxPageSize = 200;

    public string? Stage { get; init; }

    public string? Owner { get; init; }

    public StageKind? Kind { get; init; }

    /// <summary>The numbers of the deals to choose from; null for all.</summary>
    public IReadOnlyCollection<int>? Numbers { get; init; }

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

        if (Numbers is { } numbers)
        {
            // One parameter, however many numbers there are.
            deals = deals.Where(deal => EF.Parameter(numbers).Contains(deal.Number));
        }

        return Kind is { } kind ? deals.Where(deal => deal.Kind == kind) : deals;
    }
}
