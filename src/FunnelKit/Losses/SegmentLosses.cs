namespace FunnelKit.Losses;

/// <summary>The losses of one segment among others, such as those to one competitor.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class SegmentLosses
{
    internal SegmentLosses(string label, LossAnalysis losses, Rate share, double? cumulativeShare)
    {
        Label = label;
        Losses = losses;
        Share = share;
        CumulativeShare = cumulativeShare;
    }

    /// <summary>Gets the label of the segment; empty for deals without one.</summary>
    public string Label { get; }

    /// <summary>Gets why and where its deals were lost.</summary>
    public LossAnalysis Losses { get; }

    /// <summary>Gets its lost deals, of the lost deals of all segments.</summary>
    public Rate Share { get; }

    /// <summary>Gets the share of the lost deals of this segment and those before it.</summary>
    /// <value>In the range [0, 1], 1 for the last segment; null when nothing was lost.</value>
    public double? CumulativeShare { get; }

    /// <summary>Gets its lost deals, of its won and lost ones.</summary>
    public Rate LossRate => Losses.Flow.RateOf(Losses.Flow.Lost, Losses.Flow.Won + Losses.Flow.Lost);
}
