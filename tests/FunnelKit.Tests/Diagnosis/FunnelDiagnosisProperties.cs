using FsCheck.Fluent;
using FunnelKit.Diagnosis;
using static FunnelKit.Tests.Diagnosis.ChainFixtures;

namespace FunnelKit.Tests.Diagnosis;

public sealed class FunnelDiagnosisProperties
{
    [Fact]
    public void A_step_is_below_only_when_its_interval_leaves_the_reference_out() =>
        PropertyCheck.ForAll(Gen.Choose(0, 150).ArrayOf(4), counts =>
        {
            int[] reached = [.. counts.OrderDescending()];

            var diagnosis = Closed(Chain, reached).Diagnose(Benchmarks.B2B(Chain));

            Assert.All(diagnosis.Steps.Where(step => step.Status == AssessmentStatus.Below), step =>
                Assert.True(step.Observed.Interval!.Value.High < step.Expected.Fraction));
            Assert.All(diagnosis.Steps, step =>
                Assert.Equal(step.Status == AssessmentStatus.Undecided, step.MoreDealsToDecide >= 1));
            Assert.Equal(diagnosis.Outcome == DiagnosisOutcome.Findings, !diagnosis.Findings.IsEmpty);
        });

    [Fact]
    public void Every_finding_speaks_both_languages_and_rests_on_evidence() =>
        PropertyCheck.ForAll(Gen.Choose(0, 400).ArrayOf(4), counts =>
        {
            var diagnosis = Closed(Chain, [.. counts.OrderDescending()]).Diagnose(Benchmarks.B2B(Chain));

            Assert.All(diagnosis.Findings, finding =>
            {
                Assert.NotEmpty(finding.Evidence);
                Assert.NotEmpty(finding.CausesToCheck);
                Assert.NotEmpty(finding.Remedies);
                Assert.NotEqual(finding.ToString("en"), finding.ToString("zh-Hans"));
                Assert.True(finding.DealsConcerned > 0);
            });
        });
}
