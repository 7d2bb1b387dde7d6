using System.Collections.Immutable;

namespace FunnelKit.Playbooks;

/// <summary>Puts together the rules of alerts step by step.</summary>
/// <remarks>
/// A builder stays usable after <see cref="Build"/>; what was built does not change. It is not thread-safe.
/// </remarks>
public sealed class AlertRulesBuilder
{
    private readonly List<AlertRule> _rules;

    internal AlertRulesBuilder(IEnumerable<AlertRule> rules) => _rules = [.. rules];

    /// <summary>Adds a rule behind those added before.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The same builder.</returns>
    public AlertRulesBuilder AddRule(AlertRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        _rules.Add(rule);
        return this;
    }

    /// <summary>Replaces the rule of an identifier by another of the same identifier, in its place.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">There is no rule of that identifier.</exception>
    public AlertRulesBuilder ReplaceRule(AlertRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        _rules[IndexOf(rule.Id, nameof(rule))] = rule;
        return this;
    }

    /// <summary>Removes a rule.</summary>
    /// <param name="id">The identifier of the rule.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">There is no rule of that identifier.</exception>
    public AlertRulesBuilder RemoveRule(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        _rules.RemoveAt(IndexOf(id, nameof(id)));
        return this;
    }

    /// <summary>Lists everything that is wrong with the rules.</summary>
    /// <returns>The mistakes in the order of the rules; empty when the rules can be built.</returns>
    public ImmutableArray<DefinitionError> Validate() => AlertRuleValidation.Check(_rules);

    /// <summary>Builds the rules.</summary>
    /// <returns>Rules that later changes to the builder do not touch.</returns>
    /// <exception cref="InvalidDefinitionException">Something is wrong; it carries all mistakes.</exception>
    public AlertRules Build() =>
        Validate() is { IsEmpty: false } errors
            ? throw new InvalidDefinitionException("The alert rules cannot be built.", errors)
            : new([.. _rules]);

    private int IndexOf(string id, string parameter)
    {
        var index = _rules.FindIndex(rule => string.Equals(rule.Id, id, StringComparison.Ordinal));
        return index >= 0
            ? index
            : throw new ArgumentException(
                $"There is no rule '{id}'. There are: {string.Join(", ", _rules.Select(rule => rule.Id))}.", parameter);
    }
}
