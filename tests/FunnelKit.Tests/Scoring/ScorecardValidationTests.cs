using System.Diagnostics;
using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

public sealed class ScorecardValidationTests
{
    private static readonly Bin Missing = new() { IsMissing = true };
    private static readonly Bin Other = new() { IsOther = true };

    public static TheoryData<string, Bin[], string[]> BadNumbers => new()
    {
        { "none", [], ["UncoveredValue The characteristic 'x' has no bins."] },
        { "only missing", [Missing], ["UncoveredValue The characteristic 'x' has no bin for a value."] },
        { "no missing", [Range(null, null)], ["UncoveredValue The characteristic 'x' has no bin for what is not known."] },
        {
            "two missing",
            [Range(null, null), Missing, Missing],
            ["OverlappingBins The characteristic 'x' has more than one bin for what is not known."]
        },
        {
            "holes everywhere",
            [Range(50m, 60m), Range(0m, 10m), Missing],
            [
                "UncoveredValue The characteristic 'x' has no bin for below 0.",
                "UncoveredValue The characteristic 'x' has no bin for 10 to below 50.",
                "UncoveredValue The characteristic 'x' has no bin for 60 or more.",
            ]
        },
        {
            "overlap",
            [Range(null, 50m), Range(49.5m, null), Missing],
            ["OverlappingBins The bins 'below 50' and '49.5 or more' of 'x' overlap."]
        },
        {
            "one inside another",
            [Range(null, 50m), Range(10m, 20m), Range(50m, null), Missing],
            ["OverlappingBins The bins 'below 50' and '10 to below 20' of 'x' overlap."]
        },
        {
            "two without beginning",
            [Range(null, 50m), Range(null, 60m), Range(60m, null), Missing],
            ["OverlappingBins The bins 'below 50' and 'below 60' of 'x' overlap."]
        },
        {
            "all twice",
            [Range(null, null), Range(null, null), Missing],
            ["OverlappingBins The bins 'any number' and 'any number' of 'x' overlap."]
        },
        {
            "empty",
            [Range(null, 50m), Range(50m, 50m), Range(50m, null), Missing],
            ["EmptyBin A bin of 'x' holds no value: it begins at 50 and ends before 50."]
        },
        {
            "backwards",
            [Range(null, 50m), Range(60m, 40m), Range(50m, null), Missing],
            ["EmptyBin A bin of 'x' holds no value: it begins at 60 and ends before 40."]
        },
        {
            "no double inside",
            [Range(null, 0.1m), Range(0.1m, 0.10000000000000000001m), Range(0.10000000000000000001m, null), Missing],
            [
                "EmptyBin A bin of 'x' holds no value: it begins at 0.1 and ends before 0.10000000000000000001.",
                "UncoveredValue The characteristic 'x' has no bin for 0.1 to below 0.10000000000000000001.",
            ]
        },
        {
            "other kinds",
            [
                Range(null, null), Missing, new() { Categories = ["a"] }, new() { Flag = true }, Other,
                new() { From = 1m, IsMissing = true },
            ],
            [
                "NotApplicable A bin of 'x', which is of kind Number, has no 'categories'.",
                "NotApplicable A bin of 'x', which is of kind Number, has no 'flag'.",
                "NotApplicable A bin of 'x', which is of kind Number, has no 'other'.",
                "NotApplicable A bin of 'x' has 'from' and 'missing', of which it can have one only.",
                "OverlappingBins The characteristic 'x' has more than one bin for what is not known.",
            ]
        },
    };

    public static TheoryData<string, Bin[], string[]> BadCategories => new()
    {
        {
            "no other and no missing",
            [Words("a")],
            [
                "UncoveredValue The characteristic 'x' has no bin for what is not known.",
                "UncoveredValue The characteristic 'x' has no bin for all other categories.",
            ]
        },
        {
            "two others",
            [Words("a"), Other, Missing, Other],
            ["OverlappingBins The characteristic 'x' has more than one bin for all other categories."]
        },
        {
            "twice",
            [Words("Medical", "a"), Words("MEDICAL"), Other, Missing],
            [
                "OverlappingBins The category 'MEDICAL' of 'x' is given more than once; "
                    + "categories are compared without regard to case.",
            ]
        },
        {
            "blank and padded",
            [Words("", "a ", "\uD800"), Other, Missing],
            [
                "InvalidText A category of 'x' must be a text without white space at its ends, not ''.",
                "InvalidText A category of 'x' must be a text without white space at its ends, not 'a '.",
                "InvalidText A category of 'x' must be a text without white space at its ends, not '\uD800'.",
            ]
        },
        {
            "nothing",
            [new(), Other, Missing],
            ["EmptyBin A bin of 'x' holds no value: it names no category."]
        },
        {
            "numbers",
            [Range(1m, null), Other, Missing],
            ["NotApplicable A bin of 'x', which is of kind Category, has no 'from'."]
        },
        {
            "everything at once",
            [Words("a") with { IsOther = true, IsMissing = true }],
            [
                "NotApplicable A bin of 'x' has 'categories' and 'other', of which it can have one only.",
                "NotApplicable A bin of 'x' has 'categories' and 'missing', of which it can have one only.",
            ]
        },
    };

