namespace FunnelKit.Statistics;

/// <summary>How probabilities are put into the bins of a <see cref="CalibrationTable"/>.</summary>
public enum CalibrationBinning
{
    /// <summary>No binning was chosen; the default.</summary>
    None = 0,

    /// <summary>Bins of equal width over [0, 1]: bin <c>min(⌊np⌋, n − 1)</c>.</summary>
    EqualWidth = 1,

    /// <summary>
    /// Bins with about equally many cases; equal probabilities share a bin: <c>⌊n × cases with a smaller one ÷
    /// cases⌋</c>.
    /// </summary>
    EqualMass = 2,

    /// <summary>
    /// Bins with equally many cases by position after a stable sort. Equal probabilities may be torn apart, so that
    /// the bins depend on the order of the input.
    /// </summary>
    Position = 3,

    /// <summary>A bin for each distinct probability, whatever the number of bins asked for.</summary>
    Distinct = 4,

    /// <summary>
    /// Bins between the distinct quantiles (type 7) of the probabilities, closed on the right, the lowest on both
    /// sides: those of Hosmer and Lemeshow.
    /// </summary>
    Quantiles = 5,
}
