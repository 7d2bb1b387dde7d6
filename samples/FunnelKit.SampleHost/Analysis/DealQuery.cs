using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.Losses;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Analysis;

/// <summary>
/// Which number to list the deals of, as a query string says it: a figure of the flow, narrowed by segment, cause of
/// loss or age.
/// </summary>
public sealed record DealQuery
{
    public const string FigureName = "figure";
    public const string At = "at";
    public const string Fate = "fate";
    public const string ReasonName = "reason";
    public const string By = "by";
    public const string LabelName = "label";
    public const string Cause = "cause";
    public const string Within = "within";

    /// <summary>The figure of the open deals that have been waiting for too long.</summary>
    public const string Stalled = "stalled";

    /// <summary>Gets the figure of the flow; null for the stalled deals.</summary>
    public FlowFigure? Figure { get; init; }

    /// <summary>Gets the stage of stalled deals.</summary>
    public StageId Stage { get; init; }

    public string? Dimension { get; init; }

    /// <summary>Gets the label in that dimension; empty for the deals without one.</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>Gets the cause of the losses.</summary>
    public LossReason? CauseOfLoss { get; init; }

    /// <summary>Gets the age in days before which the deals were closed.</summary>
    public int? WithinDays { get; init; }

    /// <summary>Reads what to list; null when the query names no figure or names one wrongly.</summary>
    public static DealQuery? Read(QueryReader query, DataSetAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(analysis);
        if (query.Text(FigureName) is not { } figure)
        {
            return null;
        }

        var stage = ReadStage(query, analysis.Model);
        var isStalled = figure == Stalled;
        var dimension = query.Text(By) is null
            ? null : query.Choice(By, SegmentView.DimensionsOf(analysis), string.Empty);
        var read = new DealQuery
        {
            Figure = isStalled ? null : ReadFigure(query, stage),
            Stage = stage ?? StageId.None,
            Dimension = dimension,
            Label = query.Text(LabelName) ?? string.Empty,
            CauseOfLoss = ReadCause(query, analysis.Taxonomy),
            WithinDays = query.Number(Within, 1, FlowSemantics.MaxThroughputWindowDays),
        };
        return query.Problems.Count > 0 ? null : read;
    }

    /// <summary>Finds the deals, in the order of the data; a deal that counts twice is there twice.</summary>
    public IReadOnlyList<string> Find(DataSetAnalysis analysis, FlowSemantics semantics)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(semantics);
        IEnumerable<string> deals = Figure is { } figure
            ? analysis.History.DealsBehind(analysis.AsOf, figure, semantics)
            : analysis.Stalled.Deals
                .Where(deal => Stage == StageId.None || deal.Stage.Id == Stage).Select(deal => deal.DealId);
        if (Dimension is { } dimension)
        {
            deals = deals.Where(deal => analysis.LabelOf(deal, dimension) == Label);
        }

        if (CauseOfLoss is { } cause)
        {
            var lost = analysis.Deals
                .Where(deal => deal.Standing == DealStanding.Lost
                    && analysis.Taxonomy.Classify(deal.Reason) is var reason
                    && (reason == cause || (cause == LossReason.AllUnclassified && reason.Kind == cause.Kind)))
                .Select(deal => deal.DealId).ToHashSet(StringComparer.Ordinal);
            deals = deals.Where(lost.Contains);
        }

        if (WithinDays is { } days)
        {
            var early = analysis.Deals.Where(deal => deal.CycleDays < days).Select(deal => deal.DealId)
                .ToHashSet(StringComparer.Ordinal);
            deals = deals.Where(early.Contains);
        }

