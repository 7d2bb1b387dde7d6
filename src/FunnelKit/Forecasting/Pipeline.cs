using System.Runtime.InteropServices;
using FunnelKit.Stages;

namespace FunnelKit.Forecasting;

/// <summary>Reads pipelines from a caller's own objects.</summary>
public static class Pipeline
{
    /// <summary>Reads a pipeline from the caller's own objects, one for each deal.</summary>
    /// <typeparam name="T">The caller's type.</typeparam>
    /// <param name="deals">The objects, in any order.</param>
    /// <param name="model">The model whose stages the deals name.</param>
    /// <param name="map">Says where each value comes from; the stage is needed.</param>
    /// <returns>The pipeline, with a report of every object that could not be used.</returns>
    /// <exception cref="ArgumentException">The mapping lacks the stage.</exception>
    /// <exception cref="RejectedRowsException">
    /// Objects could not be used, and the mapping asks for all or none.
    /// </exception>
    public static Pipeline<T> From<T>(IEnumerable<T> deals, StageModel model, Action<PipelineMap<T>> map)
    {
        ArgumentNullException.ThrowIfNull(deals);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(map);
        var mapping = new PipelineMap<T>();
        map(mapping);
        if (!mapping.IsComplete)
        {
            throw new ArgumentException("A mapping needs the stage: call Stage.", nameof(map));
        }

        T[] kept = [.. deals];
        var reader = new PipelineReader(model, kept.Length);
        for (var i = 0; i < kept.Length; i++)
        {
            if (mapping.Read(kept[i], i + 1L, reader) && reader.Count <= i)
            {
                kept[reader.Count - 1] = kept[i];
            }
        }

        Array.Resize(ref kept, reader.Count);
        return mapping.BadRows == BadRows.Throw && reader.Rejected.Count > 0
            ? throw new RejectedRowsException([.. reader.Rejected])
            : new Pipeline<T>(reader, ImmutableCollectionsMarshal.AsImmutableArray(kept));
    }
}
