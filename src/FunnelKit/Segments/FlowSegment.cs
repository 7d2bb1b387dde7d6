using FunnelKit.Flow;

namespace FunnelKit.Segments;

/// <summary>One segment, such as a source or an owner, and the flow of its deals.</summary>
/// <remarks>Instances are immutable and thread-safe. Two are equal when label and flow are.</remarks>
public sealed record FlowSegment
{
    internal FlowSegment(string label, StageFlow flow)
    {
        Label = label;
        Flow = flow;
    }

    /// <summary>Gets the label.</summary>
    /// <value>Empty for the deals of which it is not given.</value>
    public string Label { get; }

    /// <summary>Gets what became of the deals of the segment.</summary>
    public StageFlow Flow { get; }
}
