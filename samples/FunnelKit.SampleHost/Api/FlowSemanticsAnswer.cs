using FunnelKit.Flow;

namespace FunnelKit.SampleHost.Api;

/// <summary>How the flow is counted.</summary>
public sealed record FlowSemanticsAnswer(string Description, ReachPolicy Reach, DwellResolution DwellResolution, int ThroughputWindowDays)
{
    public static FlowSemanticsAnswer From(FlowSemantics semantics, string language)
    {
        ArgumentNullException.ThrowIfNull(semantics);
        return new(semantics.Describe(language), semantics.Reach, semantics.DwellResolution, semantics.ThroughputWindowDays);
    }
}
