using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

public sealed class ScorecardDiffProperties
{
    [Fact]
    public void A_card_differs_in_nothing_from_itself_written_and_read() =>
        PropertyCheck.ForAll(Generators.Scorecard, card =>
            Assert.Empty(ScorecardDiff.Between(card, Scorecard.FromJson(card.ToJson())).Changes));

    [Fact]
    public void There_is_a_difference_exactly_when_the_cards_differ_in_more_than_their_versions() =>
        PropertyCheck.ForAll(Pairs(), pair =>
        {
            var diff = ScorecardDiff.Between(pair.Before, pair.After);
            var same = pair.Before.ToBuilder().SetVersion(pair.After.Version).Build();

            Assert.Equal(same.Equals(pair.After), diff.IsEmpty);
            Assert.Equal(same.ContentHash == pair.After.ContentHash, diff.IsEmpty);
        });

    [Fact]
    public void Every_difference_can_be_said_in_both_languages() =>
        PropertyCheck.ForAll(Pairs(), pair =>
            Assert.All(ScorecardDiff.Between(pair.Before, pair.After).Changes, change =>
            {
                Assert.NotEqual(ScorecardChangeKind.None, change.Kind);
                Assert.NotEmpty(change.ToString("en"));
                Assert.NotEmpty(change.ToString("zh-Hans"));
            }));

    /// <summary>Two cards with nothing in common, or that differ in one part, in an order, or in nothing.</summary>
    private static Gen<(Scorecard Before, Scorecard After)> Pairs() =>
        from before in Generators.Scorecard.Generator
        from other in Generators.Scorecard.Generator
        from which in Gen.Choose(0, 6)
        from version in Gen.Elements(before.Version, 7)
        select (before, (which switch
        {
            0 => before.ToBuilder(),
            1 => WithoutInteractions(before).Replace(before.Characteristics[0].Id, Reversed(before.Characteristics[0])),
            2 => WithoutInteractions(before).Replace(before.Characteristics[0].Id, Shouting(before.Characteristics[0])),
            3 => before.Interactions.Reverse()
                .Aggregate(WithoutInteractions(before), (builder, item) => builder.AddInteraction(item)),
            4 => before.Interactions
                .Select(item => item with { Cells = [.. item.Cells.Reverse()] })
                .Aggregate(WithoutInteractions(before), (builder, item) => builder.AddInteraction(item)),
            5 => before.ToBuilder().SetOdds(other.Odds).SetIntercept(other.Intercept),
            _ => other.ToBuilder(),
        }).SetVersion(version).Build());

    private static ScorecardBuilder WithoutInteractions(Scorecard card) =>
        card.Interactions.Aggregate(card.ToBuilder(), (builder, item) => builder.RemoveInteraction(item.Id));

    private static Characteristic Reversed(Characteristic item) => item with { Bins = [.. item.Bins.Reverse()] };

    private static Characteristic Shouting(Characteristic item) =>
        item with
        {
            Bins =
            [
                .. item.Bins.Select(bin => bin with
                {
                    Categories = [.. bin.Categories.Select(word => word.ToUpperInvariant()).Reverse()],
                }),
            ],
        };
}
