using FunnelKit.Stages;
using static FunnelKit.Tests.Stages.Templates.TemplateContent;

namespace FunnelKit.Tests.Stages.Templates;

/// <summary>The published entry criteria, word for word and as conditions that can be judged.</summary>
public sealed class TemplateCriteriaTests
{
    private const string CallAndBudget = "已完成首次电话沟通并确认预算";
    private const string DemoAndNeeds = "客户已完成一次产品演示并明确提出具体需求";
    private const string QuoteAndDecisionMaker = "已提交正式报价且客户已指定决策人参与";
    private const string Commitment = "已签署《合作意向书》或《报价单确认函》，并明确下一步行动（合同评审、技术对接会）";
    private const string WellFormed = "商机具备预计金额、预计成交时间和明确的客户需求";

    [Theory]
    [InlineData("five-stage", "opportunity-analysis")]
    [InlineData("criteria-example", "opportunity")]
    [InlineData("layer-chain", "opportunity")]
    [InlineData("four-band", "opportunity-confirmed")]
    [InlineData("five-step", "opportunity")]
    public void Item011_AWellFormedOpportunity_HasAmountCloseDateAndNeed(string id, string stage)
    {
        Assert.Contains(Criteria.WellFormedOpportunity, Find(id).Stage(stage).EntryCriteria);
        var criterion = Entry(Find(id).Stage(stage), WellFormed);
        var amount = FactValue.FromMoney(Money.FromAmount(500_000m, Currency.FromCode("CNY")));
        var known = new KnownFacts()
            .Knows(StandardFacts.Amount, amount)
            .Knows(StandardFacts.CloseDate, FactValue.FromDate(new(2023, 11, 15)));

        Assert.Equal(
            [StandardFacts.Amount, StandardFacts.CloseDate, StandardFacts.CustomerNeed],
            criterion.Facts.AsEnumerable());
        Assert.Equal([StandardFacts.CustomerNeed], criterion.Judge(known).MissingFacts.AsEnumerable());
        Assert.Equal(CriterionStatus.Unmet, criterion.Judge(known).Status);
        Assert.Equal(CriterionStatus.Met, criterion.Judge(known.Text(StandardFacts.CustomerNeed)).Status);
    }

    [Theory]
    [InlineData("five-stage", "opportunity-analysis")]
    [InlineData("criteria-example", "opportunity")]
    [InlineData("layer-chain", "opportunity")]
    [InlineData("four-band", "opportunity-confirmed")]
    [InlineData("five-step", "opportunity")]
    [InlineData("lead-lifecycle", "converted")]
    public void Item038_FromLeadToOpportunity_TheFirstCallIsMadeAndTheBudgetConfirmed(string id, string stage)
    {
        var criterion = Entry(Find(id).Stage(stage), CallAndBudget);

        Assert.Equal(CriterionStatus.Unmet, criterion.Judge(KnownFacts.Nothing).Status);
        Assert.Equal(CriterionStatus.Unknown, criterion.Judge(new KnownFacts().Did("phone-call")).Status);
        Assert.Equal(CriterionStatus.Unmet, criterion.Judge(new KnownFacts().Yes("budget-confirmed")).Status);
        Assert.Equal(
            CriterionStatus.Met, criterion.Judge(new KnownFacts().Did("phone-call").Yes("budget-confirmed")).Status);
    }

    [Theory]
    [InlineData("four-stage")]
    [InlineData("criteria-example")]
    public void Item039_NeedsAreConfirmed_AfterOneDemoAndSpecificNeeds(string id)
    {
        var stage = Find(id).Stage("needs-confirmation");
        var criterion = Entry(stage, DemoAndNeeds);

        Assert.Equal("需求确认", Chinese(stage.Name));
        Assert.Equal(CriterionStatus.Unmet, criterion.Judge(new KnownFacts().Did("product-demo")).Status);
        Assert.Equal(CriterionStatus.Unmet, criterion.Judge(new KnownFacts().Text("customer-need")).Status);
        Assert.Equal(
            CriterionStatus.Met, criterion.Judge(new KnownFacts().Did("product-demo").Text("customer-need")).Status);
    }

    [Theory]
    [InlineData("case-stages", "negotiation")]
    [InlineData("criteria-example", "negotiation")]
    [InlineData("saas", "negotiation")]
    [InlineData("b2b-chain", "negotiation")]
    [InlineData("seven-stage", "negotiation-objections")]
    public void Item040_NegotiationBegins_WithAFormalQuoteAndADecisionMaker(string id, string stage)
    {
        var model = Find(id);
        var criterion = Entry(model.Stage(stage), QuoteAndDecisionMaker);
        var quoted = new KnownFacts().Has("formal-quote");

        Assert.True(model.TryFindStage("商务谈判", out var named));
        Assert.Equal(stage, named.Id.Value);
        Assert.Equal(CriterionStatus.Unmet, criterion.Judge(quoted).Status);
        Assert.Equal(["decision-maker"], criterion.Judge(quoted).MissingFacts.AsEnumerable());
        Assert.Equal(CriterionStatus.Met, criterion.Judge(quoted.Text("decision-maker")).Status);
    }

