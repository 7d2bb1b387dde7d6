using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace FunnelKit.Scoring;

/// <summary>The sentences about behavior and its scores, in both languages.</summary>
internal static class BehaviorTexts
{
    public static LocalizedText Of(Decay decay) =>
        decay.Kind switch
        {
            DecayKind.HalfLife => LocalizedText.Create(
                $"half-life of {Number(decay.Days)} days", $"半衰期 {Number(decay.Days)} 天"),
            DecayKind.Linear => LocalizedText.Create(
                $"linear to 0 in {Number(decay.Days)} days", $"{Number(decay.Days)} 天内线性降为 0"),
            DecayKind.Step => LocalizedText.Create(
                "steps: " + Steps(decay, "from day {0}: {1} %"), "分段：" + Steps(decay, "第 {0} 天起 {1} %")),
            _ => LocalizedText.Create("no decay", "不衰减"),
        };

    public static string Of(BehaviorScore score, string language)
    {
        var isChinese = IsChinese(language);
        var asOf = score.AsOf.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var text = new StringBuilder(isChinese
            ? $"行为得分 {Points(score.Total)}（截至 {asOf}）"
            : $"Behavior score {Points(score.Total)} as of {asOf}");
        foreach (var item in score.Contributions.Where(item => item.Points != 0m || item.Events > 0))
        {
            text.Append('\n').Append(Of(item, language, isChinese));
        }

        if (score.FutureEvents > 0)
        {
            text.Append('\n').Append(isChinese
                ? $"未来事件 {score.FutureEvents} 个，未计入"
                : $"{score.FutureEvents} events in the future, not counted");
        }

        if (score.EventsBeforeCreation > 0)
        {
            text.Append('\n').Append(isChinese
                ? $"线索创建之前的事件 {score.EventsBeforeCreation} 个，已计入"
                : $"{score.EventsBeforeCreation} events before the lead was created, counted");
        }

        if (!score.UnknownTypes.IsEmpty)
        {
            var types = string.Join(", ", score.UnknownTypes);
            text.Append('\n').Append(isChinese ? $"未知类型，未计入：{types}" : $"Unknown types, not counted: {types}");
        }

        return text.ToString();
    }

    private static string Of(BehaviorContribution item, string language, bool isChinese)
    {
        var head = $"{item.DisplayName(language)} {Signed(item.Points)}";
        if (item.Kind == BehaviorContributionKind.GroupLimit)
        {
            return head + (isChinese ? "（组上下限）" : " (limits of the group)");
        }

        var reasons = new List<string> { isChinese ? $"{item.Events} 次" : $"{item.Events} events" };
        if (item.MissingEvents > 0)
        {
            reasons.Add(isChinese ? $"还差 {item.MissingEvents} 次" : $"{item.MissingEvents} more needed");
        }

        AddPart(item.DiminishedPoints, "further events worth less", "递减");
        AddPart(item.Bonus, "recent", "近期加分");
        AddPart(item.LimitPoints, "limits", "上下限");
        return head + (isChinese ? $"（{string.Join("，", reasons)}）" : $" ({string.Join(", ", reasons)})");

        void AddPart(decimal points, string english, string chinese)
        {
            if (points != 0m)
            {
                reasons.Add($"{(isChinese ? chinese : english)} {Signed(points)}");
            }
        }
    }

    private static bool IsChinese(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    private static string Steps(Decay decay, string format) =>
        string.Join(", ", decay.Steps.Select(step => string.Format(
            CultureInfo.InvariantCulture, format, Number(step.FromDays), Number(step.Factor * 100d))));

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Points(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Signed(decimal points) => points.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture);
}
