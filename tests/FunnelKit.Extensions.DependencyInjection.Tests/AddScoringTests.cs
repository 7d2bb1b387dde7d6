using FunnelKit.Grading;
using FunnelKit.Qualification;
using FunnelKit.Scoring;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FunnelKit.Tests;

public sealed class AddScoringTests
{
    private const string Fit =
        """
        {
          "id": "fit",
          "name": "Fit",
          "characteristics": [
            {
              "id": "phone",
              "kind": "flag",
              "bins": [{ "flag": true, "points": 20 }, { "flag": false, "points": 3 }, { "missing": true, "points": 0 }]
            }
          ]
        }
        """;

    [Fact]
    public void Definitions_AreFoundByTheirIdentifier_AndTheFirstWithoutOne()
    {
        var fit = Scorecard.FromJson(Fit);
        var behavior = BehaviorModel.CreateBuilder("web", "Web").Add("visit", 1m).Build();
        using var provider = Provide(builder => builder
            .AddScorecard(fit)
            .AddScorecard(Scorecards.FiveDimensions)
            .AddBehaviorModel(behavior)
            .AddQualificationFramework(QualificationFrameworks.Bant)
            .AddScreeningRules(ScreeningRules.Standard)
            .AddGradeScale(GradeScale.Abc)
            .AddGradeScale(GradeScale.Temperature));

        Assert.Same(fit, provider.GetRequiredService<Scorecard>());
        Assert.Same(
            Scorecards.FiveDimensions,
            provider.GetRequiredKeyedService<Scorecard>(Scorecards.FiveDimensions.Id));
        Assert.Same(behavior, provider.GetRequiredKeyedService<BehaviorModel>("web"));
        Assert.Same(
            QualificationFrameworks.Bant,
            provider.GetRequiredKeyedService<QualificationFramework>(QualificationFrameworks.Bant.Id));
        Assert.Same(ScreeningRules.Standard, provider.GetRequiredService<ScreeningRules>());
        Assert.Same(GradeScale.Abc, provider.GetRequiredService<GradeScale>());
        Assert.Same(GradeScale.Temperature, provider.GetRequiredKeyedService<GradeScale>("temperature"));
    }

    [Fact]
    public void Definitions_AddedTwice_ChangeNothing()
    {
        var services = new ServiceCollection();
        Add(services);
        var before = OurServices();

        Add(services);

        Assert.Equal(before, OurServices());

        string[] OurServices() =>
        [
            .. services.Select(service => service.ServiceType)
                .Where(type => type.Namespace!.StartsWith("FunnelKit", StringComparison.Ordinal)
                    || type == typeof(IValidateOptions<ScoringOptions>)
                    || type == typeof(IConfigureOptions<ScoringOptions>))
                .Select(type => type.ToString()),
        ];

        static void Add(ServiceCollection services) => services.AddFunnelKit()
            .AddScorecard("fit", Fit)
            .AddGradeScale("abc", scale => scale.Grades.Add(new() { Id = "A" }))
            .AddLeadScorer<bool?>(map => map.Flag("phone", phone => phone), "fit");
    }

    [Fact]
    public void TwoOfOneIdentifier_TheFirstStays()
    {
        using var provider = Provide(builder => builder
            .AddScorecard(Scorecard.FromJson(Fit))
            .AddScorecard("fit", "not JSON, and nobody reads it"));

        Assert.Equal(Scorecard.FromJson(Fit), provider.GetRequiredKeyedService<Scorecard>("fit"));
        Assert.Empty(provider.GetRequiredService<IOptions<ScoringOptions>>().Value.Scorecards);
    }

    [Fact]
    public void LeadScorer_ScoresTheApplicationsLeads()
    {
        using var provider = Provide(builder => builder
            .AddScorecard("fit", Fit)
            .AddLeadScorer<bool?>(map => map.Flag("phone", phone => phone)));
        var scorer = provider.GetRequiredService<ILeadScorer<bool?>>();

        Assert.Equal([20m, 3m, 0m], new bool?[] { true, false, null }.Select(lead => scorer.Score(lead).Total));
    }

    [Fact]
    public void LeadScorer_OfANamedCard_IsFoundByTheCard()
    {
        using var provider = Provide(builder => builder
            .AddScorecard(Scorecards.FiveDimensions)
            .AddScorecard("fit", Fit)
            .AddLeadScorer<bool?>(map => map.Flag("phone", phone => phone), "fit"));

        Assert.Equal(20m, provider.GetRequiredKeyedService<ILeadScorer<bool?>>("fit").Score(true).Total);
        Assert.Same(
            provider.GetRequiredService<ILeadScorer<bool?>>(),
            provider.GetRequiredKeyedService<ILeadScorer<bool?>>("fit"));
    }

