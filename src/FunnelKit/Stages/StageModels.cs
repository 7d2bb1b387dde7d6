using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace FunnelKit.Stages;

/// <summary>The stage models that come with FunnelKit, in English and Simplified Chinese.</summary>
/// <remarks>
/// <para>
/// They are starting points: <see cref="StageModel.ToBuilder"/> makes variants, and <see cref="StageModel.ToJson"/>
/// writes a file to edit. Choose by the process: how many steps it has, how complex the product is and how long the
/// customer's chain of decisions; the size of your company does not matter.
/// </para>
/// <para>
/// Every stage has a goal, and every open stage a next step. Activities, deliverables, entry criteria, probabilities
/// and conversion targets are given as far as a source gives them; what FunnelKit has chosen, and what is inferred, is
/// said in <see cref="StageModel.Description"/>, and inferred stages in the name as well. No source gives limits for
/// the time in a stage, so no model has any: a diagnosis would take an invented one for the measure of your history.
/// <see cref="FiveStage"/> alone reminds and escalates, after days chosen by FunnelKit. All but
/// <see cref="LeadLifecycle"/> have the outcomes <c>won</c>, <c>lost</c>, <c>disqualified</c> and <c>nurture</c>.
/// </para>
/// <para>Source: Chinese trade articles on sales funnels and opportunity management, 2023 to 2025.</para>
/// </remarks>
public static class StageModels
{
    /// <summary>Gets the model of five stages, from capturing a lead to the close.</summary>
    /// <value>
    /// Lead capture (线索获取), lead nurturing and qualification (线索培育与资质评估), opportunity and needs analysis
    /// (商机创建与需求分析), proposal and negotiation (方案提出与商务谈判), and won (赢单/关单), which is the outcome.
    /// The proposal must follow the needs analysis, with which the opportunity funnel begins.
    /// </value>
    /// <remarks>
    /// The probabilities of the open stages, 10, 25, 50 and 75 %, are chosen by FunnelKit, no source; so are the
    /// days in a stage after which the owner is reminded, 7 in the first and 30 in each other, and after which the
    /// opportunity is escalated to the manager, 14 and 45. Replace them by your own as soon as your history shows
    /// them.
    /// </remarks>
    public static StageModel FiveStage { get; } = Read("five-stage");

    /// <summary>Gets the model of three open stages for a small company, to be refined as the business grows.</summary>
    /// <value>
    /// Initial contact (初步接触), needs confirmation (需求确认), quotation (报价), and won (成交), which is the outcome.
    /// </value>
    /// <remarks><see cref="StageModelMigrations.FourToFive"/> leads from here to <see cref="FiveStage"/>.</remarks>
    public static StageModel FourStage { get; } = Read("four-stage");

    /// <summary>Gets the stages of a published case.</summary>
    /// <value>
    /// Initial communication (初步沟通), solution demo (方案演示), business negotiation (商务谈判), and won (成交).
    /// </value>
    public static StageModel CaseStages { get; } = Read("case-stages");

    /// <summary>Gets the published example of tasks that are created when an opportunity moves on.</summary>
    /// <value>
    /// First approach (初步接洽) and needs analysis (需求分析), which asks to prepare the solution and to arrange the next
    /// meeting; and won (成交).
    /// </value>
    public static StageModel AutomationExample { get; } = Read("automation-example");

    /// <summary>Gets the published examples of entry criteria, in one funnel.</summary>
    /// <value>
    /// Lead (线索), opportunity (商机), needs confirmation (需求确认), of which 30 % should go on, solution presentation
    /// (方案展示), business negotiation (商务谈判), and won (成交).
    /// </value>
    /// <remarks>The order of the stages is inferred, as the name of the model says.</remarks>
    public static StageModel CriteriaExample { get; } = Read("criteria-example");

    /// <summary>Gets the chain of layers, each of which removes one decision risk.</summary>
    /// <value>
    /// Lead (线索), opportunity (商机), with which the opportunity funnel begins, negotiation (谈判), and won (成交).
    /// </value>
    public static StageModel LayerChain { get; } = Read("layer-chain");

    /// <summary>Gets the model of four open stages whose bands of probability overlap and leave a gap.</summary>
    /// <value>
    /// Lead pool (线索池) 0–40 %, opportunity confirmed (商机确认) 50–70 %, solution contest (方案博弈) 60–80 %, closing
    /// (成交) 75–100 %. So 45 % belongs to no stage and 65 % to two.
    /// </value>
    /// <remarks>The point of each band is its middle, chosen by FunnelKit, no source.</remarks>
    public static StageModel FourBand { get; } = Read("four-band");

