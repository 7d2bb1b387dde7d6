using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Stages;
using FunnelKit.Statistics;

namespace FunnelKit.Timing;

/// <summary>
/// Whether segments of deals take the same time in a stage: their curves side by side, and a log-rank test.
/// </summary>
/// <remarks>
/// <para>
/// The test compares the curves at all ages at once, visits still open included (see <see cref="LogRankTest"/> for
/// formulas and sources). The segments must be of disjoint deals: a segment is compared with the others, never with a
/// total that contains it. Several stages compared at once are corrected for their number (Benjamini–Hochberg). The
/// test takes visits for independent of each other, which those of one deal are not quite.
/// </para>
/// <para>Equality compares references; instances are immutable and safe to use from several threads.</para>
/// <example>
/// <code>
/// foreach (SegmentCurves stage in SegmentCurves.CompareStages([("north", north), ("south", south)]))
///     Console.WriteLine($"{stage.Stage}: p = {stage.AdjustedPValue}");
/// </code>
/// </example>
/// </remarks>
public sealed class SegmentCurves
{
    private SegmentCurves(Stage stage, StageExit exit, LogRankTest test, ImmutableArray<SegmentCurve> segments)
    {
        Stage = stage;
        Exit = exit;
        Test = test;
        Segments = segments;
        Comparisons = 1;
        AdjustedPValue = test.PValue;
    }

    private SegmentCurves(SegmentCurves single, int comparisons, double? adjusted)
        : this(single.Stage, single.Exit, single.Test, single.Segments)
    {
        Comparisons = comparisons;
        AdjustedPValue = adjusted;
    }

    /// <summary>Gets the stage.</summary>
    public Stage Stage { get; }

    /// <summary>Gets the way to leave whose speed is compared.</summary>
    /// <value><see cref="StageExit.None"/> for leaving in any way.</value>
    public StageExit Exit { get; }

    /// <summary>Gets the segments, in the order they were given.</summary>
    public ImmutableArray<SegmentCurve> Segments { get; }

    /// <summary>Gets the test with its statistic and degrees of freedom.</summary>
    public LogRankTest Test { get; }

    /// <summary>
    /// Gets the chance of so large a difference when all segments are alike, in the range [0, 1]; null when nothing can
    /// be compared.
    /// </summary>
    public double? PValue => Test.PValue;

    /// <summary>Gets how many stages were compared at once, at least 1.</summary>
    /// <value>Only those where something can be compared count.</value>
    public int Comparisons { get; }

    /// <summary>
    /// Gets <see cref="PValue"/> corrected for <see cref="Comparisons"/>, in the range [0, 1]; null when nothing can be
    /// compared.
    /// </summary>
    public double? AdjustedPValue { get; }

    /// <summary>Compares segments in one stage.</summary>
    /// <param name="segments">Labels, and the flows of disjoint deals; at least two.</param>
    /// <param name="stage">The identifier of an open stage.</param>
    /// <param name="exit">
    /// The way to leave whose speed is compared, the others ending the watch; <see cref="StageExit.None"/>, the
    /// default, for leaving in any way.
    /// </param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">
    /// There are fewer than two segments, a label occurs twice, the flows differ in model, semantics or
    /// instants, or there is no such open stage.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such exit.</exception>
    public static SegmentCurves Compare(
        IEnumerable<(string Label, StageFlow Flow)> segments, StageId stage, StageExit exit = StageExit.None)
    {
        var all = Checked(segments, exit);
        return Compare(all, all[0].Flow.Model.PositionOf(stage), exit);
    }

    /// <summary>Compares segments in every open stage, corrected for the number of stages.</summary>
    /// <param name="segments">Labels, and the flows of disjoint deals; at least two.</param>
    /// <param name="exit">
    /// As for <see cref="Compare(IEnumerable{ValueTuple{string, StageFlow}}, StageId, StageExit)"/>.
    /// </param>
    /// <returns>The comparisons in funnel order.</returns>
    /// <exception cref="ArgumentException">As for a comparison in one stage.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such exit.</exception>
    public static ImmutableArray<SegmentCurves> CompareStages(
        IEnumerable<(string Label, StageFlow Flow)> segments, StageExit exit = StageExit.None)
    {
        var all = Checked(segments, exit);
        var stages = Enumerable.Range(0, all[0].Flow.Model.OpenStages.Length)
            .Select(position => Compare(all, position, exit))
            .ToList();
        double[] pValues = [.. stages.Select(stage => stage.PValue).OfType<double>()];
        var adjusted = new Queue<double>(MultipleTesting.BenjaminiHochberg(pValues));
        return
        [
            .. stages.Select(stage => new SegmentCurves(
                stage, Math.Max(1, pValues.Length), stage.PValue is null ? null : adjusted.Dequeue())),
        ];
    }

    private static SegmentCurves Compare(List<(string Label, StageFlow Flow)> segments, int position, StageExit exit)
    {
        var visits = segments.ConvertAll(segment => StageVisits.Of(segment.Flow, position));
        var test = LogRankTest.Compare(visits.Select(
            segment => exit == StageExit.None ? segment.AnyEnd() : segment.Table(segment.EndedBy(exit))));
        return new(
            visits[0].Stage,
            exit,
            test,
            [
                .. segments.Select((segment, i) => new SegmentCurve(
                    segment.Label,
                    StageCurve.Of(visits[i]),
                    test.Groups[i].Observed,
                    test.Groups[i].Expected)),
            ]);
    }

    private static List<(string Label, StageFlow Flow)> Checked(
        IEnumerable<(string Label, StageFlow Flow)> segments, StageExit exit)
    {
        ArgumentNullException.ThrowIfNull(segments);
        if (exit is < StageExit.None or > StageExit.LeftModel)
        {
            throw new ArgumentOutOfRangeException(nameof(exit), exit, "This is no way to leave a stage.");
        }

        List<(string Label, StageFlow Flow)> all = [.. segments];
        if (all.Count < 2)
        {
            throw new ArgumentException("A comparison takes at least two segments.", nameof(segments));
        }

        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (label, flow) in all)
        {
            ArgumentNullException.ThrowIfNull(label, nameof(segments));
            ArgumentNullException.ThrowIfNull(flow, nameof(segments));
            if (!labels.Add(label))
            {
                throw new ArgumentException($"The segment '{label}' occurs twice.", nameof(segments));
            }

            if (!flow.Model.Equals(all[0].Flow.Model)
                || flow.Semantics != all[0].Flow.Semantics
                || flow.Through != all[0].Flow.Through
                || flow.AsOf != all[0].Flow.AsOf)
            {
                throw new ArgumentException(
                    $"The segment '{label}' was counted with another model, other semantics or other instants.",
                    nameof(segments));
            }
        }

        return all;
    }
}
