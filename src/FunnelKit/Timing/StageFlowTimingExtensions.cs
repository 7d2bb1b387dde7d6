using System.Collections.Immutable;
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

    /// <summary>Learns how likely open deals are to be won, by their stage and the time they have been there.</summary>
    /// <param name="flow">The flow of past and open deals.</param>
    /// <param name="minimumVisits">
    /// How many visits, known to have ended after lasting so long, an answer needs, at least 1. The default value of 30
    /// is chosen by FunnelKit, no source.
    /// </param>
    /// <returns>The outlook.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimumVisits"/> is below 1.</exception>
    public static WinOutlook WinOutlook(this StageFlow flow, long minimumVisits = 30) =>
        Timing.WinOutlook.From(flow, minimumVisits);

    /// <summary>Measures how long deals take from their first entry to their close.</summary>
    /// <param name="flow">The flow.</param>
    /// <returns>The cycle.</returns>
    /// <exception cref="ArgumentException">The flow was counted without ages.</exception>
    public static SalesCycle SalesCycle(this StageFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return Timing.SalesCycle.Of(flow);
    }

    /// <summary>Computes how much the open deals bring in a day.</summary>
    /// <param name="flow">The flow; without ages, or without amounts, a part is missing.</param>
    /// <returns>The velocity with its parts.</returns>
    public static SalesVelocity SalesVelocity(this StageFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return Timing.SalesVelocity.Of(flow);
    }

    /// <summary>Says in which stages deals spend their time, and on what.</summary>
    /// <param name="flow">The flow.</param>
    /// <returns>The stages in funnel order; the shares of all time add up to 1.</returns>
    public static ImmutableArray<StageDelay> Delays(this StageFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        var daysPerUnit = (double)flow.Semantics.TicksPerUnit / TimeSpan.TicksPerDay;
        var stages = Enumerable.Range(0, flow.Model.OpenStages.Length)
            .Select(position => StageVisits.Of(flow, position))
            .Select(visits => (Visits: visits, Exits: ExitsOf(visits)))
            .ToList();
        var total = stages.Sum(stage => stage.Exits.Sum(exit => exit.Days));
        return [.. stages.Select(stage => new StageDelay(StageCurve.Of(stage.Visits), stage.Exits, total))];

        ImmutableArray<ExitDelay> ExitsOf(StageVisits visits) =>
        [
            .. Enum.GetValues<StageExit>()
                .Select(exit => (Exit: exit, Units: exit == StageExit.None ? visits.Open : visits.EndedBy(exit)))
                .Where(part => part.Units.Total > 0)
                .Select(part => new ExitDelay
                {
                    Exit = part.Exit,
                    Visits = part.Units.Total,
                    Days = CycleTime.SumOf(part.Units) * daysPerUnit,
                })
                .OrderByDescending(part => part.Days)
                .ThenBy(part => part.Exit),
        ];
    }

    /// <summary>Says how certain a win is at each layer of the funnel.</summary>
    /// <param name="flow">The flow.</param>
    /// <returns>The open stages in funnel order.</returns>
    public static ImmutableArray<StageCertainty> Certainty(this StageFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        var won = flow.Model.Stages.First(stage => stage.Kind == StageKind.Won);
        var stages = ImmutableArray.CreateBuilder<StageCertainty>();
        double? before = null;
        foreach (var stage in flow.Model.OpenStages)
        {
            var rate = flow.RateBetween(stage.Id, won.Id);
            stages.Add(new()
            {
                Stage = stage,
                WinRate = rate,
                RiskRemoved = rate.Value - before,
            });
            before = rate.Value;
        }

        return stages.DrainToImmutable();
    }

    /// <summary>Learns from past deals when open ones count as stalled.</summary>
    /// <param name="flow">The flow; without ages, the fixed limits alone decide.</param>
    /// <param name="semantics">When a deal counts as stalled; null means <see cref="StallSemantics.Default"/>.</param>
    /// <returns>The rules.</returns>
    public static StallRules StallRules(this StageFlow flow, StallSemantics? semantics = null)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return Timing.StallRules.Of(flow, semantics ?? StallSemantics.Default);
    }

    internal static FlowAges Ages(StageFlow flow) =>
        flow.Counts.Ages
        ?? throw new ArgumentException(
            "The flow was counted without ages, by the choice of its semantics.", nameof(flow));

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
