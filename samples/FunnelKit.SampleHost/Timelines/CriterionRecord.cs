using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Timelines;

/// <summary>One criterion and how it stood when a move was judged.</summary>
public sealed record CriterionRecord
{
    public required string Id { get; init; }

    public required string Stage { get; init; }

    public bool IsExit { get; init; }

    public required CriterionStatus Status { get; init; }

    public required IReadOnlyList<string> MissingFacts { get; init; }

    /// <summary>The criterion's own sentence.</summary>
    public required string English { get; init; }

    public required string Chinese { get; init; }

    /// <summary>What was known about it.</summary>
    public required string KnownEnglish { get; init; }

    public required string KnownChinese { get; init; }

    public static CriterionRecord From(GateCriterion criterion, StageModel model)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return new()
        {
            Id = criterion.Criterion.Id,
            Stage = criterion.Stage.Value,
            IsExit = criterion.IsExit,
            Status = criterion.Result.Status,
            MissingFacts = criterion.Result.MissingFacts,
            English = criterion.Criterion.DisplayName(LocalizedText.English, model),
            Chinese = criterion.Criterion.DisplayName(LocalizedText.SimplifiedChinese, model),
            KnownEnglish = criterion.Result.Describe(LocalizedText.English, model),
            KnownChinese = criterion.Result.Describe(LocalizedText.SimplifiedChinese, model),
        };
    }

    public string In(string language) => language == LocalizedText.SimplifiedChinese ? Chinese : English;

    public string KnownIn(string language) =>
        language == LocalizedText.SimplifiedChinese ? KnownChinese : KnownEnglish;
}
