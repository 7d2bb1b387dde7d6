using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

public sealed class ScorecardBuilderTests
{
    private static readonly Scorecard Card = Scorecard.CreateBuilder("fit", LocalizedText.Create("Fit", "匹配度"))
        .AddNumber("employees", n => n.Below(50, 0).From(50, 5000, 6).AtLeast(5000, 2).Missing(0))
        .AddCategory("industry", c => c.Points(5, "medical", "software").Other(0).Missing(0), group: "profile")
        .AddFlag("phone", yes: 2, no: 0, missing: 0, group: "profile")
        .AddRating("budget", 1, 5, missing: 0, weight: 2)
        .AddGroup("profile", highest: 6)
        .AddInteraction("large-medical", "employees", "industry", (2, 0, 3m))
        .SetIntercept(1)
        .SetVersion(3)
        .Build();

    [Fact]
    public void Build_OfEveryKind_HoldsWhatWasWrittenDown()
    {
        Assert.Equal("fit", Card.Id);
        Assert.Equal(3, Card.Version);
        Assert.Equal("Fit 3", Card.ToString());
        Assert.Equal(1m, Card.Intercept);
        Assert.Equal(
            ["employees Number", "industry Category", "phone Flag", "budget Rating"],
            Card.Characteristics.Select(item => $"{item.Id} {item.Kind}"));
        Assert.Equal(
            [
                "below 50: 0", "50 to below 5000: 6", "5000 or more: 2", "not known: 0",
                "medical, software: 5", "any other: 0", "not known: 0",
                "yes: 2", "no: 0", "not known: 0",
                "1: 1", "2: 2", "3: 3", "4: 4", "5: 5", "not known: 0",
            ],
            Card.Characteristics.SelectMany(item =>
                item.Bins.Select(bin => $"{item.BinName(bin, "en")}: {bin.Points}")));
        Assert.Equal(
            ["不足 50", "50 至不足 5000", "5000 及以上", "未知"],
            Card.Characteristics[0].Bins.Select(bin => Card.Characteristics[0].BinName(bin, "zh-Hans")));
        Assert.Equal(2m, Card.Characteristics[3].Weight);
        Assert.Equal("profile", Card.Characteristics[1].Group);
        Assert.Equal(1m, Card.Lowest);
        Assert.Equal(1m + 6m + 6m + 10m, Card.Highest);
    }

    [Fact]
    public void Names_OfCharacteristicsAndBins_AreGivenInBothLanguages()
    {
        var card = Scorecard.CreateBuilder("c", "C")
            .AddNumber(
                "size",
                n => n
                    .Below(50, 0, LocalizedText.Create("small", "小型"))
                    .AtLeast(50, 5, LocalizedText.Create("large", "大型"))
                    .Missing(0, LocalizedText.Create("ask", "待询问")),
                LocalizedText.Create("Size", "规模"),
                trend: Trend.Rising,
                currency: Currency.FromCode("CNY"))
            .AddCategory(
                "grade",
                c => c
                    .Points(5, LocalizedText.Create("Class 3", "三级医院"), "三级医院", "三甲")
                    .Other(1, LocalizedText.Create("rest", "其余"))
                    .Missing(0, LocalizedText.Create("ask", "待询问")))
            .Build();

        Assert.Equal(
            ["小型", "大型", "待询问", "三级医院", "其余", "待询问"],
            card.Characteristics.SelectMany(item => item.Bins.Select(bin => item.BinName(bin, "zh-CN"))));
        Assert.Equal("规模", card.Characteristics[0].DisplayName("zh-Hans"));
        Assert.Equal("grade", card.Characteristics[1].DisplayName("zh-Hans"));
        Assert.Equal(Trend.Rising, card.Characteristics[0].Trend);
        Assert.Equal("CNY", card.Characteristics[0].Currency?.Code);
    }

    [Fact]
    public void Replace_AndRemove_ChangeOnlyTheBuilder()
    {
        var phone = Card.Characteristics[2];

        var other = Card.ToBuilder()
            .Replace("phone", phone with { Weight = 3m })
            .Remove("budget")
            .RemoveInteraction("large-medical")
            .SetDescription(LocalizedText.Create("D"))
            .SetOdds(new OddsScale { EvenScore = 10m })
            .Build();

        Assert.Equal(4, Card.Characteristics.Length);
        Assert.Equal(["employees", "industry", "phone"], other.Characteristics.Select(item => item.Id));
        Assert.Equal(3m, other.Characteristics[2].Weight);
        Assert.Empty(other.Interactions);
        Assert.Equal("D", other.Description?.ToString());
        Assert.Equal(20m, other.Odds?.PointsToDouble);
    }

    [Fact]
    public void RemoveGroup_WithoutItsMembers_LeavesAnUnknownGroup() =>
        Assert.Equal(
            [DefinitionErrorCode.UnknownGroup, DefinitionErrorCode.UnknownGroup],
            Card.ToBuilder().RemoveGroup("profile").Validate().Select(error => error.Code));

    [Fact]
    public void Changing_WhatIsNotThere_IsRefused()
    {
        var builder = Card.ToBuilder();

        Assert.Throws<ArgumentException>("id", () => builder.Remove("Phone"));
        Assert.Throws<ArgumentException>("id", () => builder.Replace("x", new()));
        Assert.Throws<ArgumentException>("id", () => builder.RemoveGroup("x"));
        Assert.Throws<ArgumentException>("id", () => builder.RemoveInteraction("x"));
        Assert.Throws<ArgumentNullException>("id", () => builder.Remove(null!));
    }

    [Fact]
    public void AddRating_OfAScaleThatIsNone_IsRefused()
    {
        var builder = Scorecard.CreateBuilder("c", "C");

        Assert.Throws<ArgumentOutOfRangeException>("high", () => builder.AddRating("r", 5, 1, missing: 0m));
        Assert.Throws<ArgumentOutOfRangeException>(
            "high", () => builder.AddRating("r", int.MinValue, int.MaxValue, missing: 0m));
        Assert.Equal(10_000, builder.AddRating("r", 0, 9_998, missing: 0m).Build().Characteristics[0].Bins.Length);
    }

    [Fact]
    public void CreateBuilder_WithoutIdentifier_IsRefused()
    {
        Assert.Throws<ArgumentException>("id", () => Scorecard.CreateBuilder(" ", "C"));
        Assert.Throws<ArgumentNullException>("name", () => Scorecard.CreateBuilder("c", (LocalizedText)null!));
    }

    [Fact]
    public void Build_OfAnInvalidCard_CarriesEveryError()
    {
        var builder = Scorecard.CreateBuilder("c", "C").SetVersion(0);

        var exception = Assert.Throws<InvalidDefinitionException>(() => builder.Build());

        Assert.Equal(
            [DefinitionErrorCode.OutOfRange, DefinitionErrorCode.NoCharacteristic],
            exception.Errors.Select(error => error.Code));
        Assert.StartsWith("The scorecard 'c' is not valid.", exception.Message, StringComparison.Ordinal);
    }
}
