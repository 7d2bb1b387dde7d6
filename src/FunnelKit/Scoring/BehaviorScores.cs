namespace FunnelKit.Scoring;

/// <summary>What the behavior of each lead of a table is worth at an instant.</summary>
/// <remarks>
/// The scores are those of <see cref="BehaviorModel.Score(IEnumerable{BehaviorEvent}, DateTimeOffset, DateTimeOffset?)"/>
/// to the last bit. Instances are immutable and thread-safe.
/// </remarks>
public sealed class BehaviorScores
{
    private readonly BehaviorFold _fold;
    private readonly long[] _totals;

    internal BehaviorScores(BehaviorModel model, BehaviorFold fold, uint asOf, int maxDegreeOfParallelism)
    {
        _fold = fold;
        _totals = fold.Score(maxDegreeOfParallelism);
        Model = model;
        AsOf = BehaviorClock.ToInstant(asOf);
    }

    /// <summary>Gets the model by which the events were scored.</summary>
    public BehaviorModel Model { get; }

    /// <summary>Gets the instant that the scores are computed for, in whole seconds of UTC.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>Gets how many leads there are.</summary>
    public int Count => _totals.Length;

    /// <summary>Gets the scores in millionths of a point.</summary>
    internal ReadOnlySpan<long> Units => _totals;

    /// <summary>Gets the score of a lead, in points.</summary>
    /// <param name="index">The place of the lead, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not a place of a lead.</exception>
    public decimal this[int index]
    {
        get
        {
            Check(index);
            return PointUnits.ToPoints(_totals[index]);
        }
    }

    /// <summary>Explains the score of a lead.</summary>
    /// <param name="index">The place of the lead, from 0.</param>
    /// <returns>The score with its contributions, the same as that of the single lead.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not a place of a lead.</exception>
    public BehaviorScore Explain(int index)
    {
        Check(index);
        return _fold.Explain(index);
    }

    private void Check(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
    }
}
