using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class StageModelTests
{
    private static readonly StageModel Model = StageModel.CreateBuilder("sales", LocalizedText.Create("Sales", "销售"))
        .AddStage("lead", "Lead")
        .AddStage("proposal", "Proposal sent", ProbabilityBand.FromPercent(40, 60))
        .AddStage("won", "Won", StageKind.Won)
        .AddStage("handover", "Hand-over", StageKind.PostClose)
        .Build();

    [Fact]
    public void OpenStages_LeaveOutOutcomesAndPhasesAfterTheClose() =>
        Assert.Equal(["lead", "proposal"], Model.OpenStages.Select(stage => stage.Id.Value));

    [Fact]
    public void TryGetStage_ComparesIdentifiersExactly()
    {
        Assert.True(Model.TryGetStage(StageId.Create("lead"), out var stage));
        Assert.Equal("Lead", stage.ToString());
        Assert.False(Model.TryGetStage(StageId.Create("Lead"), out _));
        Assert.False(Model.TryGetStage(StageId.None, out var none));
        Assert.Null(none);
    }

    [Theory]
    [InlineData("proposal")]
    [InlineData("PROPOSAL SENT")]
    [InlineData("\t Proposal sent ")]
    public void TryFindStage_OfALabel_IgnoresCaseAndOuterWhiteSpace(string label)
    {
        Assert.True(Model.TryFindStage(label, out var stage));
        Assert.Equal("proposal", stage.Id.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Proposal  sent")]
    [InlineData("Insert ticket")]
    public void TryFindStage_OfAnUnknownLabel_IsOutsideTheModel(string label)
    {
        Assert.False(Model.TryFindStage(label, out var stage));
        Assert.Null(stage);
    }

    [Fact]
    public void PositionOf_AnOpenStage_CountsFromZero() =>
        Assert.Equal(1, Model.PositionOf(StageId.Create("proposal")));

    [Fact]
    public void PositionOf_AnotherStage_NamesTheOnesThereAre()
    {
        var exception = Assert.Throws<ArgumentException>(() => Model.PositionOf(StageId.Create("won")));

        Assert.StartsWith(
            "The model 'sales' has no open stage 'won'. It has: lead, proposal.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void StagesAt_LeavesOutStagesWithoutABand() =>
        Assert.Equal(["proposal"], Model.StagesAt(Probability.FromPercent(50)).Select(stage => stage.Id.Value));

    [Fact]
    public void Equals_ComparesDefinitions()
    {
        var renamed = StageModel.CreateBuilder(Model.Id, "Sales");
        var otherId = StageModel.CreateBuilder("Sales", Model.Name);
        foreach (var stage in Model.Stages)
        {
            renamed.AddStage(stage);
            otherId.AddStage(stage);
        }

        Assert.Equal(Model, Model.ToBuilder().Build());
        Assert.NotEqual(Model, renamed.Build());
        Assert.NotEqual(Model, otherId.Build());
        Assert.False(Model.Equals((object?)null));
        Assert.False(Model.Equals((object)"sales"));
    }

    [Theory]
    [InlineData(nameof(Stage.Id))]
    [InlineData(nameof(Stage.Name))]
    [InlineData(nameof(Stage.IsOptional))]
    [InlineData(nameof(Stage.Probability))]
    [InlineData(nameof(Stage.ConversionTarget))]
    [InlineData(nameof(Stage.DwellLimitDays))]
    [InlineData(nameof(Stage.Follows))]
    [InlineData(nameof(Stage.Aliases))]
    public void ContentHash_DependsOnEveryProperty(string property)
    {
        var stage = Model.Stages[1];
        var changed = property switch
        {
            nameof(Stage.Id) => stage with { Id = StageId.Create("offer") },
            nameof(Stage.Name) => stage with { Name = LocalizedText.Create("Proposal sent", "方案") },
            nameof(Stage.IsOptional) => stage with { IsOptional = true },
            nameof(Stage.Probability) => stage with { Probability = ProbabilityBand.FromPercent(40, 51, 60) },
            nameof(Stage.ConversionTarget) => stage with { ConversionTarget = Probability.Certain },
            nameof(Stage.DwellLimitDays) => stage with { DwellLimitDays = 14d },
            nameof(Stage.Follows) => stage with { Follows = [StageId.Create("lead")] },
            _ => stage with { Aliases = ["Quote"] },
        };

        var variant = Model.ToBuilder().ReplaceStage(stage.Id, changed).Build();

        Assert.NotEqual(stage, changed);
        Assert.NotEqual(Model, variant);
        Assert.NotEqual(Model.ContentHash, variant.ContentHash);
        Assert.Equal(variant, StageModel.FromJson(variant.ToJson()));
    }

    [Fact]
    public void ToString_IsTheEnglishName() => Assert.Equal("Sales", Model.ToString());

    [Fact]
    public void CreateBuilder_WithoutAnIdentifierOrName_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => StageModel.CreateBuilder(" ", "Sales"));
        Assert.Throws<ArgumentException>(() => StageModel.CreateBuilder("sales", " "));
        Assert.Throws<ArgumentNullException>(() => StageModel.CreateBuilder("sales", (LocalizedText)null!));
    }
}
