using FunnelKit.Diagnosis;
using FunnelKit.Flow;
using FunnelKit.Forecasting;
using FunnelKit.History;
using FunnelKit.Playbooks;
using FunnelKit.Stages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FunnelKit.Tests;

public sealed class AddFunnelKitTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void AddFunnelKit_RegistersEachServiceBehindItsInterface()
    {
        using var provider = Provide(_ => { });

        Assert.IsType<FlowAnalyzer>(provider.GetRequiredService<IFlowAnalyzer>());
        Assert.IsType<WeightedForecaster>(provider.GetRequiredService<IForecaster>());
        Assert.IsType<FunnelDiagnoser>(provider.GetRequiredService<IFunnelDiagnoser>());
        Assert.Same(PeriodCalendar.Months, provider.GetRequiredService<IPeriodCalendar>());
    }

    [Fact]
    public void AddFunnelKit_Twice_ChangesNothing()
    {
        var services = new ServiceCollection();
        services.AddFunnelKit().AddStageModel(StageModels.FiveStage);
        var count = services.Count(service =>
            service.ServiceType.Namespace!.StartsWith("FunnelKit", StringComparison.Ordinal));

        services.AddFunnelKit().AddStageModel(StageModels.FiveStage);

        Assert.Equal(
            count,
            services.Count(service =>
                service.ServiceType.Namespace!.StartsWith("FunnelKit", StringComparison.Ordinal)));
    }

    [Fact]
    public void AddFunnelKit_LeavesServicesThatAreAlreadyThere()
    {
        var mine = new FlowAnalyzer();
        var services = new ServiceCollection();
        services.AddSingleton<IFlowAnalyzer>(mine);

        services.AddFunnelKit();

        using var provider = services.BuildServiceProvider();
        Assert.Same(mine, provider.GetRequiredService<IFlowAnalyzer>());
    }

    [Fact]
    public void Settings_ReachTheServices()
    {
        var rates = ExchangeRateTable.Create(
            [ExchangeRate.Create(Currency.FromCode("EUR"), Currency.FromCode("CNY"), new DateOnly(2026, 1, 1), 7.8m)]);
        using var provider = Provide(builder => builder
            .ConfigureFlow(options => options.Reach = ReachPolicy.Observed)
            .ConfigureDiagnosis(options => options.MinimumSample = 50)
            .ConfigureForecast(options => options.Currency = "CNY")
            .AddExchangeRates(rates));

        var history = StageHistory.CreateBuilder(StageModels.FiveStage).Build();
        var flow = provider.GetRequiredService<IFlowAnalyzer>().Fold(history, AsOf);
        var forecaster = Assert.IsType<WeightedForecaster>(provider.GetRequiredService<IForecaster>());
        var diagnoser = Assert.IsType<FunnelDiagnoser>(provider.GetRequiredService<IFunnelDiagnoser>());

        Assert.Equal(ReachPolicy.Observed, flow.Semantics.Reach);
        Assert.Equal((Currency.FromCode("CNY"), rates), (forecaster.Semantics.Currency, forecaster.Semantics.Rates));
        Assert.Equal(50, diagnoser.Semantics.MinimumSample);
        Assert.Equal(DiagnosisOutcome.NoReference, diagnoser.Diagnose(flow).Outcome);
    }

    [Fact]
    public void StageModels_AreFoundByTheirIdentifier_AndTheFirstWithoutOne()
    {
        using var provider = Provide(builder =>
            builder.AddStageModel(StageModels.FourBand).AddStageModel(StageModels.FiveStage));

        Assert.Same(StageModels.FourBand, provider.GetRequiredService<StageModel>());
        Assert.Same(StageModels.FiveStage, provider.GetRequiredKeyedService<StageModel>("five-stage"));
    }

    [Fact]
    public void AddStageModel_Twice_GivesEachItsGateAndPlaybook()
    {
        using var provider = Provide(builder => builder
            .AddStageModel(StageModels.FourBand)
            .AddStageModel(StageModels.FiveStage)
            .ConfigurePlaybook(options => options.ReEntry = ReEntryPolicy.Keep));

        Assert.Same(StageModels.FourBand, Assert.IsType<StageGate>(provider.GetRequiredService<IStageGate>()).Model);
        Assert.Same(
            StageModels.FiveStage,
            Assert.IsType<StageGate>(provider.GetRequiredKeyedService<IStageGate>("five-stage")).Model);
        Assert.Same(StageModels.FourBand, provider.GetRequiredService<Playbook>().Model);
        var playbook = provider.GetRequiredKeyedService<Playbook>("five-stage");
        Assert.Same(StageModels.FiveStage, playbook.Model);
        Assert.Equal(ReEntryPolicy.Keep, playbook.ReEntry);
        Assert.Same(provider.GetRequiredService<IBusinessCalendar>(), playbook.Calendar);
        Assert.Same(AlertRules.Standard, provider.GetRequiredService<AlertRules>());
    }

    [Fact]
    public async Task Start_WithInvalidSettings_ReportsEveryProblem()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddFunnelKit()
            .ConfigureFlow(options => (options.Reach, options.ThroughputWindowDays) = ((ReachPolicy)9, 0))
            .ConfigureForecast(options => (options.Currency, options.RatePolicy) = ("EURO", (RatePolicy)9))
            .ConfigureDiagnosis(options => (options.MinimumSample, options.Margin) = (0, double.NaN))
            .ConfigurePlaybook(options => options.ReEntry = (ReEntryPolicy)9);
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<AggregateException>(() => host.StartAsync());

        Assert.Equal(
            [
                "DiagnosisOptions.Margin must be from 0 to 1, but is NaN.",
                "DiagnosisOptions.MinimumSample must be at least 1, but is 0.",
                "FlowOptions.Reach must be Observed, Reached or Strict, but is 9.",
                "FlowOptions.ThroughputWindowDays must be from 1 to 3660, but is 0.",
                "ForecastOptions.Currency must be a code of ISO 4217 such as CNY, or empty, but is 'EURO'.",
                "ForecastOptions.RatePolicy must be None, AsOf or CloseDate, but is 9.",
                "PlaybookOptions.ReEntry must be Restart, Resume or Keep, but is 9.",
            ],
            exception.InnerExceptions.Cast<OptionsValidationException>()
                .SelectMany(inner => inner.Failures)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Start_WithTheDefaults_Succeeds()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddFunnelKit();
        using var host = builder.Build();

        await host.StartAsync();
        await host.StopAsync();

        Assert.Empty(new FlowOptions().Validate());
        Assert.Empty(new ForecastOptions().Validate());
        Assert.Empty(new DiagnosisOptions().Validate());
        Assert.Equal(FlowSemantics.Default, new FlowOptions().ToSemantics());
        Assert.Equal(DiagnosisSemantics.Default, new DiagnosisOptions().ToSemantics());
        Assert.Equal(ForecastSemantics.Default, new ForecastOptions().ToSemantics(PeriodCalendar.Months));
    }

    private static ServiceProvider Provide(Action<FunnelKitBuilder> configure)
    {
        var services = new ServiceCollection();
        configure(services.AddFunnelKit());
        return services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