    public static TheoryData<string, Bin[], string[]> BadFlags => new()
    {
        {
            "only yes",
            [new() { Flag = true }, Missing],
            ["UncoveredValue The characteristic 'x' has no bin for no."]
        },
        {
            "yes twice",
            [new() { Flag = true }, new() { Flag = true }, new() { Flag = false }, Missing],
            ["OverlappingBins The characteristic 'x' has more than one bin for yes."]
        },
        {
            "neither",
            [new() { Flag = true }, new() { Flag = false }, new(), Missing],
            ["EmptyBin A bin of 'x' holds no value: it says neither yes nor no."]
        },
    };

    public static TheoryData<string, Bin[], string[]> BadRatings => new()
    {
        {
            "hole",
            [Range(1m, 2m), Range(3m, 5m), Missing],
            ["UncoveredValue The characteristic 'x' has no bin for 2."]
        },
        {
            "twice",
            [Range(1m, 3m), Range(2m, 3m), Missing],
            ["OverlappingBins The bins '1 to 2' and '2' of 'x' overlap."]
        },
        {
            "broken and open",
            [Range(1m, 2m), Range(2m, 2.5m), Range(3m, null), new(), Missing],
            [
                "OutOfRange A bin of the rating 'x' holds whole numbers between two ends, not '2 to below 2.5'.",
                "OutOfRange A bin of the rating 'x' holds whole numbers between two ends, not '3 or more'.",
                "OutOfRange A bin of the rating 'x' holds whole numbers between two ends, not 'any number'.",
            ]
        },
        {
            "too wide",
            [Range(0m, 10_001m), Missing],
            ["TooManyParts A rating has at most 10000 values, but 'x' has more."]
        },
        {
            "too large",
            [Range(4_000_000_000m, 4_000_000_001m), Missing],
            [
                "OutOfRange A bin of the rating 'x' holds whole numbers between two ends, not "
                    + "'4000000000 to below 4000000001'.",
                "UncoveredValue The characteristic 'x' has no bin for a value.",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(BadNumbers))]
    public void Validate_OfBadNumberBins_ListsEveryMistake(string what, Bin[] bins, string[] expected) =>
        Check(what, CharacteristicKind.Number, bins, expected);

    [Theory]
    [MemberData(nameof(BadCategories))]
    public void Validate_OfBadCategoryBins_ListsEveryMistake(string what, Bin[] bins, string[] expected) =>
        Check(what, CharacteristicKind.Category, bins, expected);

    [Theory]
    [MemberData(nameof(BadFlags))]
    public void Validate_OfBadFlagBins_ListsEveryMistake(string what, Bin[] bins, string[] expected) =>
        Check(what, CharacteristicKind.Flag, bins, expected);

    [Theory]
    [MemberData(nameof(BadRatings))]
    public void Validate_OfBadRatingBins_ListsEveryMistake(string what, Bin[] bins, string[] expected) =>
        Check(what, CharacteristicKind.Rating, bins, expected);

    [Fact]
    public void Validate_OfTooManyBins_SaysHowManyThereMayBe()
    {
        var cuts = Enumerable.Range(0, 10_000).Select(cut => (decimal?)cut).ToList();
        Bin[] bins = [.. cuts.Prepend(null).Zip(cuts.Append(null), Range), Missing];

        Check(
            "10,002 bins",
            CharacteristicKind.Number,
            bins,
            ["TooManyParts A characteristic has at most 10000 bins, but 'x' has 10002."]);
    }

    [Fact]
    public void Validate_OfAMillionCategories_IsQuick()
    {
        var words = Enumerable.Range(0, Scorecard.MaxCategories).Select(index => $"category {index}").ToArray();
        Bin[] bins = [.. words.Chunk(2).Select(Words), Other, Missing];
        var clock = Stopwatch.StartNew();

        Assert.Empty(Errors(CharacteristicKind.Category, bins));
        Assert.Equal(
            ["TooManyParts A characteristic has at most 1000000 categories, but 'x' has 1000001."],
            Errors(CharacteristicKind.Category, [.. bins, Words("one more")]));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"It took {clock.Elapsed}.");
    }

    private static Bin Range(decimal? from, decimal? to) =>
        new()
        {
            From = from,
            To = to,
        };

    private static Bin Words(params string[] words) => new() { Categories = [.. words] };

    private static void Check(string what, CharacteristicKind kind, Bin[] bins, string[] expected)
    {
        Assert.NotEmpty(what);
        Assert.Equal(expected, Errors(kind, bins));
    }

    private static IEnumerable<string> Errors(CharacteristicKind kind, IEnumerable<Bin> bins) =>
        Scorecard.CreateBuilder("card", "Card")
            .Add(new()
            {
                Id = "x",
                Kind = kind,
                Bins = [.. bins],
            })
            .Validate()
            .Select(error => $"{error.Code} {error.Message}");
}
