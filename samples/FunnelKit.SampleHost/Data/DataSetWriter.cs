using Microsoft.EntityFrameworkCore;

namespace FunnelKit.SampleHost.Data;

/// <summary>Writes a data set in one transaction: all of it or nothing.</summary>
public sealed class DataSetWriter(IDbContextFactory<FunnelContext> contexts)
{
    private const int BatchSize = 5_000;

    public async Task WriteAsync(DataSetContent content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        context.DataSets.Add(content.DataSet);
        await context.SaveChangesAsync(cancellationToken);
        await InsertAsync(context, content.Opportunities, cancellationToken);
        await InsertAsync(context, content.StageEvents, cancellationToken);
        await InsertAsync(context, content.RejectedLines, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task InsertAsync<TRow>(FunnelContext context, IReadOnlyList<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        foreach (var batch in rows.Chunk(BatchSize))
        {
            context.Set<TRow>().AddRange(batch);
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
        }
    }
}
