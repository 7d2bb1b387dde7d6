using System.CommandLine;
using FunnelKit.Diagnosis;
using FunnelKit.Stages;

namespace FunnelKit.Tool.Input;

/// <summary>Finds what a command line wants a funnel to be compared with.</summary>
internal static class BenchmarkSource
{
    /// <summary>
    /// Reads <c>--target</c> and <c>--benchmark</c>; null when neither is given, so that the model's own
    /// targets apply.
    /// </summary>
    public static Benchmark? Of(ParseResult command, ToolOptions options, StageModel model)
    {
        var targets = command.GetValue(options.Target) ?? [];
        var name = command.GetValue(options.Benchmark);
        if (targets.Length > 0 && name is not null)
        {
            throw new UsageException(
                "--target and --benchmark exclude each other.", "--target 与 --benchmark 不能同时使用。");
        }

        return name is not null ? FromName(name, model)
            : targets.Length > 0 ? FromTargets(targets, model)
            : null;
    }

    private static Benchmark FromName(string name, StageModel model)
    {
        var parts = name.Split(':', 2);
        if (!string.Equals(parts[0].Trim(), "b2b", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException(
                $"--benchmark: '{parts[0]}' is not known. There is b2b.", $"--benchmark：没有“{parts[0]}”，可用的是 b2b。");
        }

        string[] stages = parts.Length == 2 ? parts[1].Split(',', StringSplitOptions.TrimEntries) : [];
        if (stages.Length == 0 && model.OpenStages.Length == 3)
        {
            return Benchmarks.B2B(model);
        }

        if (stages.Length is not (3 or 4))
        {
            throw new UsageException(
                "--benchmark: the B2B averages need three stages and optionally the won one, as in "
                + $"b2b:S1,S2,S3. The model has: {Names(model)}.",
                $"--benchmark：B2B 均值需要三个阶段，可加赢单阶段，例如 b2b:S1,S2,S3。模型的阶段：{Names(model)}。");
        }

        var ids = stages.Select(stage => Find("--benchmark", stage, model).Id).ToArray();
        var won = ids.Length == 4 ? ids[3] : Won(model);
        var isOrdered = model.Stages.First(stage => stage.Id == won).Kind == StageKind.Won
            && Position(ids[0]) < Position(ids[1])
            && Position(ids[1]) < Position(ids[2]);
        return isOrdered
            ? Benchmarks.B2B(ids[0], ids[1], ids[2], won)
            : throw new UsageException(
                "--benchmark: three different open stages in order are needed, then a won one. The model has: "
                + $"{Names(model)}.",
                $"--benchmark：需要三个按顺序排列的不同在办阶段，其后为赢单阶段。模型的阶段：{Names(model)}。");

        int Position(StageId id) =>
            model.OpenStages.FirstOrDefault(stage => stage.Id == id) is { } open
                ? model.OpenStages.IndexOf(open)
                : int.MaxValue;
    }

    private static Benchmark FromTargets(string[] targets, StageModel model)
    {
        var steps = new SortedList<int, BenchmarkStep>();
        foreach (var (name, value) in targets.Select(target => Arguments.Pair("--target", target)))
        {
            var position = model.OpenStages.IndexOf(Find("--target", name, model));
            if (position < 0)
            {
                throw new UsageException(
                    $"--target: '{name}' is not an open stage, so nothing advances from it.",
                    $"--target：“{name}”不是在办阶段，不会从中晋级。");
            }

            var next = position + 1 < model.OpenStages.Length ? model.OpenStages[position + 1].Id : Won(model);
            if (!steps.TryAdd(
                position,
                BenchmarkStep.Create(model.OpenStages[position].Id, next, Arguments.Share("--target", value))))
            {
                throw new UsageException(
                    $"--target: '{name}' is given twice.", $"--target：“{name}”给出了两次。");
            }
        }

        return Benchmark.Create(
            "targets",
            LocalizedText.Create("Targets of the command line", "命令行指定的目标"),
            "The targets given on the command line.",
            steps.Values);
    }

    private static Stage Find(string option, string label, StageModel model) =>
        model.TryFindStage(label, out var stage)
            ? stage
            : throw new UsageException(
                $"{option}: '{label}' is not a stage of the model. It has: {Names(model)}.",
                $"{option}：模型中没有阶段“{label}”。现有阶段：{Names(model)}。");

    private static StageId Won(StageModel model) => model.Stages.First(stage => stage.Kind == StageKind.Won).Id;

    private static string Names(StageModel model) => string.Join(", ", model.Stages.Select(stage => stage.Id));
}
