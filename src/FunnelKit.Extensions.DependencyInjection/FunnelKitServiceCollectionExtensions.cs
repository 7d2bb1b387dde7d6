using System.Diagnostics.CodeAnalysis;
using FunnelKit;
using FunnelKit.Diagnosis;
using FunnelKit.Flow;
using FunnelKit.Forecasting;
using FunnelKit.Grading;
using FunnelKit.Playbooks;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers FunnelKit's services.</summary>
public static class FunnelKitServiceCollectionExtensions
{
    /// <summary>Adds FunnelKit's services, each behind its interface.</summary>
    /// <param name="services">The services to add to.</param>
    /// <returns>A builder to which stage models, exchange rates and settings are added.</returns>
    /// <remarks>
    /// <para>
    /// Added are <see cref="IFlowAnalyzer"/>, <see cref="IForecaster"/>, <see cref="IFunnelDiagnoser"/>,
    /// <see cref="IPeriodCalendar"/> (calendar months), <see cref="IBusinessCalendar"/> (days of UTC, every day counts)
    /// and <see cref="AlertRules"/> (the standard ones), all as singletons. A forecaster uses an
    /// <see cref="IExchangeRates"/> if one is registered.
    /// </para>
    /// <para>
    /// Safe to call more than once. Services that are already registered are left as they are.
    /// <see cref="FlowOptions"/>, <see cref="ForecastOptions"/>, <see cref="DiagnosisOptions"/>,
    /// <see cref="PlaybookOptions"/> and <see cref="ScoringOptions"/> are checked when the host starts; every problem
    /// is reported at once.
    /// </para>
    /// </remarks>
    /// <example>
    /// <code>
    /// services.AddFunnelKit()
    ///     .AddStageModel(StageModels.FiveStage)
    ///     .ConfigureForecast(options => options.Currency = "CNY");
    /// </code>
    /// </example>
    public static FunnelKitBuilder AddFunnelKit(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);

        services.AddOptions<FlowOptions>().ValidateOnStart();
        services.AddOptions<ForecastOptions>().ValidateOnStart();
        services.AddOptions<DiagnosisOptions>().ValidateOnStart();
        services.AddOptions<PlaybookOptions>().ValidateOnStart();
        services.AddOptions<ScoringOptions>().ValidateOnStart();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IValidateOptions<FlowOptions>>(
                new OptionsCheck<FlowOptions>(options => options.Validate())),
            ServiceDescriptor.Singleton<IValidateOptions<ForecastOptions>>(
                new OptionsCheck<ForecastOptions>(options => options.Validate())),
            ServiceDescriptor.Singleton<IValidateOptions<DiagnosisOptions>>(
                new OptionsCheck<DiagnosisOptions>(options => options.Validate())),
            ServiceDescriptor.Singleton<IValidateOptions<PlaybookOptions>>(
                new OptionsCheck<PlaybookOptions>(options => options.Validate())),
            ServiceDescriptor.Singleton<IValidateOptions<ScoringOptions>>(
                new OptionsCheck<ScoringOptions>(options => options.Validate())),
        ]);

        services.TryAddSingleton(PeriodCalendar.Months);
        services.TryAddSingleton<IBusinessCalendar>(BusinessCalendar.CalendarDays);
        services.TryAddSingleton(AlertRules.Standard);
        services.TryAddSingleton<IFlowAnalyzer>(provider =>
            new FlowAnalyzer(Settings<FlowOptions>(provider).ToSemantics()));
        services.TryAddSingleton<IFunnelDiagnoser>(provider =>
            new FunnelDiagnoser(Settings<DiagnosisOptions>(provider).ToSemantics()));
        services.TryAddSingleton<IForecaster>(provider =>
            new WeightedForecaster(Settings<ForecastOptions>(provider).ToSemantics(
                provider.GetRequiredService<IPeriodCalendar>(), provider.GetService<IExchangeRates>())));
        return new FunnelKitBuilder(services);
    }

    private static T Settings<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        IServiceProvider provider)
        where T : class => provider.GetRequiredService<IOptions<T>>().Value;
}
