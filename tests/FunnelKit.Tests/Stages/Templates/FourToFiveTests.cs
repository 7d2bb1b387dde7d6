using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages.Templates;

/// <summary>The worked example of a migration: a small company grows out of its four stages.</summary>
public sealed class FourToFiveTests
{
    private static readonly StageModelMigration Migration = StageModelMigrations.FourToFive;

    [Theory]
    [InlineData("initial-contact", false, "lead-capture")]
    [InlineData("initial-contact", true, "lead-nurturing")]
    [InlineData("needs-confirmation", true, "opportunity-analysis")]
    [InlineData("quotation", false, "proposal-negotiation")]
    [InlineData("won", true, "won")]
    [InlineData("lost", false, "lost")]
    [InlineData("disqualified", false, "disqualified")]
    [InlineData("nurture", true, "nurture")]
    public void Item018_EveryStageOfTheFour_HasItsPlaceAmongTheFive(string old, bool wasCalled, string expected)
    {
        var known = wasCalled ? new KnownFacts().Did("phone-call") : KnownFacts.Nothing;

        var stage = Migration.Map(StageId.Create(old), known);

        Assert.Equal(expected, stage.Value);
    }

    [Fact]
    public void Item018_TheMigration_LeadsFromTheSmallCompanyToTheFiveStages()
    {
        Assert.Equal(StageModels.FourStage.ContentHash, Migration.FromHash);
        Assert.Equal(StageModels.FiveStage.ContentHash, Migration.ToHash);
        Assert.Equal(
            [MigrationStepKind.Split, MigrationStepKind.Rename, MigrationStepKind.Rename],
            Migration.Steps.Take(3).Select(step => step.Kind));
        Assert.All(Migration.Steps.Skip(3), step => Assert.Equal(MigrationStepKind.Keep, step.Kind));
    }

    [Fact]
    public void Item018_ThereAndBack_GivesTheOldStageAgain()
    {
        Assert.True(Migration.IsReversible);
        var back = Migration.Reverse();

        Assert.All(StageModels.FourStage.Stages, stage =>
        {
            foreach (var known in new[] { KnownFacts.Nothing, new KnownFacts().Did("phone-call") })
            {
                Assert.Equal(stage.Id, back.Map(Migration.Map(stage.Id, known), known));
            }
        });
    }

    [Theory]
    [InlineData("lead-capture", false)]
    [InlineData("lead-nurturing", false)]
    [InlineData("opportunity-analysis", true)]
    [InlineData("proposal-negotiation", true)]
    [InlineData("won", true)]
    public void Item018_NumbersOfSplitStages_DoNotCompare(string stage, bool isComparable) =>
        Assert.Equal(isComparable, Migration.IsComparable(StageId.Create(stage)));

    [Fact]
    public void Item018_WhatWasKnownBefore_CountsAfterwards()
    {
        Assert.All(
            new[] { "phone-call", "product-demo", "quote-feedback", "formal-quote", StandardFacts.CustomerNeed },
            fact =>
            {
                Assert.True(StageModels.FourStage.TryGetFact(fact, out var before));
                Assert.True(StageModels.FiveStage.TryGetFact(fact, out var after));
                Assert.Equal(before.Kind, after.Kind);
            });
    }
}
