using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Stages;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Flow;

/// <summary>Choices to try laws under.</summary>
internal static class FlowModes
{
    public static readonly BusinessCalendar Weekdays = BusinessCalendar.Create(TimeZoneInfo.Utc);

    private static readonly FlowCohort?[] Cohorts =
    [
        null,
        null,
        FlowCohort.CreatedIn(Start, Start.AddDays(30)),
        FlowCohort.EnteredStageIn(StageId.Create("C"), Start, Start.AddDays(60)),
        FlowCohort.ClosedIn(Start.AddDays(20), Start.AddDays(80)),
        FlowCohort.OpenAt(Start.AddDays(40)),
    ];

    /// <summary>Every combination of reach, visit and outcome, without a window.</summary>
    public static IEnumerable<FlowSemantics> WithoutWindow =>
        from reach in Enum.GetValues<ReachPolicy>().Skip(1)
        from visit in Enum.GetValues<VisitPolicy>().Skip(1)
        from outcome in Enum.GetValues<OutcomeBasis>().Skip(1)
        select new FlowSemantics
        {
            Reach = reach,
            Visit = visit,
            Outcome = outcome,
        };

    /// <summary>
    /// Every combination of reach, visit, outcome and window; the other choices go round, so that each meets many.
    /// </summary>
    public static ImmutableArray<FlowSemantics> All { get; } =
    [
        .. WithoutWindow.SelectMany(semantics => Windows(semantics)).Index().Select(pair => pair.Item with
        {
            Cohort = Cohorts[pair.Index % Cohorts.Length],
            Amounts = (AmountBasis)(1 + (pair.Index % 4)),
            HoldStopsClock = pair.Index % 3 != 0,
            BusinessCalendar = pair.Index % 5 == 0 ? Weekdays : null,
            Ties = (TieRule)(1 + (pair.Index % 2)),
            CollapseTolerance = pair.Index % 7 == 0 ? TimeSpan.FromHours(2) : TimeSpan.Zero,
            Denominators = (DispositionSet)(pair.Index % 16),
        }),
    ];

    private static IEnumerable<FlowSemantics> Windows(FlowSemantics semantics) =>
    [
        semantics,
        .. Enum.GetValues<WindowAnchor>().Skip(1).Select(anchor => semantics with
        {
            Window = TimeSpan.FromDays(20),
            Anchor = anchor,
        }),
    ];
}
