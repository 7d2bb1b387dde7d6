using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>Collects what a <see cref="BehaviorModel"/> is made of and checks it together.</summary>
/// <remarks>
/// A builder is not thread-safe. It can be used again after <see cref="Build"/>: models already built do not change.
/// </remarks>
public sealed class BehaviorModelBuilder
{
    private BehaviorModelContent _content;

    internal BehaviorModelBuilder(BehaviorModelContent content) => _content = content;

    /// <summary>Adds a type of behavior.</summary>
    /// <param name="type">The type.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is null.</exception>
    public BehaviorModelBuilder Add(BehaviorType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        _content = _content with { Types = _content.Types.Add(type) };
        return this;
    }

    /// <summary>Adds a type of behavior.</summary>
    /// <param name="id">The identifier, such as <c>page-view</c>.</param>
    /// <param name="points">The points of one event at age 0; negative for what speaks against a lead.</param>
    /// <param name="decay">How they fade; none by default.</param>
    /// <param name="highest">The most that all events of the type count, or null for no limit.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public BehaviorModelBuilder Add(string id, decimal points, Decay decay = default, decimal? highest = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Add(new BehaviorType
        {
            Id = id,
            Points = points,
            Decay = decay,
            Highest = highest,
        });
    }

    /// <summary>Puts a type in the place of the one that has its identifier.</summary>
    /// <param name="type">The new type.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no type of that identifier.</exception>
    public BehaviorModelBuilder Replace(BehaviorType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        _content = _content with { Types = _content.Types.SetItem(IndexOf(type.Id, nameof(type)), type) };
        return this;
    }

    /// <summary>Leaves out a type.</summary>
    /// <param name="id">The identifier; compared ordinally, without regard to case.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no type of that identifier.</exception>
    public BehaviorModelBuilder Remove(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        _content = _content with { Types = _content.Types.RemoveAt(IndexOf(id, nameof(id))) };
        return this;
    }

    /// <summary>Adds a group of types that share limits.</summary>
    /// <param name="group">The group.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    public BehaviorModelBuilder AddGroup(BehaviorGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        _content = _content with { Groups = _content.Groups.Add(group) };
        return this;
    }

    /// <summary>Sets the version.</summary>
    /// <param name="version">A whole number from 1.</param>
    /// <returns>This builder.</returns>
    public BehaviorModelBuilder SetVersion(int version)
    {
        _content = _content with { Version = version };
        return this;
    }

    /// <summary>Sets what the model is for and where its numbers come from.</summary>
    /// <param name="description">The text; null for none.</param>
    /// <returns>This builder.</returns>
    public BehaviorModelBuilder SetDescription(LocalizedText? description)
    {
        _content = _content with { Description = description };
        return this;
    }

    /// <summary>Sets in what steps the age of an event grows.</summary>
    /// <param name="unit">The unit. The default is <see cref="AgeUnit.Days"/>.</param>
    /// <returns>This builder.</returns>
    public BehaviorModelBuilder SetAgeUnit(AgeUnit unit)
    {
        _content = _content with { AgeUnit = unit == AgeUnit.None ? AgeUnit.Days : unit };
        return this;
    }

    /// <summary>Lists everything that prevents <see cref="Build"/> from succeeding.</summary>
    /// <returns>The errors, in definition order; empty when the definition is valid.</returns>
    public ImmutableArray<DefinitionError> Validate() =>
        [.. BehaviorModelValidation.Validate(_content).Select(mistake => mistake.Error)];

    /// <summary>Creates the model.</summary>
    /// <returns>The model, which later changes to this builder do not touch.</returns>
    /// <exception cref="InvalidDefinitionException">The definition has errors; all of them are listed.</exception>
    public BehaviorModel Build()
    {
        var errors = Validate();
        return errors.IsEmpty
            ? new BehaviorModel(_content)
            : throw new InvalidDefinitionException($"The behavior model '{_content.Id}' is not valid.", errors);
    }

    private int IndexOf(string id, string parameter)
    {
        for (var index = 0; index < _content.Types.Length; index++)
        {
            if (string.Equals(_content.Types[index].Id, id, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        throw new ArgumentException($"There is no type '{id}' to change.", parameter);
    }
}
