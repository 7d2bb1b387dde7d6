using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit.Segments;

/// <summary>How much everything depends on few segments, such as leads on a single source.</summary>
/// <remarks>
/// <para>
/// With the share sᵢ of segment i, the index of Herfindahl and Hirschman is <c>HHI = Σ sᵢ²</c>: 1 when everything comes
/// from one, 1/G when G contribute alike. Its inverse is the effective number: so many equal segments would be as
/// concentrated. What is not given belongs to no segment; it is left out and counted in <see cref="Known"/>.
/// </para>
/// <para>
/// Equality compares all values. Instances are immutable and thread-safe. <b>Source:</b> A. O. Hirschman, The Paternity
/// of an Index, The American Economic Review 54 (1964); the effective number is that of M. O. Hill, Diversity and
/// Evenness, Ecology 54 (1973), of order 2.
/// </para>
/// </remarks>
public sealed record Concentration
{
    /// <summary>
    /// The share from which one segment is said to be depended on, one half. Chosen by FunnelKit, no source.
    /// </summary>
    public const double DependenceShare = 0.5;

    private Concentration(double? index, int segments, string? largest, Rate largestShare, Rate known)
    {
        Index = index;
        Segments = segments;
        Largest = largest;
        LargestShare = largestShare;
        Known = known;
    }

    /// <summary>Gets the index of Herfindahl and Hirschman.</summary>
    /// <value>In the range (0, 1]; null when nothing is given.</value>
    public double? Index { get; }

    /// <summary>Gets how many equal segments would be as concentrated.</summary>
    /// <value>From 1 to <see cref="Segments"/>; null when nothing is given.</value>
    public double? EffectiveNumber => 1d / Index;

    /// <summary>Gets the index on a scale from 0 (all segments alike) to 1 (everything from one).</summary>
    /// <value><c>(HHI − 1/G)/(1 − 1/G)</c> of G segments; null for fewer than two.</value>
    public double? NormalizedIndex =>
        Segments < 2 ? null : Math.Max(0d, (Index!.Value - (1d / Segments)) / (1d - (1d / Segments)));

    /// <summary>Gets how many segments contribute anything.</summary>
    public int Segments { get; }

    /// <summary>Gets the label of the segment that contributes most; of equal ones, the first by label.</summary>
    /// <value>Null when nothing is given.</value>
    public string? Largest { get; }

    /// <summary>Gets what <see cref="Largest"/> contributes, of all that is given.</summary>
    public Rate LargestShare { get; }

    /// <summary>Gets of how many of all cases the segment is given.</summary>
    public Rate Known { get; }

    /// <summary>Gets a value indicating whether everything depends on a single segment.</summary>
    /// <value>
    /// True when the whole interval of <see cref="LargestShare"/> is above <see cref="DependenceShare"/>, so that few
    /// cases do not raise an alarm.
    /// </value>
    public bool IsDependentOnOne => LargestShare.Interval is { } interval && interval.Low > DependenceShare;

    /// <summary>Measures how concentrated counts are.</summary>
    /// <param name="counts">
    /// A count for each label, at least 0. The count of the empty label is that of the cases not given.
    /// </param>
    /// <returns>The measures.</returns>
    /// <exception cref="ArgumentException">A label is null, or occurs twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <exception cref="OverflowException">The sum of the counts passes the range of a 64-bit integer.</exception>
    public static Concentration FromCounts(IEnumerable<KeyValuePair<string, long>> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var byLabel = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (label, count) in counts)
        {
            ArgumentNullException.ThrowIfNull(label, nameof(counts));
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
            if (!byLabel.TryAdd(label, count))
            {
                throw new ArgumentException($"The label '{label}' occurs twice.", nameof(counts));
            }
        }

        var all = checked(byLabel.Values.Aggregate(0L, (sum, count) => checked(sum + count)));
        var unknown = byLabel.GetValueOrDefault(string.Empty);
        var known = all - unknown;
        ImmutableArray<KeyValuePair<string, long>> given =
            [.. byLabel.Where(pair => pair is { Key.Length: > 0, Value: > 0 })];
        if (given.IsEmpty)
        {
            return new(null, 0, null, Rate.FromCounts(0, 0), Rate.FromCounts(known, all));
        }

        var largest = given.MaxBy(pair => pair.Value);
        return new(
            given.Sum(pair => (double)pair.Value / known * ((double)pair.Value / known)),
            given.Length,
            largest.Key,
            Rate.FromCounts(largest.Value, known),
            Rate.FromCounts(known, all));
    }

    /// <summary>Formats the effective number and the largest share.</summary>
    /// <returns>For example <c>2.6 effective of 4; largest: seo, 50.0 %</c>; <c>no answer</c> without cases.</returns>
    public override string ToString() => EffectiveNumber is { } effective
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{effective:F1} effective of {Segments}; largest: {Largest}, {LargestShare:P}")
        : "no answer";
}
