using System.Globalization;

namespace FunnelKit.Stages;

/// <summary>The sentences that say what criteria ask and how they stand, in both languages.</summary>
internal sealed class CriterionTexts
{
    private readonly Func<string, Fact?> _find;
    private readonly string _language;
    private readonly bool _isChinese;

    private CriterionTexts(Func<string, Fact?> find, string language, bool isChinese)
    {
        _find = find;
        _language = language;
        _isChinese = isChinese;
    }

    public static LocalizedText Yes { get; } = LocalizedText.Create("yes", "是");

    public static LocalizedText No { get; } = LocalizedText.Create("no", "否");

    public static LocalizedText NotKnown { get; } = LocalizedText.Create("not known", "未知");

    /// <summary>Says what a criterion asks.</summary>
    public static LocalizedText Sentence(Criterion criterion, StageModel? names) =>
        Both(id => Find(names, id), texts => texts.Ask(criterion));

    /// <summary>Says how a criterion stands.</summary>
    public static LocalizedText Verdict(CriterionResult result, StageModel? names) =>
        Both(id => Find(names, id), texts => texts.Answer(result));

    /// <summary>Says how a criterion stands that asks for facts which its definition declares.</summary>
    public static LocalizedText Verdict(CriterionResult result, IReadOnlyDictionary<string, Fact> facts) =>
        Both(facts.GetValueOrDefault, texts => texts.Answer(result));

    private static LocalizedText Both(Func<string, Fact?> find, Func<CriterionTexts, string> write) =>
        LocalizedText.Create(
            write(new(find, LocalizedText.English, isChinese: false)),
            write(new(find, LocalizedText.SimplifiedChinese, isChinese: true)));

    private string Ask(Criterion criterion)
    {
        var fact = _find(criterion.Fact)?.DisplayName(_language) ?? criterion.Fact;
        var value = criterion.Values.IsEmpty ? string.Empty : criterion.Values[0].ToString(_language);
        var kind = criterion.Values.IsEmpty ? FactKind.None : criterion.Values[0].Kind;
        return criterion.Kind switch
        {
            CriterionKind.Present when _find(criterion.Fact)?.Kind == FactKind.Artefact =>
                _isChinese ? $"{fact}已具备" : $"{fact} exists",
            CriterionKind.Present => _isChinese ? $"{fact}已明确" : $"{fact} is known",
            CriterionKind.Equal when kind == FactKind.Flag => _isChinese ? $"{fact}为“{value}”" : $"{fact} is {value}",
            CriterionKind.Equal => _isChinese ? $"{fact}为{value}" : $"{fact} is {value}",
            CriterionKind.OneOf => OneOf(fact, criterion),
            CriterionKind.AtLeast when kind == FactKind.Date =>
                _isChinese ? $"{fact}不早于{value}" : $"{fact} is {value} or later",
            CriterionKind.AtLeast => _isChinese ? $"{fact}不低于{value}" : $"{fact} is at least {value}",
            CriterionKind.AtMost when kind == FactKind.Date =>
                _isChinese ? $"{fact}不晚于{value}" : $"{fact} is {value} or earlier",
            CriterionKind.AtMost => _isChinese ? $"{fact}不高于{value}" : $"{fact} is at most {value}",
            CriterionKind.Count => Count(fact, criterion),
            CriterionKind.All when criterion.Parts.IsEmpty => _isChinese ? "无条件" : "nothing is asked",
            CriterionKind.Any when criterion.Parts.IsEmpty => _isChinese ? "无法满足" : "nothing satisfies this",
            CriterionKind.Not => (_isChinese ? "并非：" : "not: ") + Inner(criterion.Parts[0]),
            _ => Join(criterion),
        };
    }

    private string OneOf(string fact, Criterion criterion)
    {
        var values = criterion.Values.Select(value => value.ToString(_language));
        return _isChinese
            ? $"{fact}为以下之一：{string.Join('、', values)}"
            : $"{fact} is one of {string.Join(", ", values)}";
    }

    private string Count(string interaction, Criterion criterion)
    {
        var count = criterion.Count.ToString(CultureInfo.InvariantCulture);
        var days = criterion.WithinDays?.ToString(CultureInfo.InvariantCulture);
        var (window, times) = (days, criterion.Count) switch
        {
            (null, 1) => (string.Empty, "once"),
            (null, _) => (string.Empty, $"{count} times"),
            (_, 1) => (Window(), "once"),
            _ => (Window(), $"{count} times"),
        };
        return _isChinese
            ? $"{(days is null ? string.Empty : $"近{days}天内")}{interaction}至少{count}次"
            : $"{interaction} at least {times}{window}";

        string Window() => $" within {days} day{(criterion.WithinDays == 1 ? string.Empty : "s")}";
    }

    private string Join(Criterion criterion)
    {
        var conjunction = (criterion.Kind, _isChinese) switch
        {
            (CriterionKind.All, true) => "，且",
            (CriterionKind.All, false) => " and ",
            (_, true) => "，或",
            _ => " or ",
        };
        var parts = criterion.Parts.Select(Inner).ToList();
        return parts.Count == 1
            ? parts[0]
            : string.Join(_isChinese ? "，" : ", ", parts.SkipLast(1)) + conjunction + parts[^1];
    }

    private string Inner(Criterion part)
    {
        var text = Ask(part);
        return part.Parts.Length < 2 ? text
            : _isChinese ? $"（{text}）"
            : $"({text})";
    }

    private string Answer(CriterionResult result)
    {
        var status = result.Status switch
        {
            CriterionStatus.Met => _isChinese ? "已满足" : "met",
            CriterionStatus.Unmet => _isChinese ? "未满足" : "unmet",
            _ => _isChinese ? "无法判断" : "unknown",
        };
        if (result.Parts.IsEmpty)
        {
            var known = Known(result);
            return $"{Ask(result.Criterion)}{(_isChinese ? "：" : ": ")}{status}{known}";
        }

        var parts = result.Parts.Select(part =>
            part.Parts.IsEmpty ? Answer(part)
            : _isChinese ? $"（{Answer(part)}）"
            : $"({Answer(part)})");
        var verdict = result.Criterion.Kind switch
        {
            CriterionKind.All => _isChinese ? $"{status}（须全部满足）：" : $"{status} (all are needed): ",
            CriterionKind.Any => _isChinese ? $"{status}（满足其一即可）：" : $"{status} (one is enough): ",
            _ => _isChinese ? $"{status}（须不满足）：" : $"{status} (must not be met): ",
        };
        return verdict + string.Join(_isChinese ? "；" : "; ", parts);
    }

    private string Known(CriterionResult result) =>
        result switch
        {
            { Counted: { } counted } => string.Create(
                CultureInfo.InvariantCulture, $"{(_isChinese ? $"，目前{counted}次" : $", so far {counted}")}"),
            { Known.IsKnown: false } => _isChinese ? "，尚无记录" : ", not known",
            { Criterion.Kind: CriterionKind.Present, Known.Kind: FactKind.Text or FactKind.Artefact } =>
                _isChinese ? $"：{result.Known}" : $": {result.Known}",
            _ => (_isChinese ? "，已知为" : ", known to be ") + result.Known.ToString(_language),
        };

    private static Fact? Find(StageModel? names, string fact) =>
        names is null
            ? StandardFacts.TryFind(fact, out var standard) ? standard : null
            : names.TryGetFact(fact, out var found) ? found : null;
}
