using FunnelKit.Stages;

namespace FunnelKit.Grading;

/// <summary>The score says one grade and what is known of the lead says another.</summary>
public sealed class GradeConflict
{
    internal GradeConflict(GradeScale scale, Grade scored, Grade? described, CriterionResult result)
    {
        Scale = scale;
        Scored = scored;
        Described = described;
        Result = result;
    }

    /// <summary>Gets the grade that the score has, and whose definition the lead does not meet.</summary>
    public Grade Scored { get; }

    /// <summary>Gets the highest grade whose definition the lead meets.</summary>
    /// <value>Null when it meets none.</value>
    public Grade? Described { get; }

    /// <summary>Gets the verdict on the definition of <see cref="Scored"/>, with what is known.</summary>
    public CriterionResult Result { get; }

    internal GradeScale Scale { get; }

    /// <summary>Says what contradicts what.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>A sentence; the wording may change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return GradeTexts.Conflict(this, language);
    }

    /// <summary>Says in English what contradicts what.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
