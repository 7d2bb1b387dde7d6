namespace FunnelKit.Segments;

/// <summary>The dimensions that every history has without a mapping: when a deal began.</summary>
/// <remarks>
/// A deal began with its first event that has a time, in the model or outside it, in UTC. One without any such event is
/// not given. A dimension of the same name that was mapped goes before these.
/// </remarks>
public static class FlowDimension
{
    /// <summary>The year in which a deal began, such as <c>2026</c>.</summary>
    public const string CreatedYear = "created-year";

    /// <summary>The calendar quarter in which a deal began, such as <c>2026-Q1</c>.</summary>
    public const string CreatedQuarter = "created-quarter";

    /// <summary>The month in which a deal began, such as <c>2026-03</c>.</summary>
    public const string CreatedMonth = "created-month";

    /// <summary>
    /// The week of ISO 8601 in which a deal began, such as <c>2026-W01</c>, of the year of its Thursday.
    /// </summary>
    public const string CreatedWeek = "created-week";
}
