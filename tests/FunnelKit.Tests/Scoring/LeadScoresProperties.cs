using FunnelKit.Scoring;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Scoring;

/// <summary>Laws of tables: the fast ways give what single leads get, to the last bit.</summary>
public sealed class LeadScoresProperties
{
    [Fact]
    public void A_table_explains_its_leads_as_single_ones() => PropertyCheck.ForAll(LeadGenerators.ScoredLeads, leads =>
    {
        var scores = leads.Card.Score(leads.Table(leads.Count));

        for (var lead = 0; lead < leads.Count; lead++)
        {
            AssertSame(leads.Card.Score(leads.Facts(lead)), scores.Explain(lead));
            Assert.Equal(scores.Explain(lead).Total, scores[lead]);
        }
    });

    [Fact]
    public void Blocks_score_as_single_leads_do() => PropertyCheck.ForAll(LeadGenerators.ScoredLeads, leads =>
    {
        var table = leads.Table(1_024 + 37);
        var scores = leads.Card.Score(table);
        var single = Enumerable.Range(0, leads.Count).Select(lead => leads.Card.Score(leads.Facts(lead)).Total).ToArray();

        for (var row = 0; row < table.Count; row++)
        {
            Assert.Equal(single[table.Leads[row]], scores[row]);
        }
    });

    [Fact]
    public void The_contributions_of_a_column_are_those_of_its_leads() =>
        PropertyCheck.ForAll(LeadGenerators.ScoredLeads, leads =>
        {
            var scores = leads.Card.Score(leads.Table(leads.Count));

            foreach (var item in leads.Card.Characteristics)
            {
                var expected = Enumerable.Range(0, leads.Count)
                    .Select(lead => scores.Explain(lead).Contributions
                        .Single(part => part.Kind == ContributionKind.Characteristic && part.Id == item.Id)
                        .Points);
                Assert.Equal(expected, scores.ContributionsOf(item.Id));
            }
        });

    [Fact]
    public void A_scorer_of_single_leads_is_a_table_of_one() => PropertyCheck.ForAll(LeadGenerators.ScoredLeads, leads =>
    {
        var scorer = LeadScorer.Create<int>(
            leads.Card, map => Array.ForEach(leads.Columns, column => column.AddTo(map)));

        for (var lead = 0; lead < leads.Count; lead++)
        {
            AssertSame(leads.Card.Score(leads.Facts(lead)), scorer.Score(lead));
        }
    });

    [Fact]
    public void Shuffled_leads_have_the_same_scores() => PropertyCheck.ForAll(LeadGenerators.ScoredLeads, leads =>
    {
        var scores = leads.Card.Score(leads.Table(1_500));
        var turned = leads.Card.Score(LeadTable.From(
            Enumerable.Range(0, 1_500).Reverse().Select(row => row % leads.Count),
            map => Array.ForEach(leads.Columns, column => column.AddTo(map))));

        for (var row = 0; row < scores.Count; row++)
        {
            Assert.Equal(scores[row], turned[scores.Count - 1 - row]);
        }
    });

    private static void AssertSame(Score expected, Score observed)
    {
        Assert.Equal(
            (expected.Total, expected.Lowest, expected.Highest, expected.Probability),
            (observed.Total, observed.Lowest, observed.Highest, observed.Probability));
        Assert.Equal(expected.Contributions.Select(InOneWriting), observed.Contributions.Select(InOneWriting));
    }

    // A table shows a word as it was first written.
    private static Contribution InOneWriting(Contribution item) =>
        item.Value.Kind == FactKind.Text && item.Value.TryGetText(out var text)
            ? item with { Value = FactValue.FromText(text.Trim().ToUpperInvariant()) }
            : item;
}
