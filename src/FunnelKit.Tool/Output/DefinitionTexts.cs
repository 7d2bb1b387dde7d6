using System.Globalization;

namespace FunnelKit.Tool.Output;

/// <summary>Says in Chinese what is wrong with a definition.</summary>
internal static class DefinitionTexts
{
    public static string InChinese(InvalidDefinitionException exception) =>
        "定义无效："
        + string.Concat(exception.Errors.Select(error => Environment.NewLine + "- " + InChinese(error)));

    /// <summary>Says where a mistake is and what it is, on one line.</summary>
    public static string Sentence(DefinitionError error, Language language) =>
        language.Pick(error.Message, InChinese(error));

    private static string InChinese(DefinitionError error)
    {
        var place = error is { Line: { } line, Column: { } column }
            ? string.Create(CultureInfo.InvariantCulture, $"第 {line} 行第 {column} 列，")
            : string.Empty;
        var value = string.IsNullOrEmpty(error.Value) ? string.Empty : $"（“{error.Value}”）";
        return $"{place}{error.Subject}：{Name(error.Code) ?? error.Message.TrimEnd('.')}{value}。";
    }

    /// <summary>Names a kind of mistake in Chinese, without a full stop; null for one without a name.</summary>
    internal static string? Name(DefinitionErrorCode code) => code switch
    {
        DefinitionErrorCode.MissingId => "缺少标识，或标识含有不允许的字符",
        DefinitionErrorCode.DuplicateId => "标识重复",
        DefinitionErrorCode.MissingName => "缺少名称",
        DefinitionErrorCode.AmbiguousLabel => "名称或别名同时代表两个阶段",
        DefinitionErrorCode.NoOpenStage => "没有在办阶段",
        DefinitionErrorCode.NoWonStage => "没有赢单阶段",
        DefinitionErrorCode.TooManyStages => "在办阶段过多",
        DefinitionErrorCode.StageOutOfOrder => "阶段顺序有误：在办阶段应在结束阶段之前，必须在前的阶段应在前",
        DefinitionErrorCode.MissingKind => "缺少类型",
        DefinitionErrorCode.NotApplicable => "该设置不适用于这种类型",
        DefinitionErrorCode.OutOfRange => "数值超出范围",
        DefinitionErrorCode.MalformedJson => "不是有效的 JSON，或不是 UTF-8 编码",
        DefinitionErrorCode.UnknownMember => "格式中没有这个成员",
        DefinitionErrorCode.DuplicateMember => "成员重复",
        DefinitionErrorCode.MissingMember => "缺少必需的成员",
        DefinitionErrorCode.WrongType => "值的类型有误",
        DefinitionErrorCode.UnknownValue => "不是允许的取值",
        DefinitionErrorCode.InvalidText => "文本为空、过长或含有不允许的字符",
        DefinitionErrorCode.UnknownStage => "引用了模型中没有的阶段",
        DefinitionErrorCode.UnknownFact => "引用了定义中没有的事实",
        DefinitionErrorCode.UnknownRole => "引用了模型中没有的角色，或缺少上报对象",
        DefinitionErrorCode.WrongFactKind => "该类型的事实不能这样判断",
        DefinitionErrorCode.MissingCondition => "条件缺少判断内容",
        DefinitionErrorCode.ConflictingId => "同一标识代表两种不同的事物",
        DefinitionErrorCode.UnreachableStage => "没有商机能进入该阶段：不在其中或之前创建，又不允许退回",
        DefinitionErrorCode.EmptyCriterion => "条件为空：缺少子条件或取值",
        DefinitionErrorCode.UnmappedStage => "迁移未说明旧阶段的去向或新阶段的来源",
        DefinitionErrorCode.DuplicateMapping => "迁移对同一阶段说明了两次",
        DefinitionErrorCode.NoCharacteristic => "评分卡没有特征，或分组没有成员",
        DefinitionErrorCode.TooManyParts => "组成部分过多",
        DefinitionErrorCode.UncoveredValue => "有取值或未知情况不属于任何分箱",
        DefinitionErrorCode.OverlappingBins => "同一取值属于两个分箱，或同一对分箱重复计分",
        DefinitionErrorCode.EmptyBin => "分箱不可能包含任何取值",
        DefinitionErrorCode.BrokenTrend => "分值与声明的单调方向不符",
        DefinitionErrorCode.UnknownCharacteristic => "引用了评分卡中没有的特征",
        DefinitionErrorCode.UnknownGroup => "引用了评分卡中没有的分组",
        DefinitionErrorCode.TooPrecise => "小数位数过多，最多六位",
        _ => null,
    };
}
