using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class CriterionProperties
{
    private static readonly Gen<(Criterion First, Criterion Second, FactTable Facts)> Cases =
        from first in Generators.Criterion
        from second in Generators.Criterion
        from facts in Generators.FactTable
        select (first, second, facts);

    [Fact]
    public void De_Morgans_laws_hold_for_three_values() =>
        PropertyCheck.ForAll(Cases, test =>
        {
            var (a, b, facts) = test;

            Assert.Equal(
                Judge(Criterion.Not(Criterion.All(a, b)), facts),
                Judge(Criterion.Any(Criterion.Not(a), Criterion.Not(b)), facts));
            Assert.Equal(
                Judge(Criterion.Not(Criterion.Any(a, b)), facts),
                Judge(Criterion.All(Criterion.Not(a), Criterion.Not(b)), facts));
        });

    [Fact]
    public void Denying_twice_and_saying_twice_change_nothing() =>
        PropertyCheck.ForAll(Cases, test =>
        {
            var (a, _, facts) = test;

            Assert.Equal(Judge(a, facts), Judge(Criterion.Not(Criterion.Not(a)), facts));
            Assert.Equal(Judge(a, facts), Judge(Criterion.All(a, a), facts));
            Assert.Equal(Judge(a, facts), Judge(Criterion.Any(a, a), facts));
        });

    [Fact]
    public void The_order_of_parts_does_not_matter_and_one_absorbs_the_other() =>
        PropertyCheck.ForAll(Cases, test =>
        {
            var (a, b, facts) = test;

            Assert.Equal(Judge(Criterion.All(a, b), facts), Judge(Criterion.All(b, a), facts));
            Assert.Equal(Judge(Criterion.Any(a, b), facts), Judge(Criterion.Any(b, a), facts));
            Assert.Equal(Judge(a, facts), Judge(Criterion.All(a, Criterion.Any(a, b)), facts));
        });

    [Fact]
    public void One_of_several_values_is_any_of_them() =>
        PropertyCheck.ForAll(Cases, test =>
        {
            var (a, _, facts) = test;
            if (a.Kind == CriterionKind.OneOf)
            {
                Assert.Equal(
                    Judge(a, facts),
                    Judge(Criterion.Any(a.Values.Select(value => Criterion.Equal(a.Fact, value))), facts));
            }
        });

    [Fact]
    public void Learning_more_never_turns_a_decided_answer_about_values() =>
        PropertyCheck.ForAll(Cases, test =>
        {
            var (a, b, facts) = test;
            var criterion = WithoutPresence(Criterion.All(Criterion.Any(a, b), Criterion.Not(b)));
            foreach (var fact in Generators.Facts.Where(fact => fact.Kind != FactKind.Interaction))
            {
                var less = Judge(criterion, facts.And(fact.Id, FactValue.None));

                Assert.True(less == CriterionStatus.Unknown || less == Judge(criterion, facts));
            }
        });

    [Fact]
    public void Narrowing_a_range_never_turns_a_decided_answer() =>
        PropertyCheck.ForAll(
            Cases.SelectMany(_ => Generators.NumberRange, (test, range) => (test.First, test.Facts, Range: range)),
            test =>
            {
                var fact = Generators.Facts.Single(fact => fact.Kind == FactKind.Range).Id;
                var criterion = WithoutPresence(test.First);
                var wide = Judge(criterion, test.Facts.And(fact, FactValue.FromRange(test.Range)));
                var ends = new[] { test.Range.Low, test.Range.High }.OfType<decimal>();

                Assert.All(ends, end =>
                {
                    var narrow = Judge(criterion, test.Facts.And(fact, FactValue.FromNumber(end)));
                    Assert.True(wide == CriterionStatus.Unknown || wide == narrow);
                });
            });

    [Fact]
    public void A_verdict_holds_the_verdicts_of_all_parts_and_follows_from_them() =>
        PropertyCheck.ForAll(Cases, test =>
        {
            var result = Criterion.Any(test.First, Criterion.All(test.First, test.Second)).Judge(test.Facts);

            Assert.Equal(result.Criterion.Parts, result.Parts.Select(part => part.Criterion));
            Assert.Equal(
                result.Parts.Any(part => part.Status == CriterionStatus.Met) ? CriterionStatus.Met
                    : result.Parts.Any(part => part.Status == CriterionStatus.Unknown) ? CriterionStatus.Unknown
                    : CriterionStatus.Unmet,
                result.Status);
        });

    [Fact]
    public void What_is_missing_is_asked_for_and_is_named_whenever_the_answer_is_unknown() =>
        PropertyCheck.ForAll(Cases, test =>
        {
            var result = test.First.Judge(test.Facts);

            Assert.Subset(test.First.Facts.ToHashSet(), result.MissingFacts.ToHashSet());
            Assert.False(result.Status == CriterionStatus.Unknown && result.MissingFacts.IsEmpty);
            Assert.False(result.Status == CriterionStatus.Met && !result.MissingFacts.IsEmpty);
        });

    [Fact]
    public void Criteria_and_verdicts_can_be_said_in_both_languages() =>
        PropertyCheck.ForAll(Cases, test =>
        {
            var result = test.First.Judge(test.Facts);

            Assert.NotEqual(test.First.Describe("en"), test.First.Describe("zh-Hans"));
            Assert.NotEqual(result.Describe("en"), result.Describe("zh-Hans"));
        });

    private static CriterionStatus Judge(Criterion criterion, FactTable facts) => criterion.Judge(facts).Status;

    // Whether something is known is the one question whose answer changes as more becomes known.
    private static Criterion WithoutPresence(Criterion criterion) =>
        criterion.Kind switch
        {
            CriterionKind.Present => Criterion.CountAtLeast(criterion.Fact, 1),
            CriterionKind.All => Criterion.All(criterion.Parts.Select(WithoutPresence)),
            CriterionKind.Any => Criterion.Any(criterion.Parts.Select(WithoutPresence)),
            CriterionKind.Not => Criterion.Not(WithoutPresence(criterion.Parts[0])),
            _ => criterion,
        };
}
