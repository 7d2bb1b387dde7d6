using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class StageModelValidationTests
{
    private static readonly Stage Open = new() { Id = StageId.Create("open"), Name = LocalizedText.Create("Open") };

    /// <summary>Each mistake in the first stage of a model, and the one error that it gives.</summary>
    public static TheoryData<Stage, string> BadStages => new()
    {
        {
            Open with { EntryCriteria = [Criterion("a", FunnelKit.Stages.Criterion.IsTrue("nothing"))] },
            "UnknownFact: The fact 'nothing' is neither a standard one nor one of the model."
        },
        {
            Open with { EntryCriteria = [Criterion("a", null)] },
            "MissingCondition: The criterion 'a' of 'open' has no condition."
        },
        {
            Open with
            {
                EntryCriteria = [Criterion("a", FunnelKit.Stages.Criterion.Present("owner"))],
                ExitCriteria = [Criterion("a", FunnelKit.Stages.Criterion.Present("owner"))],
            },
            "DuplicateId: The criterion 'a' is given more than once."
        },
        {
            Open with { ExitCriteria = [Criterion("", FunnelKit.Stages.Criterion.Present("owner"))] },
            "MissingId: The criterion has no identifier."
        },
        {
            Open with { ExitCriteria = [Criterion(" a", FunnelKit.Stages.Criterion.Present("owner"))] },
            "InvalidText: ' a' is not an identifier: 1 to 128 characters are needed, without control characters or "
                + "white space at the ends."
        },
        {
            Open with { ExitCriteria = [Criterion("a", FunnelKit.Stages.Criterion.All())] },
            "EmptyCriterion: The criterion 'all' needs a part."
        },
        {
            Open with
            {
                ExitCriteria = [Criterion("a", FunnelKit.Stages.Criterion.Not(FunnelKit.Stages.Criterion.Any()))],
            },
            "EmptyCriterion: The criterion 'any' needs a part."
        },
        {
            Open with { ExitCriteria = [Criterion("a", FunnelKit.Stages.Criterion.OneOf("owner"))] },
            "EmptyCriterion: The values that 'owner' may have are missing."
        },
        {
            Open with { ExitCriteria = [Criterion("a", FunnelKit.Stages.Criterion.IsTrue("owner"))] },
            "WrongFactKind: The fact 'owner' is of kind Text and cannot be asked for 'true'."
        },
        {
            Open with
            {
                ExitCriteria =
                    [Criterion("a", FunnelKit.Stages.Criterion.AtLeast("owner", FactValue.FromText("b")))],
            },
            "WrongFactKind: The fact 'owner' is of kind Text and cannot be asked for 'b' as a bound."
        },
        {
            Open with { ExitCriteria = [Criterion("a", FunnelKit.Stages.Criterion.CountAtLeast("owner", 1))] },
            "WrongFactKind: Only interactions are counted, but 'owner' is of kind Text."
        },
        {
            Open with { ExitCriteria = [Criterion("a", FunnelKit.Stages.Criterion.Present("visit"))] },
            "WrongFactKind: An interaction such as 'visit' has no value; it can be counted."
        },
        {
            Open with
            {
                ExitCriteria = [Criterion("a", FunnelKit.Stages.Criterion.Equal("tier", FactValue.FromText("C")))],
            },
            "UnknownValue: The fact 'tier' is one of A, B, never 'C'."
        },
        {
            Open with { RequiredApprovals = ["queen"] },
            "UnknownRole: The role 'queen' is neither a standard one nor one of the model."
        },
        {
            Open with { Activities = [new() { Id = "call", Role = "king" }] },
            "UnknownRole: The role 'king' is neither a standard one nor one of the model."
        },
        {
            Open with { Activities = [new() { Id = "call", Needs = ["owner", "map"] }] },
            "UnknownFact: The fact 'map' is neither a standard one nor one of the model."
        },
        {
            Open with { Activities = [new() { Id = "call" }, new() { Id = "call" }] },
            "DuplicateId: The activity 'call' is given more than once."
        },
        {
            Open with { Activities = [new() { Id = "report" }], Deliverables = [new() { Id = "report" }] },
            "ConflictingId: 'report' is an activity in one place and a deliverable in another."
        },
        {
            Open with { Deliverables = [new() { Id = "plan", Name = LocalizedText.Create("Another plan") }] },
            "ConflictingId: 'plan' has another name in an earlier stage."
        },
        {
            Open with { Deliverables = [new() { Id = "amount" }] },
            "ConflictingId: 'amount' is already a fact of kind Money."
        },
        {
            Open with { ReminderDays = 15, DwellLimitDays = 14 },
            "OutOfRange: The reminder of 'open', 15 days, must not be later than the dwell limit, 14 days."
        },
        {
            Open with { DwellLimitDays = 14, EscalationDays = 13, EscalateTo = "manager" },
            "OutOfRange: The dwell limit of 'open', 14 days, must not be later than the escalation, 13 days."
        },
        {
            Open with { ReminderDays = 14, EscalationDays = 13.5, EscalateTo = "manager" },
            "OutOfRange: The reminder of 'open', 14 days, must not be later than the escalation, 13.5 days."
        },
        {
            Open with { EscalationDays = 13 },
            "UnknownRole: The escalation of 'open' needs a role to escalate to."
        },
        {
            Open with { ReminderDays = double.NaN },
            "OutOfRange: The reminder of 'open' must be a finite number of days above 0, but is NaN."
        },
        {
            Open with { ForecastCategory = (ForecastCategory)9 },
            "UnknownValue: The forecast category of 'open' is not one of the enumeration."
        },
        {
            Open with { Goal = LocalizedText.Create("\uD800") },
            "InvalidText: The goal of 'open' is not valid Unicode."
        },
    };

    public static TheoryData<string, string> BadModels => new()
    {
        { "fact-id", "MissingId: The fact has no identifier." },
        { "fact-twice", "DuplicateId: The fact 'tier' is given more than once." },
        { "fact-kind", "MissingKind: The fact 'x' has no kind." },
        { "fact-standard", "ConflictingId: The standard fact 'amount' is of kind Money, not Flag." },
        { "fact-values", "NotApplicable: Only a text can be restricted to some values, but 'x' is of kind Flag." },
        { "fact-blank", "InvalidText: A value of the fact 'x' is empty or not valid Unicode." },
        { "role-twice", "DuplicateId: The role 'engineer' is given more than once." },
        {
            "created-nowhere",
            "UnknownStage: Opportunities are created in 'won', which is no open stage of the model."
        },
        {
            "unreachable",
            "UnreachableStage: No opportunity can enter 'first': none is created in it or before it, and moves back "
                + "are not allowed."
        },
        { "hand-over", "UnknownStage: Leads are handed over into 'x', which is no open stage of the model." },
        { "scope", "InvalidText: The member 'industry' of the scope is empty or not valid Unicode." },
        { "description", "InvalidText: The description of the model is not valid Unicode." },
        {
            "lost-criteria",
            "NotApplicable: Only an open or won stage has entry criteria, but 'lost' is of kind Lost."
        },
        { "won-exit", "NotApplicable: Only an open stage has exit criteria, but 'closed' is of kind Won." },
    };

    [Theory]
    [MemberData(nameof(BadStages))]
    public void Validate_OfOneMistakeInAStage_ReportsJustThat(Stage stage, string expected) =>
        Assert.Equal([expected], Errors(Sales().AddStageBefore(StageId.Create("won"), stage)));

    [Theory]
    [MemberData(nameof(BadModels))]
    public void Validate_OfOneMistakeInAModel_ReportsJustThat(string which, string expected)
    {
        StageCriterion[] owner = [Criterion("a", FunnelKit.Stages.Criterion.Present("owner"))];
        var builder = which switch
        {
            "fact-id" => Sales().AddFact(new()),
            "fact-twice" => Sales().AddFact(new() { Id = "tier", Kind = FactKind.Text }),
            "fact-kind" => Sales().AddFact(new() { Id = "x", Kind = FactKind.None }),
            "fact-standard" => Sales().AddFact(new() { Id = "amount" }),
            "fact-values" => Sales().AddFact(new() { Id = "x", Values = ["a"] }),
            "fact-blank" => Sales().AddFact(new() { Id = "x", Kind = FactKind.Text, Values = [" "] }),
            "role-twice" => Sales().AddRole(new() { Id = "engineer" }),
            "created-nowhere" => Sales().SetMoves(new() { CreationStages = [StageId.Create("won")] }),
            "unreachable" => Sales()
                .AddStageBefore(StageId.Create("won"), Open)
                .SetMoves(new() { CreationStages = [Open.Id], AllowsBack = false }),
            "hand-over" => Sales().SetHandOver(StageId.Create("x")),
            "scope" => Sales().SetScope(new() { Industry = "" }),
            "description" => Sales().SetDescription(LocalizedText.Create("\uDC00")),
            "lost-criteria" => Sales().AddStage(Closing("lost", StageKind.Lost) with { EntryCriteria = [.. owner] }),
            _ => Sales().AddStage(Closing("closed", StageKind.Won) with { ExitCriteria = [.. owner] }),
        };

        Assert.Equal([expected], Errors(builder));
    }

    [Fact]
    public void Validate_OfManyMistakes_ReportsAllAtOnce()
    {
        var builder = Sales()
            .AddFact(new())
            .SetHandOver(StageId.Create("x"))
            .AddStageBefore(StageId.Create("won"), Open with
            {
                ConversionTarget = Probability.Never,
                Follows = [StageId.Create("later")],
                EntryCriteria = [Criterion("a", FunnelKit.Stages.Criterion.IsTrue("nothing"))],
                RequiredApprovals = ["queen"],
                EscalationDays = 1,
            });

        Assert.Equal(7, Errors(builder).Count());
    }

    [Fact]
    public void Build_OfWhatIsAllowed_Succeeds()
    {
        var model = Sales()
            .AddFact(new() { Id = "amount", Kind = FactKind.Money, Name = LocalizedText.Create("Budget") })
            .AddFact(new() { Id = "survey", Kind = FactKind.Flag })
            .AddRole(new() { Id = "manager", Name = LocalizedText.Create("Head of sales") })
            .AddStageBefore(StageId.Create("won"), Open with
            {
                Activities = [new() { Id = "survey" }, new() { Id = "visit", Name = LocalizedText.Create("Visit") }],
                Deliverables = [new() { Id = "plan", Name = LocalizedText.Create("Plan"), IsRequired = true }],
                RequiredApprovals = ["manager", "engineer"],
                ReminderDays = 14,
                DwellLimitDays = 14,
                EscalationDays = 14,
                EscalateTo = "manager",
            })
            .AddStage(Closing("closed", StageKind.Won) with
            {
                EntryCriteria = [Criteria.WellFormedOpportunity],
                RequiredApprovals = [StandardRoles.Legal],
                Goal = LocalizedText.Create("Sign"),
            })
            .AddStage(Closing("review", StageKind.PostClose) with { Activities = [new() { Id = "retrospective" }] })
            .Build();

        Assert.True(model.TryGetFact("amount", out var amount));
        Assert.Equal("Budget", amount.ToString());
        Assert.True(model.TryGetFact("plan", out var plan));
        Assert.Equal(FactKind.Artefact, plan.Kind);
        Assert.True(model.TryGetFact("visit", out var visit));
        Assert.Equal(FactKind.Interaction, visit.Kind);
        Assert.True(model.TryGetFact("survey", out var survey));
        Assert.Equal(FactKind.Flag, survey.Kind);
        Assert.False(model.TryGetFact("nothing", out _));
        Assert.True(model.TryGetRole("manager", out var manager));
        Assert.Equal("Head of sales", manager.ToString());
        Assert.True(model.TryGetRole(StandardRoles.Presales, out _));
        Assert.False(model.TryGetRole("queen", out _));
    }

    private static StageCriterion Criterion(string id, Criterion? condition) =>
        new() { Id = id, Condition = condition };

    private static Stage Closing(string id, StageKind kind) =>
        new() { Id = StageId.Create(id), Name = LocalizedText.Create(id), Kind = kind };

    private static IEnumerable<string> Errors(StageModelBuilder builder) =>
        builder.Validate().Select(error => $"{error.Code}: {error.Message}");

    private static StageModelBuilder Sales() =>
        StageModel.CreateBuilder("sales", "Sales")
            .AddFact(new() { Id = "tier", Kind = FactKind.Text, Values = ["A", "B"] })
            .AddRole(new() { Id = "engineer" })
            .AddStage(new Stage
            {
                Id = StageId.Create("first"),
                Name = LocalizedText.Create("First"),
                Activities = [new() { Id = "visit", Name = LocalizedText.Create("Visit") }],
                Deliverables = [new() { Id = "plan", Name = LocalizedText.Create("Plan") }],
            })
            .AddStage("won", "Won", StageKind.Won);
}
