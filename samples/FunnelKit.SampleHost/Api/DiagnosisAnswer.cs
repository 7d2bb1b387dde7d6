using FunnelKit.Diagnosis;
using FunnelKit.SampleHost.Analysis;

namespace FunnelKit.SampleHost.Api;

/// <summary>The diagnosis of a data set, with everything it rests on.</summary>
public sealed record DiagnosisAnswer(
    FlowSemanticsAnswer Semantics,
    DiagnosisSemanticsAnswer DiagnosisSemantics,
    DateTimeOffset AsOf,
    AsOfSource AsOfSource,
    string Model,
    DiagnosisOutcome Outcome,
    FunnelShape Shape,
    string Summary,
    BenchmarkAnswer Benchmark,
    IReadOnlyList<FindingAnswer> Findings,
    IReadOnlyList<StepAnswer> Steps,
    IReadOnlyList<BacklogAnswer> Backlogs,
    string? LowestStepRate,
    string? LargestLoss,
    long Deals,
    RateAnswer WinRate,
    double ThroughputDays,
    IReadOnlyList<RejectedRowAnswer> RejectedRows,
    IReadOnlyList<OutsideLabelAnswer> OutsideModel)
{
    public static DiagnosisAnswer From(DataSetAnalysis analysis, string language)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var diagnosis = analysis.Diagnosis;
        return new(
            FlowSemanticsAnswer.From(diagnosis.Flow.Semantics, language),
            DiagnosisSemanticsAnswer.From(diagnosis.Semantics, language),
            diagnosis.Flow.AsOf,
            analysis.DataSet.IsAsOfGiven ? AsOfSource.Given : AsOfSource.LastEvent,
            diagnosis.Flow.Model.Id,
            diagnosis.Outcome,
            diagnosis.Shape,
            diagnosis.ToString(language),
            new(diagnosis.Benchmark.Id, diagnosis.Benchmark.Name.ToString(language), diagnosis.Benchmark.Source),
            [.. diagnosis.Findings.Select(finding => FindingAnswer.From(finding, language))],
            [.. diagnosis.Steps.Select(StepAnswer.Of)],
            [.. diagnosis.Backlogs.Select(BacklogAnswer.From)],
            diagnosis.LowestStepRate?.Stage.Id.Value,
            diagnosis.LargestLoss?.Stage.Id.Value,
            diagnosis.Flow.Deals,
            RateAnswer.From(diagnosis.Flow.WinRate),
            diagnosis.Flow.ThroughputDays,
            [.. analysis.RejectedRows.Select(RejectedRowAnswer.From)],
            [.. analysis.History.OutsideModel.Select(label => new OutsideLabelAnswer(label.Label, label.Events))]);
    }
}
