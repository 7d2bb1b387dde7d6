using FunnelKit.Diagnosis;
using FunnelKit.SampleHost.Analysis;

namespace FunnelKit.SampleHost.Api;

/// <summary>The diagnosis of a data set, with everything it rests on.</summary>
public sealed record DiagnosisAnswer(
    DateTimeOffset AsOf,
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
    RateAnswer WinRate)
{
    public static DiagnosisAnswer From(DataSetAnalysis analysis, string language)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var diagnosis = analysis.Diagnosis;
        return new(
            diagnosis.Flow.AsOf,
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
            RateAnswer.From(diagnosis.Flow.WinRate));
    }
}
