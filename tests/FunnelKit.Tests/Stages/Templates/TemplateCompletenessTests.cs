using FunnelKit.Stages;
using static FunnelKit.Tests.Stages.Templates.TemplateContent;

namespace FunnelKit.Tests.Stages.Templates;

/// <summary>What every template owes: both languages, a goal and a next step, and a definition that holds.</summary>
public sealed class TemplateCompletenessTests
{
    public static TheoryData<string> Ids => [.. StageModels.All.Select(model => model.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryText_IsThereInBothLanguages_AndTheyDiffer(string id)
    {
        var texts = Texts(Find(id)).ToList();

        Assert.All(texts, text =>
        {
            Assert.True(text.Text is not null, text.Place);
            Assert.Equal(["en", "zh-Hans"], text.Text.Texts.Select(pair => pair.Key));
            Assert.True(text.Text.ToString("en") != Chinese(text.Text), text.Place);
            Assert.True(Chinese(text.Text).Any(IsChinese), text.Place);
            Assert.False(text.Text.ToString("en").Any(IsChinese), text.Place);
        });
        Assert.True(texts.Count > Find(id).Stages.Length * 2);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Item032_EveryStage_HasAGoal(string id) =>
        Assert.All(Find(id).Stages, stage => Assert.NotNull(stage.Goal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Item073_EveryOpenStage_SaysWhatToDoNext(string id)
    {
        var steps = Find(id).OpenStages.Select(stage => Chinese(stage.NextStep)).ToList();

        Assert.All(steps, step => Assert.EndsWith("。", step, StringComparison.Ordinal));
        Assert.Equal(steps.Count, steps.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryTemplate_ComesBackFromItsJson(string id)
    {
        var model = Find(id);

        var read = StageModel.FromJson(model.ToJson());

        Assert.Equal(model, read);
        Assert.Equal(model.ContentHash, read.ContentHash);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryTemplate_ConformsToTheSchema(string id) => Assert.Empty(SchemaCheck.Check(Find(id).ToJson()));

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryLabel_StandsForOneStage(string id)
    {
        var model = Find(id);
        var labels = model.Stages
            .SelectMany(stage => stage.Name!.Texts
                .Select(pair => pair.Value)
                .Concat(stage.Aliases)
                .Append(stage.Id.Value)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(label => (label, stage.Id)))
            .ToList();

        Assert.Equal(labels.Count, labels.DistinctBy(pair => pair.label, StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(labels, pair =>
        {
            Assert.True(model.TryFindStage(pair.label, out var stage));
            Assert.Equal(pair.Id, stage.Id);
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryFact_IsNamedWhereItIsAskedFor(string id)
    {
        var model = Find(id);
        var conditions = model.Stages
            .SelectMany(stage => stage.EntryCriteria
                .Concat(stage.ExitCriteria)
                .Select(criterion => criterion.Condition)
                .Concat(stage.Activities.Select(activity => activity.DoneWhen)))
            .OfType<Criterion>()
            .ToList();

        Assert.All(conditions, condition =>
        {
            var sentence = condition.Describe(LocalizedText.SimplifiedChinese, model);

            Assert.All(condition.Facts, fact =>
            {
                Assert.True(model.TryGetFact(fact, out var found));
                Assert.Contains(found.DisplayName(LocalizedText.SimplifiedChinese), sentence, StringComparison.Ordinal);
            });
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryDeclaredFact_IsUsed(string id)
    {
        var model = Find(id);
        var used = model.Stages
            .SelectMany(stage => stage.EntryCriteria
                .Concat(stage.ExitCriteria)
                .SelectMany(criterion => criterion.Condition!.Facts)
                .Concat(stage.Activities.SelectMany(activity => activity.Needs.Concat(activity.DoneWhen?.Facts ?? []))))
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(model.Facts, fact => Assert.Contains(fact.Id, used));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void NoTemplate_LimitsTheTimeInAStage_ForNoSourceDoes(string id) =>
        Assert.All(Find(id).OpenStages, stage => Assert.Null(stage.DwellLimitDays));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Reminders_AreThoseOfTheFiveStagesOnly_AndSaidToHaveNoSource(string id)
    {
        var model = Find(id);
        var isFive = id == "five-stage";

        Assert.All(model.OpenStages, stage =>
        {
            Assert.Equal(isFive, stage.ReminderDays is not null);
            Assert.Equal(isFive, stage.EscalationDays is not null);
        });
        Assert.Equal(isFive, Chinese(model.Description).Contains("停留提醒和上报的天数", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Probabilities_AreRisingOrSaidToBeMissing(string id)
    {
        var model = Find(id);
        var points = model.OpenStages.Select(stage => stage.Probability?.Point).OfType<Probability>().ToList();

        Assert.Contains(points.Count, new[] { 0, model.OpenStages.Length });
        Assert.Equal(points.Order(), points);
        Assert.Equal(
            points.Count == 0, Chinese(model.Description).Contains("没有来源给出成功率", StringComparison.Ordinal));
    }

    private static bool IsChinese(char letter) => letter is >= '\u4e00' and <= '\u9fff';

    private static StageModel Find(string id)
    {
        Assert.True(StageModels.TryFind(id, out var model));
        return model;
    }
}
