namespace FunnelKit.Segments;

/// <summary>One thing worth attention about the sources of leads: what was measured, and no cause.</summary>
/// <remarks>Equality compares all values. Instances are immutable and thread-safe.</remarks>
public sealed record SourceFinding
{
    internal SourceFinding(SourceFindingCode code, string label, LocalizedText text)
    {
        Code = code;
        Label = label;
        Text = text;
    }

    /// <summary>Gets what was found.</summary>
    public SourceFindingCode Code { get; }

    /// <summary>Gets the label of the source.</summary>
    /// <value>Empty where leads have no source.</value>
    public string Label { get; }

    /// <summary>Gets the finding in a sentence.</summary>
    public LocalizedText Text { get; }
}
