using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Diagnosis;

/// <summary>
/// The shares against which the steps of a funnel are judged: published averages, or a company's own targets.
/// </summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class Benchmark
{
    private Benchmark(string id, LocalizedText name, string source, ImmutableArray<BenchmarkStep> steps)
    {
        Id = id;
        Name = name;
        Source = source;
        Steps = steps;
    }

    /// <summary>Gets the identifier, such as <c>b2b</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the name shown to people.</summary>
    public LocalizedText Name { get; }

    /// <summary>Gets where the shares come from.</summary>
    public string Source { get; }

    /// <summary>Gets the steps, in funnel order.</summary>
    /// <value>Empty only when taken from a model without targets.</value>
    public ImmutableArray<BenchmarkStep> Steps { get; }

    /// <summary>Creates a benchmark.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name shown to people.</param>
    /// <param name="source">Where the shares come from.</param>
    /// <param name="steps">The steps in funnel order, at least one.</param>
    /// <returns>The benchmark.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank, or there is no step.</exception>
    public static Benchmark Create(string id, LocalizedText name, string source, IEnumerable<BenchmarkStep> steps)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(steps);
        ImmutableArray<BenchmarkStep> all = [.. steps];
        return all.IsEmpty || all.Contains(default)
            ? throw new ArgumentException(
                "A benchmark needs at least one step, and each step needs its stages.", nameof(steps))
            : new(id, name, source, all);
    }

    /// <summary>Takes the conversion targets of a model's own stages.</summary>
    /// <param name="model">The model.</param>
    /// <returns>One step for each open stage that has a target; none when no stage has.</returns>
    public static Benchmark FromTargets(StageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var won = model.Stages.First(stage => stage.Kind == StageKind.Won).Id;
        var open = model.OpenStages;
        return new(
            "targets",
            LocalizedText.Create("Targets of the stage model", "阶段模型的目标"),
            $"The conversion targets of the stage model '{model.Id}'.",
            [
                .. open.Index()
                    .Where(pair => pair.Item.ConversionTarget is not null)
                    .Select(pair => BenchmarkStep.Create(
                        pair.Item.Id,
                        pair.Index + 1 < open.Length ? open[pair.Index + 1].Id : won,
                        pair.Item.ConversionTarget!.Value)),
            ]);
    }

    /// <summary>Gets the English name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name.ToString();
}
