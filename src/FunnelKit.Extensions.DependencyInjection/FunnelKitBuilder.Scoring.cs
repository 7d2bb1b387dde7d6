using FunnelKit;
using FunnelKit.Grading;
using FunnelKit.Qualification;
using FunnelKit.Scoring;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <content>Adds scorecards and what goes with them.</content>
public sealed partial class FunnelKitBuilder
{
    /// <summary>Changes the definitions of scoring that are named in <see cref="ScoringOptions"/>.</summary>
    /// <param name="configure">Changes the settings, for example by binding a section of the configuration.</param>
    /// <returns>This builder.</returns>
    public FunnelKitBuilder ConfigureScoring(Action<ScoringOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>Adds a scorecard.</summary>
    /// <param name="card">The card.</param>
    /// <returns>This builder.</returns>
    /// <remarks>
    /// The card is a singleton under the key of its <see cref="Scorecard.Id"/>; the first one added is also the one
    /// without a key. Of two with the same identifier, the first stays. This holds for everything that scoring adds.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="card"/> is null.</exception>
    public FunnelKitBuilder AddScorecard(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return Add(card.Id, card);
    }

    /// <summary>Adds a scorecard of <see cref="ScoringOptions.Scorecards"/>.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="json">The card in JSON; null when the settings have it.</param>
    /// <returns>This builder.</returns>
    /// <remarks>Whether it is there and valid is checked when the host starts; every mistake is reported.</remarks>
    /// <exception cref="ArgumentException"><paramref name="id"/> is null or blank.</exception>
    public FunnelKitBuilder AddScorecard(string id, string? json = null) =>
        Add(id, json, nameof(ScoringOptions.Scorecards), options => options.Scorecards, Scorecard.FromJson);

    /// <summary>Adds a behavior model.</summary>
    /// <param name="model">The model.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public FunnelKitBuilder AddBehaviorModel(BehaviorModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Add(model.Id, model);
    }

    /// <summary>Adds a behavior model of <see cref="ScoringOptions.BehaviorModels"/>.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="json">The model in JSON; null when the settings have it.</param>
    /// <inheritdoc cref="AddScorecard(string, string?)"/>
    public FunnelKitBuilder AddBehaviorModel(string id, string? json = null) =>
        Add(id, json, nameof(ScoringOptions.BehaviorModels), options => options.BehaviorModels, BehaviorModel.FromJson);

    /// <summary>Adds a qualification framework.</summary>
    /// <param name="framework">The framework.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="framework"/> is null.</exception>
    public FunnelKitBuilder AddQualificationFramework(QualificationFramework framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        return Add(framework.Id, framework);
    }

    /// <summary>Adds a framework of <see cref="ScoringOptions.QualificationFrameworks"/>.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="json">The framework in JSON; null when the settings have it.</param>
    /// <inheritdoc cref="AddScorecard(string, string?)"/>
    public FunnelKitBuilder AddQualificationFramework(string id, string? json = null) =>
        Add(
            id,
            json,
            nameof(ScoringOptions.QualificationFrameworks),
            options => options.QualificationFrameworks,
            QualificationFramework.FromJson);

