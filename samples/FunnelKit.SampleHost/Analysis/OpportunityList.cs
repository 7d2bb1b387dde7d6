using FunnelKit.SampleHost.Data;
using Microsoft.EntityFrameworkCore;

namespace FunnelKit.SampleHost.Analysis;

/// <summary>Lists opportunities; filtering, counting, adding up and paging are the database's work.</summary>
public sealed class OpportunityList(IDbContextFactory<FunnelContext> contexts)
{
    public async Task<OpportunityPage> ReadAsync(
        DataSetAnalysis analysis, OpportunityFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var id = analysis.DataSet.Id;
        var matching = filter.ApplyTo(context.Opportunities.AsNoTracking().Where(deal => deal.DataSetId == id));
        var count = await matching.LongCountAsync(cancellationToken);
        var size = Math.Clamp(filter.PageSize, 1, OpportunityFilter.MaxPageSize);
        var page = (int)Math.Clamp(filter.Page, 1, Math.Max(1, (count + size - 1) / size));
        return new OpportunityPage
        {
            Rows = await matching.OrderBy(deal => deal.Number).Skip((page - 1) * size).Take(size)
                .ToListAsync(cancellationToken),
            Page = page,
            PageSize = size,
            Matching = count,
            WithAmount = await matching.LongCountAsync(deal => deal.AmountMinor != null, cancellationToken),
            Amount = Money.FromMinorUnits(
                await matching.SumAsync(deal => deal.AmountMinor, cancellationToken) ?? 0, analysis.Currency),
        };
    }

    public async Task<OpportunityRow?> FindAsync(
        string dataSetId, int number, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Opportunities.AsNoTracking()
            .FirstOrDefaultAsync(deal => deal.DataSetId == dataSetId && deal.Number == number, cancellationToken);
    }
}
