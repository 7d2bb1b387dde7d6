namespace FunnelKit.Timing;

/// <summary>
/// One segment of a comparison: its curve, and whether it leaves the stage sooner or later than the others.
/// </summary>
/// <remarks>Equality compares references; instances are immutable and safe to use from several threads.</remarks>
public sealed class SegmentCurve
{
    internal SegmentCurve(string label, StageCurve curve, double observed, double expected)
    {
        Label = label;
        Curve = curve;
        Observed = observed;
        Expected = expected;
    }

    /// <summary>Gets the label of the segment.</summary>
    public string Label { get; }

    /// <summary>Gets how long its visits to the stage last.</summary>
    public StageCurve Curve { get; }

    /// <summary>Gets how many of its visits ended in the way that is compared.</summary>
    public double Observed { get; }

    /// <summary>Gets how many would have, if all segments were alike at every age.</summary>
    public double Expected { get; }

    /// <summary>Gets how much faster the segment is than all segments together.</summary>
    /// <value>
    /// <see cref="Observed"/> / <see cref="Expected"/>: above 1 for sooner. Null when none was expected.
    /// </value>
    public double? Speed => Expected > 0d ? Observed / Expected : null;
}
