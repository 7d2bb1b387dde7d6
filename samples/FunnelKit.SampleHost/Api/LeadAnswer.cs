using FunnelKit.SampleHost.Leads;

namespace FunnelKit.SampleHost.Api;

/// <summary>One stored lead: its score by what it is and by what it does, and how its temperature changed.</summary>
public sealed record LeadAnswer(
    string Id,
    string Company,
    bool? IsWon,
    ScoreAnswer Attributes,
    decimal Behavior,
    double? Learned,
    decimal Combined,
    string Cell,
    string CellGrade,
    IReadOnlyList<GradeChangeAnswer> Trace)
{
    public static LeadAnswer From(LeadView view, string language)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new(
            view.Lead.Id,
            view.Lead.Row.Company,
            view.Lead.Row.IsWon,
            ScoreAnswer.From(view.Assessment, language),
            view.Behavior.Total,
            view.Combined.Learned?.Fraction,
            view.Combined.Score.Total,
            view.Placement.Cell.Code,
            view.Placement.Grade.Id,
            [.. view.Trace.Changes.Select(change => new GradeChangeAnswer(
                change.At, change.From?.Id, change.To.Id, change.Points, change.Cause, change.IsStepIn))]);
    }
}
