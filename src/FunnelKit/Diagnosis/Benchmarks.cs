using FunnelKit.Stages;

namespace FunnelKit.Diagnosis;

/// <summary>
/// The benchmarks that come with FunnelKit. They are for comparison and never drive a result unasked.
/// </summary>
public static class Benchmarks
{
    /// <summary>Creates the published averages of B2B sales for a funnel whose stages play the named parts.</summary>
    /// <param name="validation">The stage in which interest is verified (验证).</param>
    /// <param name="communication">The stage in which a solution is discussed (交流).</param>
    /// <param name="negotiation">The stage in which terms are negotiated (谈判).</param>
    /// <param name="won">The stage that means won (成交).</param>
    /// <returns>
    /// 60 % from validation to communication, 40 % on to negotiation, 30 % on to a win; 7.2 % in all.
    /// </returns>
    /// <remarks>
    /// Source: averages for B2B companies as quoted in Chinese trade articles on opportunity management (2023 to 2025),
    /// which state no sample; the order of the stages is inferred from the transitions that are named.
    /// </remarks>
    public static Benchmark B2B(StageId validation, StageId communication, StageId negotiation, StageId won) =>
        Benchmark.Create(
            "b2b",
            LocalizedText.Create("B2B averages 60/40/30", "B2B 行业平均 60/40/30"),
            "Averages for B2B companies as quoted in trade articles; the sample is not stated.",
            [
                BenchmarkStep.Create(validation, communication, Probability.FromPercent(60)),
                BenchmarkStep.Create(communication, negotiation, Probability.FromPercent(40)),
                BenchmarkStep.Create(negotiation, won, Probability.FromPercent(30)),
            ]);

    /// <summary>Creates the published averages of B2B sales for a funnel with three open stages.</summary>
    /// <param name="model">A model with exactly three open stages, which play the parts in order.</param>
    /// <returns>The benchmark.</returns>
    /// <exception cref="ArgumentException">
    /// The model has more or fewer open stages; name the stages that play the parts instead.
    /// </exception>
    public static Benchmark B2B(StageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.OpenStages.Length != 3)
        {
            throw new ArgumentException(
                $"The B2B averages are for three open stages, but '{model.Id}' has {model.OpenStages.Length}. "
                + "Name the three stages that play their parts.",
                nameof(model));
        }

        var won = model.Stages.First(stage => stage.Kind == StageKind.Won).Id;
        return B2B(model.OpenStages[0].Id, model.OpenStages[1].Id, model.OpenStages[2].Id, won);
    }
}
