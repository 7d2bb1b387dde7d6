using FunnelKit.Flow;
using FunnelKit.SampleHost.Analysis;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Text;

/// <summary>Says in words which deals are behind a number.</summary>
public static class FigureWords
{
    public static IEnumerable<string> Say(DealQuery deals, DataSetAnalysis analysis, Ui ui)
    {
        ArgumentNullException.ThrowIfNull(deals);
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(ui);
        return Parts(deals, analysis, ui);
    }

    private static IEnumerable<string> Parts(DealQuery deals, DataSetAnalysis analysis, Ui ui)
    {
        var stage = deals.Figure?.Stage ?? deals.Stage;
        if (analysis.Model.TryGetStage(stage, out var known))
        {
            yield return known.DisplayName(ui.Language.Tag);
        }
        else if (deals.Figure?.Kind == FlowFigureKind.LostFrom)
        {
            yield return ui.Text.Unknown;
        }

        yield return deals.Figure is { } figure ? NameOf(figure, ui.Text) : ui.Text.Stalled;
        if (deals.Figure?.Reason is { } reason)
        {
            yield return ui.Reason(analysis.Model, reason);
        }

        if (deals.CauseOfLoss is { } cause)
        {
            yield return ui.Cause(analysis.Model, cause);
        }

        if (deals.WithinDays is { } days)
        {
            yield return ui.Text.WithinDays(ui.Show.WholeDays(days));
        }

        if (deals.Dimension is { } dimension)
        {
            yield return ui.Dimension(analysis.Model, dimension) + ui.Show.Colon
                + ui.Label(analysis.Model, deals.Label);
        }
    }

    private static string NameOf(FlowFigure figure, UiText text) => figure.Kind switch
    {
        FlowFigureKind.Deals => text.All,
        FlowFigureKind.Won => text.Won,
        FlowFigureKind.Lost => text.Lost,
        FlowFigureKind.Disqualified => text.Disqualified,
        FlowFigureKind.Nurtured => text.Nurtured,
        FlowFigureKind.TransferredOut => text.TransferredOut,
        FlowFigureKind.Open => text.Open,
        FlowFigureKind.OnHold => text.OnHold,
        FlowFigureKind.Entries => text.ReachedColumn,
        FlowFigureKind.Step => OutcomeName(figure.Outcome, text),
        FlowFigureKind.Imputed => text.Imputed,
        FlowFigureKind.Expired => text.Expired,
        FlowFigureKind.OutOfOrder => text.OutOfOrder,
        FlowFigureKind.InStage => text.InStageNow,
        FlowFigureKind.LostFrom => text.LostHere,
        FlowFigureKind.OutsideCohort => text.OutsideCohort,
        FlowFigureKind.OutsideModel => text.OutsideModel,
        FlowFigureKind.Later => text.LaterDeals,
        _ => text.All,
    };

    private static string OutcomeName(StepOutcome outcome, UiText text) => outcome switch
    {
        StepOutcome.Advanced => text.Advanced,
        StepOutcome.Lost => text.Lost,
        StepOutcome.Regressed => text.Regressed,
        StepOutcome.Disqualified => text.Disqualified,
        StepOutcome.Nurtured => text.Nurtured,
        StepOutcome.TransferredOut => text.TransferredOut,
        StepOutcome.OnHold => text.OnHold,
        _ => text.StillThere,
    };
}
