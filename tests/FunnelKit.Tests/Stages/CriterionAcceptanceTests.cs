using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

/// <summary>Criteria in the words of the field, judged and explained in both languages.</summary>
public sealed class CriterionAcceptanceTests
{
    private const string Json =
        """
        {
          "id": "criteria", "name": { "en": "Criteria", "zh-Hans": "准入条件" },
          "facts": [
            { "id": "phone-call", "name": { "en": "Phone call", "zh-Hans": "电话沟通" }, "kind": "interaction" },
            { "id": "product-demo", "name": { "en": "Product demo", "zh-Hans": "产品演示" }, "kind": "interaction" },
            { "id": "deep-interview", "name": { "en": "Interview", "zh-Hans": "深度访谈" }, "kind": "interaction" },
            { "id": "quote-feedback", "name": { "en": "Feedback", "zh-Hans": "反馈" }, "kind": "interaction" },
            { "id": "budget-confirmed", "name": { "en": "Budget confirmed", "zh-Hans": "预算已确认" } },
            { "id": "decision-maker", "name": { "en": "Decision maker", "zh-Hans": "决策人" }, "kind": "text" },
            { "id": "formal-quote", "name": { "en": "Formal quote", "zh-Hans": "正式报价" }, "kind": "artefact" },
            { "id": "letter", "name": { "en": "Letter of intent", "zh-Hans": "《合作意向书》" }, "kind": "artefact" },
            {
              "id": "quote-letter", "kind": "artefact",
              "name": { "en": "Quote confirmation", "zh-Hans": "《报价单确认函》" }
            },
            { "id": "next-action", "name": { "en": "Next action", "zh-Hans": "下一步动作" }, "kind": "text" }
          ],
          "stages": [
            {
              "id": "opportunity", "name": { "en": "Opportunity", "zh-Hans": "商机" },
              "entryCriteria": [{
                "id": "item-38", "name": { "zh-Hans": "已完成首次电话沟通并确认预算" },
                "when": { "all": [
                  { "count": "phone-call", "atLeast": 1 },
                  { "fact": "budget-confirmed", "equals": true }
                ] }
              }]
            },
            {
              "id": "needs", "name": { "en": "Needs confirmed", "zh-Hans": "需求确认" },
              "activities": [{
                "id": "item-42-needs", "name": { "zh-Hans": "一次深度访谈或产品演示" },
                "doneWhen": { "any": [
                  { "count": "deep-interview", "atLeast": 1 },
                  { "count": "product-demo", "atLeast": 1 }
                ] }
              }],
              "entryCriteria": [{
                "id": "item-39", "name": { "zh-Hans": "客户已完成一次产品演示且提出具体需求" },
                "when": { "all": [{ "count": "product-demo", "atLeast": 1 }, { "present": "customer-need" }] }
              }]
            },
            {
              "id": "negotiation", "name": { "en": "Negotiation", "zh-Hans": "商务谈判" },
              "activities": [{
                "id": "item-42-quote", "name": { "zh-Hans": "发送正式报价并跟进反馈" },
                "doneWhen": { "all": [{ "present": "formal-quote" }, { "count": "quote-feedback", "atLeast": 1 }] }
              }],
              "entryCriteria": [{
                "id": "item-40", "name": { "zh-Hans": "已提交正式报价且客户指定决策人参与" },
                "when": { "all": [{ "present": "formal-quote" }, { "present": "decision-maker" }] }
              }]
            },
            {
              "id": "closing", "name": { "en": "Closing", "zh-Hans": "成交" },
              "entryCriteria": [{
                "id": "item-58", "name": { "zh-Hans": "签署《合作意向书》或《报价单确认函》，并明确下一步动作" },
                "when": { "all": [
                  { "any": [{ "present": "letter" }, { "present": "quote-letter" }] },
                  { "fact": "next-action", "in": ["合同评审", "技术对接会"] }
                ] }
              }]
            },
            { "id": "won", "name": { "en": "Won", "zh-Hans": "赢单" }, "kind": "won" }
          ]
        }
        """;

    private static readonly StageModel Model = StageModel.FromJson(Json);
    private static readonly FactTable Nothing = new();

