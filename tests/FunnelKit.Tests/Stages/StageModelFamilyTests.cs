using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class StageModelFamilyTests
{
    private static readonly StageId Opportunity = StageId.Create("opportunity");

    private static readonly StageModel Base = StageModel.CreateBuilder("team", LocalizedText.Create("Team", "团队"))
        .AddFact(new() { Id = "met-in-person", Name = LocalizedText.Create("Met in person", "见面") })
        .AddStage(new Stage { Id = StageId.Create("lead"), Name = LocalizedText.Create("Lead", "线索") })
        .AddStage(new Stage
        {
            Id = Opportunity,
            Name = LocalizedText.Create("Opportunity", "商机"),
            EntryCriteria =
            [
                new()
                {
                    Id = "meeting",
                    Name = LocalizedText.Create("Met in person", "见面"),
                    Condition = Criterion.IsTrue("met-in-person"),
                },
            ],
        })
        .AddStage("quote", "Quote")
        .AddStage("won", "Won", StageKind.Won)
        .Build();

    [Fact]
    public void Item016_TwoMeaningsOfOpportunity_AreFoundAndNamed()
    {
        var wechat = Variant("wechat")
            .AddFact(new() { Id = "added-on-wechat", Name = LocalizedText.Create("Added on WeChat", "加微信") })
            .ReplaceStage(Opportunity, Base.Stages[1] with
            {
                EntryCriteria =
                [
                    new()
                    {
                        Id = "meeting",
                        Name = LocalizedText.Create("Added on WeChat", "加微信"),
                        Condition = Criterion.IsTrue("added-on-wechat"),
                    },
                ],
            })
            .Build();

        var drift = Assert.Single(StageModelFamily.Create(Base, [wechat]).Drift());

        Assert.Equal(ModelDriftCode.SharedStageRedefined, drift.Code);
        Assert.Equal(Opportunity, drift.Stage);
        Assert.Same(wechat, drift.Variant);
        Assert.Equal("'wechat' means something else by the stage 'opportunity' than 'team' does.", drift.ToString());
        Assert.Equal("“变体”对阶段“商机”的定义与“团队”不一致。", drift.ToString("zh-Hans"));
    }

    [Fact]
    public void Item016_OneFactUnderTwoNames_IsFoundAsWell()
    {
        var wechat = StageModel.CreateBuilder("wechat", LocalizedText.Create("Variant", "变体"))
            .SetBasedOn(Base)
            .AddFact(new() { Id = "met-in-person", Name = LocalizedText.Create("Added on WeChat", "加微信") });
        foreach (var stage in Base.Stages)
        {
            wechat.AddStage(stage);
        }

        var drift = Assert.Single(StageModelFamily.Create(Base, [wechat.Build()]).Drift());

        Assert.Equal((ModelDriftCode.SharedStageRedefined, Opportunity), (drift.Code, drift.Stage));
    }

    [Fact]
    public void Item016_OneWordForTwoStagesOfTwoVariants_IsFoundAsWell()
    {
        var first = WithDeal("first", "met", "met-in-person");
        var second = WithDeal("second", "added", "owner");
        var basis = Base.ToBuilder().RemoveStage(Opportunity).Build();

        var drift = StageModelFamily.Create(basis, [first, second]).Drift();

        var moved = Assert.Single(drift, item => item.Code == ModelDriftCode.LabelMoved);
        Assert.Equal(
            "'second' calls the stage 'added' by '商机', which is another stage of 'first'.", moved.ToString());
        Assert.Equal("“变体”以“商机”称呼阶段“商机”，而在“变体”中它是另一阶段。", moved.ToString("zh-Hans"));

        static StageModel WithDeal(string id, string stage, string fact) =>
            Variant(id)
                .ReplaceStage(Opportunity, new()
                {
                    Id = StageId.Create(stage),
                    Name = LocalizedText.Create(stage, "商机"),
                    EntryCriteria = [new() { Id = "in", Condition = Criterion.Present(fact) }],
                })
                .Build();
    }

    [Fact]
    public void Drift_OfAFactThatTwoVariantsDefine_IsReportedForTheSecond()
    {
        var first = Variant("first").AddFact(new() { Id = "size", Kind = FactKind.Number }).Build();
        var second = Variant("second").AddFact(new() { Id = "size", Kind = FactKind.Text }).Build();

        var drift = Assert.Single(StageModelFamily.Create(Base, [first, second]).Drift());

        Assert.Equal((ModelDriftCode.FactRedefined, "second"), (drift.Code, drift.Variant.Id));
    }

    [Fact]
    public void Item064_OneDefinitionForAll_ShowsNoDrift()
    {
        var renamed = Variant("east").ReplaceStage(Opportunity, Base.Stages[1] with
        {
            Name = LocalizedText.Create("Deal", "项目商机"),
            DwellLimitDays = 10,
            Guidance = LocalizedText.Create("In the words of the trade"),
        });

        Assert.Empty(StageModelFamily.Create(Base, [renamed.Build(), Variant("west").Build()]).Drift());
    }

    [Fact]
    public void Drift_OfEveryKind_IsReported()
    {
        var stranger = StageModel.CreateBuilder("stranger", LocalizedText.Create("Stranger", "外来"))
            .AddFact(new() { Id = "met-in-person", Kind = FactKind.Number })
            .AddStage("quote", "Quote")
            .AddStage("lead", "Lead")
            .AddStage("deal", "商机")
            .AddStage("won", "Won", StageKind.Won)
            .Build();
        var old = Variant("old").SetBasedOn(Base.ToBuilder().SetHandOver(Opportunity).Build()).Build();

        var drift = StageModelFamily.Create(Base, [stranger, old]).Drift();

        Assert.Equal(
            [
                "stranger NotDerived ", "stranger FactRedefined ", "stranger OrderChanged quote",
                "stranger StageMissing opportunity", "stranger LabelMoved deal", "old OutdatedBase ",
            ],
            drift.Select(item => $"{item.Variant.Id} {item.Code} {item.Stage}"));
        Assert.All(drift, item => Assert.NotEqual(item.ToString(), item.ToString("zh-Hans")));
    }

    [Fact]
    public void Drift_BetweenTwoVariants_IsReportedForTheSecond()
    {
        var won = StageId.Create("won");
        var first = Variant("first").AddStageBefore(won, Pilot(Criterion.Present("owner"))).Build();
        var second = Variant("second").AddStageBefore(won, Pilot(Criterion.Present("amount"))).Build();

        var drift = Assert.Single(StageModelFamily.Create(Base, [first, second]).Drift());

        Assert.Equal("'second' means something else by the stage 'pilot' than 'first' does.", drift.ToString());
    }

    [Theory]
    [InlineData(null, null, null, MarketKind.None, "team")]
    [InlineData(null, "医疗器械", null, MarketKind.None, "medical")]
    [InlineData(null, "医疗器械", "Custom", MarketKind.None, "medical-custom")]
    [InlineData(null, "软件", "custom", MarketKind.BusinessToConsumer, "consumer")]
    [InlineData("east", "软件", "standard", MarketKind.BusinessToBusiness, "team")]
    public void Item030_Stages_ArePerBusinessIndustryProductLineAndMarket(
        string? unit, string? industry, string? line, MarketKind market, string expected)
    {
        var family = StageModelFamily.Create(
            Base,
            [
                Variant("medical", new() { Industry = "医疗器械" }).Build(),
                Variant("medical-custom", new() { Industry = "医疗器械", ProductLine = "custom" }).Build(),
                Variant("consumer", new() { Market = MarketKind.BusinessToConsumer }).Build(),
            ]);
        var scope = new ModelScope { BusinessUnit = unit, Industry = industry, ProductLine = line, Market = market };

        Assert.True(family.TryFindFor(scope, out var model));
        Assert.Equal(expected, model.Id);
    }

    [Fact]
    public void TryFindFor_WhatNoModelIsFor_FindsNone()
    {
        var narrow = Base.ToBuilder().SetScope(new() { BusinessUnit = "east" }).Build();

        Assert.False(StageModelFamily.Create(narrow, []).TryFindFor(new() { BusinessUnit = "west" }, out var model));
        Assert.Null(model);
    }

    [Fact]
    public void Create_WithOneIdentifierTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => StageModelFamily.Create(Base, [Base]));

    private static StageModelBuilder Variant(string id, ModelScope? scope = null) =>
        Base.ToVariantBuilder(id, LocalizedText.Create("Variant", "变体"), scope);

    private static Stage Pilot(Criterion criterion) => new()
    {
        Id = StageId.Create("pilot"),
        Name = LocalizedText.Create("Pilot", "试点"),
        EntryCriteria = [new() { Id = "in", Condition = criterion }],
    };
}
