using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

public sealed class ScorecardDraftProperties
{
    [Fact]
    public void Draft_of_any_leads_is_a_valid_card_or_none_and_always_the_same() =>
        PropertyCheck.ForAll(DraftLeads.Any, leads =>
        {
            var draft = leads.Draft();

            Assert.Equal(draft.Scorecard?.ContentHash, leads.Draft().Scorecard?.ContentHash);
            Assert.True(draft.Scorecard is null || draft.Scorecard.ToBuilder().Validate().IsEmpty);
            Assert.Equal(5, draft.Columns.Length);
            Assert.Equal(
                draft.Scorecard?.Characteristics.Length ?? 0,
                draft.Columns.Count(column => column.Role == DraftRole.Used && column.Weight > 0d));
        });

    [Fact]
    public void Bins_of_a_draft_hold_the_leads_it_counted_there() =>
        PropertyCheck.ForAll(DraftLeads.Any, leads =>
        {
            bool[] outcomes = [.. leads.Where(lead => lead.Won is not null).Select(lead => lead.Won == true)];
            var known = leads.Where(lead => lead.Won is not null).ToArray();
            int[] rows = [.. Enumerable.Range(0, known.Length)];
            var table = known.ToTable();
            foreach (var column in table.Columns.Where(_ => known.Length > 0))
            {
                var bins = DraftBinner.Divide(DraftColumn.From(column, table.Find(column)!, rows), outcomes);
                var card = Scorecard.CreateBuilder("one", "One")
                    .Add(new() { Id = column, Kind = bins.Column.Kind, Bins = bins.Bins })
                    .Build();
                var report = ScorecardBackTest.From(card, table, known.Outcomes());

                Assert.Equal(
                    bins.Counts.AsEnumerable(), report.Characteristics[0].Bins.Select(bin => bin.Observed));
            }
        });

    [Fact]
    public void Swapping_good_and_bad_turns_the_ranking_around() =>
        PropertyCheck.ForAll(DraftLeads.Any, leads =>
        {
            DraftLead[] swapped = [.. leads.Select(lead => lead with { Won = !lead.Won })];
            var (draft, other) = (leads.Draft(), swapped.Draft());

            Assert.Equal(draft.Columns.Select(column => column.Role), other.Columns.Select(column => column.Role));
            Assert.All(
                draft.Columns.Zip(other.Columns),
                pair => Assert.Equal(pair.First.InformationValue ?? 0d, pair.Second.InformationValue ?? 0d, 9));
        });
}
