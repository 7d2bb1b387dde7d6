using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>Collects what a <see cref="Scorecard"/> is made of and checks it together.</summary>
/// <remarks>
/// A builder is not thread-safe. It can be used again after <see cref="Build"/>: cards already built do not change.
/// </remarks>
public sealed partial class ScorecardBuilder
{
    private ScorecardContent _content;

    internal ScorecardBuilder(ScorecardContent content) => _content = content;

    /// <summary>Adds a characteristic behind those already added.</summary>
    /// <param name="characteristic">The characteristic.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="characteristic"/> is null.</exception>
    public ScorecardBuilder Add(Characteristic characteristic)
    {
        ArgumentNullException.ThrowIfNull(characteristic);
        _content = _content with { Characteristics = _content.Characteristics.Add(characteristic) };
        return this;
    }

    /// <summary>Puts a characteristic in the place of another, for example with other points.</summary>
    /// <param name="id">The identifier of the one to replace; the first of that identifier is replaced.</param>
    /// <param name="characteristic">The new characteristic.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">No characteristic has the identifier <paramref name="id"/>.</exception>
    /// <remarks>Interactions name bins by position: when bins move, replace the interactions too.</remarks>
    public ScorecardBuilder Replace(string id, Characteristic characteristic)
    {
        ArgumentNullException.ThrowIfNull(characteristic);
        var index = IndexOf(_content.Characteristics, item => item.Id, id, "characteristic");
        _content = _content with { Characteristics = _content.Characteristics.SetItem(index, characteristic) };
        return this;
    }

    /// <summary>Leaves out a characteristic already added.</summary>
    /// <param name="id">The identifier; the first of that identifier is removed.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentException">No characteristic has the identifier <paramref name="id"/>.</exception>
    public ScorecardBuilder Remove(string id)
    {
        var index = IndexOf(_content.Characteristics, item => item.Id, id, "characteristic");
        _content = _content with { Characteristics = _content.Characteristics.RemoveAt(index) };
        return this;
    }

    /// <summary>Adds a group of characteristics that share limits.</summary>
    /// <param name="group">The group; its members name it.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    public ScorecardBuilder AddGroup(CharacteristicGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        _content = _content with { Groups = _content.Groups.Add(group) };
        return this;
    }

    /// <summary>Adds a group of characteristics that share limits.</summary>
    /// <param name="id">The identifier, by which its members name it.</param>
    /// <param name="lowest">The least that the members count together; null for no limit.</param>
    /// <param name="highest">The most that the members count together; null for no limit.</param>
    /// <param name="name">The name shown to people; null to show the identifier.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public ScorecardBuilder AddGroup(
        string id, decimal? lowest = null, decimal? highest = null, LocalizedText? name = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        return AddGroup(new CharacteristicGroup
        {
            Id = id,
            Name = name,
            Lowest = lowest,
            Highest = highest,
        });
    }

    /// <summary>Leaves out a group already added; characteristics that name it must be replaced, too.</summary>
    /// <param name="id">The identifier; the first of that identifier is removed.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentException">No group has the identifier <paramref name="id"/>.</exception>
    public ScorecardBuilder RemoveGroup(string id)
    {
        var index = IndexOf(_content.Groups, item => item.Id, id, "group");
        _content = _content with { Groups = _content.Groups.RemoveAt(index) };
        return this;
    }

    /// <summary>Adds points for two characteristics together.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="interaction"/> is null.</exception>
    public ScorecardBuilder AddInteraction(Interaction interaction)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        _content = _content with { Interactions = _content.Interactions.Add(interaction) };
        return this;
    }

    /// <summary>Adds points for two characteristics together.</summary>
    /// <param name="id">The identifier of the interaction.</param>
    /// <param name="first">The identifier of the first characteristic.</param>
    /// <param name="second">The identifier of the second characteristic, another one.</param>
    /// <param name="cells">
    /// Pairs of bins, by their positions from 0 in their characteristics, and their points; other pairs have none.
    /// </param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ScorecardBuilder AddInteraction(
        string id,
        string first,
        string second,
        params ReadOnlySpan<(int First, int Second, decimal Points)> cells)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var list = ImmutableArray.CreateBuilder<InteractionCell>(cells.Length);
        foreach (var cell in cells)
        {
            list.Add(new InteractionCell
            {
                First = cell.First,
                Second = cell.Second,
                Points = cell.Points,
            });
        }

        return AddInteraction(new Interaction
        {
            Id = id,
            First = first,
            Second = second,
            Cells = list.MoveToImmutable(),
        });
    }

    /// <summary>Leaves out an interaction already added.</summary>
    /// <param name="id">The identifier; the first of that identifier is removed.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentException">No interaction has the identifier <paramref name="id"/>.</exception>
    public ScorecardBuilder RemoveInteraction(string id)
    {
        var index = IndexOf(_content.Interactions, item => item.Id, id, "interaction");
        _content = _content with { Interactions = _content.Interactions.RemoveAt(index) };
        return this;
    }

    /// <summary>Sets the version.</summary>
    /// <param name="version">A whole number from 1; 1 unless it is set.</param>
    /// <returns>This builder.</returns>
    public ScorecardBuilder SetVersion(int version)
    {
        _content = _content with { Version = version };
        return this;
    }

    /// <summary>Sets the points that every lead has.</summary>
    /// <param name="points">The points; 0 unless they are set.</param>
    /// <returns>This builder.</returns>
    public ScorecardBuilder SetIntercept(decimal points)
    {
        _content = _content with { Intercept = points };
        return this;
    }

    /// <summary>Sets what the card is for and where it comes from.</summary>
    /// <param name="description">The text; null for none.</param>
    /// <returns>This builder.</returns>
    public ScorecardBuilder SetDescription(LocalizedText? description)
    {
        _content = _content with { Description = description };
        return this;
    }

    /// <summary>Sets which odds of a positive outcome a score stands for.</summary>
    /// <param name="odds">The scale; null when it is not known.</param>
    /// <returns>This builder.</returns>
    public ScorecardBuilder SetOdds(OddsScale? odds)
    {
        _content = _content with { Odds = odds };
        return this;
    }

    /// <summary>Lists everything that prevents <see cref="Build"/> from succeeding.</summary>
    /// <returns>
    /// The errors, those of the whole card first, then characteristics, groups and interactions in definition order;
    /// empty when the definition is valid.
    /// </returns>
    public ImmutableArray<DefinitionError> Validate() =>
        [.. ScorecardValidation.Validate(_content).Select(mistake => mistake.Error)];

    /// <summary>Creates the card.</summary>
    /// <returns>The card, which later changes to this builder do not touch.</returns>
    /// <exception cref="InvalidDefinitionException">The definition has errors; all of them are listed.</exception>
    public Scorecard Build()
    {
        var errors = Validate();
        return errors.IsEmpty
            ? new Scorecard(_content)
            : throw new InvalidDefinitionException($"The scorecard '{_content.Id}' is not valid.", errors);
    }

    private static int IndexOf<T>(ImmutableArray<T> items, Func<T, string> identify, string id, string what)
    {
        ArgumentNullException.ThrowIfNull(id);
        for (var index = 0; index < items.Length; index++)
        {
            if (string.Equals(identify(items[index]), id, StringComparison.Ordinal))
            {
                return index;
            }
        }

        throw new ArgumentException($"There is no {what} '{id}' to change.", nameof(id));
    }
}
