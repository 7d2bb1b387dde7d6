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

    public static TheoryData<string> Properties => [.. OneChange.All.Keys];

    [Theory]
    [MemberData(nameof(Properties))]
    public void EqualityHashAndJson_DependOnEveryProperty(string property)
    {
        var variant = OneChange.All[property].Apply(OneChange.Model.ToBuilder()).Build();

        Assert.NotEqual(OneChange.Model, variant);
        Assert.NotEqual(OneChange.Model.ContentHash, variant.ContentHash);
        Assert.Equal(variant, StageModel.FromJson(variant.ToJson()));
        Assert.Equal(variant.ContentHash, StageModel.FromJson(variant.ToJson()).ContentHash);
    }

    [Fact]
    public void EqualityHashAndJson_AreTestedForEveryProperty()
    {
        Type[] types =
        [
            typeof(Stage), typeof(StageCriterion), typeof(StageActivity), typeof(Deliverable), typeof(Fact),
            typeof(SalesRole), typeof(MovePolicy), typeof(ModelScope),
        ];

        var properties = types.SelectMany(type => type.GetProperties()
            .Where(property => property.CanWrite)
            .Select(property => $"{type.Name}.{property.Name}"));

        Assert.Empty(properties.Except(OneChange.All.Keys, StringComparer.Ordinal));
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
