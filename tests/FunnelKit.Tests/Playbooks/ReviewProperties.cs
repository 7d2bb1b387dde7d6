using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Playbooks;
using FunnelKit.Stages;
using FunnelKit.Tests.Flow;

namespace FunnelKit.Tests.Playbooks;

public sealed class ReviewProperties
{
    private static readonly Gen<(OpportunityTimeline[] Timelines, DateTimeOffset AsOf)> Samples =
        from timelines in PlaybookGenerators.ManyTimelines
        from asOf in PlaybookGenerators.Instants
        select (timelines, asOf);

    [Fact]
    public void The_three_tiers_are_a_partition_of_the_open_stages_in_order() =>
        PropertyCheck.ForAll(Generators.StageModel, model =>
        {
            var tiers = FunnelTiers.Of(model);
            var found = model.OpenStages.Select(stage => tiers.TierOf(stage.Id)).ToList();

            Assert.DoesNotContain(FunnelTier.None, found);
            Assert.Equal(found.Order(), found);
            Assert.Equal(FunnelTier.Bottom, found[^1]);
            Assert.Equal(Math.Min(3, found.Count), found.Distinct().Count());
            Assert.All(
                model.Stages.Where(stage => stage.Kind != StageKind.Open),
                stage => Assert.Equal(FunnelTier.None, tiers.TierOf(stage.Id)));
        });

    [Fact]
    public void Every_open_opportunity_is_in_exactly_one_tier() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var review = Review(sample.Timelines, sample.AsOf);

            var listed = Enum.GetValues<FunnelTier>().SelectMany(tier => review.InTier(tier));

            Assert.Equal(
                review.Opportunities.Where(item => item.State.IsOpen).Select(item => item.OpportunityId)
                    .Order(StringComparer.Ordinal),
                listed.Select(item => item.OpportunityId).Order(StringComparer.Ordinal));
        });

    [Fact]
    public void The_numbers_of_the_stages_add_up_to_the_open_opportunities() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var review = Review(sample.Timelines, sample.AsOf);

            var counts = review.Playbook.Model.OpenStages.Select(stage => review.CountIn(stage.Id)).ToList();

            Assert.Equal(
                review.Opportunities.Count(item => item.State.IsOpen && item.Tier != FunnelTier.None),
                counts.Sum(count => count.Open + count.OnHold));
            Assert.All(counts, count => Assert.InRange(count.OverLimit, 0, count.Open));
        });

    [Fact]
    public void Causes_and_reasons_both_add_up_to_the_losses() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var review = Review(sample.Timelines, sample.AsOf);
            var flow = FlowFixtures.HistoryOf(PlaybookFixtures.Model, "A C lost").Fold(FlowFixtures.AsOf);

            foreach (var stage in review.Playbook.Model.OpenStages)
            {
                var answer = review.ExplainLosses(stage.Id, flow);
                Assert.Equal(answer.Lost, answer.Causes.Sum(cause => cause.Opportunities));
                Assert.Equal(answer.Lost, answer.Reasons.Sum(reason => reason.Deals));
                Assert.Equal(review.Opportunities.Count(item => item.State.LostFrom == stage.Id), answer.Lost);
            }
        });

    [Fact]
    public void Pushes_add_up_over_persons_and_over_adjacent_periods_in_any_order() =>
        PropertyCheck.ForAll(
            from sample in Samples
            from first in Gen.Choose(0, 60)
            from days in Gen.Choose(1, 40)
            from more in Gen.Choose(1, 40)
            from calendar in Generators.BusinessCalendar
            select (sample, first, days, more, calendar),
            input =>
            {
                var ((timelines, asOf), first, days, more, calendar) = input;
                var from = new DateOnly(2026, 1, 1).AddDays(first);
                PushReport Measure(DateOnly start, DateOnly end) =>
                    PushStandard.Standard.Measure(timelines, PlaybookFixtures.Model, start, end, asOf, calendar);

                var early = Measure(from, from.AddDays(days));
                var late = Measure(from.AddDays(days), from.AddDays(days + more));
                var both = Measure(from, from.AddDays(days + more));
                var reversed = PushStandard.Standard.Measure(
                    timelines.Reverse(), PlaybookFixtures.Model, from, from.AddDays(days + more), asOf, calendar);

                Assert.Equal(both.Moves, both.Attainments.Sum(person => person.Moves));
                Assert.Equal(both.Moves, early.Moves + late.Moves);
                Assert.Equal(both.Attainments.AsEnumerable(), reversed.Attainments.AsEnumerable());
                Assert.All(both.Attainments, person =>
                {
                    var (before, after) = (Moves(early, person), Moves(late, person));
                    Assert.Equal(person.Moves, before + after);
                    Assert.Equal(person.Moves / (10d * (days + more) / 7d), person.Attainment, 1e-9);
                    Assert.InRange(person.Opportunities, 0, person.Moves);
                });
            });

    [Fact]
    public void A_review_is_the_same_on_any_number_of_threads() =>
        PropertyCheck.ForAll(Samples, sample =>
        {
            var one = Review(sample.Timelines, sample.AsOf);
            var four = OpportunityReview.Create(
                sample.Timelines, one.Playbook, sample.AsOf, maxDegreeOfParallelism: 4);

            Assert.Equal(Texts(one), Texts(four));
        });

    [Fact]
    public void Cases_are_closed_and_of_the_outcome_that_their_kind_says() =>
        PropertyCheck.ForAll(Samples.SelectMany(sample => Gen.Choose(1, 100).Select(share => (sample, share))), input =>
        {
            var ((timelines, asOf), share) = input;
            var cases = Review(timelines, asOf).SelectCases(share / 100d);

            Assert.All(cases, item => Assert.Equal(
                item.Kind == CaseKind.HighIntentLoss ? StageKind.Lost : StageKind.Won, item.Opportunity.State.Status));
            Assert.Equal(
                cases.Length, cases.DistinctBy(item => (item.Kind, item.Opportunity.OpportunityId)).Count());
        });

    private static OpportunityReview Review(OpportunityTimeline[] timelines, DateTimeOffset asOf) =>
        OpportunityReview.Create(timelines, PlaybookGenerators.Create(ReEntryPolicy.Restart), asOf);

    private static int Moves(PushReport report, PushAttainment person) =>
        report.Attainments.FirstOrDefault(item => item.Person == person.Person)?.Moves ?? 0;

    private static IEnumerable<string> Texts(OpportunityReview review) => review.Opportunities.Select(item =>
        $"{item.OpportunityId} {item.Tier} {string.Join('\n', item.Alerts.Select(alert => alert.ToString("en")))}");
}
