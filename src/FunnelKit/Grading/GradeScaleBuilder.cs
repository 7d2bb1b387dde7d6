using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Grading;

/// <summary>Collects what a <see cref="GradeScale"/> is made of and checks it together.</summary>
/// <remarks>
/// A builder is not thread-safe. It can be used again after <see cref="Build"/>: scales already built do not change.
/// </remarks>
public sealed class GradeScaleBuilder
{
    private GradeScaleContent _content;

    internal GradeScaleBuilder(GradeScaleContent content) => _content = content;

    /// <summary>Adds a grade below those already added.</summary>
    /// <param name="grade">The grade.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="grade"/> is null.</exception>
    public GradeScaleBuilder AddGrade(Grade grade)
    {
        ArgumentNullException.ThrowIfNull(grade);
        _content = _content with { Grades = _content.Grades.Add(grade) };
        return this;
    }

    /// <summary>Adds a grade below those already added.</summary>
    /// <param name="id">The identifier, such as <c>A</c>.</param>
    /// <param name="from">The least score that has it; null for the lowest grade.</param>
    /// <param name="name">The name shown to people; null to show the identifier.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public GradeScaleBuilder AddGrade(string id, decimal? from, LocalizedText? name = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        return AddGrade(new Grade
        {
            Id = id,
            From = from,
            Name = name,
        });
    }

    /// <summary>Leaves out all grades added so far.</summary>
    /// <returns>This builder.</returns>
    public GradeScaleBuilder ClearGrades()
    {
        _content = _content with { Grades = [] };
        return this;
    }

    /// <summary>Adds a fact that the definitions of grades may ask for, beside the standard ones.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public GradeScaleBuilder AddFact(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        _content = _content with { Facts = _content.Facts.Add(fact) };
        return this;
    }

    /// <summary>Sets what the scale is for and where it comes from.</summary>
    /// <param name="description">The text; null for none.</param>
    /// <returns>This builder.</returns>
    public GradeScaleBuilder SetDescription(LocalizedText? description)
    {
        _content = _content with { Description = description };
        return this;
    }

    /// <summary>Sets how far a score must fall below a cut-off before a grade once given is lost.</summary>
    /// <param name="margin">In points, at least 0. The default value of a scale is 0.</param>
    /// <returns>This builder.</returns>
    public GradeScaleBuilder SetMargin(decimal margin)
    {
        _content = _content with { Margin = margin };
        return this;
    }

    /// <summary>Lists everything that prevents <see cref="Build"/> from succeeding.</summary>
    /// <returns>The errors in the order of the definition; empty when it is valid.</returns>
    public ImmutableArray<DefinitionError> Validate() =>
        [.. GradeScaleValidation.Validate(_content).Select(mistake => mistake.Error)];

    /// <summary>Creates the scale.</summary>
    /// <returns>The scale, which later changes to this builder do not touch.</returns>
    /// <exception cref="InvalidDefinitionException">The definition has errors; all of them are listed.</exception>
    public GradeScale Build()
    {
        var errors = Validate();
        return errors.IsEmpty
            ? new GradeScale(_content)
            : throw new InvalidDefinitionException($"The grade scale '{_content.Id}' is not valid.", errors);
    }
}
