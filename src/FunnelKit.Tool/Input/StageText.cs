using FunnelKit.Stages;

namespace FunnelKit.Tool.Input;

/// <summary>Finds the stages that a command line names.</summary>
internal static class StageText
{
    /// <summary>Finds an open stage by its identifier, or any name that data may use for it.</summary>
    public static StageId OpenStage(string option, string text, StageModel model) =>
        TryFindOpen(text, model, out var id)
            ? id
            : throw new UsageException(
                $"{option}: '{text}' is not an open stage of the model. It has: {Names(model, ", ")}.",
                $"{option}：模型中没有在办阶段“{text}”。现有：{Names(model, "、")}。");

    public static bool TryFindOpen(string text, StageModel model, out StageId id)
    {
        id = model.TryFindStage(text, out var stage) && stage.Kind == StageKind.Open ? stage.Id : StageId.None;
        return id != StageId.None;
    }

    private static string Names(StageModel model, string separator) =>
        string.Join(separator, model.OpenStages.Select(stage => stage.Id));
}
