namespace FunnelKit.SampleHost.Text;

/// <summary>What every number of the pages means, in both languages.</summary>
public static class Definitions
{
    /// <summary>Gets the definitions in groups, in the order of the page.</summary>
    public static IReadOnlyList<(LocalizedText Title, IReadOnlyList<Definition> Items)> Groups { get; } =
    [
        (
            LocalizedText.Create("Counts", "计数"),
            [
                new(
                    "entries",
                    LocalizedText.Create("Reached", "到达"),
                    LocalizedText.Create(
                        "Opportunities that reached the stage, each once, by its furthest stage "
                        + "unless the page says otherwise. Going back does not undo what was reached.",
                        "到达该阶段的商机，每个只计一次；除非另有选择，以最远阶段为准。回退不抵消已到达的阶段。"),
                    "reached = advanced + lost + regressed + disqualified + nurture + transferred + "
                    + "on hold + still there"),
                new(
                    "advanced",
                    LocalizedText.Create("Advanced", "推进"),
                    LocalizedText.Create(
                        "Went on to a later stage, or was won.",
                        "进入更后阶段，或已赢单。"),
                    ""),
                new(
                    "lost",
                    LocalizedText.Create("Lost", "输单"),
                    LocalizedText.Create(
                        "Was lost and never got further than this stage. Losses by the stage in which "
                        + "the deal was when it was lost are counted on the page of losses.",
                        "输单，且最远只到该阶段。按输单时所在阶段的统计见“输单分析”页。"),
                    ""),
                new(
                    "regressed",
                    LocalizedText.Create("Regressed", "回退"),
                    LocalizedText.Create(
                        "Went back and is open in an earlier stage now; under “first pass” and “every "
                        + "visit”: the visit ended by going back.",
                        "回退后目前停留在更早阶段；按“首次”或“每次停留”统计时：该次停留以回退结束。"),
                    ""),
                new(
                    "disqualified",
                    LocalizedText.Create("Disqualified", "无效"),
                    LocalizedText.Create(
                        "Turned out not to be a valid lead. Such deals leave the denominators of "
                        + "conversion.",
                        "被判定为无效线索；不计入转化率分母。"),
                    ""),
                new(
                    "nurtured",
                    LocalizedText.Create("Nurture", "培育"),
                    LocalizedText.Create(
                        "Set aside for later. Such deals stay in the denominators.",
                        "暂不推进、转入培育；保留在分母中。"),
                    ""),
                new(
                    "transferredOut",
                    LocalizedText.Create("Transferred", "转出"),
                    LocalizedText.Create(
                        "Handed to somebody outside this funnel. Such deals leave the denominators.",
                        "移交到本漏斗之外；不计入分母。"),
                    ""),
                new(
                    "onHold",
                    LocalizedText.Create("On hold", "搁置"),
                    LocalizedText.Create(
                        "Paused, and still open. Time on hold belongs to no visit.",
                        "暂停但未关闭；搁置时间不计入任何停留。"),
                    ""),
                new(
                    "stillThere",
                    LocalizedText.Create("Still there", "仍停留"),
                    LocalizedText.Create(
                        "Open in the stage now.",
                        "目前仍在该阶段。"),
                    ""),
                new(
                    "imputed",
                    LocalizedText.Create("Skipped", "跳过"),
                    LocalizedText.Create(
                        "Counted as reached although the stage was never entered, because the deal "
                        + "got further. Never adds to times.",
                        "未实际进入，但因已到更后阶段而视为到达；不计入停留时间。"),
                    ""),
                new(
                    "expired",
                    LocalizedText.Create("Too late", "超出时窗"),
                    LocalizedText.Create(
                        "The window was over before the deal advanced: decided, and not advanced.",
                        "时窗结束仍未推进：视为已有结论、未推进。"),
                    "in the denominator of the step rate"),
                new(
                    "out-of-order",
                    LocalizedText.Create("Out of order", "次序不符"),
                    LocalizedText.Create(
                        "Entered, but not after all stages that must come before (only when reach is "
                        + "strict).",
                        "进入时尚未经过所有前置阶段（仅在“严格”口径下）。"),
                    ""),
            ]),
        (
            LocalizedText.Create("Rates", "比率"),
            [
                new(
                    "step-rate",
                    LocalizedText.Create("Step rate", "阶段推进率"),
                    LocalizedText.Create(
                        "Of the deals whose fate at this stage is decided, the share that advanced. "
                        + "Open ones are not decided yet.",
                        "在该阶段已有结论的商机中推进的比例；未决商机不计。"),
                    "advanced ÷ (advanced + lost + nurture)"),
                new(
                    "conversion",
                    LocalizedText.Create("Conversion so far", "目前转化率"),
                    LocalizedText.Create(
                        "Of all that reached the stage, the share that advanced so far. It grows as "
                        + "open deals advance.",
                        "到达该阶段的全部商机中目前已推进的比例；随在办商机推进而上升。"),
                    "advanced ÷ (reached − disqualified − transferred)"),
                new(
                    "matured-conversion",
                    LocalizedText.Create("Conversion within 90 days", "90 天成熟转化率"),
                    LocalizedText.Create(
                        "Only deals that entered at least 90 days ago, and whether they advanced "
                        + "within 90 days: old and young are compared fairly.",
                        "仅统计进入满 90 天的商机，看其是否在 90 天内推进，使新旧商机可比。"),
                    "advanced within 90 days ÷ entered at least 90 days ago"),
                new(
                    "eventual-conversion",
                    LocalizedText.Create("Eventual conversion", "最终转化率"),
                    LocalizedText.Create(
                        "The share that will have advanced in the end, estimated with what is still "
                        + "open taken as not yet known (Aalen–Johansen). The part that the data cannot "
                        + "say yet is stated.",
                        "最终会推进的比例；未决商机按“尚不可知”估计（Aalen–Johansen），并说明数据尚无法判断的"
                        + "部分。"),
                    "CIF(advance) ÷ (1 − CIF(disqualified) − CIF(transferred))"),
                new(
                    "step-value-rate",
                    LocalizedText.Create("Step rate by value", "金额推进率"),
                    LocalizedText.Create(
                        "The step rate with amounts in place of counts; deals without an amount are "
                        + "left out, and counted apart.",
                        "以金额代替数量的推进率；无金额的商机不计，另行计数。"),
                    "value advanced ÷ value decided"),
                new(
                    "win-rate",
                    LocalizedText.Create("Win rate", "赢单率"),
                    LocalizedText.Create(
                        "Of the deals that were won or lost, the share that was won.",
                        "赢单与输单之中赢单的比例。"),
                    "won ÷ (won + lost)"),
                new(
                    "win-value-rate",
                    LocalizedText.Create("Win rate by value", "金额赢单率"),
                    LocalizedText.Create(
                        "The win rate with amounts in place of counts.",
                        "以金额代替数量的赢单率。"),
                    "value won ÷ (value won + value lost)"),
                new(
                    "overall-rate",
                    LocalizedText.Create("Overall rate", "整体成交率"),
                    LocalizedText.Create(
                        "Like the win rate, with what was set aside for later in the denominator too.",
                        "与赢单率相同，但分母另含培育。"),
                    "won ÷ (won + lost + nurture)"),
                new(
                    "lead-to-opportunity",
                    LocalizedText.Create("Lead to opportunity", "线索转商机率"),
                    LocalizedText.Create(
                        "Of all deals, the share that got at least as far as the stage where "
                        + "marketing hands over.",
                        "全部商机中至少到达市场移交阶段的比例。"),
                    "reached the hand-over ÷ all deals"),
                new(
                    "velocity",
                    LocalizedText.Create("Sales velocity", "销售速度"),
                    LocalizedText.Create(
                        "How much the open deals bring in a day, with its parts. A rough figure for "
                        + "comparing periods, not a forecast.",
                        "在办商机每天带来的金额及其构成；用于不同时期的粗略比较，不是预测。"),
                    "open deals × win rate × mean amount won ÷ mean days to a win"),
                new(
                    "rolling-rate",
                    LocalizedText.Create("Rolling win rate", "滚动赢单率"),
                    LocalizedText.Create(
                        "Won and lost of several months together, month by month, so that single "
                        + "months with few deals do not mislead. The running month is left out.",
                        "将数个月的赢单与输单合并、逐月滚动，避免单月样本过少误导；未结束的月份不计。"),
                    "won ÷ (won + lost) of the months together"),
            ]),
        (
            LocalizedText.Create("Time", "时间"),
            [
                new(
                    "dwell",
                    LocalizedText.Create("Time in the stage", "停留时间"),
                    LocalizedText.Create(
                        "From an entry to the next event. Median and 90 % are over ended visits; open "
                        + "visits have their own count and age.",
                        "从进入到下一事件的时间。中位数与 90 分位基于已结束停留；未结束停留单独计数。"),
                    ""),
                new(
                    "survival",
                    LocalizedText.Create("Share still there", "仍停留比例"),
                    LocalizedText.Create(
                        "The share still in the stage by days since entry. Visits still open count "
                        + "for as long as they were watched (Kaplan–Meier); the band is the 95 % "
                        + "interval.",
                        "按进入天数计的仍停留比例。未结束停留按已观察时长计入（Kaplan–Meier）；阴影为 95% 区"
                        + "间。"),
                    "S(t) = Π (1 − left ÷ at risk)"),
                new(
                    "exits",
                    LocalizedText.Create("How deals left", "离开方式"),
                    LocalizedText.Create(
                        "What has left by each age, split by how it left; all parts and the share "
                        + "still there add up to 100 % (Aalen–Johansen).",
                        "各时长已离开的比例，按离开方式划分；各部分与仍停留之和恒为 100%（Aalen–Johansen）"
                        + "。"),
                    ""),
                new(
                    "outlook",
                    LocalizedText.Create("Chance to win by waiting", "按停留时长的赢单机会"),
                    LocalizedText.Create(
                        "The chance that an open deal of this stage is won, given how long it has "
                        + "been there, and how long that takes, as past deals went. No answer where too "
                        + "few waited as long.",
                        "据以往商机估计：该阶段的在办商机在已停留若干天后赢单的机会及所需时间。样本不足时不作回答。"),
                    ""),
                new(
                    "stalled",
                    LocalizedText.Create("Stalled", "停滞"),
                    LocalizedText.Create(
                        "An open deal that has been in its stage for longer than nine in ten eventual "
                        + "wins ever were, or longer than the stage's fixed limit.",
                        "在该阶段停留已超过九成最终赢单商机的停留时间，或超过该阶段固定时限的在办商机。"),
                    ""),
                new(
                    "delay",
                    LocalizedText.Create("Where the time goes", "时间花在哪里"),
                    LocalizedText.Create(
                        "All days that deals spent in the stage, split by how the visit ended. Long "
                        + "waiting before a loss is a sign to look at.",
                        "商机在该阶段花费的总天数，按停留的结束方式划分；输单前的长时间等待值得关注。"),
                    ""),
            ]),
        (
            LocalizedText.Create("Segments and time", "分组与趋势"),
            [
                new(
                    "segments",
                    LocalizedText.Create("Segments", "分组"),
                    LocalizedText.Create(
                        "Deals belong to the segment that is known latest. The segments add up to all "
                        + "deals.",
                        "商机归入最近一次记录的分组；各组之和等于全部商机。"),
                    ""),
                new(
                    "shrunk-rate",
                    LocalizedText.Create("Shrunken rate", "收缩估计"),
                    LocalizedText.Create(
                        "A rate of few deals is pulled towards the rate of all, the more the fewer "
                        + "there are; how strongly, the data decide (empirical Bayes, beta-binomial).",
                        "样本少的分组向总体比率收缩，样本越少收缩越多；收缩强度由数据决定（经验贝叶斯，贝塔二项）。"),
                    "(won + a) ÷ (decided + a + b)"),
                new(
                    "ranks",
                    LocalizedText.Create("Places", "名次"),
                    LocalizedText.Create(
                        "From the best place that the data do not rule out to the worst. Where nobody "
                        + "can be told apart, everybody has all places.",
                        "数据不能排除的最好名次到最差名次；无法区分时，每个人的名次范围相同。"),
                    ""),
                new(
                    "value-per-lead",
                    LocalizedText.Create("Value per lead", "每线索金额"),
                    LocalizedText.Create(
                        "What was won of a segment, divided by all its deals.",
                        "该分组赢单金额除以其全部商机数。"),
                    "value won ÷ deals"),
                new(
                    "concentration",
                    LocalizedText.Create("Concentration", "集中度"),
                    LocalizedText.Create(
                        "How far everything hangs on few segments: the sum of squared shares, and how "
                        + "many segments of equal size that equals. Dependence on one is named when its "
                        + "share is above one half beyond chance.",
                        "商机是否依赖少数分组：份额平方和，及其等价的均等分组数。单一分组占比显著超过一半时提示依赖。"),
                    "H = Σ share²; effective number = 1 ÷ H"),
                new(
                    "mix-and-rate",
                    LocalizedText.Create("Mix against rate", "结构与比率"),
                    LocalizedText.Create(
                        "A change of an overall rate, split exactly into what comes from another mix "
                        + "of segments and what comes from other rates within them (Kitagawa).",
                        "将总体比率的变化精确分解为分组结构变化与组内比率变化两部分（Kitagawa）。"),
                    "mix = Δshare × mean rate; rate = Δrate × mean share"),
                new(
                    "cohort",
                    LocalizedText.Create("Cohorts", "同期群"),
                    LocalizedText.Create(
                        "Deals by the month in which they were created, and which share had arrived "
                        + "by each age. A cell is complete when the whole cohort is old enough; the "
                        + "others show an estimate.",
                        "按创建月份分组，查看各时长已到达的比例。整组均满该时长的单元格为成熟值，其余为估计值。"),
                    "arrived before the age ÷ (cohort − disqualified − transferred)"),
                new(
                    "trend",
                    LocalizedText.Create("Trend and step change", "趋势与突变"),
                    LocalizedText.Create(
                        "Whether the monthly win rate rises or falls steadily (Mann–Kendall), changed "
                        + "at one time (Pettitt), or drifted from that of the first half (CUSUM).",
                        "月度赢单率是否持续升降（Mann–Kendall）、是否在某一时点突变（Pettitt），或是否偏离"
                        + "前半期水平（CUSUM）。"),
                    ""),
                new(
                    "review",
                    LocalizedText.Create("Weekly review", "周会数据"),
                    LocalizedText.Create(
                        "What became known in the period against the period before. Changes of rates "
                        + "are compared by Fisher's exact test, corrected together; most changes of a "
                        + "week are chance.",
                        "本期新出现的情况与上期对比。比率变化用 Fisher 精确检验并统一校正；一周内的变化大多属偶然。"),
                    ""),
            ]),
        (
            LocalizedText.Create("Losses", "输单"),
            [
                new(
                    "explained",
                    LocalizedText.Create("Explained", "已说明原因"),
                    LocalizedText.Create(
                        "Losses with a reason that explains something: neither unknown nor “no "
                        + "reply”.",
                        "原因明确的输单：既非未知，也非“未回复”。"),
                    "explained ÷ lost"),
                new(
                    "unknown-reason",
                    LocalizedText.Create("Reason unknown", "原因未知"),
                    LocalizedText.Create(
                        "Losses for which nobody gave a reason. They are counted and never spread "
                        + "over the known ones.",
                        "未填写原因的输单；单独计数，不分摊到已知原因。"),
                    "unknown ÷ lost"),
                new(
                    "no-reply",
                    LocalizedText.Create("No reply", "未回复"),
                    LocalizedText.Create(
                        "Losses whose only reason is that nobody answered: an attempt, not a cause.",
                        "仅因无人回复而输单：属于跟进尝试，不是真正原因。"),
                    "no reply ÷ lost"),
                new(
                    "pareto",
                    LocalizedText.Create("Pareto", "帕累托"),
                    LocalizedText.Create(
                        "The reasons from the most to the least, with what they add up to.",
                        "原因由多到少排列，并给出累计占比。"),
                    ""),
                new(
                    "lost-from",
                    LocalizedText.Create("Lost from", "输单阶段"),
                    LocalizedText.Create(
                        "The stage in which the deal was when it was lost. A deal whose stage is "
                        + "unknown is counted as that.",
                        "输单时所在阶段；阶段未知的单独计数。"),
                    ""),
                new(
                    "drop-point",
                    LocalizedText.Create("Drop points", "流失点"),
                    LocalizedText.Create(
                        "Stage by stage: who was lost, who was lost without an explanation, and who "
                        + "has been silent for two weeks.",
                        "逐阶段：输单、无说明的输单，以及两周以上没有进展的商机。"),
                    ""),
                new(
                    "lost-of-decided",
                    LocalizedText.Create("Lost of decided", "输单率"),
                    LocalizedText.Create(
                        "Of the won and lost deals, the share that was lost.",
                        "赢单与输单之中输单的比例。"),
                    "lost ÷ (won + lost)"),
                new(
                    "feedback",
                    LocalizedText.Create("Feedback to marketing", "市场反馈"),
                    LocalizedText.Create(
                        "What became of the leads that came in the period, by source: valid or not, "
                        + "how far, won or lost, and why.",
                        "本期新增线索按来源的结果：是否有效、走到哪里、赢或输及原因。"),
                    ""),
                new(
                    "cases",
                    LocalizedText.Create("Cases to look at", "案例选择"),
                    LocalizedText.Create(
                        "The tenth of wins with the highest amounts, the fastest tenth, and losses "
                        + "from the last stages.",
                        "金额最高的一成赢单、最快的一成赢单，以及最后阶段的输单。"),
                    ""),
            ]),
    ];
}