        return [.. deals];
    }

    /// <summary>Writes it as a query string.</summary>
    public string Write()
    {
        var parts = new List<(string Name, string Value)>
        {
            (FigureName, Figure is null ? Stalled : QueryReader.Word(Figure.Kind)),
        };
        var stage = Figure?.Stage ?? Stage;
        Add(At, stage == StageId.None ? null : stage.Value);
        Add(Fate, Figure is { Outcome: not StepOutcome.None } ? QueryReader.Word(Figure.Outcome) : null);
        Add(ReasonName, Figure?.Reason is { } reason ? reason.Length == 0 ? "-" : reason : null);
        Add(By, Dimension);
        Add(LabelName, Dimension is null || Label.Length == 0 ? null : Label);
        Add(Cause, CauseOfLoss is null ? null : CauseOf(CauseOfLoss));
        Add(Within, WithinDays?.ToString(CultureInfo.InvariantCulture));
        return string.Join('&', parts.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add((name, value));
            }
        }
    }

    private static FlowFigure? ReadFigure(QueryReader query, StageId? stage)
    {
        var kind = query.Choice(FigureName, FlowFigureKind.None);
        var isOfStage = kind is FlowFigureKind.Entries or FlowFigureKind.Step or FlowFigureKind.Imputed
            or FlowFigureKind.Expired or FlowFigureKind.OutOfOrder or FlowFigureKind.InStage;
        if (isOfStage && stage is null)
        {
            query.Refuse(At);
            return null;
        }

        var at = stage ?? StageId.None;
        var fate = kind == FlowFigureKind.Step ? query.Choice(Fate, StepOutcome.None) : StepOutcome.None;
        if (kind == FlowFigureKind.Step && fate == StepOutcome.None)
        {
            query.Refuse(Fate);
            return null;
        }

        return kind switch
        {
            FlowFigureKind.Deals => FlowFigure.Deals,
            FlowFigureKind.Won => FlowFigure.Won,
            FlowFigureKind.Lost => FlowFigure.Lost,
            FlowFigureKind.Disqualified => FlowFigure.Disqualified,
            FlowFigureKind.Nurtured => FlowFigure.Nurtured,
            FlowFigureKind.TransferredOut => FlowFigure.TransferredOut,
            FlowFigureKind.Open => FlowFigure.Open,
            FlowFigureKind.OnHold => FlowFigure.OnHold,
            FlowFigureKind.OutsideCohort => FlowFigure.OutsideCohort,
            FlowFigureKind.OutsideModel => FlowFigure.OutsideModel,
            FlowFigureKind.Later => FlowFigure.Later,
            FlowFigureKind.Entries => FlowFigure.Entries(at),
            FlowFigureKind.Step => FlowFigure.Step(at, fate),
            FlowFigureKind.Imputed => FlowFigure.Imputed(at),
            FlowFigureKind.Expired => FlowFigure.Expired(at),
            FlowFigureKind.OutOfOrder => FlowFigure.OutOfOrder(at),
            FlowFigureKind.InStage => FlowFigure.InStage(at),
            FlowFigureKind.LostFrom => FlowFigure.LostFrom(
                at, query.Text(ReasonName) is { } reason ? reason == "-" ? string.Empty : reason : null),
            _ => null,
        };
    }

    private static StageId? ReadStage(QueryReader query, StageModel model)
    {
        if (query.Text(At) is not { } text)
        {
            return null;
        }

        if (model.OpenStages.FirstOrDefault(stage => stage.Id.Value == text) is { } found)
        {
            return found.Id;
        }

        query.Refuse(At);
        return null;
    }

    private static string CauseOf(LossReason cause) => cause.Kind switch
    {
        LossReasonKind.Unknown => "-unknown",
        LossReasonKind.Unclassified when cause.Id.Length == 0 => "-unclassified",
        _ => cause.Id,
    };

    private static LossReason? ReadCause(QueryReader query, LossTaxonomy taxonomy) => query.Text(Cause) switch
    {
        null => null,
        "-unknown" => LossReason.Unknown,
        "-unclassified" => LossReason.AllUnclassified,
        var text => taxonomy.Classify(text),
    };
}
