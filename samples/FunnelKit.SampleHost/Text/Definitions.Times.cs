namespace FunnelKit.SampleHost.Text;

/// <content>What the numbers of times mean.</content>
public static partial class Definitions
{
    private static (LocalizedText Title, IReadOnlyList<Definition> Items) Times =>
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
        ]);
}
