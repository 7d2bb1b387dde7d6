using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Timing;

/// <summary>What a flow says about time.</summary>
public static class StageFlowTimingExtensions
{
    /// <summary>Estimates how long deals stay in a stage, those still there counted as “not yet”.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="stage">The identifier of an open stage.</param>
    /// <param name="scope">
    /// Whether each visit counts by itself (the default) or all visits of a deal are added up.
    /// </param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentException">
    /// There is no such open stage, or visits are to be added up and the flow was counted without ages.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such scope.</exception>
    public static StageCurve Survival(this StageFlow flow, StageId stage, DwellScope scope = DwellScope.Visit)
    {
        ArgumentNullException.ThrowIfNull(flow);
        var position = flow.Model.PositionOf(stage);
        return scope switch
        {
            DwellScope.None or DwellScope.Visit => StageCurve.Of(StageVisits.Of(flow, position)),
            DwellScope.Deal => StageCurve.Of(flow, position, Ages(flow)),
            _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "There is no such scope."),
        };
    }

    /// <summary>Estimates how visits to a stage end, and when.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="stage">The identifier of an open stage.</param>
    /// <returns>The curves of all exits.</returns>
    /// <exception cref="ArgumentException">There is no such open stage.</exception>
    public static ExitCurves Exits(this StageFlow flow, StageId stage)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return ExitCurves.Of(StageVisits.Of(flow, flow.Model.PositionOf(stage)));
    }

    internal static FlowAges Ages(StageFlow flow) =>
        flow.Counts.Ages
        ?? throw new ArgumentException("The flow was counted without ages, by the choice of its semantics.", nameof(flow));

    internal static void ThrowIfNotPeriod(StageFlow earlier, StageFlow later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        if (!earlier.Model.Equals(later.Model)
            || earlier.Semantics != later.Semantics
            || earlier.AsOf != later.AsOf
            || earlier.Through > later.Through)
        {
            throw new ArgumentException(
                "A period takes two flows of one model, the same semantics and instant of knowledge, in order.",
                nameof(later));
        }
    }
}
