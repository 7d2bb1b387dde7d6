using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Tool.Input;

/// <summary>Reads <c>--deals</c>: the number whose deals are listed.</summary>
internal static class FigureText
{
    private const string Option = "--deals";
    private const string Unknown = "unknown";

    private static readonly Dictionary<string, FlowFigure> Whole = new(StringComparer.OrdinalIgnoreCase)
    {
        ["deals"] = FlowFigure.Deals,
        ["won"] = FlowFigure.Won,
        ["lost"] = FlowFigure.Lost,
        ["open"] = FlowFigure.Open,
        ["on-hold"] = FlowFigure.OnHold,
        ["disqualified"] = FlowFigure.Disqualified,
        ["nurtured"] = FlowFigure.Nurtured,
        ["transferred-out"] = FlowFigure.TransferredOut,
        ["outside-cohort"] = FlowFigure.OutsideCohort,
        ["outside-model"] = FlowFigure.OutsideModel,
        ["later"] = FlowFigure.Later,
    };

    private static readonly Dictionary<string, Func<StageId, FlowFigure>> OfStage =
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["entries"] = FlowFigure.Entries,
            ["imputed"] = FlowFigure.Imputed,
            ["expired"] = FlowFigure.Expired,
            ["out-of-order"] = FlowFigure.OutOfOrder,
            ["in-stage"] = FlowFigure.InStage,
        };

    /// <summary>Lists what can be asked for.</summary>
    public static string Words =>
        $"{string.Join(", ", Whole.Keys)}; or with :STAGE, such as lost:Proposal, {string.Join(", ", OfStage.Keys)}, "
        + $"{Input.Words.List<StepOutcome>(", ")}; or lost-from:STAGE[=REASON], where the stage may be {Unknown}";

    public static FlowFigure Of(string text, StageModel model)
    {
        var place = text.IndexOf(':', StringComparison.Ordinal);
        if (place < 0)
        {
            return Whole.GetValueOrDefault(text.Trim()) ?? throw Mistake(text);
        }

        var (word, stage) = (text[..place].Trim(), text[(place + 1)..]);
        return string.Equals(word, "lost-from", StringComparison.OrdinalIgnoreCase) ? LostFrom(stage, model)
            : OfStage.TryGetValue(word, out var figure) ? figure(StageText.OpenStage(Option, stage, model))
            : Input.Words.TryFind<StepOutcome>(word, out var outcome)
                ? FlowFigure.Step(StageText.OpenStage(Option, stage, model), outcome)
            : throw Mistake(text);
    }

    /// <summary>Says a figure as the command line does.</summary>
    public static string Say(FlowFigure figure) => figure.Kind switch
    {
        FlowFigureKind.Step => $"{Input.Words.Say(figure.Outcome)}:{figure.Stage}",
        FlowFigureKind.LostFrom => $"lost-from:{(figure.Stage == StageId.None ? Unknown : figure.Stage.Value)}"
            + (figure.Reason is { } reason ? "=" + reason : string.Empty),
        _ => Input.Words.Say(figure.Kind) + (figure.Stage == StageId.None ? string.Empty : $":{figure.Stage}"),
    };

    /// <summary>Reads a stage, behind whose equals sign a reason may stand, which may be empty.</summary>
    private static FlowFigure LostFrom(string text, StageModel model)
    {
        if (StageText.TryFindOpen(text, model, out var whole))
        {
            return FlowFigure.LostFrom(whole);
        }

        var place = text.IndexOf('=', StringComparison.Ordinal);
        var (stage, reason) = place < 0 ? (text, null) : (text[..place], text[(place + 1)..]);
        var isUnknown = string.Equals(stage.Trim(), Unknown, StringComparison.OrdinalIgnoreCase)
            && !StageText.TryFindOpen(stage, model, out _);
        return FlowFigure.LostFrom(
            isUnknown ? StageId.None : StageText.OpenStage(Option, stage, model), reason);
    }

    private static UsageException Mistake(string text) => new(
        $"{Option}: '{text}' is not a number of a flow. Use {Words}.",
        $"{Option}：“{text}”不是流转中的数字。可用：{Words}。");
}