    [Fact]
    public void Item011_AWellFormedOpportunity_HasAmountCloseDateAndNeed()
    {
        var criterion = Criteria.WellFormedOpportunity;
        var known = Nothing
            .And(StandardFacts.Amount, FactValueTests.Yuan(500_000))
            .And(StandardFacts.CloseDate, FactValue.FromDate(new(2023, 11, 15)));

        var incomplete = criterion.Condition!.Judge(known);
        var complete = criterion.Condition.Judge(known.And(StandardFacts.CustomerNeed, FactValue.FromText("CRM")));

        Assert.Equal("商机具备预计金额、预计成交时间和明确的客户需求", criterion.DisplayName("zh-Hans"));
        Assert.Equal(CriterionStatus.Unmet, incomplete.Status);
        Assert.Equal([StandardFacts.CustomerNeed], incomplete.MissingFacts.AsEnumerable());
        Assert.Equal(CriterionStatus.Met, complete.Status);
        Assert.Equal(
            "未满足（须全部满足）：预计成交金额已明确：已满足，已知为500,000.00 CNY；"
                + "预计成交日期已明确：已满足，已知为2023-11-15；客户需求已明确：未满足，尚无记录",
            incomplete.Describe("zh-Hans"));
        Assert.Equal(
            "unmet (all are needed): Expected amount is known: met, known to be 500,000.00 CNY; "
                + "Expected close date is known: met, known to be 2023-11-15; "
                + "Customer need is known: unmet, not known",
            incomplete.Describe("en"));
    }

    [Fact]
    public void Item038_LeadToOpportunity_NeedsAFirstCallAndTheBudget()
    {
        var criterion = Criterion("opportunity", "已完成首次电话沟通并确认预算");
        var called = Nothing.And("phone-call", 2);

        Assert.Equal(CriterionStatus.Unmet, criterion.Judge(Nothing).Status);
        Assert.Equal(CriterionStatus.Unknown, criterion.Judge(called).Status);
        Assert.Equal(
            CriterionStatus.Unmet, criterion.Judge(called.And("budget-confirmed", FactValue.FromFlag(false))).Status);
        Assert.Equal(
            CriterionStatus.Met, criterion.Judge(called.And("budget-confirmed", FactValue.FromFlag(true))).Status);
        Assert.Equal("Phone call at least once and Budget confirmed is yes", criterion.Describe("en", Model));
        Assert.Equal("电话沟通至少1次，且预算已确认为“是”", criterion.Describe("zh-Hans", Model));
        Assert.Equal(
            "无法判断（须全部满足）：电话沟通至少1次：已满足，目前1次；预算已确认为“是”：无法判断，尚无记录",
            criterion.Judge(called).Describe("zh-Hans", Model));
        Assert.Equal(
            "unknown (all are needed): Phone call at least once: met, so far 1; "
                + "Budget confirmed is yes: unknown, not known",
            criterion.Judge(called).Describe("en", Model));
    }

    [Fact]
    public void Item039_NeedsConfirmed_NeedsADemoAndStatedNeeds()
    {
        var criterion = Criterion("needs", "客户已完成一次产品演示且提出具体需求");
        var need = Nothing.And(StandardFacts.CustomerNeed, FactValue.FromText("仓储物流系统升级"));

        Assert.Equal(["product-demo"], criterion.Judge(need).MissingFacts.AsEnumerable());
        Assert.Equal(CriterionStatus.Unmet, criterion.Judge(need).Status);
        Assert.Equal(CriterionStatus.Met, criterion.Judge(need.And("product-demo", 0)).Status);
        Assert.Equal("产品演示至少1次，且客户需求已明确", criterion.Describe("zh-Hans", Model));
        Assert.Equal(
            "unmet (all are needed): Product demo at least once: unmet, so far 0; "
                + "Customer need is known: met: 仓储物流系统升级",
            criterion.Judge(need).Describe("en", Model));
    }

    [Fact]
    public void Item040_Negotiation_NeedsAFormalQuoteAndADecisionMaker()
    {
        var criterion = Criterion("negotiation", "已提交正式报价且客户指定决策人参与");
        var quoted = Nothing.And("formal-quote", FactValue.FromArtefact("Q-17"));

        Assert.Equal(["formal-quote", "decision-maker"], criterion.Judge(Nothing).MissingFacts.AsEnumerable());
        Assert.Equal(["decision-maker"], criterion.Judge(quoted).MissingFacts.AsEnumerable());
        Assert.Equal(
            CriterionStatus.Met, criterion.Judge(quoted.And("decision-maker", FactValue.FromText("李总"))).Status);
        Assert.Equal("Formal quote exists and Decision maker is known", criterion.Describe("en", Model));
        Assert.Equal("正式报价已具备，且决策人已明确", criterion.Describe("zh-Hans", Model));
    }

