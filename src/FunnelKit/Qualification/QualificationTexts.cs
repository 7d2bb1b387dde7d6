using System.Globalization;

namespace FunnelKit.Qualification;

/// <summary>The sentences about qualification, in both languages.</summary>
internal static class QualificationTexts
{
    private const string English = LocalizedText.English;
    private const string Chinese = LocalizedText.SimplifiedChinese;

    /// <summary>Finds what to ask about an element: what it is, who confirms it, or what shows it.</summary>
    public static QualificationQuestion Question(QualificationAssessment assessment, ElementAssessment item)
    {
        var element = item.Element;
        var (english, chinese) = (element.DisplayName(English), element.DisplayName(Chinese));
        var (text, reason) = item.Level switch
        {
            EvidenceLevel.None => (
                element.Questions.FirstOrDefault()
                    ?? LocalizedText.Create($"What is known of: {english}?", $"关于“{chinese}”，目前了解哪些情况？"),
                LocalizedText.Create($"Nothing is known of {english}.", $"“{chinese}”尚不清楚。")),
            _ when !item.Answer!.IsYes => (
                LocalizedText.Create(
                    $"The answer so far is no. Is that so, and who confirms it: {english}?",
                    $"关于“{chinese}”，目前的回答是否定的。是否属实？由谁确认？"),
                LocalizedText.Create(
                    $"The no to {english} is not evidenced well enough.", $"“{chinese}”的否定回答证据不足。")),
            EvidenceLevel.Asserted => (
                LocalizedText.Create(
                    $"What has the customer said, in their own words, that confirms: {english}?",
                    $"关于“{chinese}”，客户的原话是怎样确认的？"),
                LocalizedText.Create(
                    $"{english} is asserted, but the customer has not confirmed it.",
                    $"“{chinese}”只是我方判断，客户尚未确认。")),
            _ => (
                LocalizedText.Create($"Which document shows: {english}?", $"哪份文件可以证明“{chinese}”？"),
                LocalizedText.Create($"{english} is confirmed, but no document shows it.", $"“{chinese}”尚无文件证明。")),
        };
        return new(element, text, LocalizedText.Create(
            $"{reason} {State(assessment, isChinese: false)}",
            reason.ToString(Chinese) + State(assessment, isChinese: true)));
    }

    public static string Sentence(QualificationAssessment assessment, string language) =>
        LocalizedText.Create(Sentence(assessment, isChinese: false), Sentence(assessment, isChinese: true))
            .ToString(language);

    private static string Sentence(QualificationAssessment assessment, bool isChinese)
    {
        var name = assessment.Framework.Name.ToString(isChinese ? Chinese : English);
        var status = assessment.Status switch
        {
            QualificationStatus.Qualified => isChinese ? "已通过" : "qualified",
            QualificationStatus.Disproved => isChinese ? "不符合" : "disproved",
            _ => isChinese ? "尚未通过" : "not yet qualified",
        };
        var missing = assessment.Missing.Select(item => item.Element.DisplayName(isChinese ? Chinese : English));
        var list = string.Join(isChinese ? "、" : ", ", missing);
        var end = list.Length == 0 ? string.Empty
            : isChinese ? $"缺少：{list}。"
            : $" Missing: {list}.";
        return (isChinese ? $"{name}：{status}。" : $"{name}: {status}. ") + State(assessment, isChinese) + end;
    }

    private static string State(QualificationAssessment assessment, bool isChinese)
    {
        var (met, quorum) = (assessment.Met, assessment.Framework.Quorum);
        return isChinese
            ? string.Create(CultureInfo.InvariantCulture, $"{met.Denominator}项中已满足{met.Numerator}项，需要{quorum}项。")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{met.Numerator} of {met.Denominator} {Verb(met.Numerator)} met; {quorum} {Verb(quorum)} needed.");

        static string Verb(long count) => count == 1 ? "is" : "are";
    }
}
