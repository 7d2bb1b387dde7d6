using FunnelKit.Flow;
using FunnelKit.SampleHost.Analysis;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Api;

/// <summary>The flow of a data set, with the names that <c>funnelkit flow --json</c> uses.</summary>
public sealed record FlowAnswer(
    FlowSemanticsAnswer Semantics,
    DateTimeOffset AsOf,
    AsOfSource AsOfSource,
    string Model,
    long Deals,
    long Won,
    long Lost,
    long Open,
    long OnHold,
    long Disqualified,
    long Nurtured,
    long Transferred,
    RateAnswer WinRate,
    IReadOnlyList<StageAnswer> Stages,
    IReadOnlyList<RejectedRowAnswer> RejectedRows,
    TotalAnswer? WonAmount,
    TotalAnswer? LostAmount,
    TotalAnswer? OpenAmount,
    IReadOnlyList<LossAnswer> LossReasons,
    long LostFromUnknown,
    long Reopenings,
    long Events,
    long LaterEvents,
    long LaterDeals,
    double ThroughputDays,
    long DealsOutsideModel,
    IReadOnlyList<OutsideLabelAnswer> OutsideModel)
{
    public static FlowAnswer From(DataSetAnalysis analysis, StageFlow flow, string language)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(flow);
        return new(
            FlowSemanticsAnswer.From(flow.Semantics, language),
            flow.AsOf,
            analysis.DataSet.IsAsOfGiven ? AsOfSource.Given : AsOfSource.LastEvent,
            flow.Model.Id,
            flow.Deals,
            flow.Won,
            flow.Lost,
            flow.Open,
            flow.OnHold,
            flow.Disqualified,
            flow.Nurtured,
            flow.TransferredOut,
            RateAnswer.From(flow.WinRate),
            [.. flow.Stages.Select(stage => StageAnswer.From(stage, language))],
            [.. analysis.RejectedRows.Select(RejectedRowAnswer.From)],
            TotalAnswer.From(flow.WonAmount),
            TotalAnswer.From(flow.LostAmount),
            TotalAnswer.From(flow.OpenAmount),
            [.. flow.LossReasons.Select(loss => new LossAnswer(loss.Stage == StageId.None
                ? null : loss.Stage.Value, loss.Reason, loss.Deals))],
            flow.LostFromUnknown,
            flow.Reopenings,
            analysis.History.EventCount,
            flow.LaterEvents,
            flow.LaterDeals,
            flow.ThroughputDays,
            flow.DealsOutsideModel,
            [.. analysis.History.OutsideModel.Select(label => new OutsideLabelAnswer(label.Label, label.Events))]);
    }
}
