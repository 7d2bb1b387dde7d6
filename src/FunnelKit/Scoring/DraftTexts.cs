using System.Globalization;

namespace FunnelKit.Scoring;

/// <summary>The sentences of a draft.</summary>
internal static class DraftTexts
{
    public static LocalizedText CardDescription { get; } = LocalizedText.Create(
        "Drafted from known outcomes, as a start: points come from weights of evidence. Check every bin before use.",
        "根据已知结果生成的初稿：分值来自证据权重。使用前请逐项检查各分箱。");

    public static LocalizedText Describe(DraftedColumn column)
    {
        var (english, chinese) = column.Role switch
        {
            DraftRole.Used => (
                $"'{column.Id}' is used; its information value is {Number(column.InformationValue)}.",
                $"采用“{column.Id}”，信息值为 {Number(column.InformationValue)}。"),
            DraftRole.Refused => (
                $"'{column.Id}' is left out: it was declared as written after the outcome.",
                $"不采用“{column.Id}”：已声明其在结果之后填写。"),
            DraftRole.Uninformative => (
                $"'{column.Id}' is left out: chance explains what it tells (information value "
                    + $"{Number(column.InformationValue)}).",
                $"不采用“{column.Id}”：其差异可由偶然解释（信息值 {Number(column.InformationValue)}）。"),
            DraftRole.Redundant => (
                $"'{column.Id}' is left out: the other columns tell what it tells.",
                $"不采用“{column.Id}”：其信息已由其他列提供。"),
            _ => (column.Id, column.Id),
        };
        return column.LooksLikeOutcome
            ? LocalizedText.Create(
                $"{english} It looks as if it were written after the outcome: check that it is known when a lead is "
                    + "scored.",
                $"{chinese}它看起来像是在结果之后填写的：请确认评分时该信息已知。")
            : LocalizedText.Create(english, chinese);
    }

    private static string Number(double? value) =>
        value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";
}
