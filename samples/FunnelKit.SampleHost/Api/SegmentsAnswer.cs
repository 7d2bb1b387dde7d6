using FunnelKit.SampleHost.Analysis;
using FunnelKit.Segments;

namespace FunnelKit.SampleHost.Api;

/// <summary>The segments of one dimension, and what changed between two periods.</summary>
public sealed record SegmentsAnswer(
    string Semantics,
    string Dimension,
    string Rate,
    RateAnswer All,
    bool CanTellApart,
    double? PValue,
    IReadOnlyList<SegmentAnswer> Segments,
    double? Concentration,
    double? EffectiveSegments,
    IReadOnlyList<string> Findings,
    int PeriodDays,
    RateAnswer Before,
    RateAnswer After,
    long? ChangeMillionths,
    long? MixMillionths,
    long? RateMillionths,
    IReadOnlyList<ContributionToChangeAnswer> Changes,
    string Sentence)
{
    public static SegmentsAnswer From(SegmentView view, string language)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new(
            view.Total.Semantics.Describe(language),
            view.Segments.Dimension,
            view.RateKey,
            RateAnswer.From(view.Measured),
            view.People.CanTellApart,
            view.People.Spread.PValue,
            [.. view.Segments.Segments.Select(segment => Of(view, segment))],
            view.Quality.LeadConcentration.Index,
            view.Quality.LeadConcentration.EffectiveNumber,
            [.. view.Quality.Findings.Select(finding => finding.Text.ToString(language))],
            view.Days,
            RateAnswer.From(view.Change.Before),
            RateAnswer.From(view.Change.After),
            view.Change.ChangeMillionths,
            view.Change.MixMillionths,
            view.Change.RateMillionths,
            [
                .. view.Change.Segments.Select(part => new ContributionToChangeAnswer(
                    part.Label,
                    RateAnswer.From(part.Before),
                    RateAnswer.From(part.After),
                    part.MixMillionths,
                    part.RateMillionths)),
            ],
            view.Change.ToString(language));
    }

    private static SegmentAnswer Of(SegmentView view, FlowSegment segment)
    {
        var row = view.People.Rows.FirstOrDefault(person => person.Label == segment.Label);
        return new(
            segment.Label,
            segment.Flow.Deals,
            segment.Flow.Open,
            segment.Flow.Won,
            segment.Flow.Lost,
            RateAnswer.From(view.RateOf(segment.Flow)),
            row?.ShrunkenRate,
            row?.ShrunkenInterval?.Low,
            row?.ShrunkenInterval?.High,
            row?.Comparison.IsDifferent == true,
            row?.BestRank,
            row?.WorstRank,
            view.SourceOf(segment.Label).ValuePerLead?.Amount);
    }
}
