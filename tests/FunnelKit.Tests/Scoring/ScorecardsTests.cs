using System.Text;
using FunnelKit.Scoring;
using FunnelKit.Tests.Stages;

namespace FunnelKit.Tests.Scoring;

public sealed class ScorecardsTests
{
    [Fact]
    public void Item086_FiveDimensions_AreRatedFromOneToFive()
    {
        var card = Scorecards.FiveDimensions;

        Assert.Equal(
            ["企业规模（营收/员工数）", "行业匹配度", "需求紧急度", "预算范围", "决策链完整性"],
            card.Characteristics.Select(item => item.DisplayName("zh-Hans")));
        Assert.All(card.Characteristics, item =>
        {
            Assert.Equal(CharacteristicKind.Rating, item.Kind);
            Assert.Equal(
                ["1", "2", "3", "4", "5", "not known"], item.Bins.Select(bin => item.BinName(bin, "en")));
            Assert.Equal([1m, 2m, 3m, 4m, 5m, 1m], item.Bins.Select(bin => bin.Points));
        });
        Assert.Equal(5m, card.Lowest);
        Assert.Equal(25m, card.Highest);
    }

    [Fact]
    public void Item091_AttributesOfMedicalDevices_ScoreAHospitalOfClassThreeHighest()
    {
        var card = Scorecards.MedicalDevices;

        var grade = Assert.Single(card.Characteristics, item => item.DisplayName("zh-Hans") == "医院等级");
        var best = grade.Bins.MaxBy(bin => bin.Points)!;
        Assert.Contains("三级医院", best.Categories);
        Assert.Equal(best.Points, card.Characteristics.SelectMany(item => item.Bins).Max(bin => bin.Points));
        Assert.Equal(
            ["医院等级", "企业规模（员工数）", "行业匹配度", "预算范围"],
            card.Characteristics.Select(item => item.DisplayName("zh-Hans")));
    }

    [Fact]
    public void Item095_SourceNeedAndSize_AreTheDimensions() =>
        Assert.Equal(
            ["来源渠道", "需求匹配度", "企业规模（员工数）"],
            Scorecards.SourceNeedSize.Characteristics.Select(item => item.DisplayName("zh-Hans")));

    [Fact]
    public void All_HaveTextsInBothLanguagesAndFollowTheSchema() =>
        Assert.All(Scorecards.All, card =>
        {
            var texts = card.Characteristics.Select(item => item.Name).Append(card.Name).Append(card.Description);

            Assert.All(texts, text => Assert.Equal(["en", "zh-Hans"], text!.Texts.Select(pair => pair.Key)));
            Assert.Empty(SchemaCheck.Check(
                Encoding.UTF8.GetString(Resources.Read($"Scoring.Templates.{card.Id}.json")), Scorecard.JsonSchema));
            Assert.Equal(card, Scorecard.FromJson(card.ToJson()));
        });

    [Fact]
    public void Descriptions_OwnUpToNumbersWithoutSource() =>
        Assert.All(Scorecards.All, card =>
        {
            Assert.Contains("chosen by FunnelKit, no source", card.Description!.ToString(), StringComparison.Ordinal);
            Assert.Contains("没有来源", card.Description.ToString("zh-Hans"), StringComparison.Ordinal);
        });

    [Fact]
    public void TryFind_OfEachIdentifier_FindsTheCard()
    {
        Assert.All(Scorecards.All, card =>
        {
            Assert.True(Scorecards.TryFind(card.Id.ToUpperInvariant(), out var found));
            Assert.Same(card, found);
        });
        Assert.False(Scorecards.TryFind("six-dimensions", out _));
    }
}
