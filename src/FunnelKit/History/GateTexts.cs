using System.Text;
using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>The sentences of gates, in both languages.</summary>
internal static class GateTexts
{
    public static string Verdict(GateResult result, string language)
    {
        var (from, to) = (NameOf(result.From, result.Model), NameOf(result.To, result.Model));
        var text = new StringBuilder();
        _ = text.Append(Headline(result, from, to).ToString(language));
        foreach (var obstacle in result.Obstacles)
        {
            _ = text.Append("\n- ").Append(obstacle.ToString(language));
        }

        return text.ToString();
    }

    public static string Criterion(GateCriterion criterion, string language, StageModel? names)
    {
        var (sentence, verdict) = (Sentence(criterion, names), Both(l => criterion.Result.Describe(l, names)));
        return Equals(criterion.Criterion.Name, null)
            ? verdict.ToString(language)
            : LocalizedText.Create(
                $"{sentence.ToString(LocalizedText.English)} ({verdict.ToString(LocalizedText.English)})",
                $"{sentence.ToString(LocalizedText.SimplifiedChinese)}（"
                + $"{verdict.ToString(LocalizedText.SimplifiedChinese)}）").ToString(language);
    }

    public static string Obstacle(GateObstacle obstacle, string language, StageModel names)
    {
        var stage = NameOf(obstacle.Stage, names);
        var (en, zh) = (stage.ToString(LocalizedText.English), stage.ToString(LocalizedText.SimplifiedChinese));
        var subject = obstacle.Subject;
        return (obstacle.Code switch
        {
            GateObstacleCode.StaleVersion => LocalizedText.Create(
                "The opportunity has changed since it was looked at; look again.",
                "商机在查看之后已有变化，请刷新后重试。"),
            GateObstacleCode.AlreadyRecorded => LocalizedText.Create(
                $"The event “{subject}” is recorded already.", $"事件“{subject}”已记录。"),
            GateObstacleCode.UnknownStage => LocalizedText.Create(
                $"The model has no stage “{subject}”.", $"模型中没有阶段“{subject}”。"),
            GateObstacleCode.AlreadyThere => LocalizedText.Create(
                $"The opportunity is in “{en}” already.", $"商机已在“{zh}”阶段。"),
            GateObstacleCode.LaterMove => LocalizedText.Create(
                "A later move of the opportunity is known already.", "已有更晚的阶段变动记录。"),
            GateObstacleCode.OverrideUnsigned => LocalizedText.Create(
                "An override needs to say who decides.", "强制放行须注明决定人。"),
            GateObstacleCode.NotClosed => LocalizedText.Create(
                $"“{en}” is a phase after the close, and the opportunity is not closed.",
                $"“{zh}”是关单后的环节，而商机尚未关单。"),
            GateObstacleCode.NotOpen => LocalizedText.Create(
                "Only an open opportunity can be put on hold.", "只有在办商机才能搁置。"),
            GateObstacleCode.OutsideModel => LocalizedText.Create(
                $"The opportunity is in “{en}”, which is no stage of this model: take it over into the model first.",
                $"商机所在的“{zh}”不是本模型的阶段，须先迁移到本模型。"),
            GateObstacleCode.NotACreationStage => LocalizedText.Create(
                $"Opportunities are not created in “{en}”.", $"不允许在“{zh}”阶段创建商机。"),
            GateObstacleCode.SkipNotAllowed => LocalizedText.Create(
                $"The stage “{en}” may not be skipped.", $"不允许跳过“{zh}”阶段。"),
            GateObstacleCode.BackNotAllowed => LocalizedText.Create(
                $"Going back to “{en}” is not allowed.", $"不允许退回“{zh}”阶段。"),
            GateObstacleCode.ExitCriterionUnmet => Unmet(
                obstacle.Criterion!, names, $"Before leaving “{en}”", $"离开“{zh}”前"),
            GateObstacleCode.EntryCriterionUnmet => Unmet(
                obstacle.Criterion!, names, $"Before entering “{en}”", $"进入“{zh}”前"),
            GateObstacleCode.ApprovalMissing => LocalizedText.Create(
                $"“{en}” needs the approval of: {RoleName(subject, names, LocalizedText.English)}.",
                $"“{zh}”须经{RoleName(subject, names, LocalizedText.SimplifiedChinese)}审批。"),
            _ => LocalizedText.Create(
                "A loss needs a reason.", "输单须填写原因。"),
        }).ToString(language);
    }

    private static LocalizedText Headline(GateResult result, LocalizedText from, LocalizedText to)
    {
        var (fromEnglish, fromChinese) = result.From == StageId.None
            ? ("creation", "创建")
            : (from.ToString(LocalizedText.English), from.ToString(LocalizedText.SimplifiedChinese));
        var (english, chinese) = result.Decision switch
        {
            GateDecision.Allowed => ("allowed", "通过"),
            GateDecision.Overridden => (
                $"overridden by {result.OverriddenBy}, because: {result.OverrideReason}",
                $"由{result.OverriddenBy}强制放行，原因：{result.OverrideReason}"),
            GateDecision.Conflict => ("conflict", "冲突"),
            _ => ("blocked", "未通过"),
        };
        return LocalizedText.Create(
            $"{fromEnglish} → {to.ToString(LocalizedText.English)}: {english}",
            $"{fromChinese} → {to.ToString(LocalizedText.SimplifiedChinese)}：{chinese}");
    }

    private static LocalizedText Unmet(GateCriterion criterion, StageModel names, string english, string chinese)
    {
        var (sentence, missing) = (Sentence(criterion, names), criterion.Result.MissingFacts);
        var (missingEnglish, missingChinese) = missing.IsEmpty
            ? (criterion.Result.Describe(LocalizedText.English, names),
                criterion.Result.Describe(LocalizedText.SimplifiedChinese, names))
            : ("Missing: " + string.Join(", ", missing.Select(fact => FactName(fact, names, LocalizedText.English))),
                "缺少：" + string.Join('、', missing.Select(
                    fact => FactName(fact, names, LocalizedText.SimplifiedChinese))));
        return LocalizedText.Create(
            $"{english}: {sentence.ToString(LocalizedText.English).TrimEnd('.')}. {missingEnglish}.",
            $"{chinese}：{sentence.ToString(LocalizedText.SimplifiedChinese).TrimEnd('。')}。{missingChinese}。");
    }

    private static LocalizedText Sentence(GateCriterion criterion, StageModel? names) =>
        Both(language => criterion.Criterion.DisplayName(language, names));

    private static LocalizedText NameOf(StageId stage, StageModel names) =>
        Both(language => names.TryGetStage(stage, out var found)
            ? found.DisplayName(language)
            : stage == StageId.None ? "?" : stage.Value);

    private static string FactName(string fact, StageModel names, string language) =>
        names.TryGetFact(fact, out var found) ? found.DisplayName(language) : fact;

    private static string RoleName(string role, StageModel names, string language) =>
        names.TryGetRole(role, out var found) ? found.DisplayName(language) : role;

    private static LocalizedText Both(Func<string, string> write) =>
        LocalizedText.Create(write(LocalizedText.English), write(LocalizedText.SimplifiedChinese));
}
