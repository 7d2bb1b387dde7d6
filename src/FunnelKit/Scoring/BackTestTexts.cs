namespace FunnelKit.Scoring;

/// <summary>The sentences of a back-test.</summary>
internal static class BackTestTexts
{
    public static LocalizedText Of(BackTestGap gap) => gap switch
    {
        BackTestGap.NoOutcomes => LocalizedText.Create(
            "No outcome is known yet, so nothing can be said.", "尚无已知结果，无法作出判断。"),
        BackTestGap.OneOutcome => LocalizedText.Create(
            "All outcomes are alike, so how well the score tells them apart cannot be said.",
            "所有结果相同，无法判断评分的区分能力。"),
        BackTestGap.NoOdds => LocalizedText.Create(
            "The card has no odds, so its scores stand for no probabilities.", "评分卡没有设定几率，分数不对应概率。"),
        _ => LocalizedText.Create("Everything was answered.", "所有问题均有答案。"),
    };
}
