using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>The verdict on a criterion, with what was known when it was given.</summary>
/// <remarks>
/// The status of a composite criterion follows from those of <see cref="Parts"/>, all of which appear, met ones too.
/// Instances are immutable and thread-safe.
/// </remarks>
public sealed class CriterionResult
{
    internal CriterionResult(
        Criterion criterion,
        CriterionStatus status,
        FactValue known,
        int? counted,
        ImmutableArray<CriterionResult> parts)
    {
        Criterion = criterion;
        Status = status;
        Known = known;
        Counted = counted;
        Parts = parts;
        MissingFacts = CriterionJudge.Missing(criterion, status, parts);
    }

    /// <summary>Gets the criterion that was judged.</summary>
    public Criterion Criterion { get; }

    /// <summary>Gets the verdict.</summary>
    /// <value>Never <see cref="CriterionStatus.None"/>.</value>
    public CriterionStatus Status { get; }

    /// <summary>Gets what is known of the fact that is asked about.</summary>
    /// <value><see cref="FactValue.None"/> when nothing is known, and for counts and composite criteria.</value>
    public FactValue Known { get; }

    /// <summary>Gets how often the interaction has happened.</summary>
    /// <value>Null when the criterion does not count.</value>
    public int? Counted { get; }

    /// <summary>Gets the verdicts on the parts, in order.</summary>
    /// <value>Empty when the criterion has no parts.</value>
    public ImmutableArray<CriterionResult> Parts { get; }

    /// <summary>Gets the facts and interactions that are missing, or not known precisely enough.</summary>
    /// <value>
    /// Identifiers, each once, in the order of the criterion. Empty when the criterion is met, and when it is unmet by
    /// what is known.
    /// </value>
    public ImmutableArray<string> MissingFacts { get; }

    /// <summary>Says how the criterion stands, what is known and what is missing.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <param name="names">The model whose names of facts are used; null for identifiers and standard names.</param>
    /// <returns>Such as <c>Expected amount is known: unmet, not known</c>. The wording may change.</returns>
    public string Describe(string language, StageModel? names = null)
    {
        ArgumentNullException.ThrowIfNull(language);
        return CriterionTexts.Verdict(this, names).ToString(language);
    }

    /// <summary>Says in English how the criterion stands.</summary>
    /// <returns>The sentence with the identifiers of facts.</returns>
    public override string ToString() => Describe(LocalizedText.English);
}
