using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class StageModelDiffTests
{
    public static TheoryData<string> Properties => [.. OneChange.All.Keys];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Between_ModelsThatDifferInOneProperty_NamesJustThat(string property)
    {
        var (apply, kinds) = OneChange.All[property];
        var variant = apply(OneChange.Model.ToBuilder()).Build();

        var diff = StageModelDiff.Between(OneChange.Model, variant);
        var back = StageModelDiff.Between(variant, OneChange.Model);

        Assert.Equal(kinds, string.Join(' ', diff.Changes.Select(change => change.Kind)));
        Assert.Equal(diff.Changes.Length, back.Changes.Length);
        Assert.All(diff.Changes, change => Assert.NotEqual(change.ToString("en"), change.ToString("zh-Hans")));
    }

    [Fact]
    public void Between_VersionsOfAModel_ReadsLikeAChangelogInBothLanguages()
    {
        var after = OneChange.Model.ToBuilder()
            .ReplaceStage(StageId.Create("proposal"), OneChange.Model.Stages[1] with
            {
                Name = LocalizedText.Create("Offer", "报价"),
                ConversionTarget = Probability.FromPercent(40),
                Probability = ProbabilityBand.FromPercent(50, 70),
                IsOptional = true,
                EntryCriteria = [new() { Id = "need", Condition = Criterion.Present(StandardFacts.CustomerNeed) }],
                Activities =
                [
                    new()
                    {
                        Id = "visit",
                        Name = LocalizedText.Create("Visit", "拜访"),
                        Due = DueOffset.FromCalendarDays(7, DueAnchor.Creation),
                    },
                ],
                EscalateTo = StandardRoles.Legal,
            })
            .RemoveStage(StageId.Create("lost"))
            .AddStageBefore(StageId.Create("won"), new Stage
            {
                Id = StageId.Create("contract"),
                Name = LocalizedText.Create("Contract", "合同"),
            })
            .SetMoves(new() { AllowsSkip = false })
            .Build();

        var diff = StageModelDiff.Between(OneChange.Model, after);

        Assert.Equal(
            """
            skipping stages: yes → no
            Offer: name: Proposal → Offer
            Offer: optional: no → yes
            Offer: probability added: 50 %–70 %, point 60 %
            Offer: conversion target added: 40 %
            Offer: escalation to: manager → legal
            Offer: entry criterion need added: Customer need is known
            Offer: entry criterion budget removed: The budget is confirmed [Budget confirmed is yes]
            Offer: activity visit: Visit → Visit [within 7 calendar days of creation of the opportunity]
            Contract: stage added: Contract
            Lost: stage removed: Lost
            """.ReplaceLineEndings("\n"),
            diff.ToString());
        Assert.Equal(
            """
            允许跳过阶段：是 → 否
            报价：名称：方案 → 报价
            报价：可选：否 → 是
            报价：新增成功率：50 %–70 %，取值 60 %
            报价：新增转化目标：40 %
            报价：上报对象：manager → legal
            报价：新增准入条件 need：客户需求已明确
            报价：删除准入条件 budget：预算已确认 [预算已确认为“是”]
            报价：关键活动 visit：拜访 → 拜访 [商机建立后7天内]
            合同：新增阶段：合同
            Lost：删除阶段：Lost
            """.ReplaceLineEndings("\n"),
            diff.ToString("zh-Hans"));
    }

    [Theory]
    [InlineData("abcd", "abcd", "")]
    [InlineData("abcd", "bcda", "a")]
    [InlineData("abcd", "dabc", "d")]
    [InlineData("abc", "xby", "")]
    [InlineData("ab", "ba", "b")]
    [InlineData("", "a", "")]
    public void Moved_OfTwoOrders_NamesTheFewest(string before, string after, string moved) =>
        Assert.Equal(moved, string.Concat(Sequences.Moved(before.ToList(), after.ToList())));

    [Theory]
    [InlineData("Stage.Kind", "Lost: kind: lost → nurture", "Lost：阶段类型：输单 → 培育")]
    [InlineData("Stage.ForecastCategory", "Proposal: forecast category added: commit", "方案：新增预测类别：承诺")]
    [InlineData("Fact.Name", "fact tier: Tier (text) → tier (text)", "事实 tier：Tier（文本） → tier（文本）")]
    [InlineData("ModelScope.Market", "scope added: b2c", "新增适用范围：ToC")]
    public void ToString_OfClosedLists_HasWordsOfEachLanguage(string change, string english, string chinese)
    {
        var after = OneChange.All[change].Apply(OneChange.Model.ToBuilder()).Build();

        var diff = StageModelDiff.Between(OneChange.Model, after);

        Assert.Equal(english, diff.ToString("en"));
        Assert.Equal(chinese, diff.ToString("zh-Hans"));
    }

    [Fact]
    public void Sentences_OfFactsKindsAndCategories_AreInTheirLanguage()
    {
        var model = StageModels.LatePath;
        var fact = new Fact { Id = "budget", Name = LocalizedText.Create("Budget", "预算"), Kind = FactKind.Range };
        var quotation = model.OpenStages[0];
        var changed = model.ToBuilder()
            .AddFact(fact)
            .ReplaceStage(quotation.Id, quotation with { ForecastCategory = ForecastCategory.BestCase })
            .Build();

        var changes = StageModelDiff.Between(model, changed).Changes;

        Assert.Equal(
            ["新增事实 budget：预算（区间）", "报价：新增预测类别：最佳情况"],
            changes.Select(change => change.ToString("zh-Hans")));
        Assert.Equal(
            ["fact budget added: Budget (range)", "Quotation: forecast category added: bestCase"],
            changes.Select(change => change.ToString("en")));
    }

    [Fact]
    public void Between_ListsInAnotherOrder_SaysSo()
    {
        var stage = OneChange.Model.Stages[0];
        Deliverable[] work = [new() { Id = "a" }, new() { Id = "b" }];
        var before = OneChange.Model.ToBuilder()
            .ReplaceStage(stage.Id, stage with { Deliverables = [.. work] })
            .Build();
        var after = OneChange.Model.ToBuilder()
            .ReplaceStage(stage.Id, stage with { Deliverables = [.. work.Reverse()] })
            .Build();

        var change = Assert.Single(StageModelDiff.Between(before, after).Changes);

        Assert.Equal(StageModelChangeKind.Reordered, change.Kind);
        Assert.Equal("deliverables", change.Subject);
        Assert.Equal("Lead: deliverable, order changed", change.ToString());
        Assert.Equal("Lead：交付物顺序改变", change.ToString("zh-Hans"));
    }
}
