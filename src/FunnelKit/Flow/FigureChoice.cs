using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>Says how often a stretch of a deal counts in a figure.</summary>
internal sealed class FigureChoice
{
    private readonly StageHistory _history;
    private readonly FlowFigure _figure;
    private readonly int _stage;

    public FigureChoice(StageHistory history, FlowFigure figure)
    {
        _history = history;
        _figure = figure;
        var isWhole = figure.Kind is < FlowFigureKind.Entries or > FlowFigureKind.LostFrom
            || (figure.Kind == FlowFigureKind.LostFrom && figure.Stage == StageId.None);
        _stage = isWhole ? -1 : history.Model.PositionOf(figure.Stage);
    }

    public int Count(DealPath path) =>
        path.StartCode < 0
            ? _figure.Kind == FlowFigureKind.OutsideModel ? 1 : 0
            : _figure.Kind is >= FlowFigureKind.Entries and <= FlowFigureKind.OutOfOrder ? CountEntries(path)
            : IsBehind(path) ? 1
            : 0;

    private bool IsBehind(DealPath path) => _figure.Kind switch
    {
        FlowFigureKind.Deals => true,
        FlowFigureKind.Won => path.Standing == Standing.Won,
        FlowFigureKind.Lost => path.Standing == Standing.Lost,
        FlowFigureKind.Disqualified => path.Standing == Standing.Disqualified,
        FlowFigureKind.Nurtured => path.Standing == Standing.Nurtured,
        FlowFigureKind.TransferredOut => path.Standing == Standing.TransferredOut,
        FlowFigureKind.Open => path.IsOpen,
        FlowFigureKind.OnHold => path.Standing == Standing.OnHold,
        FlowFigureKind.InStage => path.Kind == StageKind.Open && path.Current == _stage,
        FlowFigureKind.LostFrom => path.Standing == Standing.Lost && path.LostFrom == _stage && IsReason(path),
        _ => false,
    };

    private bool IsReason(DealPath path)
    {
        if (_figure.Reason is not { } asked)
        {
            return true;
        }

        var reason = _history.Columns.Reasons?[path.CloseRow] ?? -1;
        return string.Equals(reason < 0 ? string.Empty : _history.ReasonTexts[reason], asked, StringComparison.Ordinal);
    }

    private int CountEntries(DealPath path)
    {
        var count = 0;
        foreach (ref readonly var entry in path.Entries)
        {
            count += entry.Stage == _stage && IsAmong(entry) ? 1 : 0;
        }

        return count;
    }

    private bool IsAmong(in PathEntry entry) => _figure.Kind switch
    {
        FlowFigureKind.Entries => entry.Outcome != StepOutcome.None,
        FlowFigureKind.Step => entry.Outcome == _figure.Outcome,
        FlowFigureKind.Imputed => entry.IsImputed,
        FlowFigureKind.Expired => entry.IsExpired,
        _ => entry.Outcome == StepOutcome.None,
    };
}
