using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit.Stages;

/// <summary>The sentences about differences of stage models, in both languages.</summary>
internal static class ChangeTexts
{
    private static readonly FrozenDictionary<string, LocalizedText> Nouns =
        new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["id"] = LocalizedText.Create("identifier", "标识"),
            ["name"] = LocalizedText.Create("name", "名称"),
            ["description"] = LocalizedText.Create("description", "说明"),
            ["scope"] = LocalizedText.Create("scope", "适用范围"),
            ["basedOn"] = LocalizedText.Create("base", "基准模型"),
            ["handOver"] = LocalizedText.Create("hand-over", "移交点"),
            ["moves.skip"] = LocalizedText.Create("skipping stages", "允许跳过阶段"),
            ["moves.back"] = LocalizedText.Create("going back", "允许退回"),
            ["moves.creationStages"] = LocalizedText.Create("stages of creation", "创建阶段"),
            ["moves.lossReason"] = LocalizedText.Create("loss reason needed", "输单须填原因"),
            ["facts"] = LocalizedText.Create("fact", "事实"),
            ["roles"] = LocalizedText.Create("role", "角色"),
            ["stages"] = LocalizedText.Create("stage", "阶段"),
            ["kind"] = LocalizedText.Create("kind", "阶段类型"),
            ["optional"] = LocalizedText.Create("optional", "可选"),
            ["goal"] = LocalizedText.Create("goal", "目标"),
            ["guidance"] = LocalizedText.Create("guidance", "指引"),
            ["nextStep"] = LocalizedText.Create("next step", "下一步"),
            ["probability"] = LocalizedText.Create("probability", "成功率"),
            ["conversionTarget"] = LocalizedText.Create("conversion target", "转化目标"),
            ["dwellLimitDays"] = LocalizedText.Create("dwell limit in days", "停留上限天数"),
            ["reminderDays"] = LocalizedText.Create("reminder in days", "提醒天数"),
            ["escalationDays"] = LocalizedText.Create("escalation in days", "上报天数"),
            ["escalateTo"] = LocalizedText.Create("escalation to", "上报对象"),
            ["forecastCategory"] = LocalizedText.Create("forecast category", "预测类别"),
            ["follows"] = LocalizedText.Create("stages that must precede", "前置阶段"),
            ["aliases"] = LocalizedText.Create("aliases", "别名"),
            ["entryCriteria"] = LocalizedText.Create("entry criterion", "准入条件"),
            ["exitCriteria"] = LocalizedText.Create("exit criterion", "离开条件"),
            ["approvals"] = LocalizedText.Create("approvals", "审批角色"),
            ["activities"] = LocalizedText.Create("activity", "关键活动"),
            ["deliverables"] = LocalizedText.Create("deliverable", "交付物"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    // In the order of the enums, which are numbered from 1.
    private static readonly ImmutableArray<string> ChineseStageKinds =
        ["在办", "赢单", "输单", "无效", "培育", "搁置", "转出", "成交后"];

    private static readonly ImmutableArray<string> ChineseForecastCategories =
        ["不计入", "管道", "最佳情况", "承诺", "已成交"];

    private static readonly ImmutableArray<string> ChineseFactKinds =
        ["是否", "数值", "文本", "日期", "区间", "金额", "文档", "互动"];

    private static readonly ImmutableArray<string> ChineseMarkets = ["ToB", "ToC"];

    public static LocalizedText Sentence(StageModelChange change) =>
        LocalizedText.Create(
            Sentence(change, LocalizedText.English), Sentence(change, LocalizedText.SimplifiedChinese));

    public static LocalizedText Of(string? text) => LocalizedText.Create([Pair(text!)]);

    public static LocalizedText? Of(StageId id) => id == StageId.None ? null : Of(id.Value);

    public static LocalizedText Of(bool value) => value ? CriterionTexts.Yes : CriterionTexts.No;

    public static LocalizedText Of(double? value) => Of(value!.Value.ToString(CultureInfo.InvariantCulture));

    public static LocalizedText Of(Probability? value) => Of(Percent(value!.Value));

    public static LocalizedText Of(ProbabilityBand? value) =>
        value is { } band && band.Low != band.High
            ? LocalizedText.Create(
                $"{Percent(band.Low)}–{Percent(band.High)}, point {Percent(band.Point)}",
                $"{Percent(band.Low)}–{Percent(band.High)}，取值 {Percent(band.Point)}")
            : Of(value?.Point);

    public static LocalizedText Of(StageKind kind) =>
        Word(StageWords.StageKinds, ChineseStageKinds, (int)kind);

    public static LocalizedText? Of(ForecastCategory category) =>
        category == ForecastCategory.None
            ? null
            : Word(StageWords.ForecastCategories, ChineseForecastCategories, (int)category);

    public static LocalizedText Of(ModelScope? scope)
    {
        var market = scope!.Market == MarketKind.None
            ? null
            : Word(StageWords.Markets, ChineseMarkets, (int)scope.Market);
        string?[] names = [scope.BusinessUnit, scope.Industry, scope.ProductLine];
        return names.All(name => name is null) && market is null
            ? LocalizedText.Create("not restricted", "不限")
            : Both(language => string.Join(
                " / ", names.Append(market?.ToString(language)).Where(name => name is not null)));
    }

    public static LocalizedText Of(ModelReference? reference) => Of($"{reference!.Id} {reference.ContentHash[..8]}");

    public static LocalizedText Of(Fact fact)
    {
        var kind = Word(StageWords.FactKinds, ChineseFactKinds, (int)fact.Kind);
        return LocalizedText.Create(
            $"{fact.DisplayName(LocalizedText.English)} ({kind.ToString(LocalizedText.English)})",
            $"{fact.DisplayName(LocalizedText.SimplifiedChinese)}（{kind.ToString(LocalizedText.SimplifiedChinese)}）");
    }

    public static LocalizedText Of(SalesRole role) => role.Name ?? Of(role.Id);

    public static LocalizedText Of(Deliverable deliverable) => deliverable.Name ?? Of(deliverable.Id);

    public static LocalizedText Of(StageCriterion criterion, StageModel model) =>
        criterion.Name is null
            ? Both(language => criterion.DisplayName(language, model))
            : Both(language => $"{criterion.DisplayName(language)} [{criterion.Condition!.Describe(language, model)}]");

    public static LocalizedText Of(StageActivity activity, StageModel model) =>
        activity.Due.IsNone
            ? Both(activity.DisplayName)
            : Both(language => $"{activity.DisplayName(language)} [{activity.Due.ToString(language)}]");

    public static LocalizedText? OfList<T>(ImmutableArray<T> items) =>
        items.IsEmpty ? null : Of(string.Join(", ", items));

    private static LocalizedText Word(JsonWords english, ImmutableArray<string> chinese, int value) =>
        LocalizedText.Create(english.Of(value), chinese[value - 1]);

    private static LocalizedText Both(Func<string, string> write) =>
        LocalizedText.Create(write(LocalizedText.English), write(LocalizedText.SimplifiedChinese));

    private static KeyValuePair<string, string> Pair(string text) => new(LocalizedText.English, text);

    private static string Percent(Probability probability) =>
        (probability.Fraction * 100d).ToString("0.####", CultureInfo.InvariantCulture) + " %";

    private static string Sentence(StageModelChange change, string language)
    {
        var isChinese = language is LocalizedText.SimplifiedChinese;
        var (member, item) = Nouns.ContainsKey(change.Subject)
            ? (change.Subject, string.Empty)
            : (change.Subject[..change.Subject.IndexOf('.', StringComparison.Ordinal)], change.Subject);
        var noun = Nouns[member].ToString(language)
            + (item.Length > 0 ? $" {item[(member.Length + 1)..]}" : string.Empty);
        var stage = change.StageName is { } name ? name.ToString(language) + (isChinese ? "：" : ": ") : string.Empty;
        var text = (change.Before?.ToString(language), change.After?.ToString(language)) switch
        {
            (null, null) => isChinese ? $"{noun}顺序改变" : $"{noun}, order changed",
            (null, { } after) => isChinese ? $"新增{noun}：{after}" : $"{noun} added: {after}",
            ({ } before, null) => isChinese ? $"删除{noun}：{before}" : $"{noun} removed: {before}",
            ({ } before, { } after) when string.Equals(before, after, StringComparison.Ordinal) =>
                isChinese ? $"{noun}有改动：{after}" : $"{noun} changed: {after}",
            ({ } before, { } after) => isChinese ? $"{noun}：{before} → {after}" : $"{noun}: {before} → {after}",
        };
        return stage + text;
    }
}
