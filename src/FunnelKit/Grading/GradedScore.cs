using System.Collections.Immutable;
using FunnelKit.Scoring;
using FunnelKit.Stages;

namespace FunnelKit.Grading;

/// <summary>The grade of a score, together with what it may become and what speaks against it.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class GradedScore
{
    internal GradedScore()
    {
    }

    /// <summary>Gets the scale.</summary>
    public required GradeScale Scale { get; init; }

    /// <summary>Gets the grade.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Gets the score that was graded.</summary>
    public required Score Score { get; init; }

    /// <summary>Gets the lowest grade that the lead can have while what is missing becomes known.</summary>
    public required Grade Lowest { get; init; }

    /// <summary>Gets the highest grade that the lead can have while what is missing becomes known.</summary>
    public required Grade Highest { get; init; }

    /// <summary>Gets a value indicating whether what is missing can change the grade.</summary>
    public bool IsOpen => Lowest != Highest;

    /// <summary>Gets what is missing or known only as an interval, and so leaves the grade open.</summary>
    /// <value>Contributions in the order of the card; empty when the grade cannot change.</value>
    public required ImmutableArray<Contribution> OpenInputs { get; init; }

    /// <summary>Gets a value indicating whether a grade given before was kept within the margin.</summary>
    public required bool IsKept { get; init; }

    /// <summary>Gets the points that are lacking to the next higher grade.</summary>
    /// <value>Above 0. Null for the highest grade.</value>
    public required decimal? PointsToNext { get; init; }

    /// <summary>Gets how far the score lies above the cut-off of its grade.</summary>
    /// <value>In points; negative for a grade that was kept. Null for the lowest grade, which has no cut-off.</value>
    public required decimal? PointsAboveCutOff { get; init; }

    /// <summary>Gets the inputs of which one better bin alone gives the next higher grade.</summary>
    /// <value>Contributions in the order of the card; empty when there is none, and for the highest grade.</value>
    public required ImmutableArray<Contribution> Lifts { get; init; }

    /// <summary>Gets how the lead stands to the definition of its grade.</summary>
    /// <value>
    /// <see cref="CriterionStatus.None"/> when the grade has no definition or no facts were given;
    /// <see cref="CriterionStatus.Unknown"/> when too little is known to say whether there is a conflict.
    /// </value>
    public required CriterionStatus Description { get; init; }

    /// <summary>Gets the facts that are missing to say whether the lead meets the definition of its grade.</summary>
    /// <value>Identifiers; empty unless <see cref="Description"/> is unknown.</value>
    public required ImmutableArray<string> MissingFacts { get; init; }

    /// <summary>Gets the contradiction between the score and the definitions of the grades.</summary>
    /// <value>Null when there is none, or when it cannot be said.</value>
    public required GradeConflict? Conflict { get; init; }

    /// <summary>Says the grade, what it may become and what speaks against it.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>
    /// Such as <c>B (17 points), between B and A, because of what is not known: Decision chain; 3 points to the next
    /// grade</c>. The wording may change.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return GradeTexts.Sentence(this, language);
    }

    /// <summary>Says in English the grade, what it may become and what speaks against it.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
