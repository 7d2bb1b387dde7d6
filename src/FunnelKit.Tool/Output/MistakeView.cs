using FunnelKit.Tool.Input;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints what is wrong with a file that should hold a definition.</summary>
internal static class MistakeView
{
    /// <summary>Says that a definition is valid, and its fingerprint.</summary>
    public static string IsValid(string contentHash, Language language) =>
        language.Pick("The definition is valid. Content hash ", "定义有效。内容哈希 ") + contentHash;

    public static void Print(
        IAnsiConsole screen, DefinitionKind kind, CheckedFile file, bool isOnly, Language language)
    {
        if (file.ContentHash is { } hash)
        {
            screen.WriteLine(Plain.Of((isOnly ? string.Empty : file.Name + ": ") + IsValid(hash, language)));
            return;
        }

        var (count, noun) = (Layout.Count(file.Errors.Length), kind.Name.ToString(language.Tag));
        screen.WriteLine(Plain.Of(language.Pick(
            $"{file.Name} does not define a valid {noun}: {count} "
            + (file.Errors.Length == 1 ? "mistake." : "mistakes."),
            $"{file.Name} 没有定义有效的{noun}：{count} 处错误。")));
        foreach (var error in file.Errors)
        {
            screen.WriteLine(Plain.Of("- " + DefinitionTexts.Sentence(error, language)));
        }
    }
}
