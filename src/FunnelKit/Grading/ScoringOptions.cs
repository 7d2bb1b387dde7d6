using System.Collections.Immutable;
using FunnelKit.Qualification;
using FunnelKit.Scoring;

namespace FunnelKit.Grading;

/// <summary>Definitions of scoring, as an application's configuration holds them, by name.</summary>
/// <remarks>
/// The name of a definition is its identifier. All but grade scales are texts in JSON, such as what a file holds. An
/// instance is changed while an application is configured, and is not thread-safe.
/// </remarks>
public sealed class ScoringOptions
{
    /// <summary>Gets the scorecards, in the form of <see cref="Scorecard.JsonSchema"/>.</summary>
    /// <value>JSON by identifier. Empty by default.</value>
    public IDictionary<string, string> Scorecards { get; } = Create<string>();

    /// <summary>Gets the behavior models, in the form of <see cref="BehaviorModel.JsonSchema"/>.</summary>
    /// <value>JSON by identifier. Empty by default.</value>
    public IDictionary<string, string> BehaviorModels { get; } = Create<string>();

    /// <summary>Gets the frameworks, in the form of <see cref="QualificationFramework.JsonSchema"/>.</summary>
    /// <value>JSON by identifier. Empty by default.</value>
    public IDictionary<string, string> QualificationFrameworks { get; } = Create<string>();

    /// <summary>
    /// Gets the rules, in the form of <see cref="FunnelKit.Qualification.ScreeningRules.JsonSchema"/>.
    /// </summary>
    /// <value>JSON by identifier. Empty by default.</value>
    public IDictionary<string, string> ScreeningRules { get; } = Create<string>();

    /// <summary>Gets the grade scales.</summary>
    /// <value>Settings by identifier. Empty by default.</value>
    public IDictionary<string, GradeScaleOptions> GradeScales { get; } = Create<GradeScaleOptions>();

    /// <summary>Lists everything that is wrong with the definitions.</summary>
    /// <returns>One sentence for each mistake, with the name of its definition; empty when all are valid.</returns>
    public ImmutableArray<string> Validate() =>
    [
        .. Check(nameof(Scorecards), Scorecards, (_, json) => Scorecard.FromJson(json).Id),
        .. Check(nameof(BehaviorModels), BehaviorModels, (_, json) => BehaviorModel.FromJson(json).Id),
        .. Check(
            nameof(QualificationFrameworks),
            QualificationFrameworks,
            (_, json) => QualificationFramework.FromJson(json).Id),
        .. Check(nameof(ScreeningRules), ScreeningRules, (_, json) => Qualification.ScreeningRules.FromJson(json).Id),
        .. Check(nameof(GradeScales), GradeScales, (name, scale) => scale.ToGradeScale(name).Id),
    ];

    private static SortedDictionary<string, T> Create<T>() => new(StringComparer.Ordinal);

    private static IEnumerable<string> Check<T>(
        string group, IDictionary<string, T> definitions, Func<string, T, string> idOf)
        where T : class =>
        definitions.SelectMany(pair => Mistakes(pair.Key, pair.Value, idOf).Select(
            mistake => $"{group}:{pair.Key}: {mistake}"));

    private static IEnumerable<string> Mistakes<T>(string name, T? definition, Func<string, T, string> idOf)
        where T : class
    {
        if (definition is null)
        {
            return ["There is no definition."];
        }

        try
        {
            var id = idOf(name, definition);
            return string.Equals(id, name, StringComparison.Ordinal)
                ? []
                : [$"The identifier must be the name, but is '{id}'."];
        }
        catch (InvalidDefinitionException exception)
        {
            return exception.Errors.Select(error => error.Message);
        }
    }
}
