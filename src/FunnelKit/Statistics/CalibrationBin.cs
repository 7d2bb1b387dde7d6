namespace FunnelKit.Statistics;

/// <summary>Cases that were given similar probabilities, and what became of them.</summary>
/// <remarks>Equality compares all values. The default value is an empty bin.</remarks>
public readonly record struct CalibrationBin
{
    /// <summary>Gets how many cases are in the bin, at least 1.</summary>
    public int Count { get; internal init; }

    /// <summary>Gets in how many of them the event happened.</summary>
    public int Positives { get; internal init; }

    /// <summary>Gets the smallest probability in the bin, in the range [0, 1].</summary>
    public double Low { get; internal init; }

    /// <summary>Gets the largest probability in the bin, in the range [0, 1].</summary>
    public double High { get; internal init; }

    /// <summary>Gets the mean of the probabilities in the bin, in the range [0, 1].</summary>
    public double MeanProbability { get; internal init; }

    /// <summary>Gets the share of cases in which the event happened, in the range [0, 1]; 0 for an empty bin.</summary>
    public double ObservedShare => Count == 0 ? 0d : (double)Positives / Count;

    /// <summary>Gets the sum of <c>(p − mean p)²</c> over the bin.</summary>
    internal double Spread { get; init; }

    /// <summary>Gets the sum of <c>(y − mean y)(p − mean p)</c> over the bin.</summary>
    internal double JointSpread { get; init; }
}
