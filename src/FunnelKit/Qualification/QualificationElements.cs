using System.Collections.Immutable;

namespace FunnelKit.Qualification;

/// <summary>The elements of which the frameworks of the field are made, each with its questions.</summary>
internal static class QualificationElements
{
    private static ImmutableArray<QualificationElement> All { get; } =
    [
        Create(
            "budget",
            ("Budget", "预算"),
            ("Is there a budget for this, how much is it, and who has approved it?", "是否有这笔预算？金额多少，由谁批准？")),
        Create(
            "authority",
            ("Authority", "权限"),
            ("Who takes the final decision, and who else has a say in it?", "最终由谁拍板？还有谁参与决策？")),
        Create(
            "need",
            ("Need", "需求"),
            ("Which problem is to be solved, and what happens if it stays?", "要解决什么问题？如果不解决会怎样？")),
        Create(
            "timeline",
            ("Timeline", "时间"),
            ("By when must it be in use, and what makes that date firm?", "必须在什么时候投入使用？这个日期由什么决定？")),
        Create(
            "challenges",
            ("Challenges", "挑战"),
            ("What stands in the way of your goals today, and what was tried against it?", "目前实现目标的障碍是什么？尝试过哪些办法？")),
        Create(
            "money",
            ("Money", "资金"),
            ("Where would the money come from, and what would the return have to be?", "资金从哪里来？需要怎样的回报？")),
        Create(
            "prioritization",
            ("Prioritization", "优先级"),
            ("What else competes for attention, and where does this rank?", "还有哪些事项在争取资源？这件事排在第几位？")),
        Create(
            "goals",
            ("Goals", "目标"),
            ("Which goals must be reached this year, in numbers?", "今年必须达成哪些可量化的目标？")),
        Create(
            "plans",
            ("Plans", "计划"),
            ("How do you plan to reach them, and what has been done so far?", "打算怎样达成？目前已经做了什么？")),
        Create(
            "consequences",
            ("Negative consequences", "不利后果"),
            ("What happens if the goals are not reached?", "如果目标没有达成，会有什么后果？")),
        Create(
            "implications",
            ("Positive implications", "积极影响"),
            ("What becomes possible once the goals are reached?", "目标达成之后，会带来哪些好处？")),
        Create(
            "metrics",
            ("Metrics", "量化指标"),
            ("Which number must improve, from what to what, and what is that worth?", "哪项指标要改善？从多少到多少，价值几何？")),
        Create(
            "economic-buyer",
            ("Economic buyer", "经济决策者"),
            ("Who can release the money, and have we met them?", "谁有权动用资金？我们见过此人吗？")),
        Create(
            "decision-criteria",
            ("Decision criteria", "决策标准"),
            ("By which technical and commercial criteria are offers compared?", "按哪些技术与商务标准比较方案？")),
        Create(
            "decision-process",
            ("Decision process", "决策流程"),
            ("Which steps lead to the decision, with whom and by when?", "决策要经过哪些步骤？由谁参与，何时完成？")),
        Create(
            "paper-process",
            ("Paper process", "合同流程"),
            ("What happens between the decision and the signature, and how long does it take?", "从决定到签约要走哪些手续？需要多久？")),
        Create(
            "identify-pain",
            ("Identify pain", "识别痛点"),
            ("Which pain is felt, by whom, and what does it cost?", "痛点是什么？谁在承受？代价多大？")),
        Create(
            "champion",
            ("Champion", "内部支持者"),
            ("Who with influence sells for us when we are not in the room?", "我们不在场时，哪位有影响力的人替我们说话？")),
        Create(
            "competition",
            ("Competition", "竞争"),
            ("Who or what else is considered, doing nothing included?", "还在考虑哪些方案，包括什么都不做？")),
        Create(
            "risks",
            ("Risks", "风险"),
            ("What could still stop the purchase, and who watches it?", "还有什么可能让采购中止？由谁负责应对？")),
    ];

    public static QualificationElement Find(string id) =>
        All.First(element => string.Equals(element.Id, id, StringComparison.Ordinal));

    private static QualificationElement Create(
        string id, (string English, string Chinese) name, (string English, string Chinese) question) => new()
        {
            Id = id,
            Name = LocalizedText.Create(name.English, name.Chinese),
            Questions = [LocalizedText.Create(question.English, question.Chinese)],
        };
}
