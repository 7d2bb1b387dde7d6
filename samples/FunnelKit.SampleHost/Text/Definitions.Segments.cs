namespace FunnelKit.SampleHost.Text;

/// <content>What the numbers of segments and of change over time mean.</content>
public static partial class Definitions
{
    private static (LocalizedText Title, IReadOnlyList<Definition> Items) Segments =>
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
        ]);
}
