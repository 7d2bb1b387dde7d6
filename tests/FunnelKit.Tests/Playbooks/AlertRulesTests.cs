using FunnelKit.Playbooks;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Playbooks;

public sealed class AlertRulesTests
{
    [Fact]
    public void Standard_HasOneRuleForEachCode() =>
        Assert.Equal(
            Enum.GetValues<AlertCode>().Except([AlertCode.None]).Order(),
            AlertRules.Standard.Rules.Select(rule => rule.Code).Order());

    [Fact]
    public void Names_InBothLanguages_AreThereForEveryCode() =>
        Assert.All(AlertRules.Standard.Rules, rule =>
        {
            Assert.NotEqual("Alert", rule.DisplayName("en"));
            Assert.NotEqual(rule.DisplayName("en"), rule.DisplayName("zh-Hans"));
        });

    [Fact]
    public void Build_WithManyMistakes_ReportsThemAll()
    {
        var builder = AlertRules.CreateBuilder()
            .AddRule(new() { Code = AlertCode.StaleData, LimitDays = 1 })
            .AddRule(new() { Id = "a", Code = AlertCode.StaleData, LimitDays = -1 })
            .AddRule(new() { Id = "a", Code = AlertCode.NoReply })
            .AddRule(new() { Id = "b" })
            .AddRule(new() { Id = "c", Code = AlertCode.TermsChanged, LimitCount = 0, Severity = AlertSeverity.None })
            .AddRule(new() { Id = "d", Code = AlertCode.StaleData, LimitDays = 0.5, Unit = DayUnit.Business })
            .AddRule(new() { Id = "e", Code = AlertCode.StaleData, LimitDays = 1, Clock = StallClock.Creation })
            .AddRule(new() { Id = "f", Code = AlertCode.MissedLead, LimitDays = double.NaN, LimitMonths = 1 });

        var exception = Assert.Throws<InvalidDefinitionException>(builder.Build);

        Assert.Equal(
            [
                DefinitionErrorCode.MissingId, DefinitionErrorCode.OutOfRange, DefinitionErrorCode.DuplicateId,
                DefinitionErrorCode.MissingMember, DefinitionErrorCode.UnknownValue, DefinitionErrorCode.UnknownValue,
                DefinitionErrorCode.MissingMember, DefinitionErrorCode.OutOfRange, DefinitionErrorCode.MissingMember,
                DefinitionErrorCode.OutOfRange, DefinitionErrorCode.NotApplicable, DefinitionErrorCode.OutOfRange,
                DefinitionErrorCode.NotApplicable,
            ],
            exception.Errors.Select(error => error.Code));
        Assert.Equal(
            ["rules[0]", "a", "a", "a", "b", "c", "c", "c", "c", "d", "e", "f", "f"],
            exception.Errors.Select(error => error.Subject));
    }

    [Fact]
    public void ToBuilder_BuiltAgain_HasTheSameRules() =>
        Assert.Equal(
            AlertRules.Standard.Rules.AsEnumerable(), AlertRules.Standard.ToBuilder().Build().Rules.AsEnumerable());

    [Fact]
    public void Builder_ReplacesAndRemovesRules()
    {
        var stricter = AlertRules.Standard["no-reply"] with { LimitDays = 3 };

        var rules = AlertRules.Standard.ToBuilder().ReplaceRule(stricter).RemoveRule("missed-lead").Build();

        Assert.Equal(3, rules["no-reply"].LimitDays);
        Assert.Equal(7, AlertRules.Standard["no-reply"].LimitDays);
        Assert.Throws<ArgumentException>(() => rules["missed-lead"]);
    }

    [Fact]
    public void Stages_OfARule_LimitItToThem()
    {
        var rules = AlertRules.CreateBuilder()
            .AddRule(AlertRules.Standard["stale-data"] with { Stages = [StageId.Create("D")] })
            .Build();

        Assert.Empty(rules.Evaluate(new Story().Enter("C", 0).Timeline, PlaybookFixtures.Model, Story.Day(99)));
        Assert.Single(rules.Evaluate(new Story().Enter("D", 0).Timeline, PlaybookFixtures.Model, Story.Day(99)));
    }
}
