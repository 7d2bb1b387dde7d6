using System.Text;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class StageModelJsonErrorTests
{
    private const string Names =
        "id, name, kind, optional, goal, guidance, nextStep, probability, conversionTarget, dwellLimitDays, "
        + "reminderDays, escalationDays, escalateTo, forecastCategory, follows, aliases, entryCriteria, approvals, "
        + "activities, deliverables, exitCriteria";

    /// <summary>The stage that replaces the first one of a valid model; it begins in line 2, column 2.</summary>
    public static TheoryData<string, DefinitionErrorCode, int, string, string> BadStages => new()
    {
        {
            "7", DefinitionErrorCode.WrongType, 2, "",
            "An object is expected, not 7."
        },
        {
            "{\"id\":\"a\"}", DefinitionErrorCode.MissingMember, 2, "",
            "The member 'name' is missing."
        },
        {
            "{\"name\":\"A\"}", DefinitionErrorCode.MissingMember, 2, "",
            "The member 'id' is missing."
        },
        {
            Stage("\"Kind\":\"open\""), DefinitionErrorCode.UnknownMember, 23, ".Kind",
            $"The member 'Kind' is not known here. Known are: {Names}."
        },
        {
            Stage("\"it's\":{\"x\":[1,{}]}"), DefinitionErrorCode.UnknownMember, 23, "['it\\'s']",
            $"The member 'it's' is not known here. Known are: {Names}."
        },
        {
            Stage("\"name\":\"B\""), DefinitionErrorCode.DuplicateMember, 23, ".name",
            "The member 'name' is given more than once."
        },
        {
            Stage("\"kind\":\"opne\""), DefinitionErrorCode.UnknownValue, 30, ".kind",
            "The kind must be one of open, won, lost, disqualified, nurture, onHold, transferredOut, "
                + "postClose, not 'opne'."
        },
        {
            Stage("\"kind\":null"), DefinitionErrorCode.WrongType, 30, ".kind",
            "A text is expected, not null."
        },
        {
            Stage("\"optional\":\"yes\""), DefinitionErrorCode.WrongType, 34, ".optional",
            "true or false is expected, not 'yes'."
        },
        {
            Stage("\"probability\":\"0.5\""), DefinitionErrorCode.WrongType, 37, ".probability",
            "A number from 0 to 1, or an object of 'low', 'point' and 'high', is expected, not '0.5'."
        },
        {
            Stage("\"probability\":50"), DefinitionErrorCode.OutOfRange, 37, ".probability",
            "A number from 0 to 1 is expected, not 50."
        },
        {
            Stage("\"probability\":1e999"), DefinitionErrorCode.OutOfRange, 37, ".probability",
            "A number from 0 to 1 is expected, not 1e999."
        },
        {
            Stage("\"probability\":{\"low\":0.5}"), DefinitionErrorCode.MissingMember, 37, ".probability",
            "The member 'high' is missing."
        },
        {
            Stage("\"probability\":{\"low\":0.5,\"high\":0.4}"), DefinitionErrorCode.OutOfRange, 37, ".probability",
            "The low end, 0.5, is above the high end, 0.4."
        },
        {
            Stage("\"probability\":{\"low\":0,\"high\":0.4,\"point\":0.5}"),
            DefinitionErrorCode.OutOfRange, 65, ".probability.point",
            "The point must be from 0 to 0.4, not 0.5."
        },
        {
            Stage("\"probability\":{\"low\":-0.1,\"high\":0.4}"),
            DefinitionErrorCode.OutOfRange, 44, ".probability.low",
            "A number from 0 to 1 is expected, not -0.1."
        },
        {
            Stage("\"conversionTarget\":0"), DefinitionErrorCode.OutOfRange, 42, ".conversionTarget",
            "The conversion target of 'a' must be above 0 and at most 1, but is 0."
        },
        {
            Stage("\"conversionTarget\":[]"), DefinitionErrorCode.WrongType, 42, ".conversionTarget",
            "A number from 0 to 1 is expected, not an array."
        },
        {
            Stage("\"dwellLimitDays\":-1"), DefinitionErrorCode.OutOfRange, 40, ".dwellLimitDays",
            "The dwell limit of 'a' must be a finite number of days above 0, but is -1."
        },
        {
            Stage("\"dwellLimitDays\":1e999"), DefinitionErrorCode.OutOfRange, 40, ".dwellLimitDays",
            "The dwell limit of 'a' must be a finite number of days above 0, but is Infinity."
        },
        {
            Stage("\"dwellLimitDays\":\"14\""), DefinitionErrorCode.WrongType, 40, ".dwellLimitDays",
            "A number is expected, not '14'."
        },
        {
            Stage("\"follows\":[\"won\"]"), DefinitionErrorCode.StageOutOfOrder, 34, ".follows[0]",
            "The stage 'a' must stand behind 'won', which it follows."
        },
        {
            Stage("\"follows\":[\"b\"]"), DefinitionErrorCode.UnknownStage, 34, ".follows[0]",
            "The stage 'a' must follow 'b', which the model does not have."
        },
        {
            Stage("\"aliases\":\"b\""), DefinitionErrorCode.WrongType, 33, ".aliases",
            "An array is expected, not 'b'."
        },
        {
            Stage("\"aliases\":[\"线索🚀\",false]"), DefinitionErrorCode.WrongType, 41, ".aliases[1]",
            "A text is expected, not false."
        },
        {
            Stage("\"aliases\":[\"\"]"), DefinitionErrorCode.InvalidText, 34, ".aliases[0]",
            "The text must not be empty."
        },
        {
            "{\"id\":\" a\",\"name\":\"A\"}", DefinitionErrorCode.InvalidText, 8, ".id",
            "' a' is not an identifier: 1 to 128 characters are needed, without control characters or "
                + "white space at the ends."
        },
        {
            "{\"id\":\"a\",\"name\":{}}", DefinitionErrorCode.MissingName, 19, ".name",
            "The name needs a text in at least one language."
        },
        {
            "{\"id\":\"a\",\"name\":{\"\":\"A\"}}", DefinitionErrorCode.InvalidText, 20, ".name['']",
            "The language tag must not be empty."
        },
        {
            "{\"id\":\"a\",\"name\":{\"en\":\"A\",\"EN\":\"B\"}}", DefinitionErrorCode.DuplicateMember, 29, ".name.EN",
            "The member 'EN' is given more than once."
        },
        {
            "{\"id\":\"a\",\"name\":{\"en\":\" \"}}", DefinitionErrorCode.InvalidText, 25, ".name.en",
            "The text must not be empty."
        },
        {
            "{\"id\":\"a\",\"name\":[\"A\"]}", DefinitionErrorCode.WrongType, 19, ".name",
            "A text, or an object of language tags and texts, is expected, not an array."
        },
    };

    public static TheoryData<string, string> BadDocuments => new()
    {
        { "", "MalformedJson $ Line 1, column 1, $: There is no JSON to read." },
        { " \n ", "MalformedJson $ Line 2, column 2, $: There is no JSON to read." },
        { "null", "WrongType $ Line 1, column 1, $: An object is expected, not null." },
        { "\uFEFF[]", "WrongType $ Line 1, column 1, $: An object is expected, not an array." },
        { "{\"id\":\"\\uD800\"}", "MalformedJson $ Line 1, column 7, $: The text has an escape for half a character." },
    };

    public static TheoryData<string, int, int> Unparsable => new()
    {
        { "{", 1, 2 },
        { "{\n  \"id\": \"a\",\n}", 3, 1 },
        { "{\n  \"名\": 线\n}", 2, 8 },
        { "{}\n{}", 2, 1 },
        { "{} x", 1, 4 },
        { "{ // comment\n}", 1, 3 },
        { "{\"id\": 'a'}", 1, 8 },
        { "{\"id\": 01}", 1, 9 },
        { "{\"id\": NaN}", 1, 8 },
        { "{\"id\": \"a\nb\"}", 1, 10 },
        { new string('[', 65), 1, 65 },
    };

    [Theory]
    [MemberData(nameof(BadStages))]
    public void FromJson_WithOneMistakeInAStage_ReportsJustThat(
        string stage, DefinitionErrorCode code, int column, string path, string sentence)
    {
        var json = "{\"id\":\"s\",\"name\":\"S\",\"stages\":[\n " + stage
            + ",\n {\"id\":\"b2\",\"name\":\"B\"},{\"id\":\"won\",\"name\":\"Won\",\"kind\":\"won\"}]}";

        var errors = Errors(json);

        Assert.Equal(
            [$"{code} $.stages[0]{path} Line 2, column {column}, $.stages[0]{path}: {sentence}"], errors);
    }

    [Theory]
    [MemberData(nameof(BadDocuments))]
    public void FromJson_OfSomethingElse_SaysWhatItIs(string json, string expected) =>
        Assert.Equal([expected], Errors(json));

    [Theory]
    [MemberData(nameof(Unparsable))]
    public void FromJson_OfWhatIsNotJson_ReportsOnePlace(string json, int line, int column)
    {
        var error = Assert.Single(Errors(json));

        Assert.StartsWith(
            $"MalformedJson $ Line {line}, column {column}, $: The text is not JSON: ",
            error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", error, StringComparison.Ordinal);
    }

    [Fact]
    public void FromJson_OfHalfACharacter_SaysWhere() =>
        Assert.Equal(
            ["MalformedJson $ Line 2, column 3, $: The text has half a character."], Errors("{\"id\":\n\"线\uD800\"}"));

    [Fact]
    public void FromJson_OfInvalidUtf8_SaysWhere()
    {
        byte[] latin1 = [.. "{\"id\":\n\"线caf"u8, 0xE9, .. "\"}"u8];

        var exception = Assert.Throws<InvalidDefinitionException>(() => StageModel.FromJson(latin1));

        Assert.Equal("Line 2, column 6, $: The text is not valid UTF-8.", Assert.Single(exception.Errors).Message);
    }

    [Fact]
    public void FromJson_OfUtf16_SaysThatItIsNotUtf8()
    {
        byte[] utf16 = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{}")];

        var exception = Assert.Throws<InvalidDefinitionException>(() => StageModel.FromJson(utf16));

        Assert.Equal("Line 1, column 1, $: The text is not valid UTF-8.", Assert.Single(exception.Errors).Message);
    }

    [Fact]
    public void FromJson_WithManyMistakes_ReportsAllInTheOrderOfTheDocument()
    {
        const string Json =
            """
            {
              "$schema": "urn:funnelkit:stage-model:2",
              "id": 5,
              "colour": "red",
              "stages": [
                { "id": "lead", "name": "Lead", "probability": { "low": 0.5, "point": 2, "high": 0.7 } },
                { "id": "lost", "name": { "en": "Lost", "zh-Hans": "输单" }, "kind": "lost", "optional": true },
                { "id": "lead", "name": "Proposal", "aliases": ["报价", "输单"], "conversionTarget": 0 },
                { "id": "", "kind": "lost", "probability": 0.5 }
              ]
            }
            """;

        var exception = Assert.Throws<InvalidDefinitionException>(() => StageModel.FromJson(Json));

        Assert.Equal(
            [
                "Line 1, column 1, $: The member 'name' is missing.",
                "Line 2, column 14, $.$schema: The format 'urn:funnelkit:stage-model:2' is not known; "
                    + "this version reads 'urn:funnelkit:stage-model:1'.",
                "Line 3, column 9, $.id: A text is expected, not 5.",
                "Line 4, column 3, $.colour: The member 'colour' is not known here. "
                    + "Known are: $schema, id, name, description, scope, basedOn, facts, roles, moves, handOver, "
                    + "stages.",
                "Line 5, column 13, $.stages: A stage model needs a stage of kind Won.",
                "Line 6, column 75, $.stages[0].probability.point: A number from 0 to 1 is expected, not 2.",
                "Line 7, column 92, $.stages[1].optional: Only an open stage can be optional, "
                    + "but 'lost' is of kind Lost.",
                "Line 8, column 5, $.stages[2]: The stage 'lead' of kind Open must stand before 'lost' of kind Lost.",
                "Line 8, column 13, $.stages[2].id: The identifier 'lead' is used more than once.",
                "Line 8, column 59, $.stages[2].aliases[1]: The label '输单' stands for both 'lost' and 'lead'; "
                    + "labels are compared without regard to case.",
                "Line 8, column 86, $.stages[2].conversionTarget: The conversion target of 'lead' must be above 0 "
                    + "and at most 1, but is 0.",
                "Line 9, column 5, $.stages[3]: The member 'name' is missing.",
                "Line 9, column 13, $.stages[3].id: The text must not be empty.",
                "Line 9, column 48, $.stages[3].probability: Only an open stage has a probability, "
                    + "but 'number 4' is of kind Lost.",
            ],
            exception.Errors.Select(error => error.Message));
        Assert.StartsWith(
            "The JSON does not define a valid stage model." + Environment.NewLine + "- Line 1",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void FromJson_WithAnUnreadableKind_DoesNotClaimThatNoStageIsWon()
    {
        var errors = Errors("""{"id":"s","name":"S","stages":[{"id":"won","name":"Won","kind":"winn"}]}""");

        Assert.StartsWith("UnknownValue $.stages[0].kind", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void FromJson_WithoutStages_ReportsOnlyThat()
    {
        Assert.Equal(
            ["MissingMember $ Line 1, column 1, $: The member 'stages' is missing."],
            Errors("""{"id":"s","name":"S"}"""));
        Assert.Equal(
            ["WrongType $.stages Line 1, column 31, $.stages: An array is expected, not an object."],
            Errors("""{"id":"s","name":"S","stages":{}}"""));
    }

    [Fact]
    public void FromJson_WithNoStage_ReportsWhatEveryModelNeeds() =>
        Assert.Equal(
            [
                "NoOpenStage $.stages Line 1, column 31, $.stages: A stage model needs at least one open stage.",
                "NoWonStage $.stages Line 1, column 31, $.stages: A stage model needs a stage of kind Won.",
            ],
            Errors("""{"id":"s","name":"S","stages":[]}"""));

    [Fact]
    public void FromJson_OfNull_IsRefused() =>
        Assert.Throws<ArgumentNullException>(() => StageModel.FromJson((string)null!));

    private static string Stage(string member) => "{\"id\":\"a\",\"name\":\"A\"," + member + "}";

    private static IEnumerable<string> Errors(string json) =>
        Assert.Throws<InvalidDefinitionException>(() => StageModel.FromJson(json)).Errors
            .Select(error => $"{error.Code} {error.Subject} {error.Message}");
}
