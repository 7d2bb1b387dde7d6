using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.History;

namespace FunnelKit.Trends;

/// <summary>Where each deal stood at the beginning or end of a period of a review.</summary>
internal sealed class ReviewInstant
{
    private readonly HashSet<string>[] _passed;

    public ReviewInstant(StageHistory history, FlowSemantics semantics, DateTimeOffset at)
    {
        At = at;
        Deals = history.Deals(at, semantics);
        _passed =
        [
            .. history.Model.OpenStages.Select(stage => stage.IsOptional
                ? history.DealsBehind(at, FlowFigure.Step(stage.Id, StepOutcome.Advanced), semantics)
                    .ToHashSet(StringComparer.Ordinal)
                : []),
        ];
    }

    public DateTimeOffset At { get; }

    public ImmutableArray<DealRecord> Deals { get; }

    /// <summary>
    /// Gets the deals that were in an optional stage and are beyond it: how far a deal is does not say where it was.
    /// </summary>
    public HashSet<string> PassedOptional(int position) => _passed[position];
}
