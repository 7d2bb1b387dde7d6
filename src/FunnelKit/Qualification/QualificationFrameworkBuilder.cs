using System.Collections.Immutable;

namespace FunnelKit.Qualification;

/// <summary>Collects what a <see cref="QualificationFramework"/> is made of and checks it together.</summary>
/// <remarks>
/// A builder is not thread-safe. It can be used again after <see cref="Build"/>: frameworks already built do not
/// change.
/// </remarks>
public sealed class QualificationFrameworkBuilder
{
    private QualificationContent _content;

    internal QualificationFrameworkBuilder(QualificationContent content) => _content = content;

    /// <summary>Adds an element behind those already added.</summary>
    /// <param name="element">The element.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="element"/> is null.</exception>
    public QualificationFrameworkBuilder AddElement(QualificationElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        _content = _content with { Elements = _content.Elements.Add(element) };
        return this;
    }

    /// <summary>Puts an element in the place of the one with its identifier, for example with another weight.</summary>
    /// <param name="element">The new element.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="element"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no element of its identifier.</exception>
    public QualificationFrameworkBuilder ReplaceElement(QualificationElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        _content = _content with { Elements = _content.Elements.SetItem(IndexOf(element.Id), element) };
        return this;
    }

    /// <summary>Leaves out an element already added.</summary>
    /// <param name="id">The identifier of the element.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no element of that identifier.</exception>
    public QualificationFrameworkBuilder RemoveElement(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        _content = _content with { Elements = _content.Elements.RemoveAt(IndexOf(id)) };
        return this;
    }

    /// <summary>Sets how many of the elements that are not optional must be met.</summary>
    /// <param name="count">From 1 to the number of those elements; null for all of them.</param>
    /// <returns>This builder.</returns>
    public QualificationFrameworkBuilder SetQuorum(int? count)
    {
        _content = _content with { Quorum = count };
        return this;
    }

    /// <summary>Sets how well an answer must be evidenced to count as met or as denied.</summary>
    /// <param name="level">The least level. Without this call it is <see cref="EvidenceLevel.Confirmed"/>.</param>
    /// <returns>This builder.</returns>
    public QualificationFrameworkBuilder SetRequiredLevel(EvidenceLevel level)
    {
        _content = _content with { RequiredLevel = level };
        return this;
    }

    /// <summary>Sets what answers count, by the level of their evidence.</summary>
    /// <param name="points">The points.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="points"/> is null.</exception>
    public QualificationFrameworkBuilder SetPoints(EvidencePoints points)
    {
        ArgumentNullException.ThrowIfNull(points);
        _content = _content with { Points = points };
        return this;
    }

    /// <summary>Sets what the framework is for and where it comes from.</summary>
    /// <param name="description">The text; null for none.</param>
    /// <returns>This builder.</returns>
    public QualificationFrameworkBuilder SetDescription(LocalizedText? description)
    {
        _content = _content with { Description = description };
        return this;
    }

    /// <summary>Lists everything that prevents <see cref="Build"/> from succeeding.</summary>
    /// <returns>The errors in the order of the definition; empty when it is valid.</returns>
    public ImmutableArray<DefinitionError> Validate() =>
        [.. QualificationValidation.Validate(_content).Select(mistake => mistake.Error)];

    /// <summary>Creates the framework.</summary>
    /// <returns>The framework, which later changes to this builder do not touch.</returns>
    /// <exception cref="InvalidDefinitionException">The definition has errors; all of them are listed.</exception>
    public QualificationFramework Build()
    {
        var errors = Validate();
        return errors.IsEmpty
            ? new QualificationFramework(_content)
            : throw new InvalidDefinitionException(
                $"The qualification framework '{_content.Id}' is not valid.", errors);
    }

    private int IndexOf(string id)
    {
        var elements = _content.Elements;
        for (var index = 0; index < elements.Length; index++)
        {
            if (string.Equals(elements[index].Id, id, StringComparison.Ordinal))
            {
                return index;
            }
        }

        throw new ArgumentException($"There is no element '{id}' to change.", nameof(id));
    }
}
