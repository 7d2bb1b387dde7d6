using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class StageModelBuilderTests
{
    private static readonly StageId Proposal = StageId.Create("proposal");

    [Fact]
    public void Build_AfterFurtherChanges_LeavesEarlierModelsUntouched()
    {
        var builder = Sales();
        var before = builder.Build();

        builder.AddStage("lost", "Lost", StageKind.Lost).RemoveStage(StageId.Create("qualified"));
        var after = builder.Build();

        Assert.Equal(["qualified", "proposal", "won"], Ids(before));
        Assert.Equal(["proposal", "won", "lost"], Ids(after));
        Assert.Equal(Sales().Build(), before);
    }

    [Fact]
    public void Build_AfterFailedBuild_SucceedsOnceTheMistakeIsGone()
    {
        var builder = StageModel.CreateBuilder("sales", "Sales").AddStage("proposal", "Proposal");
        Assert.Throws<InvalidDefinitionException>(builder.Build);

        var model = builder.AddStage("won", "Won", StageKind.Won).Build();

        Assert.Equal(["proposal", "won"], Ids(model));
    }

    [Fact]
    public void Build_WithManyMistakes_ReportsAllInDefinitionOrder()
    {
        var builder = StageModel.CreateBuilder("sales", "Sales")
            .AddStage(new Stage { Name = LocalizedText.Create("Lead") })
            .AddStage(new Stage { Id = StageId.Create("lost"), Kind = StageKind.Lost, DwellLimitDays = 3d })
            .AddStage(new Stage
            {
                Id = Proposal,
                Name = LocalizedText.Create("lead"),
                ConversionTarget = Probability.Never,
                DwellLimitDays = double.NaN,
                Follows = [StageId.Create("needs"), Proposal],
                Aliases = [" "],
            })
            .AddStage(new Stage { Id = Proposal, Name = LocalizedText.Create("Again"), Kind = StageKind.None })
            .AddStage(new Stage());

        var exception = Assert.Throws<InvalidDefinitionException>(builder.Build);

        Assert.Equal(
            [
                "NoWonStage sales: A stage model needs a stage of kind Won.",
                "MissingId Lead: The stage 'Lead' has no identifier.",
                "MissingName lost: The stage 'lost' has no name.",
                "NotApplicable lost: Only an open stage has a dwell limit, but 'lost' is of kind Lost.",
                "StageOutOfOrder proposal: The stage 'proposal' of kind Open must stand before 'lost' of kind Lost.",
                "UnknownStage proposal: The stage 'proposal' must follow 'needs', which the model does not have.",
                "StageOutOfOrder proposal: The stage 'proposal' must stand behind 'proposal', which it follows.",
                "OutOfRange proposal: The conversion target of 'proposal' must be above 0 and at most 1, but is 0.",
                "OutOfRange proposal: The dwell limit of 'proposal' must be a finite number of days above 0, "
                    + "but is NaN.",
                "AmbiguousLabel proposal: The label 'lead' stands for both 'Lead' and 'proposal'; "
                    + "labels are compared without regard to case.",
                "InvalidText proposal: The stage 'proposal' has an empty alias.",
                "DuplicateId proposal: The identifier 'proposal' is used more than once.",
                "MissingKind proposal: The stage 'proposal' has no kind.",
                "MissingId number 5: The stage 'number 5' has no identifier.",
                "MissingName number 5: The stage 'number 5' has no name.",
                "StageOutOfOrder number 5: The stage 'number 5' of kind Open must stand before 'lost' of kind Lost.",
            ],
            exception.Errors.Select(error => $"{error.Code} {error.Subject}: {error.Message}"));
        Assert.Equal(exception.Errors.AsEnumerable(), builder.Validate());
        Assert.StartsWith(
            "The stage model 'sales' is not valid." + Environment.NewLine + "- A stage",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Build_WithNothing_ReportsWhatEveryModelNeeds()
    {
        var errors = StageModel.CreateBuilder("empty", "Empty").Validate();

        Assert.Equal(
            [DefinitionErrorCode.NoOpenStage, DefinitionErrorCode.NoWonStage], errors.Select(error => error.Code));
    }

    [Theory]
    [InlineData(StageModel.MaxOpenStages, 0)]
    [InlineData(StageModel.MaxOpenStages + 1, 1)]
    public void Validate_WithManyOpenStages_AllowsUpToTheLimit(int open, int mistakes)
    {
        var builder = StageModel.CreateBuilder("long", "Long");
        for (var i = 0; i < open; i++)
        {
            builder.AddStage($"stage-{i}", $"Stage {i}");
        }

        var errors = builder.AddStage("won", "Won", StageKind.Won).Validate();

        Assert.Equal(
            Enumerable.Repeat(DefinitionErrorCode.TooManyStages, mistakes), errors.Select(error => error.Code));
    }

    [Fact]
    public void Validate_WithOutcomesBehindAPhaseAfterTheClose_ReportsTheOrder()
    {
        var builder = Sales()
            .AddStage("handover", "Hand-over", StageKind.PostClose)
            .AddStage("lost", "Lost", StageKind.Lost)
            .AddStage("late", "Late");

        var errors = builder.Validate();

        Assert.Equal(
            [
                "The stage 'lost' of kind Lost must stand before 'handover' of kind PostClose.",
                "The stage 'late' of kind Open must stand before 'won' of kind Won.",
            ],
            errors.Select(error => error.Message));
    }

    [Fact]
    public void Validate_WithTheSameLabelInSeveralPlacesOfTwoStages_ReportsItOnce()
    {
        var builder = Sales().AddStage(new Stage
        {
            Id = StageId.Create("closed-won"),
            Name = LocalizedText.Create("WON", "Won"),
            Kind = StageKind.Won,
            Aliases = [" won "],
        });

        var error = Assert.Single(builder.Validate());

        Assert.Equal(DefinitionErrorCode.AmbiguousLabel, error.Code);
        Assert.Equal("closed-won", error.Subject);
    }

    [Fact]
    public void Validate_WithOneLabelTwiceInOneStage_IsValid()
    {
        var builder = Sales().AddStage(new Stage
        {
            Id = StageId.Create("lost"),
            Name = LocalizedText.Create("Lost", "Lost"),
            Kind = StageKind.Lost,
            Aliases = ["LOST", "lost"],
        });

        Assert.Empty(builder.Validate());
    }

    [Fact]
    public void Validate_WithHalfACharacter_ReportsEachPlace()
    {
        var builder = StageModel.CreateBuilder("\uD800", "Sales \uDC00")
            .AddStage("lead", "Lead \uD83D")
            .AddStage("won", "Won", StageKind.Won);

        var errors = builder.Validate();

        Assert.Equal(
            [
                "The identifier of the model is not valid Unicode.",
                "The name of the model is not valid Unicode.",
                "The stage 'lead' has a label that is not valid Unicode.",
            ],
            errors.Select(error => error.Message));
    }

    [Fact]
    public void Validate_WithAnUndefinedKind_ReportsOnlyThat()
    {
        var stage = Sales().Build().Stages[1] with { Kind = (StageKind)99, IsOptional = true };
        var builder = Sales().ReplaceStage(Proposal, stage);

        var error = Assert.Single(builder.Validate());

        Assert.Equal(DefinitionErrorCode.MissingKind, error.Code);
    }

    [Fact]
    public void Item031_StageThatMustFollowAnother_DoesNotBuildBeforeIt()
    {
        var template = StageModels.FiveStage;
        template.TryGetStage(StageId.Create("opportunity-analysis"), out var analysis);

        var builder = template.ToBuilder().RemoveStage(analysis!.Id).AddStageBefore(StageId.Create("won"), analysis);

        var error = Assert.Single(Assert.Throws<InvalidDefinitionException>(builder.Build).Errors);
        Assert.Equal(DefinitionErrorCode.StageOutOfOrder, error.Code);
        Assert.Equal("proposal-negotiation", error.Subject);
        Assert.Equal(
            "The stage 'proposal-negotiation' must stand behind 'opportunity-analysis', which it follows.",
            error.Message);
    }

    [Fact]
    public void Item031_StageThatMustFollowAnother_DoesNotBuildWithoutIt()
    {
        var builder = StageModels.FiveStage.ToBuilder().RemoveStage(StageId.Create("opportunity-analysis"));

        // The hand-over to the opportunity funnel misses the stage as well.
        Assert.Equal(
            [
                ("five-stage", DefinitionErrorCode.UnknownStage),
                ("proposal-negotiation", DefinitionErrorCode.UnknownStage),
            ],
            builder.Validate().Select(error => (error.Subject, error.Code)));
    }

    [Fact]
    public void Item104_EachStage_HasAWeightThatCanBeSet()
    {
        var model = Sales().Build();
        var proposal = model.Stages[1];

        var variant = model.ToBuilder()
            .ReplaceStage(Proposal, proposal with { Probability = ProbabilityBand.FromPercent(65, 65) })
            .Build();

        Assert.Equal(0.5, model.Stages[1].Probability!.Value.Point.Fraction);
        Assert.Equal(0.65, variant.Stages[1].Probability!.Value.Point.Fraction);
    }

    [Fact]
    public void AddStageBefore_AnOpenStage_PutsTheNewOneInFrontOfIt()
    {
        var demo = new Stage { Id = StageId.Create("demo"), Name = LocalizedText.Create("Demo"), IsOptional = true };

        var model = Sales().AddStageBefore(Proposal, demo).Build();

        Assert.Equal(["qualified", "demo", "proposal", "won"], Ids(model));
        Assert.Equal(1, model.PositionOf(demo.Id));
    }

    [Fact]
    public void Changes_ToAStageThatIsNotThere_AreRefused()
    {
        var builder = Sales();
        var stage = new Stage { Id = Proposal };

        Assert.Equal("id", Assert.Throws<ArgumentException>(() => builder.RemoveStage(StageId.Create("x"))).ParamName);
        Assert.Equal("id", Assert.Throws<ArgumentException>(() => builder.ReplaceStage(StageId.None, stage)).ParamName);
        Assert.Equal(
            "next", Assert.Throws<ArgumentException>(() => builder.AddStageBefore(StageId.None, stage)).ParamName);
        Assert.Throws<ArgumentNullException>(() => builder.AddStage(null!));
        Assert.Equal(Sales().Build(), builder.Build());
    }

    private static StageModelBuilder Sales() =>
        StageModel.CreateBuilder("sales", "Sales")
            .AddStage("qualified", "Qualified", ProbabilityBand.FromPercent(10, 30))
            .AddStage("proposal", "Proposal", ProbabilityBand.FromPercent(40, 60))
            .AddStage("won", "Won", StageKind.Won);

    private static IEnumerable<string> Ids(StageModel model) => model.Stages.Select(stage => stage.Id.Value);
}
