using System.Collections.Immutable;
using FunnelKit.Scoring;

namespace FunnelKit.Qualification;

/// <summary>Whether a lead is qualified by a framework, what is missing, and what to ask next.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class QualificationAssessment
{
    internal QualificationAssessment(QualificationFramework framework, ImmutableArray<ElementAssessment> elements)
    {
        Framework = framework;
        Elements = elements;
        var required = elements.Where(item => !item.Element.IsOptional).ToList();
        var met = required.Count(item => item.Status == ElementStatus.Met);
        var denied = required.Count(item => item.Status == ElementStatus.Denied);
        Met = Rate.FromCounts(met, required.Count);
        Coverage = Rate.FromCounts(elements.Count(item => item.Status != ElementStatus.Unknown), elements.Length);
        Status = met >= framework.Quorum ? QualificationStatus.Qualified
            : required.Count - denied < framework.Quorum ? QualificationStatus.Disproved
            : QualificationStatus.NotYet;
        Missing =
        [
            .. elements.Where(item => item.IsMissing)
                .OrderBy(item => item.Element.IsOptional)
                .ThenBy(item => item.Level)
                .ThenByDescending(item => item.Element.Weight),
        ];
        Next = Status == QualificationStatus.Disproved || Missing.IsEmpty
            ? null
            : QualificationTexts.Question(this, Missing[0]);
        Score = framework.ToScorecard().Score(new AnswerFacts(elements));
    }

    /// <summary>Gets the framework.</summary>
    public QualificationFramework Framework { get; }

    /// <summary>Gets whether the lead is qualified.</summary>
    public QualificationStatus Status { get; }

    /// <summary>Gets every element, in the order of the framework.</summary>
    public ImmutableArray<ElementAssessment> Elements { get; }

    /// <summary>Gets how many of the elements that are not optional are met.</summary>
    public Rate Met { get; }

    /// <summary>Gets of how many of all elements anything is known.</summary>
    public Rate Coverage { get; }

    /// <summary>Gets the elements that are unknown or only claimed, the one to ask about first in front.</summary>
    /// <value>
    /// Elements that are not optional first; then those with the least evidence, of these the weightiest, and of equal
    /// ones the earlier in the framework.
    /// </value>
    public ImmutableArray<ElementAssessment> Missing { get; }

    /// <summary>Gets the next best question.</summary>
    /// <value>Null when nothing is missing, or when the lead is disproved and no answer helps.</value>
    public QualificationQuestion? Next { get; }

    /// <summary>Gets the points of the answers, explained; what is unknown leaves a reachable range.</summary>
    public Score Score { get; }

    /// <summary>Says whether the lead is qualified and what is missing.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>A sentence; the wording may change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return QualificationTexts.Sentence(this, language);
    }

    /// <summary>Says in English whether the lead is qualified and what is missing.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
