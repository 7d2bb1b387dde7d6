using System.Collections.Concurrent;
using FunnelKit.SampleHost.Data;
using Microsoft.EntityFrameworkCore;

namespace FunnelKit.SampleHost.Analysis;

/// <summary>Keeps the answers of each data set until it changes.</summary>
public sealed class AnalysisCache(IDbContextFactory<FunnelContext> contexts, AnalysisReader reader)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<DataSetAnalysis?>>> _analyses = new(StringComparer.Ordinal);

    /// <summary>Gets all data sets in their order.</summary>
    public async Task<IReadOnlyList<DataSetRow>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.DataSets.AsNoTracking().OrderBy(set => set.Position).ToListAsync(cancellationToken);
    }

    /// <summary>Gets the answers about a data set, or null when there is none of that identifier.</summary>
    public async Task<DataSetAnalysis?> FindAsync(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var entry = _analyses.GetOrAdd(id, key => new(() => reader.ReadAsync(key, CancellationToken.None)));
        try
        {
            var analysis = await entry.Value;
            if (analysis is null)
            {
                _analyses.TryRemove(new(id, entry));
            }

            return analysis;
        }
        catch
        {
            _analyses.TryRemove(new(id, entry));
            throw;
        }
    }

    public void Forget(string id) => _analyses.TryRemove(id, out _);
}