    [Fact]
    public async Task Configuration_HoldsCardsAndScales()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Scorecards:fit"] = Fit,
            ["GradeScales:own:Name"] = "Own",
            ["GradeScales:own:Margin"] = "0.5",
            ["GradeScales:own:Grades:0:Id"] = "A",
            ["GradeScales:own:Grades:0:From"] = "19.5",
            ["GradeScales:own:Grades:0:Name"] = "Best",
            ["GradeScales:own:Grades:1:Id"] = "B",
        }).Build();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddFunnelKit()
            .ConfigureScoring(options => configuration.Bind(options))
            .AddScorecard("fit")
            .AddGradeScale("own");
        using var host = builder.Build();

        await host.StartAsync();
        await host.StopAsync();

        var scale = host.Services.GetRequiredKeyedService<GradeScale>("own");
        Assert.Equal(("own", 0.5m, "Own"), (scale.Id, scale.Margin, scale.ToString()));
        Assert.Equal(("A", "B"), (scale.Grade(19.5m).Id, scale.Grade(19.4m).Id));
        Assert.Equal("Best", scale["A"].DisplayName("en"));
        Assert.Equal(Scorecard.FromJson(Fit), host.Services.GetRequiredService<Scorecard>());
    }

    [Fact]
    public async Task Start_WithInvalidDefinitions_ReportsEveryMistakeOfEach()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddFunnelKit()
            .ConfigureScoring(options =>
            {
                options.Scorecards["other"] = Fit;
                options.BehaviorModels["empty"] = null!;
            })
            .AddScorecard("fit", """{ "id": "fit", "nam": "Fit", "characteristics": [] }""")
            .AddScorecard("absent")
            .AddGradeScale("own", scale =>
            {
                scale.Grades.Add(new() { Id = "A", From = 10m });
                scale.Grades.Add(new() { Id = "A", From = 20m });
            });
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("ScoringOptions.Scorecards has no 'absent'.", exception.Failures);
        Assert.Contains(
            "ScoringOptions.Scorecards:other: The identifier must be the name, but is 'fit'.", exception.Failures);
        Assert.Contains("ScoringOptions.BehaviorModels:empty: There is no definition.", exception.Failures);
        Assert.True(exception.Failures.Count(failure => IsAbout(failure, "Scorecards:fit")) >= 2);
        Assert.True(exception.Failures.Count(failure => IsAbout(failure, "GradeScales:own")) >= 2);
        Assert.All(
            exception.Failures.Where(failure => IsAbout(failure, "Scorecards:fit")),
            failure => Assert.Contains("line 1", failure, StringComparison.OrdinalIgnoreCase));

        static bool IsAbout(string failure, string name) =>
            failure.StartsWith($"ScoringOptions.{name}: ", StringComparison.Ordinal);
    }

    [Fact]
    public void Defaults_HoldNoDefinition_AndAreValid()
    {
        var options = new ScoringOptions();

        Assert.Empty(options.Validate());
        Assert.Empty(options.Scorecards);
        Assert.Empty(options.BehaviorModels);
        Assert.Empty(options.QualificationFrameworks);
        Assert.Empty(options.ScreeningRules);
        Assert.Empty(options.GradeScales);
        var (scale, grade) = (new GradeScaleOptions(), new GradeOptions());
        Assert.Equal((null, 0m, 0), (scale.Name, scale.Margin, scale.Grades.Count));
        Assert.Equal((string.Empty, null, null), (grade.Id, grade.Name, grade.From));
    }

    [Fact]
    public void EveryKindOfDefinition_IsReadFromJson()
    {
        var behavior = BehaviorModel.CreateBuilder("web", "Web").Add("visit", 1m).Build();
        using var provider = Provide(builder => builder
            .AddBehaviorModel(behavior.Id, behavior.ToJson())
            .AddQualificationFramework(QualificationFrameworks.Bant.Id, QualificationFrameworks.Bant.ToJson())
            .AddScreeningRules(ScreeningRules.Standard.Id, ScreeningRules.Standard.ToJson()));

        Assert.Equal(behavior.ContentHash, provider.GetRequiredService<BehaviorModel>().ContentHash);
        Assert.Equal(
            QualificationFrameworks.Bant.ContentHash,
            provider.GetRequiredService<QualificationFramework>().ContentHash);
        Assert.Equal(
            ScreeningRules.Standard.ContentHash, provider.GetRequiredService<ScreeningRules>().ContentHash);
    }

    private static ServiceProvider Provide(Action<FunnelKitBuilder> configure)
    {
        var services = new ServiceCollection();
        configure(services.AddFunnelKit());
        return services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
