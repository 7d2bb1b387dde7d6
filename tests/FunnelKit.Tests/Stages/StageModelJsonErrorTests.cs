using System.Text;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class StageModelJsonErrorTests
{
    private const string Names =
        "id, name, kind, optional, probability, conversionTarget, dwellLimitDays, follows, aliases";

    /// <summary>The stage that replaces the first one of a valid model; it begins in line 2, column 2.</summary>
    public static TheoryData<string, string> BadStages => new()
    {
        { "7", "WrongType $.stages[0] Line 2, column 2, $.stages[0]: An object is expected, not 7." },
        { "{\"id\":\"a\"}", "MissingMember $.stages[0] Line 2, column 2, $.stages[0]: The member 'name' is missing." },
        { "{\"name\":\"A\"}", "MissingMember $.stages[0] Line 2, column 2, $.stages[0]: The member 'id' is missing." },
        { Stage("\"Kind\":\"open\""), $"UnknownMember $.stages[0].Kind Line 2, column 23, $.stages[0].Kind: The member 'Kind' is not known here. Known are: {Names}." },
        { Stage("\"it's\":{\"x\":[1,{}]}"), $"UnknownMember $.stages[0]['it\\'s'] Line 2, column 23, $.stages[0]['it\\'s']: The member 'it's' is not known here. Known are: {Names}." },
        { Stage("\"name\":\"B\""), "DuplicateMember $.stages[0].name Line 2, column 23, $.stages[0].name: The member 'name' is given more than once." },
        { Stage("\"kind\":\"opne\""), "UnknownValue $.stages[0].kind Line 2, column 30, $.stages[0].kind: The kind must be one of open, won, lost, disqualified, nurture, onHold, transferredOut, postClose, not 'opne'." },
        { Stage("\"kind\":null"), "WrongType $.stages[0].kind Line 2, column 30, $.stages[0].kind: A text is expected, not null." },
        { Stage("\"optional\":\"yes\""), "WrongType $.stages[0].optional Line 2, column 34, $.stages[0].optional: true or false is expected, not 'yes'." },
        { Stage("\"probability\":\"0.5\""), "WrongType $.stages[0].probability Line 2, column 37, $.stages[0].probability: A number from 0 to 1, or an object of 'low', 'point' and 'high', is expected, not '0.5'." },
        { Stage("\"probability\":50"), "OutOfRange $.stages[0].probability Line 2, column 37, $.stages[0].probability: A number from 0 to 1 is expected, not 50." },
        { Stage("\"probability\":1e999"), "OutOfRange $.stages[0].probability Line 2, column 37, $.stages[0].probability: A number from 0 to 1 is expected, not 1e999." },
        { Stage("\"probability\":{\"low\":0.5}"), "MissingMember $.stages[0].probability Line 2, column 37, $.stages[0].probability: The member 'high' is missing." },
        { Stage("\"probability\":{\"low\":0.5,\"high\":0.4}"), "OutOfRange $.stages[0].probability Line 2, column 37, $.stages[0].probability: The low end, 0.5, is above the high end, 0.4." },
        { Stage("\"probability\":{\"low\":0,\"high\":0.4,\"point\":0.5}"), "OutOfRange $.stages[0].probability.point Line 2, column 65, $.stages[0].probability.point: The point must be from 0 to 0.4, not 0.5." },
        { Stage("\"probability\":{\"low\":-0.1,\"high\":0.4}"), "OutOfRange $.stages[0].probability.low Line 2, column 44, $.stages[0].probability.low: A number from 0 to 1 is expected, not -0.1." },
        { Stage("\"conversionTarget\":0"), "OutOfRange $.stages[0].conversionTarget Line 2, column 42, $.stages[0].conversionTarget: The conversion target of 'a' must be above 0 and at most 1, but is 0." },
        { Stage("\"conversionTarget\":[]"), "WrongType $.stages[0].conversionTarget Line 2, column 42, $.stages[0].conversionTarget: A number from 0 to 1 is expected, not an array." },
        { Stage("\"dwellLimitDays\":-1"), "OutOfRange $.stages[0].dwellLimitDays Line 2, column 40, $.stages[0].dwellLimitDays: The dwell limit of 'a' must be a finite number of days above 0, but is -1." },
        { Stage("\"dwellLimitDays\":1e999"), "OutOfRange $.stages[0].dwellLimitDays Line 2, column 40, $.stages[0].dwellLimitDays: The dwell limit of 'a' must be a finite number of days above 0, but is Infinity." },
        { Stage("\"dwellLimitDays\":\"14\""), "WrongType $.stages[0].dwellLimitDays Line 2, column 40, $.stages[0].dwellLimitDays: A number is expected, not '14'." },
        { Stage("\"follows\":[\"won\"]"), "StageOutOfOrder $.stages[0].follows[0] Line 2, column 34, $.stages[0].follows[0]: The stage 'a' must stand behind 'won', which it follows." },
        { Stage("\"follows\":[\"b\"]"), "UnknownStage $.stages[0].follows[0] Line 2, column 34, $.stages[0].follows[0]: The stage 'a' must follow 'b', which the model does not have." },
        { Stage("\"aliases\":\"b\""), "WrongType $.stages[0].aliases Line 2, column 33, $.stages[0].aliases: An array is expected, not 'b'." },
        { Stage("\"aliases\":[\"线索🚀\",false]"), "WrongType $.stages[0].aliases[1] Line 2, column 41, $.stages[0].aliases[1]: A text is expected, not false." },
        { Stage("\"aliases\":[\"\"]"), "InvalidText $.stages[0].aliases[0] Line 2, column 34, $.stages[0].aliases[0]: The text must not be empty." },
        { "{\"id\":\" a\",\"name\":\"A\"}", "InvalidText $.stages[0].id Line 2, column 8, $.stages[0].id: ' a' is not an identifier: 1 to 128 characters are needed, without control characters or white space at the ends." },
        { "{\"id\":\"a\",\"name\":{}}", "MissingName $.stages[0].name Line 2, column 19, $.stages[0].name: The name needs a text in at least one language." },
        { "{\"id\":\"a\",\"name\":{\"\":\"A\"}}", "InvalidText $.stages[0].name[''] Line 2, column 20, $.stages[0].name['']: The language tag must not be empty." },
        { "{\"id\":\"a\",\"name\":{\"en\":\"A\",\"EN\":\"B\"}}", "DuplicateMember $.stages[0].name.EN Line 2, column 29, $.stages[0].name.EN: The member 'EN' is given more than once." },
        { "{\"id\":\"a\",\"name\":{\"en\":\" \"}}", "InvalidText $.stages[0].name.en Line 2, column 25, $.stages[0].name.en: The text must not be empty." },
        { "{\"id\":\"a\",\"name\":[\"A\"]}", "WrongType $.stages[0].name Line 2, column 19, $.stages[0].name: A text, or an object of language tags and texts, is expected, not an array." },
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
    public void FromJson_WithOneMistakeInAStage_ReportsJustThat(string stage, string expected)
    {
        var json = "{\"id\":\"s\",\"name\":\"S\",\"stages\":[\n " + stage + ",\n {\"id\":\"b2\",\"name\":\"B\"},{\"id\":\"won\",\"name\":\"Won\",\"kind\":\"won\"}]}";

        Assert.Equal([expected], Errors(json));
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
            $"MalformedJson $ Line {line}, column {column}, $: The text is not JSON: ", error, StringComparison.Ordinal);
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
                "Line 4, column 3, $.colour: The member 'colour' is not known here. Known are: $schema, id, name, stages.",
                "Line 5, column 13, $.stages: A stage model needs a stage of kind Won.",
                "Line 6, column 75, $.stages[0].probability.point: A number from 0 to 1 is expected, not 2.",
                "Line 7, column 92, $.stages[1].optional: Only an open stage can be optional, but 'lost' is of kind Lost.",
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
        Assert.StartsWith("The JSON does not define a valid stage model." + Environment.NewLine + "- Line 1", exception.Message, StringComparison.Ordinal);
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
            ["MissingMember $ Line 1, column 1, $: The member 'stages' is missing."], Errors("""{"id":"s","name":"S"}"""));
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
    public void FromJson_OfNull_IsRefused() => Assert.Throws<ArgumentNullException>(() => StageModel.FromJson((string)null!));

    private static string Stage(string member) => "{\"id\":\"a\",\"name\":\"A\"," + member + "}";

    private static IEnumerable<string> Errors(string json) =>
        Assert.Throws<InvalidDefinitionException>(() => StageModel.FromJson(json)).Errors
            .Select(error => $"{error.Code} {error.Subject} {error.Message}");
}
