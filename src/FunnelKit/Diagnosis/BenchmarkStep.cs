using FunnelKit.Stages;

namespace FunnelKit.Diagnosis;

/// <summary>The share of deals that should go on from one stage to another.</summary>
/// <remarks>Equality compares all values. The default value names no stages; no benchmark holds it.</remarks>
public readonly record struct BenchmarkStep
{
    private BenchmarkStep(StageId from, StageId to, Probability expected)
    {
        From = from;
        To = to;
        Expected = expected;
    }

    /// <summary>Gets the stage that the deals come from.</summary>
    public StageId From { get; }

    /// <summary>Gets the later stage that they should reach; there may be stages between the two.</summary>
    public StageId To { get; }

    /// <summary>Gets the share that should reach it.</summary>
    /// <value>Above 0.</value>
    public Probability Expected { get; }

    /// <summary>Creates a step.</summary>
    /// <param name="from">The stage that the deals come from.</param>
    /// <param name="to">The later stage that they should reach.</param>
    /// <param name="expected">The share that should reach it, above 0.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">A stage is <see cref="StageId.None"/>, or both are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expected"/> is 0.</exception>
    public static BenchmarkStep Create(StageId from, StageId to, Probability expected)
    {
        if (from == StageId.None || to == StageId.None || from == to)
        {
            throw new ArgumentException($"A step needs two different stages, but has '{from}' and '{to}'.", nameof(to));
        }

        return expected == Probability.Never
            ? throw new ArgumentOutOfRangeException(nameof(expected), expected, "The expected share must be above 0.")
            : new(from, to, expected);
    }
}
