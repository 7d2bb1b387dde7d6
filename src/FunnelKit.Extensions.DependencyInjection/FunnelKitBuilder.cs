using FunnelKit;
using FunnelKit.Diagnosis;
using FunnelKit.Flow;
using FunnelKit.Forecasting;
using FunnelKit.History;
using FunnelKit.Playbooks;
using FunnelKit.Stages;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds an application's own definitions and settings to FunnelKit's services.</summary>
/// <remarks>A builder is not thread-safe; it is used while services are registered.</remarks>
public sealed partial class FunnelKitBuilder
{
    internal FunnelKitBuilder(IServiceCollection services) => Services = services;

    /// <summary>Gets the services that are being added to.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds a stage model, with its gate and its playbook.</summary>
    /// <param name="model">The model.</param>
    /// <returns>This builder.</returns>
    /// <remarks>
    /// The model is a singleton under the key of its <see cref="StageModel.Id"/>:
    /// <c>[FromKeyedServices("five-stage")] StageModel model</c>. The first model added is also the one without a key.
    /// Of two models with the same identifier, the first stays. Its <see cref="IStageGate"/> and its
    /// <see cref="Playbook"/>, which counts days in the registered <see cref="IBusinessCalendar"/>, are found alike.
    /// </remarks>
    public FunnelKitBuilder AddStageModel(StageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Services.TryAddSingleton(model);
        Services.TryAddKeyedSingleton(model.Id, model);
        Services.TryAddSingleton<IStageGate>(new StageGate(model));
        Services.TryAddKeyedSingleton<IStageGate>(model.Id, new StageGate(model));
        Services.TryAddSingleton(provider => PlaybookOf(model, provider));
        Services.TryAddKeyedSingleton(model.Id, (provider, _) => PlaybookOf(model, provider));
        return this;
    }

    /// <summary>Adds the exchange rates that forecasts convert with.</summary>
    /// <param name="rates">The rates.</param>
    /// <returns>This builder.</returns>
    /// <remarks>Rates that are already registered stay.</remarks>
    public FunnelKitBuilder AddExchangeRates(IExchangeRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        Services.TryAddSingleton(rates);
        return this;
    }

    /// <summary>Changes how flows are counted.</summary>
    /// <param name="configure">Changes the settings.</param>
    /// <returns>This builder.</returns>
    public FunnelKitBuilder ConfigureFlow(Action<FlowOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>Changes how forecasts are made.</summary>
    /// <param name="configure">Changes the settings.</param>
    /// <returns>This builder.</returns>
    public FunnelKitBuilder ConfigureForecast(Action<ForecastOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>Changes how tasks are planned.</summary>
    /// <param name="configure">Changes the settings.</param>
    /// <returns>This builder.</returns>
    public FunnelKitBuilder ConfigurePlaybook(Action<PlaybookOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>Changes how sure a diagnosis has to be.</summary>
    /// <param name="configure">Changes the settings.</param>
    /// <returns>This builder.</returns>
    public FunnelKitBuilder ConfigureDiagnosis(Action<DiagnosisOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    private static Playbook PlaybookOf(StageModel model, IServiceProvider provider) =>
        Playbook.Create(
            model,
            provider.GetRequiredService<IOptions<PlaybookOptions>>().Value,
            provider.GetRequiredService<IBusinessCalendar>());
}
