using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

public sealed class ScorecardJsonErrorTests
{
    private const string Missing = "{\"missing\":true,\"points\":0}";

    /// <summary>Gets what replaces the first characteristic of a valid card, in line 2, column 2.</summary>
    public static TheoryData<string, DefinitionErrorCode, int, string, string> BadCharacteristics => new()
    {
        { "7", DefinitionErrorCode.WrongType, 2, "", "An object is expected, not 7." },
        {
            "{\"id\":\"a\",\"kind\":\"number\"}", DefinitionErrorCode.MissingMember, 2, "",
            "The member 'bins' is missing."
        },
        {
            Of("\"bins\":[{\"points\":1}]"), DefinitionErrorCode.UncoveredValue, 35, ".bins",
            "The characteristic 'a' has no bin for what is not known."
        },
        { Of("\"bins\":{}"), DefinitionErrorCode.WrongType, 35, ".bins", "An array is expected, not an object." },
        {
            Of("\"bins\":[]"), DefinitionErrorCode.UncoveredValue, 35, ".bins",
            "The characteristic 'a' has no bins."
        },
        { Bins("7"), DefinitionErrorCode.WrongType, 36, ".bins[0]", "An object is expected, not 7." },
        { Bins("{}"), DefinitionErrorCode.MissingMember, 36, ".bins[0]", "The member 'points' is missing." },
        {
            Bins("{\"points\":\"1\"}"), DefinitionErrorCode.WrongType, 46, ".bins[0].points",
            "A number is expected, not '1'."
        },
        {
            Bins("{\"points\":1e-7}"), DefinitionErrorCode.TooPrecise, 46, ".bins[0].points",
            "The points of 'a' must have at most 6 decimal places, not 0.0000001."
        },
        {
            Bins("{\"points\":0.12345678901234567890123456789}"),
            DefinitionErrorCode.OutOfRange, 46, ".bins[0].points",
            "The number 0.12345678901234567890123456789 is too large or has too many digits."
        },
        {
            Bins("{\"points\":1e999}"), DefinitionErrorCode.OutOfRange, 46, ".bins[0].points",
            "The number 1e999 is too large or has too many digits."
        },
        {
            Bins("{\"points\":1000001}"), DefinitionErrorCode.OutOfRange, 46, ".bins[0].points",
            "The points of 'a' must be from -1000000 to 1000000, not 1000001."
        },
        {
            Bins("{\"to\":\"5\",\"points\":1}"), DefinitionErrorCode.WrongType, 42, ".bins[0].to",
            "A number is expected, not '5'."
        },
        {
            Bins("{\"to\":5,\"points\":1}"), DefinitionErrorCode.UncoveredValue, 35, ".bins",
            "The characteristic 'a' has no bin for 5 or more."
        },
        {
            Bins("{\"to\":5,\"points\":1},{\"from\":4,\"points\":1}"), DefinitionErrorCode.OverlappingBins, 56,
            ".bins[1]", "The bins 'below 5' and '4 or more' of 'a' overlap."
        },
        {
            Bins("{\"value\":5,\"points\":1},{\"points\":1}"), DefinitionErrorCode.NotApplicable, 45,
            ".bins[0].value", "Only a bin of a rating has 'value'; this one is of kind Number."
        },
        {
            Bins("{\"points\":1,\"colour\":1}"), DefinitionErrorCode.UnknownMember, 48, ".bins[0].colour",
            "The member 'colour' is not known here. "
                + "Known are: from, to, value, categories, flag, other, missing, name, points."
        },
        {
            Bins("{\"points\":1,\"points\":1}"), DefinitionErrorCode.DuplicateMember, 48, ".bins[0].points",
            "The member 'points' is given more than once."
        },
        {
            Bins("{\"points\":1},{\"flag\":true,\"points\":1}"), DefinitionErrorCode.NotApplicable, 57,
            ".bins[1].flag", "A bin of 'a', which is of kind Number, has no 'flag'."
        },
        {
            Bins("{\"points\":1}," + Missing), DefinitionErrorCode.OverlappingBins, 77, ".bins[2]",
            "The characteristic 'a' has more than one bin for what is not known."
        },
        {
            "{\"id\":\"a\",\"kind\":\"nummer\",\"bins\":[" + Missing + "]}", DefinitionErrorCode.UnknownValue, 19,
            ".kind", "The kind must be one of number, category, flag, rating, not 'nummer'."
        },
        {
            "{\"id\":\"a\",\"bins\":[" + Missing + "]}", DefinitionErrorCode.MissingMember, 2, "",
            "The member 'kind' is missing."
        },
        {
            "{\"kind\":\"number\",\"bins\":[{\"points\":1}," + Missing + "]}", DefinitionErrorCode.MissingMember, 2, "",
            "The member 'id' is missing."
        },
        {
            "{\"id\":\" a\",\"kind\":\"number\",\"bins\":[{\"points\":1}," + Missing + "]}",
            DefinitionErrorCode.InvalidText, 8, ".id",
            "' a' is not an identifier: 1 to 128 characters are needed, without control characters or white space at "
                + "the ends."
        },
        { Bins("{\"points\":1}", "\"weight\":-1,"), DefinitionErrorCode.OutOfRange, 37, ".weight",
            "The weight of 'a' must not be negative, but is -1." },
        { Bins("{\"points\":1}", "\"weight\":null,"), DefinitionErrorCode.WrongType, 37, ".weight",
            "A number is expected, not null." },
        { Bins("{\"points\":1}", "\"group\":\"g\","), DefinitionErrorCode.UnknownGroup, 36, ".group",
            "The characteristic 'a' is in the group 'g', which the scorecard does not have." },
        { Bins("{\"points\":1}", "\"trend\":\"up\","), DefinitionErrorCode.UnknownValue, 36, ".trend",
            "The trend must be one of rising, falling, not 'up'." },
        { Bins("{\"points\":1}", "\"currency\":\"yuan\","), DefinitionErrorCode.UnknownValue, 39, ".currency",
            "'yuan' is not a currency code of ISO 4217, such as CNY." },
        {
            Bins("{\"to\":0,\"points\":2},{\"from\":0,\"points\":1}", "\"trend\":\"rising\","),
            DefinitionErrorCode.BrokenTrend, 92, ".bins[1].points",
            "The points of 'a' are declared to rise, but go from 2 for 'below 0' to 1 for '0 or more'."
        },
        {
            Kind("rating", "{\"value\":1.5,\"points\":1}"), DefinitionErrorCode.OutOfRange, 45, ".bins[0].value",
            "A whole number from -2147483648 to 2147483646 is expected, not 1.5."
        },
        {
            Kind("rating", "{\"value\":1,\"to\":2,\"points\":1}"), DefinitionErrorCode.NotApplicable, 45,
            ".bins[0].value", "A bin has either 'value', or 'from' and 'to'."
        },
        {
            Kind("rating", "{\"from\":1,\"points\":1}"), DefinitionErrorCode.OutOfRange, 36, ".bins[0]",
            "A bin of the rating 'a' holds whole numbers between two ends, not '1 or more'."
        },
        {
            Kind("rating", "{\"value\":1,\"points\":1},{\"value\":3,\"points\":1}"),
            DefinitionErrorCode.UncoveredValue, 35, ".bins", "The characteristic 'a' has no bin for 2."
        },
        {
            Kind("flag", "{\"flag\":1,\"points\":1},{\"flag\":false,\"points\":1}"), DefinitionErrorCode.WrongType, 42,
            ".bins[0].flag", "true or false is expected, not 1."
        },
        {
            Kind("category", "{\"categories\":[\"b\",\"B\"],\"points\":1},{\"other\":true,\"points\":0}"),
            DefinitionErrorCode.OverlappingBins, 57, ".bins[0].categories[1]",
            "The category 'B' of 'a' is given more than once; categories are compared without regard to case."
        },
        {
            Kind("category", "{\"categories\":[\"b\",5],\"points\":1},{\"other\":true,\"points\":0}"),
            DefinitionErrorCode.WrongType, 57, ".bins[0].categories[1]", "A text is expected, not 5."
        },
        {
            Kind("category", "{\"categories\":[],\"points\":1},{\"other\":true,\"points\":0}"),
            DefinitionErrorCode.EmptyBin, 38, ".bins[0]", "A bin of 'a' holds no value: it names no category."
        },
    };

