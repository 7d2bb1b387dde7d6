using Microsoft.EntityFrameworkCore;

namespace FunnelKit.SampleHost.Data;

/// <summary>Writes a data set in one transaction: all of it or nothing.</summary>
public sealed class DataSetWriter(IDbContextFactory<FunnelContext> contexts)
{
    public async Task WriteAsync(DataSetContent content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        context.DataSets.Add(content.DataSet);
        await context.SaveChangesAsync(cancellationToken);
        await BulkInsert.RunAsync(context, content.Opportunities, cancellationToken);
        await BulkInsert.RunAsync(context, content.StageEvents, cancellationToken);
        await BulkInsert.RunAsync(context, content.TimelineEvents, cancellationToken);
        await BulkInsert.RunAsync(context, content.RejectedLines, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
