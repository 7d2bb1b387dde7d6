using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Scoring;
using FunnelKit.Tests.Stages;

namespace FunnelKit.Tests.Scoring;

public sealed class ScorecardProperties
{
    [Fact]
    public void Writing_then_reading_gives_an_equal_card() =>
        PropertyCheck.ForAll(Generators.Scorecard, card =>
        {
            var json = card.ToJson();

            var read = Scorecard.FromJson(json);

            Assert.Equal(card, read);
            Assert.Equal(card.GetHashCode(), read.GetHashCode());
            Assert.Equal(card.ContentHash, read.ContentHash);
            Assert.Equal(json, read.ToJson());
            Assert.Equal(card, Scorecard.FromJson(Encoding.UTF8.GetBytes(json)));
        });

    [Fact]
    public void Building_from_a_cards_builder_gives_an_equal_card() =>
        PropertyCheck.ForAll(Generators.Scorecard, card =>
        {
            var again = card.ToBuilder().Build();

            Assert.NotSame(card, again);
            Assert.Equal(card, again);
            Assert.Equal(card.ContentHash, again.ContentHash);
        });

    [Fact]
    public void What_is_written_conforms_to_the_schema() =>
        PropertyCheck.ForAll(
            Generators.Scorecard, card => Assert.Empty(SchemaCheck.Check(card.ToJson(), Scorecard.JsonSchema)));

    [Fact]
    public void The_culture_changes_nothing() =>
        PropertyCheck.ForAll(Generators.Scorecard, card =>
        {
            var before = CultureInfo.CurrentCulture;
            var (json, hash) = (card.ToJson(), card.ContentHash);
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");

                var read = Scorecard.FromJson(json);

                Assert.Equal(json, read.ToJson());
                Assert.Equal(hash, read.ContentHash);
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        });

    [Fact]
    public void Every_number_is_in_exactly_one_bin() =>
        PropertyCheck.ForAll(CardsAndNumbers(), pair =>
        {
            foreach (var item in pair.Card.Characteristics.Where(item => item.Kind == CharacteristicKind.Number))
            {
                var cuts = item.Bins.Where(bin => bin.From is not null).Select(bin => (double)bin.From!.Value);

                Assert.All(cuts.SelectMany(Around).Append(pair.Number), number =>
                    Assert.Single(item.Bins, bin => Holds(bin, number)));
            }
        });

    [Fact]
    public void Every_step_of_a_rating_is_in_exactly_one_bin() =>
        PropertyCheck.ForAll(Generators.Scorecard, card =>
        {
            foreach (var item in card.Characteristics.Where(item => item.Kind == CharacteristicKind.Rating))
            {
                var low = (int)item.Bins.Min(bin => bin.From)!.Value;
                var high = (int)item.Bins.Max(bin => bin.To)!.Value;

                Assert.All(Enumerable.Range(low, high - low), step =>
                    Assert.Single(item.Bins, bin => !bin.IsMissing && Holds(bin, step)));
            }
        });

    private static IEnumerable<double> Around(double cut) => [Math.BitDecrement(cut), cut, Math.BitIncrement(cut)];

    private static bool Holds(Bin bin, double number) =>
        !bin.IsMissing
        && !(number < (double?)bin.From)
        && !(number >= (double?)bin.To);

    private static Gen<(Scorecard Card, double Number)> CardsAndNumbers() =>
        from card in Generators.Scorecard.Generator
        from number in Gen.Elements(0d, -0d, double.MinValue, double.MaxValue, double.Epsilon, 0.1, 1d / 3d, 1e9)
        select (card, number);
}
