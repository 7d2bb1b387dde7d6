using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class StageModelMigrationTests
{
    private static readonly StageModel Old = Model("old", "contact", "needs", "quote");
    private static readonly StageModel New = Model("new", "capture", "nurture", "needs", "proposal");
    private static readonly FactTable Nothing = new();

    [Fact]
    public void Map_OfEachStep_GivesTheNewStage()
    {
        var migration = Refinement().Build();

        Assert.Equal("capture", migration.Map(Id("contact"), Nothing).Value);
        Assert.Equal("nurture", migration.Map(Id("contact"), Nothing.And("first-call", 3)).Value);
        Assert.Equal("needs", migration.Map(Id("needs"), Nothing).Value);
        Assert.Equal("proposal", migration.Map(Id("quote"), Nothing).Value);
        Assert.Equal("won", migration.Map(Id("won"), Nothing).Value);
        Assert.Equal((Old.ContentHash, New.ContentHash), (migration.FromHash, migration.ToHash));
        Assert.Throws<ArgumentException>(() => migration.Map(Id("capture"), Nothing));
    }

    [Fact]
    public void TryMap_OfASplit_FindsNone()
    {
        var migration = Refinement().Build();

        Assert.False(migration.TryMap(Id("contact"), out var none));
        Assert.Equal(StageId.None, none);
        Assert.False(migration.TryMap(Id("capture"), out _));
        Assert.True(migration.TryMap(Id("quote"), out var proposal));
        Assert.Equal("proposal", proposal.Value);
    }

    [Fact]
    public void IsComparable_OfWhatWasSplitOrIsNew_IsFalse()
    {
        var migration = Refinement().Build();

        Assert.Equal(
            ["needs", "proposal", "won"],
            New.Stages.Where(stage => migration.IsComparable(stage.Id)).Select(stage => stage.Id.Value));
        Assert.False(migration.IsComparable(Id("quote")));
    }

    [Fact]
    public void Reverse_OfRenamesAndSplits_LeadsBack()
    {
        var migration = Refinement().Build();

        var back = migration.Reverse();

        Assert.True(migration.IsReversible);
        Assert.False(back.IsReversible);
        Assert.Equal((New, Old), (back.From, back.To));
        Assert.True(back.TryMap(Id("nurture"), out var contact));
        Assert.Equal("contact", contact.Value);
        Assert.Throws<InvalidOperationException>(back.Reverse);
    }

    [Fact]
    public void Steps_AreSaidInBothLanguages()
    {
        var migration = Refinement().Build();

        Assert.Equal(
            """
            contact is split: nurture when first-call at least once; otherwise capture
            needs stays
            quote becomes proposal
            won stays
            """.ReplaceLineEndings("\n"),
            migration.ToString());
        Assert.Equal(
            """
            contact 拆分：first-call至少1次时为 nurture；否则为 capture
            needs 不变
            quote 改名为 proposal
            won 不变
            """.ReplaceLineEndings("\n"),
            migration.ToString("zh-Hans"));
    }

    [Fact]
    public void MergeInsertAndRetire_AreOneWay()
    {
        var target = Model("short", "start", "pilot");

        var migration = StageModelMigration.CreateBuilder(Old, target)
            .Merge(Id("start"), Id("contact"), Id("needs"))
            .Retire(Id("quote"), Id("start"))
            .Insert(Id("pilot"))
            .Build();

        Assert.Equal(
            ["Merge", "Retire", "Keep", "Insert"], migration.Steps.Select(step => step.Kind.ToString()));
        Assert.Equal("start", migration.Map(Id("quote"), Nothing).Value);
        Assert.False(migration.IsReversible);
        Assert.True(migration.IsComparable(Id("start")));
        Assert.False(migration.IsComparable(Id("pilot")));
        Assert.Equal(
            "contact, needs become one: start\nquote is given up in favour of start\nwon stays\npilot is new",
            migration.ToString());
        Assert.Equal("contact, needs 合并为 start\n停用 quote，并入 start\nwon 不变\n新增 pilot", migration.ToString("zh"));
    }

    [Fact]
    public void Validate_OfEveryMistake_ListsAll()
    {
        var errors = StageModelMigration.CreateBuilder(Old, New)
            .Rename(Id("contact"), Id("won"))
            .Rename(Id("contact"), Id("capture"))
            .Rename(Id("nowhere"), Id("nothing"))
            .Split(Id("needs"), Id("needs"), (Criterion.Present("unheard-of"), Id("nurture")))
            .Insert(Id("needs"))
            .Validate();

        Assert.Equal(
            [
                "NotApplicable: The stage 'contact' of kind Open cannot become 'won' of kind Won.",
                "DuplicateMapping: It is said more than once what becomes of 'contact'.",
                "UnknownFact: The fact 'unheard-of' is known neither to the old model nor to the new one.",
                "UnknownStage: The old model 'old' has no stage 'nowhere'.",
                "UnknownStage: The new model 'new' has no stage 'nothing'.",
                "DuplicateMapping: The stage 'needs' is said to be new, but old ones become it.",
                "UnmappedStage: It is not said what becomes of 'quote'.",
                "UnmappedStage: It is not said where 'proposal' comes from, or that it is new.",
            ],
            errors.Select(error => $"{error.Code}: {error.Message}"));
    }

    [Fact]
    public void Validate_OfASplitThatNothingCanMeet_IsRefused()
    {
        var errors = StageModelMigration.CreateBuilder(Old, New)
            .Rename(Id("quote"), Id("proposal"))
            .Split(
                Id("contact"),
                Id("capture"),
                (Criterion.AtLeast("amount", FactValue.FromNumber(5)), Id("nurture")),
                (Criterion.All(), Id("nurture")))
            .Validate();

        Assert.Equal(
            [
                "WrongFactKind: The fact 'amount' is of kind Money and cannot be asked for '5' as a bound.",
                "EmptyCriterion: The criterion 'all' needs a part.",
            ],
            errors.Select(error => $"{error.Code}: {error.Message}"));
    }

    [Fact]
    public void Reverse_OverClosingStages_LeadsBackFromEachOfThem()
    {
        var old = WithEnds("won", "lost", "invalid");
        var next = WithEnds("signed", "closed-lost", "out");
        var there = StageModelMigration.CreateBuilder(old, next)
            .Rename(Id("won"), Id("signed"))
            .Rename(Id("lost"), Id("closed-lost"))
            .Rename(Id("invalid"), Id("out"))
            .Build();
        var back = there.Reverse();

        Assert.All(old.Stages, stage =>
        {
            Assert.True(there.TryMap(stage.Id, out var target));
            Assert.True(back.TryMap(target, out var again));
            Assert.Equal(stage.Id, again);
            Assert.True(next.TryGetStage(target, out var found));
            Assert.Equal(stage.Kind, found.Kind);
        });

        static StageModel WithEnds(string won, string lost, string invalid) =>
            StageModel.CreateBuilder("ends", "Ends")
                .AddStage("contact", "Contact")
                .AddStage(won, won, StageKind.Won)
                .AddStage(lost, lost, StageKind.Lost)
                .AddStage(invalid, invalid, StageKind.Disqualified)
                .Build();
    }

    [Fact]
    public void Build_OfEmptySteps_IsRefused()
    {
        var builder = Refinement().Merge(Id("proposal")).Split(Id("quote"), Id("proposal"));

        var exception = Assert.Throws<InvalidDefinitionException>(builder.Build);

        Assert.Contains(exception.Errors, error => error.Code == DefinitionErrorCode.EmptyCriterion);
        Assert.Contains(exception.Errors, error => error.Code == DefinitionErrorCode.UnknownStage);
    }

    [Fact]
    public void Item015_ADefinition_IsRevisedWithoutLosingAnOpportunity()
    {
        var revised = StageModels.FiveStage.ToBuilder()
            .ReplaceStage(Id("lead-capture"), StageModels.FiveStage.Stages[0] with
            {
                Name = LocalizedText.Create("Leads", "线索"),
                DwellLimitDays = 10,
            })
            .Build();

        var migration = StageModelMigration.CreateBuilder(StageModels.FiveStage, revised).Build();

        Assert.NotEqual(migration.FromHash, migration.ToHash);
        Assert.True(migration.IsReversible);
        Assert.All(migration.Steps, step => Assert.Equal(MigrationStepKind.Keep, step.Kind));
        Assert.All(revised.Stages, stage => Assert.True(migration.IsComparable(stage.Id)));
        Assert.Equal(
            [StageModelChangeKind.Renamed, StageModelChangeKind.DwellChanged],
            StageModelDiff.Between(StageModels.FiveStage, revised).Changes.Select(change => change.Kind));
    }

    private static StageModelMigrationBuilder Refinement() =>
        StageModelMigration.CreateBuilder(Old, New)
            .Rename(Id("quote"), Id("proposal"))
            .Split(Id("contact"), Id("capture"), (Criterion.CountAtLeast("first-call", 1), Id("nurture")));

    private static StageModel Model(string id, params string[] open) =>
        open.Aggregate(
                StageModel.CreateBuilder(id, id).AddFact(new() { Id = "first-call", Kind = FactKind.Interaction }),
                (builder, stage) => builder.AddStage(stage, stage))
            .AddStage("won", "Won", StageKind.Won)
            .Build();

    private static StageId Id(string id) => StageId.Create(id);
}
