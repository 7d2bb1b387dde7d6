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
            throw name is null
                ? new UsageException(
                    "A stage model is needed: --model FILE.json, --model NAME, or --stages \"A>B>C\" --won W "
                    + $"--lost L1,L2. Names are {Names()}.",
                    "需要阶段模型：--model FILE.json、--model 名称，或 --stages \"A>B>C\" --won W --lost L1,L2。"
                    + $"可用名称：{Names()}。")
                : new UsageException("--model and --stages exclude each other.", "--model 与 --stages 不能同时使用。");
        }

        if (name is null)
        {
            return FromLabels(stages!, command.GetValue(options.Won), command.GetValue(options.Lost));
        }

        if (command.GetValue(options.Won) is not null || command.GetValue(options.Lost) is not null)
        {
            throw new UsageException(
                "--won and --lost go with --stages: a model names its own closing stages.",
                "--won 和 --lost 只能与 --stages 一起使用：模型自带结束阶段。");
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
                $"There is no stage model '{name}': no file has that name, and the templates are {Names()}.",
                $"没有阶段模型“{name}”：没有这个文件，可用的模板是 {Names()}。");
        }

        try
        {
            return StageModel.FromJson(File.ReadAllBytes(name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"The stage model '{name}' cannot be read: {exception.Message}",
                $"无法读取阶段模型“{name}”：{exception.Message}");
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
            builder.AddStage(
                StageOf(isOptional ? label[..^1].TrimEnd() : label, StageKind.Open) with { IsOptional = isOptional });
        }

        var wonLabels = (won ?? "Won").Split(',', StringSplitOptions.TrimEntries);
        builder.AddStage(StageOf(wonLabels[0], StageKind.Won) with { Aliases = [.. wonLabels.Skip(1)] });
        var taken = open.Select(label => label.TrimEnd('?').TrimEnd()).Concat(wonLabels);
        var lostLabels = lost is not null ? lost.Split(',', StringSplitOptions.TrimEntries)
            : taken.Contains("Lost", StringComparer.OrdinalIgnoreCase) ? []
            : ["Lost"];
        foreach (var label in lostLabels)
        {
            builder.AddStage(StageOf(label, StageKind.Lost));
        }

        return builder.Build();
    }

    private static Stage StageOf(string label, StageKind kind) => new()
    {
        Id = StageId.TryParse(label, null, out var id) ? id : StageId.None,
        Name = label.Length == 0 ? null : LocalizedText.Create(label),
        Kind = kind,
    };

    private static string Names() => string.Join(", ", StageModels.All.Select(model => model.Id));
}
