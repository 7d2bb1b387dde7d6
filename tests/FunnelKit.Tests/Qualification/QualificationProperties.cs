using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Qualification;
using FunnelKit.Scoring;
using FunnelKit.Tests.Stages;

namespace FunnelKit.Tests.Qualification;

public sealed class QualificationProperties
{
    private static readonly Gen<QualificationFramework> Frameworks =
        from basis in Gen.Elements(QualificationFrameworks.All.AsEnumerable())
        from weights in Gen.Elements(1m, 0.5m, 2m, 10m).ArrayOf(basis.Elements.Length)
        from quorum in Gen.Choose(1, basis.RequiredCount)
        from level in Gen.Elements(EvidenceLevel.Asserted, EvidenceLevel.Confirmed, EvidenceLevel.Documented)
        from denied in Gen.Elements(0m, -2m, 0.5m)
        select Vary(basis, weights, quorum, level, denied);

    private static readonly Gen<(QualificationFramework Framework, List<QualificationAnswer> Answers)> Samples =
        from framework in Frameworks
        from answers in (
            from element in Gen.Elements(framework.Elements.AsEnumerable())
            from isYes in Gen.Elements(true, true, false)
            from level in Gen.Elements(Enum.GetValues<EvidenceLevel>())
            select new QualificationAnswer
            {
                Element = element.Id,
                IsYes = isYes,
                Level = level,
            }).ListOf()
        select (framework, answers.ToList());

    [Fact]
    public void Contributions_add_up_and_the_score_lies_in_its_reachable_range() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var score = sample.Framework.Assess(sample.Answers).Score;

            Assert.Equal(score.Total, score.Contributions.Sum(item => item.Points));
            Assert.InRange(score.Total, score.Lowest, score.Highest);
        });

    [Fact]
    public void The_order_of_answers_and_repeated_answers_change_nothing() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var (framework, answers) = sample;

            var again = framework.Assess(Enumerable.Reverse(answers).Concat(answers));

            Assert.Equal(framework.Assess(answers).Elements.AsEnumerable(), again.Elements);
            Assert.Equal(framework.Assess(answers).Score.Total, again.Score.Total);
        });

    [Fact]
    public void The_status_follows_from_the_elements() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var assessment = sample.Framework.Assess(sample.Answers);
            var required = assessment.Elements.Where(item => !item.Element.IsOptional).ToList();
            var met = required.Count(item => item.Status == ElementStatus.Met);
            var open = required.Count(item => item.Status is ElementStatus.Unknown or ElementStatus.Claimed);

            Assert.Equal(met >= sample.Framework.Quorum, assessment.Status == QualificationStatus.Qualified);
            Assert.Equal(met + open < sample.Framework.Quorum, assessment.Status == QualificationStatus.Disproved);
            Assert.Equal(
                assessment.Missing.Length, assessment.Elements.Count(item => item.Status is not ElementStatus.Met
                    and not ElementStatus.Denied));
        });

    [Fact]
    public void A_better_evidenced_yes_never_lowers_the_score_or_the_status() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var (framework, answers) = sample;
            var before = framework.Assess(answers);
            if (before.Next is not { } next)
            {
                return;
            }

            var after = framework.Assess(answers.Append(new()
            {
                Element = next.Element.Id,
                Level = EvidenceLevel.Documented,
            }));

            Assert.True(after.Score.Total >= before.Score.Total);
            Assert.True(after.Status <= before.Status);
            Assert.Equal(
                ElementStatus.Met, after.Elements.Single(item => item.Element.Id == next.Element.Id).Status);
        });

    [Fact]
    public void Writing_then_reading_gives_an_equal_framework_that_follows_the_schema() =>
        PropertyCheck.ForAll(Frameworks, framework =>
        {
            var json = framework.ToJson();

            var read = QualificationFramework.FromJson(json);

            Assert.Equal(json, read.ToJson());
            Assert.Equal(framework.ContentHash, read.ContentHash);
            Assert.Equal(framework.Elements.AsEnumerable(), read.Elements);
            Assert.Equal(framework.ContentHash, framework.ToBuilder().Build().ContentHash);
            Assert.Empty(SchemaCheck.Check(json, QualificationFramework.JsonSchema));
        });

    private static QualificationFramework Vary(
        QualificationFramework basis, decimal[] weights, int quorum, EvidenceLevel level, decimal denied)
    {
        var builder = basis.ToBuilder()
            .SetQuorum(quorum)
            .SetRequiredLevel(level)
            .SetPoints(new() { Denied = denied });
        foreach (var (element, weight) in basis.Elements.Zip(weights))
        {
            builder.ReplaceElement(element with { Weight = weight });
        }

        return builder.Build();
    }
}
