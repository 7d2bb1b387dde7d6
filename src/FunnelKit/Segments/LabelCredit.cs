namespace FunnelKit.Segments;

/// <summary>What somebody is credited with over many deals.</summary>
/// <remarks>Equality compares all values. Instances are immutable and thread-safe.</remarks>
public sealed record LabelCredit
{
    internal LabelCredit(string label, Money split, Money overlay)
    {
        Label = label;
        Split = split;
        Overlay = overlay;
    }

    /// <summary>Gets who is credited; empty for deals that nobody has a share in.</summary>
    public string Label { get; }

    /// <summary>Gets the parts of deals that were split. Those of all labels add up to the deals.</summary>
    public Money Split { get; }

    /// <summary>Gets what is credited on top of the deals. It adds up to nothing.</summary>
    public Money Overlay { get; }
}