    [Theory]
    [MemberData(nameof(BadCharacteristics))]
    public void FromJson_WithOneMistakeInACharacteristic_ReportsJustThat(
        string characteristic, DefinitionErrorCode code, int column, string path, string sentence)
    {
        var json = "{\"id\":\"s\",\"name\":\"S\",\"characteristics\":[\n " + characteristic
            + ",\n {\"id\":\"b\",\"kind\":\"number\",\"bins\":[{\"points\":1}," + Missing + "]}]}";

        var place = $"$.characteristics[0]{path}";
        var found = $"{code} {place} Line 2, column {column}, {place}: {sentence}";
        Assert.Equal([found], Errors(json));
    }

    [Theory]
    [InlineData("", "MalformedJson $ Line 1, column 1, $: There is no JSON to read.")]
    [InlineData("[]", "WrongType $ Line 1, column 1, $: An object is expected, not an array.")]
    [InlineData(
        "{\"id\":\"\\uD800\"}",
        "MalformedJson $ Line 1, column 7, $: The text has an escape for half a character.")]
    public void FromJson_OfSomethingElse_SaysWhatItIs(string json, string expected) =>
        Assert.Equal([expected], Errors(json));

    [Fact]
    public void FromJson_WithManyMistakes_ReportsAllInTheOrderOfTheDocument()
    {
        const string Json =
            """
            {
              "$schema": "urn:funnelkit:scorecard:2",
              "id": 5,
              "colour": "red",
              "version": 0,
              "intercept": 0.0000001,
              "odds": { "evenScore": 1, "pointsToDouble": 0 },
              "characteristics": [
                { "id": "a", "kind": "flag", "group": "h", "bins": [{ "flag": true, "points": 1 }] },
                { "id": "a", "kind": "number", "bins": [{ "points": 1 }, { "missing": true, "points": 0 }] }
              ],
              "groups": [{ "id": "g", "lowest": 2, "highest": 1 }, { "id": "h", "lowest": "1" }],
              "interactions": [
                {
                  "id": "g",
                  "first": "a",
                  "second": "c",
                  "cells": [{ "first": 7, "second": -1, "points": 1 }, { "first": 0, "points": 1 }]
                }
              ]
            }
            """;

        Assert.Equal(
            [
                "Line 1, column 1, $: The member 'name' is missing.",
                "Line 2, column 14, $.$schema: The format 'urn:funnelkit:scorecard:2' is not known; "
                    + "this version reads 'urn:funnelkit:scorecard:1'.",
                "Line 3, column 9, $.id: A text is expected, not 5.",
                "Line 4, column 3, $.colour: The member 'colour' is not known here. Known are: $schema, id, name, "
                    + "description, version, intercept, odds, characteristics, groups, interactions.",
                "Line 5, column 14, $.version: A whole number from 1 to 2147483647 is expected, not 0.",
                "Line 6, column 16, $.intercept: The intercept must have at most 6 decimal places, not 0.0000001.",
                "Line 7, column 47, $.odds.pointsToDouble: The points that double the odds must be above 0 and at most "
                    + "1000000000, but are 0.",
                "Line 9, column 56, $.characteristics[0].bins: The characteristic 'a' has no bin for what is not "
                    + "known.",
                "Line 9, column 56, $.characteristics[0].bins: The characteristic 'a' has no bin for no.",
                "Line 10, column 13, $.characteristics[1].id: The identifier 'a' is used more than once.",
                "Line 12, column 14, $.groups[0]: No characteristic is in the group 'g'.",
                "Line 12, column 37, $.groups[0].lowest: The lowest sum of 'g', 2, is above the highest, 1.",
                "Line 12, column 79, $.groups[1].lowest: A number is expected, not '1'.",
                "Line 15, column 13, $.interactions[0].id: The identifier 'g' is used more than once.",
                "Line 17, column 17, $.interactions[0].second: The interaction 'g' is about 'c', which the scorecard "
                    + "does not have.",
                "Line 18, column 28, $.interactions[0].cells[0].first: The interaction 'g' names bin 7 of 'a', whose "
                    + "bins are numbered from 0 to 0.",
                "Line 18, column 41, $.interactions[0].cells[0].second: A whole number from 0 to 2147483647 is "
                    + "expected, not -1.",
                "Line 18, column 60, $.interactions[0].cells[1]: The member 'second' is missing.",
            ],
            Assert.Throws<InvalidDefinitionException>(() => Scorecard.FromJson(Json)).Errors
                .Select(error => error.Message));
    }

