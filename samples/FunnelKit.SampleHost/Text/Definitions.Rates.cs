namespace FunnelKit.SampleHost.Text;

/// <content>What the numbers of rates mean.</content>
public static partial class Definitions
{
    private static (LocalizedText Title, IReadOnlyList<Definition> Items) Rates =>
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
        ]);
}
