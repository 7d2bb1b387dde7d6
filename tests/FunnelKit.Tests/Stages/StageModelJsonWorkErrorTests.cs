using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

/// <summary>Mistakes in the JSON of criteria, activities, deliverables, facts and rules for moves.</summary>
public sealed class StageModelJsonWorkErrorTests
{
    /// <summary>The condition of the only criterion, and the one error with its place.</summary>
    public static TheoryData<string, string> BadConditions => new()
    {
        { "7", "WrongType : An object is expected, not 7." },
        {
            "{}", "MissingMember : A criterion has one of the members present, fact, count, all, any, not."
        },
        {
            """{"present":"owner","not":{"present":"owner"}}""",
            "UnknownMember .not: A criterion has one of the members present, fact, count, all, any, not. "
                + "'not' is a second one."
        },
        {
            """{"presnt":"owner","present":"owner"}""",
            "UnknownMember .presnt: The member 'presnt' is not known here. Known are: present, fact, equals, in, "
                + "atLeast, atMost, count, withinDays, all, any, not."
        },
        {
            """{"present":"owner","equals":1}""",
            "UnknownMember .equals: The member 'equals' does not go with 'present'."
        },
        { """{"present":"nobody"}""", "UnknownFact .present: " + Unknown("nobody") },
        { """{"present":1}""", "WrongType .present: A text is expected, not 1." },
        { """{"fact":"nobody","equals":1}""", "UnknownFact .fact: " + Unknown("nobody") },
        {
            """{"fact":"owner"}""",
            "MissingMember : The comparison of a fact has one of the members equals, in, atLeast, atMost."
        },
        { """{"fact":"flag","equals":"yes"}""", "WrongType .equals: true or false is expected, not 'yes'." },
        {
            """{"fact":"number","atLeast":"5"}""",
            "WrongType .atLeast: A number, or an array of two ends which may be null, is expected, not '5'."
        },
        {
            """{"fact":"number","equals":1e40}""",
            "OutOfRange .equals: The number 1e40 is too large or has too many digits."
        },
        { """{"fact":"range","in":[[1]]}""", "OutOfRange .in[0]: A range has two ends, which may be null." },
        { """{"fact":"range","in":[[null,null]]}""", "OutOfRange .in[0]: A range needs at least one end." },
        { """{"fact":"range","in":[[2,1]]}""", "OutOfRange .in[0]: The low end, 2, is above the high end, 1." },
        { """{"fact":"range","in":[[1,"2"]]}""", "WrongType .in[0][1]: A number or null is expected, not '2'." },
        {
            """{"fact":"range","atLeast":[1,2]}""",
            "WrongFactKind .atLeast: The fact 'range' is of kind Range and cannot be asked for '1–2' as a bound."
        },
        { """{"fact":"owner","in":"a"}""", "WrongType .in: An array is expected, not 'a'." },
        { """{"fact":"owner","in":[]}""", "EmptyCriterion .in: The values that 'owner' may have are missing." },
        {
            """{"fact":"close-date","atMost":"2026-02-30"}""",
            "InvalidText .atMost: A date such as 2026-03-31 is expected, not '2026-02-30'."
        },
        { """{"fact":"amount","atLeast":5}""", "WrongType .atLeast: An object is expected, not 5." },
        {
            """{"fact":"amount","atLeast":{"amount":5}}""",
            "MissingMember .atLeast: The member 'currency' is missing."
        },
        {
            """{"fact":"amount","atLeast":{"amount":5,"currency":"RMB"}}""",
            "UnknownValue .atLeast.currency: 'RMB' is not a currency code of ISO 4217, such as CNY."
        },
        {
            """{"fact":"visit","equals":5}""",
            "WrongFactKind .equals: An interaction such as 'visit' has no value; it can be counted."
        },
        { """{"count":"visit"}""", "MissingMember : The member 'atLeast' is missing." },
        {
            """{"count":"visit","atLeast":1.5}""",
            "OutOfRange .atLeast: A whole number from 1 to 2147483647 is expected, not 1.5."
        },
        {
            """{"count":"visit","atLeast":1,"withinDays":0}""",
            "OutOfRange .withinDays: A whole number from 1 to 2147483647 is expected, not 0."
        },
        {
            """{"count":"owner","atLeast":1}""",
            "WrongFactKind .count: Only interactions are counted, but 'owner' is of kind Text."
        },
        { """{"all":{}}""", "WrongType .all: An array is expected, not an object." },
        { """{"any":[]}""", "EmptyCriterion .any: The criterion 'any' needs a part." },
        {
            """{"all":[{"any":[{"present":"owner"},{"present":"x"}]}]}""",
            "UnknownFact .all[0].any[1].present: " + Unknown("x")
        },
        { """{"not":{"not":{"fact":"x","equals":1}}}""", "UnknownFact .not.not.fact: " + Unknown("x") },
    };

