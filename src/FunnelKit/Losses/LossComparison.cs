using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Statistics;

namespace FunnelKit.Losses;

/// <summary>
/// The losses of several segments side by side, and the reasons in which one differs from the others.
/// </summary>
/// <remarks>
/// <para>
/// Each segment is compared with all others together, reason by reason, by Fisher's exact test; the p-values of all
/// these comparisons are corrected together (Benjamini and Hochberg), so that among many comparisons few differences
/// are found by chance alone. <b>Source:</b> Y. Benjamini and Y. Hochberg, Controlling the False Discovery Rate,
/// Journal of the Royal Statistical Society B 57 (1995).
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// <example>
/// <code>
/// LossComparison losses = LossComparison.Create(flowsByCompetitor, LossTaxonomies.Standard);
/// foreach (LossDifference difference in losses.Distinct)
///     Console.WriteLine(difference.ToString("zh-Hans"));
/// </code>
/// </example>
/// </remarks>
public sealed class LossComparison
{
    private LossComparison(
        LossTaxonomy taxonomy, ImmutableArray<SegmentLosses> segments, ImmutableArray<LossDifference> differences)
    {
        Taxonomy = taxonomy;
        Segments = segments;
        Differences = differences;
    }

    /// <summary>Gets how the reasons were read.</summary>
    public LossTaxonomy Taxonomy { get; }

    /// <summary>Gets the segments, the one with most lost deals first, then by label.</summary>
    public ImmutableArray<SegmentLosses> Segments { get; }

    /// <summary>Gets every segment with every reason that occurs, the surest difference first.</summary>
    public ImmutableArray<LossDifference> Differences { get; }

    /// <summary>Gets the differences that are more than chance explains.</summary>
    public IEnumerable<LossDifference> Distinct => Differences.Where(difference => difference.IsDistinct);

    /// <summary>Compares the losses of segments.</summary>
    /// <param name="segments">
    /// The segments by label, such as the sources, regions or competitors of the deals. No deal is in two of them.
    /// </param>
    /// <param name="taxonomy">How reasons are read. Null for <see cref="LossTaxonomies.Standard"/>.</param>
    /// <returns>The losses of each segment, and the reasons in which one differs from the others.</returns>
    /// <exception cref="ArgumentException">
    /// A label is null or occurs twice, or two flows differ in model, semantics, instants or currency.
    /// </exception>
    public static LossComparison Create(
        IEnumerable<KeyValuePair<string, StageFlow>> segments, LossTaxonomy? taxonomy = null)
    {
        ArgumentNullException.ThrowIfNull(segments);
        var known = taxonomy ?? LossTaxonomies.Standard;
        var all = new List<(string Label, LossAnalysis Losses)>();
        var labels = new HashSet<string>(StringComparer.Ordinal);
        StageFlow? sum = null;
        foreach (var (label, flow) in segments)
        {
            if (label is null || flow is null || !labels.Add(label))
            {
                throw new ArgumentException($"The segment '{label}' has no flow, or occurs twice.", nameof(segments));
            }

            sum = sum is null ? flow : sum + flow;
            all.Add((label, flow.AnalyzeLosses(known)));
        }

        var total = sum?.AnalyzeLosses(known);
        return new(known, Rank(all, total), total is null ? [] : Compare(all, total));
    }

    private static ImmutableArray<SegmentLosses> Rank(
        IEnumerable<(string Label, LossAnalysis Losses)> segments, LossAnalysis? total)
    {
        var before = 0L;
        var ranked = ImmutableArray.CreateBuilder<SegmentLosses>();
        foreach (var (label, losses) in segments
            .OrderByDescending(segment => segment.Losses.Lost)
            .ThenBy(segment => segment.Label, StringComparer.Ordinal))
        {
            before += losses.Lost;
            var all = total?.Lost ?? 0;
            ranked.Add(new(
                label, losses, Rate.FromCounts(losses.Lost, all), all == 0 ? null : (double)before / all));
        }

        return ranked.DrainToImmutable();
    }

    private static ImmutableArray<LossDifference> Compare(
        List<(string Label, LossAnalysis Losses)> segments, LossAnalysis total)
    {
        var differences = (
            from reason in total.Reasons.Select(Together).Distinct()
            let whole = Share(total, reason)
            from segment in segments
            select Compare(segment.Label, reason, Share(segment.Losses, reason), whole)).ToList();
        var tested = differences.Where(difference => difference.PValue is not null).ToList();
        var adjusted = MultipleTesting.BenjaminiHochberg([.. tested.Select(difference => difference.PValue!.Value)]);
        return
        [
            .. tested
                .Zip(adjusted, (difference, p) => difference with { AdjustedPValue = p })
                .Concat(differences.Where(difference => difference.PValue is null))
                .OrderBy(difference => difference.PValue ?? 2d)
                .ThenBy(difference => difference.Label, StringComparer.Ordinal)
                .ThenBy(difference => difference.Reason.Kind)
                .ThenBy(difference => difference.Reason.Id, StringComparer.Ordinal),
        ];
    }

    private static LossDifference Compare(string label, LossReason reason, Rate inSegment, Rate whole)
    {
        var others = Rate.FromCounts(
            whole.Numerator - inSegment.Numerator, whole.Denominator - inSegment.Denominator);
        var compared = TwoProportions.Compare(
            others.Numerator, others.Denominator, inSegment.Numerator, inSegment.Denominator);
        return new()
        {
            Label = label,
            Reason = reason,
            InSegment = inSegment,
            InOthers = others,
            Difference = compared.Newcombe(),
            PValue = compared.FisherTest()?.TwoSided is { } p ? Math.Min(1d, p) : null,
            AdjustedPValue = null,
        };
    }

    private static LossReason Together(LossReason reason) =>
        reason.Kind == LossReasonKind.Unclassified ? LossReason.AllUnclassified : reason;

    private static Rate Share(LossAnalysis losses, LossReason reason) =>
        reason == LossReason.AllUnclassified ? losses.Unclassified : losses.Share(reason);
}
