using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Statistics;

namespace FunnelKit.Diagnosis;

/// <summary>Compares the steps of a funnel with what was expected of them.</summary>
internal static class StepJudge
{
    private const double Confidence = 0.95;

    public static ImmutableArray<StepAssessment> Assess(
        StageFlow flow, Benchmark benchmark, DiagnosisSemantics semantics)
    {
        var observed = benchmark.Steps.Select(step => flow.RateBetween(step.From, step.To)).ToArray();

        // Several steps are compared at once; only those with cases take part in the correction.
        var tested = Enumerable.Range(0, observed.Length).Where(i => observed[i].Denominator > 0).ToArray();
        double[] raw = [.. tested.Select(i => PValue(observed[i], benchmark.Steps[i].Expected))];
        var adjusted = MultipleTesting.BenjaminiHochberg(raw);
        var assessments = ImmutableArray.CreateBuilder<StepAssessment>(observed.Length);
        for (var i = 0; i < observed.Length; i++)
        {
            var place = Array.IndexOf(tested, i);
            assessments.Add(place < 0
                ? new(benchmark.Steps[i], observed[i], null, AssessmentStatus.TooFewDeals, null)
                : Judge(benchmark.Steps[i], observed[i], raw[place], adjusted[place], semantics));
        }

        return assessments.MoveToImmutable();
    }

    private static StepAssessment Judge(
        BenchmarkStep step, Rate observed, double raw, double adjusted, DiagnosisSemantics semantics)
    {
        var expected = step.Expected.Fraction;
        if (observed.Value is not { } value || observed.Interval is not { } interval
            || observed.Denominator < semantics.MinimumSample)
        {
            return new(step, observed, adjusted, AssessmentStatus.TooFewDeals, null);
        }

        var isBelow = value < expected && interval.High < expected && adjusted <= 1d - Confidence;
        var status = isBelow ? AssessmentStatus.Below
            : value >= expected || interval.Low >= expected * (1d - semantics.Margin) ? AssessmentStatus.Met
            : AssessmentStatus.Undecided;
        return new(step, observed, adjusted, status, status == AssessmentStatus.Undecided ? MoreDeals() : null);

        // The correction for several comparisons asks for more than the confidence of a single one.
        long MoreDeals()
        {
            var confidence = 1d - ((1d - Confidence) * raw / adjusted);
            return Math.Max(
                1, Proportions.AdditionalTrialsToDecide(value, observed.Denominator, expected, confidence) ?? 1);
        }
    }

    private static double PValue(Rate observed, Probability expected) =>
        expected < Probability.Certain
            ? Proportions.ScoreTestTwoSided(observed.Numerator, observed.Denominator, expected.Fraction)
            : observed.Numerator == observed.Denominator ? 1d : 0d;
}