    /// <summary>A member of the first stage, and the one error with its place.</summary>
    public static TheoryData<string, string> BadMembers => new()
    {
        { """ "entryCriteria":[{"id":"a"}]""", "MissingMember .entryCriteria[0]: The member 'when' is missing." },
        {
            """ "entryCriteria":[{"when":{"present":"owner"}}]""",
            "MissingMember .entryCriteria[0]: The member 'id' is missing."
        },
        { """ "entryCriteria":[7]""", "WrongType .entryCriteria[0]: An object is expected, not 7." },
        { """ "goal":{}""", "MissingName .goal: The goal needs a text in at least one language." },
        {
            """ "approvals":["queen"]""",
            "UnknownRole .approvals[0]: The role 'queen' is neither a standard one nor one of the model."
        },
        {
            """ "activities":[{"id":"a","due":{}}]""",
            "MissingMember .activities[0].due: The member 'days' is missing."
        },
        {
            """ "activities":[{"id":"a","due":{"days":-1}}]""",
            "OutOfRange .activities[0].due.days: A whole number from 0 to 36500 is expected, not -1."
        },
        {
            """ "activities":[{"id":"a","due":{"days":1,"unit":"workday"}}]""",
            "UnknownValue .activities[0].due.unit: The unit must be one of calendar, business, not 'workday'."
        },
        {
            """ "activities":[{"id":"a","due":{"days":1,"from":"now"}}]""",
            "UnknownValue .activities[0].due.from: The anchor must be one of stageEntry, creation, closeDate, "
                + "lastInteraction, not 'now'."
        },
        { """ "activities":[{"id":"a","needs":["map"]}]""", "UnknownFact .activities[0].needs[0]: " + Unknown("map") },
        {
            """ "deliverables":[{"id":"a"},{"id":"a"}]""",
            "DuplicateId .deliverables[1].id: The deliverable 'a' is given more than once."
        },
        {
            """ "forecastCategory":"sure" """,
            "UnknownValue .forecastCategory: The forecast category must be one of omitted, pipeline, bestCase, commit, "
                + "closed, not 'sure'."
        },
        {
            """ "dwellLimitDays":5,"reminderDays":6""",
            "OutOfRange .reminderDays: The reminder of 'a', 6 days, must not be later than the dwell limit, 5 days."
        },
    };

