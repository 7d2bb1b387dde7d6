using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using FunnelKit.Tool.Input;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool;

/// <summary><c>validate</c>: every mistake in files that should hold definitions, with line and column.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal, ModelsCommand.Guard guard, DefinitionKind kind)
    {
        var files = new Argument<string[]>("FILE.json")
        {
            Description = $"The {kind.Name} to check; there may be several.",
            Arity = ArgumentArity.OneOrMore,
        };
        var options = new ToolOptions();
        var command = new Command(
            "validate", "Check files, and list every mistake with its line and column; returns 2 when there is one.");
        command.Arguments.Add(files);
        command.Options.Add(options.Language);
        command.Options.Add(options.Json);
        command.SetAction((parsed, cancellation) => guard(
            parsed,
            options,
            () => RunAsync(
                terminal,
                kind,
                parsed.GetValue(files)!,
                Language.FromTag(parsed.GetValue(options.Language)),
                parsed.GetValue(options.Json),
                cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal,
        DefinitionKind kind,
        string[] names,
        Language language,
        bool isJson,
        CancellationToken cancellation)
    {
        var files = ImmutableArray.CreateBuilder<CheckedFile>();
        foreach (var name in names)
        {
            if (name.Length == 0)
            {
                throw new UsageException("The file name is empty.", "文件名为空。");
            }

            files.Add(Check(name, kind, await File.ReadAllBytesAsync(name, cancellation).ConfigureAwait(false)));
        }

        var isValid = files.All(file => file.IsValid);
        await terminal.PrintAsync(async () =>
        {
            if (isJson)
            {
                await JsonOutput.PrintAsync(
                    terminal.Output, writer => Write(writer, files.DrainToImmutable(), language)).ConfigureAwait(false);
                return;
            }

            foreach (var file in files)
            {
                MistakeView.Print(terminal.Screen, kind, file, isOnly: files.Count == 1, language);
            }
        }).ConfigureAwait(false);
        return isValid ? ExitCode.Success : ExitCode.BadCommand;
    }

    private static CheckedFile Check(string name, DefinitionKind kind, byte[] utf8)
    {
        try
        {
            var (id, hash) = kind.Read(utf8);
            return new()
            {
                Name = name,
                Id = id,
                ContentHash = hash,
            };
        }
        catch (InvalidDefinitionException exception)
        {
            return new()
            {
                Name = name,
                Errors = exception.Errors,
            };
        }
    }

    /// <summary>Writes one file as the answer itself, several as a list.</summary>
    private static void Write(Utf8JsonWriter writer, ImmutableArray<CheckedFile> files, Language language)
    {
        if (files is [var only])
        {
            Write(writer, only, language);
            return;
        }

        writer.WriteBoolean("isValid", files.All(file => file.IsValid));
        writer.WriteStartArray("files");
        foreach (var file in files)
        {
            writer.WriteStartObject();
            Write(writer, file, language);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, CheckedFile file, Language language)
    {
        writer.WriteString("file", file.Name);
        writer.WriteBoolean("isValid", file.IsValid);
        writer.WriteOptional("id", file.Id);
        writer.WriteOptional("contentHash", file.ContentHash);
        writer.WriteStartArray("errors");
        foreach (var error in file.Errors)
        {
            writer.WriteStartObject();
            writer.WriteOptional("line", error.Line);
            writer.WriteOptional("column", error.Column);
            writer.WriteString("path", error.Subject);
            writer.WriteString("code", JsonOutput.CamelCase(error.Code));
            writer.WriteOptional("value", error.Value);
            writer.WriteString("message", DefinitionTexts.Sentence(error, language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