    /// <summary>Adds screening rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public FunnelKitBuilder AddScreeningRules(ScreeningRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Add(rules.Id, rules);
    }

    /// <summary>Adds screening rules of <see cref="ScoringOptions.ScreeningRules"/>.</summary>
    /// <param name="id">Their identifier.</param>
    /// <param name="json">The rules in JSON; null when the settings have them.</param>
    /// <inheritdoc cref="AddScorecard(string, string?)"/>
    public FunnelKitBuilder AddScreeningRules(string id, string? json = null) =>
        Add(
            id,
            json,
            nameof(ScoringOptions.ScreeningRules),
            options => options.ScreeningRules,
            ScreeningRules.FromJson);

    /// <summary>Adds a grade scale.</summary>
    /// <param name="scale">The scale.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scale"/> is null.</exception>
    public FunnelKitBuilder AddGradeScale(GradeScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return Add(scale.Id, scale);
    }

    /// <summary>Adds a grade scale of <see cref="ScoringOptions.GradeScales"/>.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="configure">Changes its settings; null when the configuration has them.</param>
    /// <returns>This builder.</returns>
    /// <remarks>Whether it is there and valid is checked when the host starts; every mistake is reported.</remarks>
    /// <exception cref="ArgumentException"><paramref name="id"/> is null or blank.</exception>
    public FunnelKitBuilder AddGradeScale(string id, Action<GradeScaleOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (configure is not null && !Has<GradeScale>(id))
        {
            Services.Configure<ScoringOptions>(options =>
            {
                if (!options.GradeScales.TryGetValue(id, out var scale))
                {
                    options.GradeScales[id] = scale = new();
                }

                configure(scale);
            });
        }

        return Add(
            id,
            nameof(ScoringOptions.GradeScales),
            options => options.GradeScales.ContainsKey(id),
            options => options.GradeScales[id].ToGradeScale(id));
    }

    /// <summary>Adds a scorer of the application's own leads.</summary>
    /// <typeparam name="TLead">The application's type of lead.</typeparam>
    /// <param name="map">Says where each value comes from.</param>
    /// <param name="scorecard">The identifier of the card; null for the first one added.</param>
    /// <returns>This builder.</returns>
    /// <remarks>
    /// It is a singleton <see cref="ILeadScorer{TLead}"/>, with a card of its own also under the identifier of that as
    /// a key. A scorer that is already registered stays.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is null.</exception>
    public FunnelKitBuilder AddLeadScorer<TLead>(Action<LeadMap<TLead>> map, string? scorecard = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (scorecard is null)
        {
            Services.TryAddSingleton(provider =>
                LeadScorer.Create(provider.GetRequiredService<Scorecard>(), map));
            return this;
        }

        Services.TryAddKeyedSingleton(scorecard, (provider, _) =>
            LeadScorer.Create(provider.GetRequiredKeyedService<Scorecard>(scorecard), map));
        Services.TryAddSingleton(provider => provider.GetRequiredKeyedService<ILeadScorer<TLead>>(scorecard));
        return this;
    }

    private FunnelKitBuilder Add<T>(string id, T definition)
        where T : class
    {
        Services.TryAddSingleton(definition);
        Services.TryAddKeyedSingleton(id, definition);
        return this;
    }

    private FunnelKitBuilder Add<T>(
        string id,
        string? json,
        string group,
        Func<ScoringOptions, IDictionary<string, string>> definitionsOf,
        Func<string, T> read)
        where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (json is not null && !Has<T>(id))
        {
            Services.Configure<ScoringOptions>(options => definitionsOf(options)[id] = json);
        }

        return Add(
            id, group, options => definitionsOf(options).ContainsKey(id), options => read(definitionsOf(options)[id]));
    }

    /// <summary>Adds a definition that is made from the settings once they have been checked.</summary>
    private FunnelKitBuilder Add<T>(
        string id, string group, Predicate<ScoringOptions> has, Func<ScoringOptions, T> create)
        where T : class
    {
        if (Has<T>(id))
        {
            return this;
        }

        Services.AddSingleton<IValidateOptions<ScoringOptions>>(new OptionsCheck<ScoringOptions>(
            options => has(options) ? [] : [$"{group} has no '{id}'."]));
        Services.AddKeyedSingleton(
            id, (provider, _) => create(provider.GetRequiredService<IOptions<ScoringOptions>>().Value));
        Services.TryAddSingleton(provider => provider.GetRequiredKeyedService<T>(id));
        return this;
    }

    private bool Has<T>(string id) =>
        Services.Any(service =>
            service.IsKeyedService && service.ServiceType == typeof(T) && id.Equals(service.ServiceKey));
}