    /// <summary>A member of the model, and the one error with its place.</summary>
    public static TheoryData<string, string> BadModelMembers => new()
    {
        {
            """ "facts":[{"id":"amount"}]""",
            "ConflictingId $.facts[0]: The standard fact 'amount' is of kind Money, not Flag."
        },
        {
            """ "facts":[{"id":"x","kind":"bool"}]""",
            "UnknownValue $.facts[0].kind: The kind must be one of flag, number, text, date, range, money, artefact, "
                + "interaction, not 'bool'."
        },
        { """ "roles":[{"id":"x"},{"id":"x"}]""", "DuplicateId $.roles[1].id: The role 'x' is given more than once." },
        { """ "moves":{"skip":0}""", "WrongType $.moves.skip: true or false is expected, not 0." },
        {
            """ "moves":{"creationStages":["x"]}""",
            "UnknownStage $.moves.creationStages[0]: Opportunities are created in 'x', which is no open stage of the "
                + "model."
        },
        {
            """ "handOver":"x" """,
            "UnknownStage $.handOver: Leads are handed over into 'x', which is no open stage of the model."
        },
        {
            """ "scope":{"market":"b2g"}""",
            "UnknownValue $.scope.market: The market must be one of b2b, b2c, not 'b2g'."
        },
        { """ "basedOn":{"id":"x"}""", "MissingMember $.basedOn: The member 'contentHash' is missing." },
        {
            """ "basedOn":{"id":"x","contentHash":"0"}""",
            "InvalidText $.basedOn.contentHash: The hash of the model on which this one is based is not 64 hex digits "
                + "in lower case."
        },
    };

    [Theory]
    [MemberData(nameof(BadConditions))]
    public void FromJson_WithOneMistakeInACriterion_ReportsJustThat(string condition, string expected)
    {
        const string Facts =
            """
            "facts":[{"id":"flag"},{"id":"number","kind":"number"},{"id":"range","kind":"range"},
              {"id":"visit","kind":"interaction"}]
            """;

        var errors = Errors(Facts, "\"exitCriteria\":[{\"id\":\"c\",\"when\":" + condition + "}]");

        Assert.Equal([expected], errors.Select(error =>
            error.Replace("$.stages[0].exitCriteria[0].when", string.Empty, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(BadMembers))]
    public void FromJson_WithOneMistakeInAStage_ReportsJustThat(string member, string expected) =>
        Assert.Equal([expected], Errors("\"roles\":[]", member).Select(error =>
            error.Replace("$.stages[0]", string.Empty, StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(BadModelMembers))]
    public void FromJson_WithOneMistakeInAModel_ReportsJustThat(string member, string expected) =>
        Assert.Equal([expected], Errors(member, "\"goal\":\"Win\""));

    [Fact]
    public void FromJson_WithAnUnreadableFactOrRole_DoesNotClaimThatNobodyKnowsIt()
    {
        const string Model = "\"facts\":[{\"id\":5}],\"roles\":[{\"id\":6}]";
        const string Stage =
            """
            "approvals":["x"],"activities":[{"id":"b","needs":["x"]}],
            "exitCriteria":[{"id":"c","when":{"present":"x"}},{"id":"d","when":{"fact":"x","equals":1}}]
            """;

        Assert.Equal(
            [
                "WrongType $.facts[0].id: A text is expected, not 5.",
                "WrongType $.roles[0].id: A text is expected, not 6.",
            ],
            Errors(Model, Stage));
    }

    [Fact]
    public void FromJson_OfCriteriaDeeperThanAllowed_IsRefusedOnce()
    {
        var deep = Enumerable.Range(0, 20)
            .Aggregate("""{"present":"owner"}""", (inner, _) => $$"""{"not":{{inner}}}""");

        var error = Assert.Single(
            Errors("\"roles\":[]", "\"exitCriteria\":[{\"id\":\"c\",\"when\":" + deep + "}]"));

        Assert.EndsWith(": Criteria are at most 16 levels deep.", error, StringComparison.Ordinal);
    }

    private static string Unknown(string fact) => $"The fact '{fact}' is neither a standard one nor one of the model.";

    private static IEnumerable<string> Errors(string modelMember, string stageMember)
    {
        var json = "{\"id\":\"s\",\"name\":\"S\"," + modelMember
            + ",\"stages\":[{\"id\":\"a\",\"name\":\"A\"," + stageMember
            + "},{\"id\":\"won\",\"name\":\"Won\",\"kind\":\"won\"}]}";

        return Assert.Throws<InvalidDefinitionException>(() => StageModel.FromJson(json)).Errors
            .Select(error => $"{error.Code} {error.Message[error.Message.IndexOf('$', StringComparison.Ordinal)..]}");
    }
}
