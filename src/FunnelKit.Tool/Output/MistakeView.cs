using System.Collections.Immutable;
using FunnelKit.Stages;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints what is wrong with a file that should define a stage model.</summary>
internal static class MistakeView
{
    public static void Print(
        IAnsiConsole screen,
        string file,
        StageModel? model,
        ImmutableArray<DefinitionError> errors,
        Language language)
    {
        if (model is not null)
        {
            screen.WriteLine(ModelView.IsValid(model, language));
            return;
        }

        screen.WriteLine(Plain.Of(language.Pick(
            $"{file} does not define a valid stage model: {Layout.Count(errors.Length)} "
            + (errors.Length == 1 ? "mistake." : "mistakes."),
            $"{file} 没有定义有效的阶段模型：{Layout.Count(errors.Length)} 处错误。")));
        foreach (var error in errors)
        {
            screen.WriteLine(Plain.Of("- " + DefinitionTexts.Sentence(error, language)));
        }
    }
}
