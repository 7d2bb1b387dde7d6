namespace FunnelKit.SampleHost.Text;

/// <content>What the numbers of losses mean.</content>
public static partial class Definitions
{
    private static (LocalizedText Title, IReadOnlyList<Definition> Items) Losses =>
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
        ]);
}
