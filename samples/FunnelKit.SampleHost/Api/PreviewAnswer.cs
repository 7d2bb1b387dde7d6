using FunnelKit.SampleHost.Leads;

namespace FunnelKit.SampleHost.Api;

/// <summary>What would change if a card were saved as the next version.</summary>
public sealed record PreviewAnswer(
    int BaseVersion,
    int NextVersion,
    IReadOnlyList<string> Changes,
    IReadOnlyDictionary<string, int> GradesBefore,
    IReadOnlyDictionary<string, int> GradesAfter,
    IReadOnlyList<GradeMoveAnswer> Moves)
{
    public static PreviewAnswer From(CardPreview preview, string language)
    {
        ArgumentNullException.ThrowIfNull(preview);
        return new(
            preview.Base.Version,
            preview.Card!.Version,
            [.. preview.Diff!.Changes.Select(change => change.ToString(language))],
            ScoringApi.CountsOf(preview.Before!),
            ScoringApi.CountsOf(preview.After!),
            [.. preview.Moves.Select(move => new GradeMoveAnswer(
                move.Lead.Id, move.From.Id, move.To.Id, move.ScoreBefore, move.ScoreAfter))]);
    }
}
