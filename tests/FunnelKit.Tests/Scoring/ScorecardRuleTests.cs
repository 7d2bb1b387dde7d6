using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

public sealed class ScorecardRuleTests
{
    private static readonly Characteristic Size = new()
    {
        Id = "size",
        Kind = CharacteristicKind.Number,
        Bins =
        [
            new() { To = 50m, Points = 1m },
            new() { From = 50m, Points = 5m },
            new() { IsMissing = true },
        ],
    };

    private static readonly Characteristic Phone = new()
    {
        Id = "phone",
        Kind = CharacteristicKind.Flag,
        Bins = [new() { Flag = true, Points = 2m }, new() { Flag = false }, new() { IsMissing = true }],
    };

    private static readonly Dictionary<string, (Func<ScorecardBuilder, ScorecardBuilder> Apply, string[] Expected)> All =
        new(StringComparer.Ordinal)
        {
            ["identifier with half a character"] = (
                _ => Scorecard.CreateBuilder("\uD800", "C").Add(Size), ["InvalidText The identifier is not valid Unicode."]),
            ["description with half a character"] = (
                card => card.SetDescription(LocalizedText.Create("\uD800")),
                ["InvalidText The description of 'card' is not valid Unicode."]),
            ["version 0"] = (
                card => card.SetVersion(0), ["OutOfRange The version must be at least 1, but is 0."]),
            ["intercept of seven decimals"] = (
                card => card.SetIntercept(0.0000001m),
                ["TooPrecise The intercept must have at most 6 decimal places, not 0.0000001."]),
            ["intercept of a million and a bit"] = (
                card => card.SetIntercept(-1_000_000.000001m),
                ["OutOfRange The intercept must be from -1000000 to 1000000, not -1000000.000001."]),
            ["odds that never change"] = (
                card => card.SetOdds(new() { PointsToDouble = 0m }),
                ["OutOfRange The points that double the odds must be above 0 and at most 1000000000, but are 0."]),
            ["odds beyond every score"] = (
                card => card.SetOdds(new() { EvenScore = decimal.MaxValue }),
                [
                    "OutOfRange The score of even odds must be from -1000000000 to 1000000000, but is "
                        + "79228162514264337593543950335.",
                ]),
            ["no identifier"] = (
                card => card.Add(Phone with { Id = null! }), ["MissingId The characteristic 'number 3' has no identifier."]),
            ["padded identifier"] = (
                card => card.Add(Phone with { Id = "x " }),
                [
                    "InvalidText 'x ' is not an identifier: 1 to 128 characters are needed, without control characters "
                        + "or white space at the ends.",
                ]),
            ["identifier twice"] = (
                card => card.Add(Phone), ["DuplicateId The identifier 'phone' is used more than once."]),
            ["identifier of a group and an interaction"] = (
                card => card
                    .AddGroup("size")
                    .Replace("size", Size with { Group = "size" })
                    .AddInteraction("phone", "size", "phone"),
                [
                    "DuplicateId The identifier 'size' is used more than once.",
                    "DuplicateId The identifier 'phone' is used more than once.",
                ]),
            ["name with half a character"] = (
                card => card.Add(Phone with { Id = "x", Name = LocalizedText.Create("\uDC00") }),
                ["InvalidText The name of 'x' is not valid Unicode."]),
            ["name of a bin with half a character"] = (
                card => card.Replace("phone", With(Phone, 0, bin => bin with { Name = LocalizedText.Create("\uDC00") })),
                ["InvalidText The name of 'phone' is not valid Unicode."]),
            ["no kind"] = (
                card => card.Add(new() { Id = "x" }), ["MissingKind The characteristic 'x' has no kind."]),
            ["kind out of the enum"] = (
                card => card.Add(new() { Id = "x", Kind = (CharacteristicKind)9 }),
                ["MissingKind The characteristic 'x' has no kind."]),
            ["negative weight"] = (
                card => card.Replace("size", Size with { Weight = -1m }),
                ["OutOfRange The weight of 'size' must not be negative, but is -1."]),
            ["weight of seven decimals"] = (
                card => card.Replace("size", Size with { Weight = 0.1234567m }),
                ["TooPrecise The weight of 'size' must have at most 6 decimal places, not 0.1234567."]),
            ["points of seven decimals"] = (
                card => card.Replace("size", With(Size, 0, bin => bin with { Points = 0.1234567m })),
                ["TooPrecise The points of 'size' must have at most 6 decimal places, not 0.1234567."]),
            ["points of more than a million"] = (
                card => card.Replace("size", With(Size, 1, bin => bin with { Points = 1_000_001m })),
                ["OutOfRange The points of 'size' must be from -1000000 to 1000000, not 1000001."]),
            ["points times weight of seven decimals"] = (
                card => card.Replace(
                    "size", With(Size, 0, bin => bin with { Points = 0.001m }) with { Weight = 0.0001m }),
                [
                    "TooPrecise The points of 'size' times the weight must have at most 6 decimal places, "
                        + "not 0.0000001.",
                ]),
            ["points times weight of more than a million"] = (
                card => card.Replace("size", Size with { Weight = 1_000_000m }),
                ["OutOfRange The points of 'size' times the weight must be from -1000000 to 1000000, not 5000000."]),
            ["points that fall"] = (
                card => card.Replace(
                    "size", With(Size, 1, bin => bin with { Points = 0.5m }) with { Trend = Trend.Rising }),
                [
                    "BrokenTrend The points of 'size' are declared to rise, but go from 1 for 'below 50' to 0.5 for "
                        + "'50 or more'.",
                ]),
            ["points that rise"] = (
                card => card.Replace("size", Size with { Trend = Trend.Falling }),
                [
                    "BrokenTrend The points of 'size' are declared to fall, but go from 1 for 'below 50' to 5 for "
                        + "'50 or more'.",
                ]),
            ["trend of a flag"] = (
                card => card.Replace("phone", Phone with { Trend = Trend.Rising }),
                ["NotApplicable Only a number or a rating has a trend, but 'phone' is of kind Flag."]),
            ["trend out of the enum"] = (
                card => card.Replace("size", Size with { Trend = (Trend)5 }),
                ["NotApplicable The trend of 'size' is not known."]),
            ["currency of a flag"] = (
                card => card.Replace("phone", Phone with { Currency = Currency.FromCode("CNY") }),
                ["NotApplicable Only a number has a currency, but 'phone' is of kind Flag."]),
            ["unknown group"] = (
                card => card.Replace("phone", Phone with { Group = "g" }),
                ["UnknownGroup The characteristic 'phone' is in the group 'g', which the scorecard does not have."]),
            ["group without members"] = (
                card => card.AddGroup("g"), ["NoCharacteristic No characteristic is in the group 'g'."]),
            ["group with limits the wrong way round"] = (
                card => card.Replace("phone", Phone with { Group = "g" }).AddGroup("g", lowest: 5m, highest: 4.5m),
                ["OutOfRange The lowest sum of 'g', 5, is above the highest, 4.5."]),
            ["group with limits that cannot be counted"] = (
                card => card
                    .Replace("phone", Phone with { Group = "g" })
                    .AddGroup("g", lowest: -1e-7m, highest: 2_000_000m),
                [
                    "TooPrecise The lowest sum of 'g' must have at most 6 decimal places, not -0.0000001.",
                    "OutOfRange The highest sum of 'g' must be from -1000000 to 1000000, not 2000000.",
                ]),
            ["interaction of nothing"] = (
                card => card.AddInteraction(new() { Id = "i" }),
                [
                    "MissingId The interaction 'i' needs two characteristics.",
                    "MissingId The interaction 'i' needs two characteristics.",
                ]),
            ["interaction with what is not there"] = (
                card => card.AddInteraction("i", "size", "age", (0, 0, 1m)),
                ["UnknownCharacteristic The interaction 'i' is about 'age', which the scorecard does not have."]),
            ["interaction with itself"] = (
                card => card.AddInteraction("i", "size", "size"),
                ["DuplicateId The interaction 'i' needs two characteristics, but names 'size' twice."]),
            ["cells outside and twice"] = (
                card => card.AddInteraction("i", "size", "phone", (3, -1, 1m), (0, 0, 1e-7m), (0, 0, 2m)),
                [
                    "OutOfRange The interaction 'i' names bin 3 of 'size', whose bins are numbered from 0 to 2.",
                    "OutOfRange The interaction 'i' names bin -1 of 'phone', whose bins are numbered from 0 to 2.",
                    "TooPrecise The points of 'i' must have at most 6 decimal places, not 0.0000001.",
                    "OverlappingBins The interaction 'i' gives points twice to the bins 0 and 0.",
                ]),
            ["too many cells"] = (
                card => card.AddInteraction(new()
                {
                    Id = "i",
                    First = "long",
                    Second = "long",
                    Cells = [.. Enumerable.Range(0, 10_001).Select(bin => new InteractionCell { First = bin })],
                }),
                [
                    "UnknownCharacteristic The interaction 'i' is about 'long', which the scorecard does not have.",
                    "UnknownCharacteristic The interaction 'i' is about 'long', which the scorecard does not have.",
                    "DuplicateId The interaction 'i' needs two characteristics, but names 'long' twice.",
                    "TooManyParts An interaction has at most 10000 cells, but 'i' has 10001.",
                ]),
            ["too many characteristics"] = (
                card => Enumerable.Range(2, 999)
                    .Aggregate(card, (builder, index) => builder.Add(Phone with { Id = $"phone {index}" })),
                ["TooManyParts A scorecard has at most 1000 characteristics, but this one has 1001."]),
        };

