using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Forecasting;

/// <summary>The share of decided deals that were won after reaching each stage, learned from a flow.</summary>
/// <remarks>
/// <para>
/// A rate is used as a probability only when it rests on enough decided deals; otherwise the stage's own default
/// applies. Open deals are not yet decided and do not count.
/// </para>
/// <para>Instances are immutable and thread-safe. Equality compares model, rates and the number of deals asked
/// for.</para>
/// </remarks>
public sealed class StageWinRates : IEquatable<StageWinRates>
{
    private readonly ImmutableArray<Rate> _rates;

    private StageWinRates(StageModel model, ImmutableArray<Rate> rates, long minimumDeals)
    {
        Model = model;
        _rates = rates;
        MinimumDeals = minimumDeals;
    }

    /// <summary>Gets the model whose stages the rates belong to.</summary>
    public StageModel Model { get; }

    /// <summary>Gets how many decided deals a rate needs before it is used as a probability.</summary>
    /// <value>At least 1.</value>
    public long MinimumDeals { get; }

    /// <summary>Gets the share of decided deals that were won after reaching a stage, whatever it rests on.</summary>
    /// <param name="stage">The identifier of an open stage.</param>
    /// <exception cref="ArgumentException">The model has no open stage of that identifier.</exception>
    public Rate this[StageId stage] => _rates[Model.PositionOf(stage)];

    /// <summary>Learns the rates from what became of past deals.</summary>
    /// <param name="flow">The flow of past deals.</param>
    /// <param name="minimumDeals">
    /// How many decided deals a rate needs before it is used, at least 1. The default value of 30 is chosen by
    /// FunnelKit, no source: a 95 % interval is then at most 35 percentage points wide.
    /// </param>
    /// <returns>The rates.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimumDeals"/> is below 1.</exception>
    public static StageWinRates From(StageFlow flow, long minimumDeals = 30)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumDeals, 1);
        var won = flow.Model.Stages.FirstOrDefault(stage => stage.Kind == StageKind.Won);
        return new(
            flow.Model,
            [.. flow.Model.OpenStages.Select(stage => won is null ? default : flow.RateBetween(stage.Id, won.Id))],
            minimumDeals);
    }

    /// <summary>Gets the probability that a rate stands for, if it rests on enough decided deals.</summary>
    /// <param name="stage">The identifier of a stage.</param>
    /// <param name="probability">The probability; 0 when there is none.</param>
    /// <returns>
    /// False for stages without enough decided deals, and for those that are not open stages of the model.
    /// </returns>
    public bool TryGetProbability(StageId stage, out Probability probability)
    {
        probability = default;
        if (!Model.TryGetStage(stage, out var found)
            || found.Kind != StageKind.Open
            || this[stage] is not { Value: { } value } rate
            || rate.Denominator < MinimumDeals)
        {
            return false;
        }

        probability = Probability.FromFraction(value);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(StageWinRates? other) =>
        other is not null
        && MinimumDeals == other.MinimumDeals
        && Model.Equals(other.Model)
        && _rates.AsSpan().SequenceEqual(other._rates.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StageWinRates);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Model, MinimumDeals, _rates.Length);
}
