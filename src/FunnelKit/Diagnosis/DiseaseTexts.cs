using System.Collections.Immutable;

namespace FunnelKit.Diagnosis;

/// <summary>The names, causes to check and remedies of each kind of finding, in both languages.</summary>
/// <remarks>
/// Source: Chinese trade articles on opportunity management (2023 to 2025), whose terms the Chinese texts keep.
/// </remarks>
internal sealed class DiseaseTexts
{
    private DiseaseTexts(
        LocalizedText title, ImmutableArray<LocalizedText> causes, ImmutableArray<LocalizedText> remedies)
    {
        Title = title;
        Causes = causes;
        Remedies = remedies;
    }

    public LocalizedText Title { get; }

    public ImmutableArray<LocalizedText> Causes { get; }

    public ImmutableArray<LocalizedText> Remedies { get; }

    private static DiseaseTexts BrokenMiddle { get; } = new(
        LocalizedText.Create("Wide top, broken middle", "上宽中断"),
        [
            LocalizedText.Create("Leads are not followed up continuously.", "没有持续跟进。"),
            LocalizedText.Create("Follow-up is not managed in a CRM.", "跟进没有纳入 CRM 管理。"),
            LocalizedText.Create("There is no clear standard for what makes an opportunity.", "没有明确的商机判断标准。"),
        ],
        [
            LocalizedText.Create("Define the stages in one way for the whole team.", "统一阶段定义。"),
            LocalizedText.Create("Let the CRM remind people of follow-ups.", "用 CRM 提醒跟进。"),
            LocalizedText.Create("Review the funnel at fixed intervals.", "定期复盘。"),
        ]);

    private static DiseaseTexts MiddleBulge { get; } = new(
        LocalizedText.Create("Bulging middle", "中层鼓包"),
        [
            LocalizedText.Create("People lack the time, or do not prioritise.", "没有时间，或没有排优先级。"),
            LocalizedText.Create("There is no template for the next step of a deal.", "缺少推进模板，下一步不明确。"),
            LocalizedText.Create("Managers look at signings only.", "管理者只看签单结果。"),
        ],
        [
            LocalizedText.Create(
                "Set a standard for moving deals on, for example 10 opportunities per person and week.",
                "设定推进标准，例如每人每周推进 10 个商机。"),
            LocalizedText.Create("Remind people automatically of deals that stay too long.", "对停留过久的客户自动提醒。"),
            LocalizedText.Create(
                "Hold the weekly meeting over the view of the funnel, not over the list of results.",
                "周会使用漏斗视图，而不是结果报表。"),
        ]);

    private static DiseaseTexts CollapsedBottom { get; } = new(
        LocalizedText.Create("Collapsed bottom", "底层塌陷"),
        [
            LocalizedText.Create("The solution does not convince.", "方案没有说服力。"),
            LocalizedText.Create("Pricing is rigid.", "价格僵化。"),
            LocalizedText.Create("A competitor is faster.", "竞争对手更快。"),
            LocalizedText.Create("Negotiation is weak.", "谈判能力弱。"),
        ],
        [
            LocalizedText.Create("List the deals at the bottom, and let a manager step in.", "汇总底层客户，管理者介入。"),
            LocalizedText.Create(
                "Analyse the reasons for losing: price, features, or a decision put off?",
                "分析流失原因：价格？功能？决策拖延？"),
            LocalizedText.Create("Use one standard template for quotes.", "使用标准报价模板。"),
        ]);

    private static DiseaseTexts WeakStart { get; } = new(
        LocalizedText.Create("Weak start", "入口转化偏低"),
        [
            LocalizedText.Create("The leads do not fit the target customers.", "线索与目标客户不匹配，质量偏低。"),
            LocalizedText.Create("First contact comes late or is impersonal.", "首次跟进不及时或缺乏针对性。"),
            LocalizedText.Create("Stages are defined vaguely, so that anything is entered.", "阶段定义模糊，什么都录入。"),
        ],
        [
            LocalizedText.Create("Compare the lead sources, and review them with marketing.", "比较各线索来源，与市场部定期复盘。"),
            LocalizedText.Create("Screen leads against the profile of the target customer.", "按目标客户画像筛选线索。"),
            LocalizedText.Create("Agree how soon every lead is contacted.", "约定首次联系的时限。"),
        ]);

    private static DiseaseTexts StepBelow { get; } = new(
        LocalizedText.Create("Step below its reference", "阶段转化低于参照"),
        [
            LocalizedText.Create("The stage has no standard activities or materials.", "该阶段缺少标准动作和资料。"),
            LocalizedText.Create("Needs were not understood deeply enough before.", "前期需求挖掘不足。"),
            LocalizedText.Create("Follow-up is late, particularly at decision points.", "跟进不及时，尤其在决策节点。"),
        ],
        [
            LocalizedText.Create("Give the stage a standard toolkit.", "为该阶段配备标准化工具包。"),
            LocalizedText.Create("Train the conversation that this stage rests on.", "针对该阶段的沟通进行培训。"),
        ]);

    private static DiseaseTexts Backlog { get; } = new(
        LocalizedText.Create("Backlog", "阶段积压"), MiddleBulge.Causes, MiddleBulge.Remedies);

    public static DiseaseTexts Of(FindingCode code, bool isFirst) => code switch
    {
        FindingCode.BrokenMiddle => BrokenMiddle,
        FindingCode.MiddleBulge => MiddleBulge,
        FindingCode.CollapsedBottom => CollapsedBottom,
        FindingCode.Backlog => Backlog,
        _ => isFirst ? WeakStart : StepBelow,
    };
}