    /// <summary>Gets the stages of a sale of software as a service.</summary>
    /// <value>Demo (演示), trial (试用), business negotiation (商务谈判), and won (成交).</value>
    public static StageModel Saas { get; } = Read("saas");

    /// <summary>Gets the stages of a sale of industrial equipment.</summary>
    /// <value>
    /// Technical evaluation (技术评估), bidding (投标), pre-bid clarification (标前澄清), and won (成交), in the order in
    /// which the source names them.
    /// </value>
    public static StageModel IndustrialEquipment { get; } = Read("industrial-equipment");

    /// <summary>Gets the model of seven stages, of which the last is a retrospective after the close.</summary>
    /// <value>
    /// Opportunity capture and lead entry (商机获取与线索录入), first screening and grading (初步筛选与分级), in-depth needs
    /// analysis (深度需求分析), solution design and value presentation (方案制定与价值呈现), negotiation and objection
    /// handling (商务谈判与异议处理), closing and delivery hand-over (成交转化与交付交接), which ends with the signature, won
    /// (已成交), and after the close the delivery hand-over (交付交接) and the retrospective (复盘优化与迭代).
    /// </value>
    public static StageModel SevenStage { get; } = Read("seven-stage");

    /// <summary>Gets the chain of a business-to-business sale, with benchmark rates as conversion targets.</summary>
    /// <value>
    /// Validation (验证) 60 %, communication (交流) 40 %, negotiation (谈判) 30 %, and won (成交), which is the outcome;
    /// 7.2 % overall. The probability of each stage is the product of the targets from there on.
    /// </value>
    /// <remarks>
    /// The benchmark names the rates; that its stages are these is inferred, as the name of the model says.
    /// </remarks>
    public static StageModel B2BChain { get; } = Read("b2b-chain");

    /// <summary>Gets the chain for planning backwards from a target.</summary>
    /// <value>
    /// Lead (线索) 40 %, interest (意向) 25 %, opportunity (商机) and quotation (报价) 10 % together, and won (成交): 20
    /// deals need 2,000 leads. The probability of each stage is the product of the targets from there on.
    /// </value>
    /// <remarks>
    /// That the 10 % from opportunity to won divide into 40 and 25 % around the quotation is chosen by FunnelKit, no
    /// source.
    /// </remarks>
    public static StageModel FiveStep { get; } = Read("five-step");

    /// <summary>Gets the last steps of a sale.</summary>
    /// <value>Quotation (报价), negotiation (谈判), and signed (签约), which is the outcome <c>won</c>.</value>
    public static StageModel LatePath { get; } = Read("late-path");

    /// <summary>Gets the chain of a sale that begins with a call.</summary>
    /// <value>
    /// Lead (线索), call answered (接听), wants to know more (愿意继续了解), sees the solution (看方案), and signed (签约),
    /// which is the outcome <c>won</c>.
    /// </value>
    public static StageModel CallDown { get; } = Read("call-down");

    /// <summary>Gets the states of a lead until it becomes an opportunity.</summary>
    /// <value>
    /// New, MQL, SQL, accepted by sales; then <c>converted</c> to an opportunity, which is the outcome of kind
    /// <see cref="StageKind.Won"/>, <c>removed</c>, or <c>nurture</c>, the long-term nurture pool.
    /// </value>
    public static StageModel LeadLifecycle { get; } = Read("lead-lifecycle");

    /// <summary>Gets all of them.</summary>
    public static ImmutableArray<StageModel> All { get; } =
    [
        FiveStage, FourStage, CaseStages, AutomationExample, CriteriaExample, LayerChain, FourBand, Saas,
        IndustrialEquipment, SevenStage, B2BChain, FiveStep, LatePath, CallDown, LeadLifecycle,
    ];

    /// <summary>Finds one of them by its identifier.</summary>
    /// <param name="id">The identifier, such as <c>five-stage</c>; compared without regard to case.</param>
    /// <param name="model">The model, or null when there is none of that identifier.</param>
    /// <returns>True if there is such a model.</returns>
    public static bool TryFind(string id, [NotNullWhen(true)] out StageModel? model)
    {
        ArgumentNullException.ThrowIfNull(id);
        model = All.FirstOrDefault(candidate => string.Equals(candidate.Id, id, StringComparison.OrdinalIgnoreCase));
        return model is not null;
    }

    private static StageModel Read(string id) => StageModel.FromJson(Resources.Read($"Stages.Templates.{id}.json"));
}