    [Fact]
    public void Item041_TheStage_IsDecidedByWhatTheCustomerDoes() =>
        AssertSays(StageModels.CriteriaExample.Description, "阶段由客户的行为和承诺决定，而不是凭销售人员的感觉");

    [Theory]
    [InlineData("five-stage", "opportunity-analysis")]
    [InlineData("automation-example", "needs-analysis")]
    [InlineData("criteria-example", "needs-confirmation")]
    public void Item042_NeedsAnalysis_IsDoneByOneInterviewOrDemo(string id, string stage)
    {
        var activity = Activity(Find(id).Stage(stage), "一次深度访谈或产品演示");

        Assert.Equal(CriterionStatus.Unmet, activity.DoneWhen!.Judge(KnownFacts.Nothing).Status);
        Assert.Equal(CriterionStatus.Met, activity.DoneWhen.Judge(new KnownFacts().Did("deep-interview")).Status);
        Assert.Equal(CriterionStatus.Met, activity.DoneWhen.Judge(new KnownFacts().Did("product-demo")).Status);
    }

    [Theory]
    [InlineData("case-stages", "negotiation")]
    [InlineData("criteria-example", "negotiation")]
    [InlineData("saas", "negotiation")]
    [InlineData("seven-stage", "negotiation-objections")]
    [InlineData("five-stage", "proposal-negotiation")]
    public void Item042_Negotiation_SendsTheQuoteAndFollowsUpTheFeedback(string id, string stage)
    {
        var done = Activity(Find(id).Stage(stage), "发送正式报价并跟进反馈").DoneWhen!;

        Assert.Equal(CriterionStatus.Unmet, done.Judge(new KnownFacts().Has("formal-quote")).Status);
        Assert.Equal(
            CriterionStatus.Met, done.Judge(new KnownFacts().Has("formal-quote").Did("quote-feedback")).Status);
    }

    [Fact]
    public void Item049_ScreeningBegins_WhenContactAndPreliminaryNeedAreVerified()
    {
        var criterion = Entry(StageModels.SevenStage.Stage("screening-grading"), "已核实联系人姓名、职位、公司、联系方式和初步需求");
        var known = new KnownFacts().Text(StandardFacts.Contact, "company", "preliminary-need");

        Assert.Equal(["contact-details"], criterion.Judge(known).MissingFacts.AsEnumerable());
        Assert.Equal(CriterionStatus.Met, criterion.Judge(known.Text("contact-details")).Status);
    }

    [Fact]
    public void Item051_ALead_HasAnOwnerOnEntry()
    {
        var criterion = Entry(StageModels.SevenStage.Stage("lead-entry"), "录入时指定负责人");

        Assert.Equal(CriterionStatus.Unmet, criterion.Judge(KnownFacts.Nothing).Status);
        Assert.Equal(CriterionStatus.Met, criterion.Judge(new KnownFacts().Text(StandardFacts.Owner)).Status);
    }

    [Theory]
    [InlineData("letter-of-intent")]
    [InlineData("quote-confirmation")]
    public void Item058_TheClosing_NeedsSignedEvidenceOfCommitmentAndANextAction(string evidence)
    {
        var criterion = Entry(StageModels.SevenStage.Stage("closing-handover"), Commitment);
        var signed = new KnownFacts().Has(evidence);

        Assert.Equal(CriterionStatus.Unmet, criterion.Judge(new KnownFacts().Text("next-step")).Status);
        Assert.Equal(CriterionStatus.Unmet, criterion.Judge(signed).Status);
        Assert.Equal(
            CriterionStatus.Met,
            criterion.Judge(signed.Knows("next-step", FactValue.FromText("合同评审"))).Status);
    }

    [Fact]
    public void Item063_TheCriteria_CanBeReadAsConditionsInBothLanguages()
    {
        var model = StageModels.CriteriaExample;
        var criterion = Entry(model.Stage("opportunity"), CallAndBudget);

        Assert.Equal("电话沟通至少1次，且预算已确认为“是”", criterion.Describe("zh-Hans", model));
        Assert.Equal("Phone call at least once and Budget confirmed is yes", criterion.Describe("en", model));
    }

    private static StageModel Find(string id)
    {
        Assert.True(StageModels.TryFind(id, out var model));
        return model;
    }
}
