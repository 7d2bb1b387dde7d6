using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Qualification;

/// <summary>Collects <see cref="ScreeningRules"/> and checks them together.</summary>
/// <remarks>
/// A builder is not thread-safe. It can be used again after <see cref="Build"/>: rules already built do not change.
/// </remarks>
public sealed class ScreeningRulesBuilder
{
    private ScreeningContent _content;

    internal ScreeningRulesBuilder(ScreeningContent content) => _content = content;

    /// <summary>Adds a rule behind those already added.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public ScreeningRulesBuilder AddRule(ScreeningRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        _content = _content with { Rules = _content.Rules.Add(rule) };
        return this;
    }

    /// <summary>Leaves out the rules of an identifier.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no rule of that identifier.</exception>
    public ScreeningRulesBuilder RemoveRule(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var rest = _content.Rules.RemoveAll(rule => string.Equals(rule.Id, id, StringComparison.Ordinal));
        if (rest.Length == _content.Rules.Length)
        {
            throw new ArgumentException($"There is no rule '{id}' to remove.", nameof(id));
        }

        _content = _content with { Rules = rest };
        return this;
    }

    /// <summary>Adds a fact that conditions may ask for, beside the standard ones.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public ScreeningRulesBuilder AddFact(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        _content = _content with { Facts = _content.Facts.Add(fact) };
        return this;
    }

    /// <summary>Lists everything that prevents <see cref="Build"/> from succeeding.</summary>
    /// <returns>The errors in the order of the definition; empty when it is valid.</returns>
    public ImmutableArray<DefinitionError> Validate() =>
        [.. ScreeningValidation.Validate(_content).Select(mistake => mistake.Error)];

    /// <summary>Creates the rules.</summary>
    /// <returns>The rules, which later changes to this builder do not touch.</returns>
    /// <exception cref="InvalidDefinitionException">The definition has errors; all of them are listed.</exception>
    public ScreeningRules Build()
    {
        var errors = Validate();
        return errors.IsEmpty
            ? new ScreeningRules(_content)
            : throw new InvalidDefinitionException($"The screening rules '{_content.Id}' are not valid.", errors);
    }
}
