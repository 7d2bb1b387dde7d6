namespace FunnelKit.SampleHost.Api;

/// <summary>The versions of the scorecard, how many open leads have each grade, and what is due.</summary>
public sealed record CardsAnswer(
    IReadOnlyList<CardAnswer> Versions,
    IReadOnlyDictionary<string, int> Grades,
    IReadOnlyList<string> DueReviews,
    DateOnly NextReview,
    DateOnly NextRevision);
