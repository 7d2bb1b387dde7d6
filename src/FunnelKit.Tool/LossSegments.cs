using FunnelKit.Losses;

namespace FunnelKit.Tool;

/// <summary>The losses by one dimension.</summary>
internal sealed record LossSegments(string Dimension, LossComparison Comparison)
{
    /// <summary>Compares the losses by each dimension that the command names.</summary>
    public static IEnumerable<LossSegments> Of(FlowAnswer answer, LossTaxonomy taxonomy) =>
        answer.Segments.Select(segments => new LossSegments(
            segments.Dimension,
            LossComparison.Create(
                segments.Segments.Select(segment => KeyValuePair.Create(segment.Label, segment.Flow)), taxonomy)));
}
