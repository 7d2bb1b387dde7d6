using FunnelKit.Scoring;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Scoring;

/// <summary>Laws of scores, for any card and any lead.</summary>
public sealed class ScoreProperties
{
    [Fact]
    public void Contributions_add_up_to_the_total() => ForEachLead((leads, lead) =>
    {
        var score = leads.Card.Score(leads.Facts(lead));

        Assert.Equal(score.Total, score.Contributions.Sum(item => item.Points));
        Assert.Equal(
            1 + leads.Card.Characteristics.Length + leads.Card.Interactions.Length + leads.Card.Groups.Length,
            score.Contributions.Length);
    });

    [Fact]
    public void A_score_is_that_of_the_definition_read_plainly() => ForEachLead((leads, lead) =>
        Assert.Equal(NaiveScore.Of(leads.Card, leads.Facts(lead)), leads.Card.Score(leads.Facts(lead)).Total));

    [Fact]
    public void Groups_stay_within_their_limits() => ForEachLead((leads, lead) =>
    {
        var score = leads.Card.Score(leads.Facts(lead));

        foreach (var group in leads.Card.Groups)
        {
            var members = leads.Card.Characteristics.Where(item => item.Group == group.Id).Select(item => item.Id);
            var sum = score.Contributions
                .Where(item => item.Id == group.Id || members.Contains(item.Id))
                .Sum(item => item.Points);
            Assert.False(sum < group.Lowest || sum > group.Highest);
        }
    });

    [Fact]
    public void A_better_bin_adds_its_gain() => ForEachLead((leads, lead) =>
    {
        var facts = leads.Facts(lead);
        var score = leads.Card.Score(facts);

        foreach (var item in score.Contributions.Where(item => item.BetterBin is not null))
        {
            var characteristic = leads.Card.Characteristics.Single(other => other.Id == item.Id);
            var better = leads.Card.Score(facts.And(item.Id, NaiveScore.ValueIn(item.BetterBin!, characteristic)));
            Assert.Equal(score.Total + item.Gain, better.Total);
            Assert.True(
                item.Gain >= 0m
                || leads.Card.Interactions.Any(other => other.First == item.Id || other.Second == item.Id));
        }
    });

    [Fact]
    public void The_reach_holds_every_score_of_better_known_leads() => ForEachLead((leads, lead) =>
    {
        var facts = leads.Facts(lead);
        var score = leads.Card.Score(facts);
        var known = facts;

        Assert.InRange(score.Total, score.Lowest, score.Highest);
        foreach (var item in score.MissingInputs)
        {
            var characteristic = leads.Card.Characteristics.Single(other => other.Id == item.Id);
            foreach (var bin in characteristic.Bins.Where(bin => !bin.IsMissing))
            {
                var value = NaiveScore.ValueIn(bin, characteristic);
                Assert.InRange(leads.Card.Score(facts.And(item.Id, value)).Total, score.Lowest, score.Highest);
                known = known.And(item.Id, value);
            }
        }

        var best = leads.Card.Score(known);
        Assert.InRange(best.Total, score.Lowest, score.Highest);
        Assert.True(best.Lowest >= score.Lowest && best.Highest <= score.Highest);
    });

    [Fact]
    public void What_is_fully_known_can_only_have_its_score() => ForEachLead((leads, lead) =>
    {
        var score = leads.Card.Score(leads.Facts(lead));

        if (score.MissingInputs.IsEmpty && score.Contributions.All(item => item.Status != InputStatus.Interval))
        {
            Assert.Equal((score.Total, score.Total), (score.Lowest, score.Highest));
        }
    });

    [Fact]
    public void The_order_of_characteristics_and_groups_does_not_matter() => ForEachLead((leads, lead) =>
    {
        var builder = Scorecard.CreateBuilder("turned", "Turned").SetIntercept(leads.Card.Intercept);
        foreach (var item in leads.Card.Characteristics.Reverse())
        {
            builder.Add(item);
        }

        foreach (var group in leads.Card.Groups.Reverse())
        {
            builder.AddGroup(group);
        }

        foreach (var interaction in leads.Card.Interactions.Reverse())
        {
            builder.AddInteraction(interaction);
        }

        var score = leads.Card.Score(leads.Facts(lead));
        var turned = builder.Build().Score(leads.Facts(lead));
        Assert.Equal(
            (score.Total, score.Lowest, score.Highest), (turned.Total, turned.Lowest, turned.Highest));
    });

    private static void ForEachLead(Action<ScoredLeads, int> check) =>
        PropertyCheck.ForAll(LeadGenerators.ScoredLeads, leads =>
        {
            for (var lead = 0; lead < leads.Count; lead++)
            {
                check(leads, lead);
            }
        });
}
