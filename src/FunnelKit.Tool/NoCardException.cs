using FunnelKit.Governance;

namespace FunnelKit.Tool;

/// <summary>The exception for leads from which no scorecard can be made.</summary>
/// <param name="draft">What was found instead.</param>
public sealed class NoCardException(ScorecardDraft draft) : Exception(Describe(draft).ToString(LocalizedText.English))
{
    /// <summary>Gets the sentence in Chinese.</summary>
    public string Chinese { get; } = Describe(draft).ToString(LocalizedText.SimplifiedChinese);

    private static LocalizedText Describe(ScorecardDraft draft) =>
        draft.BaseRate.Denominator == 0 ? LocalizedText.Create(
            "No scorecard can be made: no outcome is known.", "无法生成评分卡：没有已知结果。")
        : draft.BaseRate.Numerator == 0 || draft.BaseRate.Numerator == draft.BaseRate.Denominator
            ? LocalizedText.Create(
                "No scorecard can be made: all outcomes are alike.", "无法生成评分卡：所有结果相同。")
        : LocalizedText.Create(
            "No scorecard can be made: no column that may be used tells anything about the outcome.",
            "无法生成评分卡：可用的列都不能说明结果。");
}