    public static TheoryData<string> Rules => [.. All.Keys];

    [Fact]
    public void Validate_OfAValidCard_FindsNothing() => Assert.Empty(Card().Validate());

    [Fact]
    public void Validate_OfTheLargestPoints_FindsNothing() =>
        Assert.Empty(Card()
            .SetIntercept(-1_000_000m)
            .Replace("size", With(Size, 1, bin => bin with { Points = 2_000m }) with { Weight = 500m })
            .Replace("phone", With(Phone, 0, bin => bin with { Points = 0.000001m }))
            .Validate());

    [Theory]
    [MemberData(nameof(Rules))]
    public void Validate_OfACardThatBreaksARule_SaysJustThat(string rule)
    {
        var (apply, expected) = All[rule];

        var errors = apply(Card()).Validate();

        Assert.Equal(expected, errors.Select(error => $"{error.Code} {error.Message}"));
        Assert.All(errors, error => Assert.Null(error.Line));
    }

    [Fact]
    public void Validate_NamesThePartConcerned()
    {
        var errors = Card()
            .SetVersion(-1)
            .Replace("phone", Phone with { Weight = -1m })
            .AddGroup("g")
            .AddInteraction("i", "size", "size")
            .Validate();

        Assert.Equal(["card", "phone", "g", "i"], errors.Select(error => error.Subject));
    }

    private static ScorecardBuilder Card() => Scorecard.CreateBuilder("card", "Card").Add(Size).Add(Phone);

    private static Characteristic With(Characteristic item, int place, Func<Bin, Bin> change) =>
        item with { Bins = item.Bins.SetItem(place, change(item.Bins[place])) };
}
