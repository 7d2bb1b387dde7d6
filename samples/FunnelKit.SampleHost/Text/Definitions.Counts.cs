namespace FunnelKit.SampleHost.Text;

/// <content>What the numbers of counts mean.</content>
public static partial class Definitions
{
    private static (LocalizedText Title, IReadOnlyList<Definition> Items) Counts =>
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
        ]);
}