    [Fact]
    public void Item041_AStage_IsDecidedByRecordedBehaviourAndNotByFeeling()
    {
        var optimist = Nothing.And(StandardFacts.CustomerStatus, FactValue.FromText("意向明确"));

        Assert.All(Model.OpenStages, stage =>
        {
            var criterion = Assert.Single(stage.EntryCriteria);

            Assert.Equal(CriterionStatus.Unmet, criterion.Condition!.Judge(Nothing).Status);
            Assert.Equal(CriterionStatus.Unmet, criterion.Condition.Judge(optimist).Status);
            Assert.DoesNotContain(StandardFacts.CustomerStatus, criterion.Condition.Facts);
        });
    }

    [Fact]
    public void Item042_KeyActivities_HaveAStandardOfCompletion()
    {
        var needs = Activity("needs", "一次深度访谈或产品演示");
        var quote = Activity("negotiation", "发送正式报价并跟进反馈");
        var quoted = Nothing.And("formal-quote", FactValue.FromArtefact("Q-17"));

        Assert.Equal(CriterionStatus.Unmet, needs.Judge(Nothing).Status);
        Assert.Equal(CriterionStatus.Met, needs.Judge(Nothing.And("deep-interview", 9)).Status);
        Assert.Equal(CriterionStatus.Met, needs.Judge(Nothing.And("product-demo", 9)).Status);
        Assert.Equal("深度访谈至少1次，或产品演示至少1次", needs.Describe("zh-Hans", Model));
        Assert.Equal(CriterionStatus.Unmet, quote.Judge(quoted).Status);
        Assert.Equal(CriterionStatus.Met, quote.Judge(quoted.And("quote-feedback", 0)).Status);
        Assert.Equal("Formal quote exists and Feedback at least once", quote.Describe("en", Model));
    }

    [Theory]
    [InlineData("letter", "合同评审", CriterionStatus.Met)]
    [InlineData("quote-letter", "技术对接会", CriterionStatus.Met)]
    [InlineData("quote-letter", "再联系", CriterionStatus.Unmet)]
    [InlineData("letter", null, CriterionStatus.Unknown)]
    [InlineData(null, "合同评审", CriterionStatus.Unmet)]
    public void Item058_Commitment_IsASignedLetterAndAnExplicitNextAction(
        string? letter, string? action, CriterionStatus expected)
    {
        var criterion = Criterion("closing", "签署《合作意向书》或《报价单确认函》，并明确下一步动作");
        var facts = letter is null ? Nothing : Nothing.And(letter, FactValue.FromArtefact("signed.pdf"));
        facts = action is null ? facts : facts.And("next-action", FactValue.FromText(action));

        Assert.Equal(expected, criterion.Judge(facts).Status);
        Assert.Equal(
            "（《合作意向书》已具备，或《报价单确认函》已具备），且下一步动作为以下之一：合同评审、技术对接会",
            criterion.Describe("zh-Hans", Model));
        Assert.Equal(
            "(Letter of intent exists or Quote confirmation exists) and Next action is one of 合同评审, 技术对接会",
            criterion.Describe("en", Model));
    }

    [Fact]
    public void Item063_EntryCriteria_AreEvaluatedAndSayWhatIsMissing()
    {
        var missing = Model.OpenStages
            .SelectMany(stage => stage.EntryCriteria)
            .Select(criterion => string.Join(' ', criterion.Condition!.Judge(Nothing).MissingFacts));

        Assert.Equal(
            [
                "phone-call budget-confirmed", "product-demo customer-need", "formal-quote decision-maker",
                "letter quote-letter next-action",
            ],
            missing);
    }

    [Theory]
    [InlineData("100-200", CriterionStatus.Met)]
    [InlineData("80-150", CriterionStatus.Unknown)]
    [InlineData("50-80", CriterionStatus.Unmet)]
    public void Item171_ABudgetRange_IsComparedAsARange(string budget, CriterionStatus expected)
    {
        var criterion = FunnelKit.Stages.Criterion.AtLeast("budget", FactValue.FromNumber(100));
        var facts = Nothing.And("budget", FactValue.FromRange(NumberRange.Parse(budget, null)));

        Assert.Equal(expected, criterion.Judge(facts).Status);
    }

    private static Criterion Criterion(string stage, string words)
    {
        Assert.True(Model.TryGetStage(StageId.Create(stage), out var found));
        var criterion = Assert.Single(found.EntryCriteria);
        Assert.Equal(words, criterion.DisplayName("zh-Hans", Model));
        return criterion.Condition!;
    }

    private static Criterion Activity(string stage, string words)
    {
        Assert.True(Model.TryGetStage(StageId.Create(stage), out var found));
        var activity = Assert.Single(found.Activities);
        Assert.Equal(words, activity.DisplayName("zh-Hans"));
        return activity.DoneWhen!;
    }
}