    [Fact]
    public void FromJson_WithUnreadableIdentifiers_DoesNotClaimThatTheyAreMissing()
    {
        var errors = Errors(
            """
            {"id":"s","name":"S","characteristics":[
            {"id":5,"kind":"number","bins":[{"points":1},{"missing":true,"points":0}]},
            {"id":"b","kind":"number","group":"g","bins":[{"points":1},{"missing":true,"points":0}]}],
            "groups":[{"id":6}],"interactions":[{"id":"i","first":"a","second":"b"}]}
            """);

        Assert.Equal(
            [
                "WrongType $.characteristics[0].id Line 2, column 7, $.characteristics[0].id: A text is expected, "
                    + "not 5.",
                "WrongType $.groups[0].id Line 4, column 17, $.groups[0].id: A text is expected, not 6.",
            ],
            errors);
    }

    [Fact]
    public void FromJson_WithoutCharacteristics_ReportsOnlyThat()
    {
        Assert.Equal(
            ["MissingMember $ Line 1, column 1, $: The member 'characteristics' is missing."],
            Errors("""{"id":"s","name":"S"}"""));
        Assert.Equal(
            [
                "NoCharacteristic $.characteristics Line 1, column 40, $.characteristics: "
                    + "A scorecard needs at least one characteristic.",
            ],
            Errors("""{"id":"s","name":"S","characteristics":[]}"""));
    }

    [Fact]
    public void FromJson_OfNull_IsRefused() =>
        Assert.Throws<ArgumentNullException>(() => Scorecard.FromJson((string)null!));

    private static string Of(string member) => "{\"id\":\"a\",\"kind\":\"number\"," + member + "}";

    private static string Bins(string bins, string members = "") => Of($"{members}\"bins\":[{bins},{Missing}]");

    private static string Kind(string kind, string bins) =>
        Bins(bins).Replace("\"number\"", $"\"{kind}\"", StringComparison.Ordinal);

    private static IEnumerable<string> Errors(string json) =>
        Assert.Throws<InvalidDefinitionException>(() => Scorecard.FromJson(json)).Errors
            .Select(error => $"{error.Code} {error.Subject} {error.Message}");
}
