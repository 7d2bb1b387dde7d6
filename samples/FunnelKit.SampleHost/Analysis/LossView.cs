using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Losses;
using FunnelKit.Segments;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Analysis;

/// <summary>
/// What a page and the API say about losses: why, where, in which segments, and which cases to look at.
/// </summary>
public sealed class LossView
{
    public const string MeasureName = "measure";
    public const string DaysName = "days";

    private const int UsualDays = 90;
    private const int MostDays = 1_830;

    private LossView(DataSetAnalysis analysis, FlowSemantics semantics, string dimension, LossMeasure measure, int days)
    {
        (Dimension, Measure) = (dimension, measure);
        var segmented = analysis.History.FoldBy(analysis.AsOf, [dimension], semantics);
        Flow = segmented.Total;
        var taxonomy = analysis.Taxonomy;
        Losses = Flow.AnalyzeLosses(taxonomy);
        Pareto = Losses.Pareto(measure);
        Drops = Flow.FindDropPoints(taxonomy: taxonomy);
        Segments = segmented[dimension].IsAdditive
            ? LossComparison.Create(
                segmented[dimension].Segments.Select(segment => KeyValuePair.Create(segment.Label, segment.Flow)),
                taxonomy)
            : null;
        var (model, deals) = (analysis.Model, analysis.Deals);
        Feedback = SourceFeedback.Create(
            deals,
            model,
            analysis.OpportunityStage,
            deal => analysis.LabelOf(deal.DealId, dimension),
            analysis.AsOf.AddDays(-days),
            analysis.AsOf.AddTicks(1),
            taxonomy);
        Cases = CaseSelection.Select(deals, model, taxonomy: taxonomy);
    }

    public StageFlow Flow { get; }

    public string Dimension { get; }

    public LossMeasure Measure { get; }

    public LossAnalysis Losses { get; }

    public LossPareto Pareto { get; }

    public DropPoints Drops { get; }

    /// <summary>Gets the losses by segment; null when a deal can be in several.</summary>
    public LossComparison? Segments { get; }

    /// <summary>Gets what came of the latest leads of each segment.</summary>
    public SourceFeedback Feedback { get; }

    public CaseSelection Cases { get; }

    /// <summary>Gets the causes, the most frequent first.</summary>
    public ImmutableArray<LossReason> Causes => [.. Losses.Pareto().Rows.Select(row => row.Reason)];

    public static LossView Read(QueryReader query, FlowSemantics semantics, DataSetAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(semantics);
        ArgumentNullException.ThrowIfNull(analysis);
        var names = SegmentView.DimensionsOf(analysis);
        var dimension = query.Choice(DealQuery.By, names, names.FirstOrDefault(name => name == "source") ?? names[0]);
        var measure = query.Choice(MeasureName, LossMeasure.Deals);
        return new(analysis, semantics, dimension, measure, query.Number(DaysName, 1, MostDays) ?? UsualDays);
    }
}
