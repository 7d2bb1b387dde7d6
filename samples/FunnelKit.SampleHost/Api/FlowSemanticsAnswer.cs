using FunnelKit.Flow;
using FunnelKit.Statistics;

namespace FunnelKit.SampleHost.Api;

/// <summary>How the flow is counted.</summary>
public sealed record FlowSemanticsAnswer(
    string Description,
    ReachPolicy Reach,
    VisitPolicy Visit,
    double? WindowDays,
    WindowAnchor Anchor,
    OutcomeBasis Outcome,
    IntervalMethod Interval,
    string? Cohort,
    DwellResolution DwellResolution,
    int ThroughputWindowDays)
{
    public static FlowSemanticsAnswer From(FlowSemantics semantics, string language)
    {
        ArgumentNullException.ThrowIfNull(semantics);
        return new(
            semantics.Describe(language),
            semantics.Reach,
            semantics.Visit,
            semantics.Window?.TotalDays,
            semantics.Anchor,
            semantics.Outcome,
            semantics.Interval,
            semantics.Cohort?.Describe(language),
            semantics.DwellResolution,
            semantics.ThroughputWindowDays);
    }
}
