using System.Collections.Immutable;
using System.CommandLine;
using FunnelKit.Stages;

namespace FunnelKit.Tool.Input;

/// <summary>Finds the stage model that a command line names.</summary>
internal static class ModelSource
{
    public static StageModel Of(ParseResult command, ToolOptions options)
    {
        var name = command.GetValue(options.Model);
        var stages = command.GetValue(options.Stages);
        if ((name is null) == (stages is null))
        {
            throw new UsageException(
                name is null
                    ? "A stage model is needed: --model FILE.json, --model NAME, or --stages \"A>B>C\" --won W "
                      + "--lost L1,L2. "
                      + $"Names are {Names()}."
                    : "--model and --stages exclude each other.");
        }

        if (name is null)
        {
            return FromLabels(stages!, command.GetValue(options.Won), command.GetValue(options.Lost));
        }

        if (command.GetValue(options.Won) is not null || command.GetValue(options.Lost) is not null)
        {
            throw new UsageException("--won and --lost go with --stages: a model names its own closing stages.");
        }

        return FromName(name);
    }

    /// <summary>Finds a template by its name, or reads a file.</summary>
    public static StageModel FromName(string name)
    {
        if (StageModels.TryFind(name, out var model))
        {
            return model;
        }

        if (!File.Exists(name))
        {
            throw new UsageException(
                $"There is no stage model '{name}': no file has that name, and the templates are {Names()}.");
        }

        try
        {
            return StageModel.FromJson(File.ReadAllBytes(name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The stage model '{name}' cannot be read: {exception.Message}");
        }
    }

    /// <summary>Makes a model whose identifiers are the labels in the data.</summary>
    public static StageModel FromLabels(string stages, string? won, string? lost)
    {
        ImmutableArray<string> open = [.. stages.Split('>', StringSplitOptions.TrimEntries)];
        var builder = StageModel.CreateBuilder(
            "command-line", LocalizedText.Create("Stages of the command line", "命令行指定的阶段"));
        foreach (var label in open)
        {
            var isOptional = label.Length > 1 && label.EndsWith('?');
            AddStage(builder, isOptional ? label[..^1].TrimEnd() : label, StageKind.Open, isOptional);
        }

        var wonLabel = won ?? "Won";
        AddStage(builder, wonLabel.Trim(), StageKind.Won, false);
        var taken = open.Select(label => label.TrimEnd('?').TrimEnd()).Append(wonLabel);
        var lostLabels = lost is not null ? lost.Split(',', StringSplitOptions.TrimEntries)
            : taken.Contains("Lost", StringComparer.OrdinalIgnoreCase) ? []
            : ["Lost"];
        foreach (var label in lostLabels)
        {
            AddStage(builder, label, StageKind.Lost, false);
        }

        return builder.Build();
    }

    private static void AddStage(StageModelBuilder builder, string label, StageKind kind, bool isOptional) =>
        builder.AddStage(new Stage
        {
            Id = StageId.TryParse(label, null, out var id) ? id : StageId.None,
            Name = label.Length == 0 ? null : LocalizedText.Create(label),
            Kind = kind,
            IsOptional = isOptional,
        });

    private static string Names() => string.Join(", ", StageModels.All.Select(model => model.Id));
}
