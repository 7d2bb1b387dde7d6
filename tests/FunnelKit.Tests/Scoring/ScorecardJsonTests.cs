using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FunnelKit.Scoring;
using FunnelKit.Tests.Stages;

namespace FunnelKit.Tests.Scoring;

public sealed class ScorecardJsonTests
{
    private const string Full =
        """
        {
          "$schema": "urn:funnelkit:scorecard:1",
          "id": "fit",
          "name": {
            "en": "Fit",
            "zh-Hans": "匹配度 🚀"
          },
          "description": {
            "en": "By hand"
          },
          "version": 3,
          "intercept": -0.5,
          "odds": {
            "evenScore": 20,
            "pointsToDouble": 19.5
          },
          "characteristics": [
            {
              "id": "employees",
              "name": {
                "en": "Employees"
              },
              "kind": "number",
              "weight": 0.1,
              "group": "profile",
              "trend": "rising",
              "currency": "CNY",
              "bins": [
                {
                  "to": 50,
                  "points": 0
                },
                {
                  "from": 50,
                  "to": 0.1234567890123456789012345678e3,
                  "name": {
                    "en": "Medium"
                  },
                  "points": 1.5
                },
                {
                  "from": 123.4567890123456789012345678,
                  "points": 6
                },
                {
                  "missing": true,
                  "points": 0
                }
              ]
            },
            {
              "id": "industry",
              "kind": "category",
              "group": "profile",
              "bins": [
                {
                  "categories": [
                    "医疗器械",
                    "Software <1>"
                  ],
                  "points": 5
                },
                {
                  "other": true,
                  "points": 0
                },
                {
                  "missing": true,
                  "points": 0
                }
              ]
            },
            {
              "id": "phone",
              "kind": "flag",
              "bins": [
                {
                  "flag": true,
                  "points": 2
                },
                {
                  "flag": false,
                  "points": 0
                },
                {
                  "missing": true,
                  "points": 0
                }
              ]
            },
            {
              "id": "budget",
              "kind": "rating",
              "trend": "falling",
              "bins": [
                {
                  "value": 1,
                  "points": 5
                },
                {
                  "from": 2,
                  "to": 5,
                  "points": 3
                },
                {
                  "missing": true,
                  "points": 0
                }
              ]
            }
          ],
          "groups": [
            {
              "id": "profile",
              "name": {
                "en": "Profile"
              },
              "lowest": -1,
              "highest": 8
            }
          ],
          "interactions": [
            {
              "id": "phone-budget",
              "name": {
                "en": "Both"
              },
              "first": "phone",
              "second": "budget",
              "cells": [
                {
                  "first": 0,
                  "second": 1,
                  "points": 0.000001
                }
              ]
            }
          ]
        }
        """;

    private const string Small =
        """
        {"id": "s", "name": "S", "characteristics": [{"id": "a", "kind": "number", "bins": [
        {"points": 1}, {"missing": true, "points": 0}]}]}
        """;

    private static readonly Dictionary<string, ImmutableArray<string>> Definitions = new(StringComparer.Ordinal)
    {
        ["odds"] = ScorecardReader.OddsMembers,
        ["characteristic"] = ScorecardReader.CharacteristicMembers,
        ["group"] = ScorecardReader.GroupMembers,
        ["interaction"] = ScorecardReader.InteractionMembers,
        ["cell"] = ScorecardReader.CellMembers,
    };

    private static readonly string[] Bins =
        ["rangeBin", "valueBin", "categoryBin", "flagBin", "otherBin", "missingBin"];

    [Fact]
    public void ToJson_OfACardWithEverything_IsReadableAndInAFixedOrder() =>
        Assert.Equal(
            Full.ReplaceLineEndings("\n").Replace("0.1234567890123456789012345678e3", "123.4567890123456789012345678"),
            Scorecard.FromJson(Full).ToJson());

    [Fact]
    public void FromJson_OfACardWithEverything_ReadsEverything()
    {
        var card = Scorecard.FromJson(Full);

        Assert.Equal("匹配度 🚀", card.Name.ToString("zh"));
        Assert.Equal(3, card.Version);
        Assert.Equal(-0.5m, card.Intercept);
        Assert.Equal(19.5m, card.Odds?.PointsToDouble);
        var employees = card.Characteristics[0];
        Assert.Equal((0.1m, "profile", Trend.Rising, "CNY"),
            (employees.Weight, employees.Group, employees.Trend, employees.Currency?.Code));
        Assert.Equal(123.4567890123456789012345678m, employees.Bins[1].To);
        Assert.Equal("Medium", employees.Bins[1].Name?.ToString());
        Assert.Equal(["医疗器械", "Software <1>"], card.Characteristics[1].Bins[0].Categories.AsEnumerable());
        Assert.Equal([true, false, null], card.Characteristics[2].Bins.Select(bin => bin.Flag));
        Assert.Equal((1m, 2m), (card.Characteristics[3].Bins[0].From, card.Characteristics[3].Bins[0].To));
        Assert.Equal((-1m, 8m), (card.Groups[0].Lowest, card.Groups[0].Highest));
        Assert.Equal((0, 1, 0.000001m), (
            card.Interactions[0].Cells[0].First,
            card.Interactions[0].Cells[0].Second,
            card.Interactions[0].Cells[0].Points));
    }

    [Theory]
    [InlineData("20")]
    [InlineData("19.5")]
    [InlineData("-0.000001")]
    [InlineData("1e3", "1000")]
    [InlineData("1.50", "1.5")]
    [InlineData("0.1000000000000000055511151231", "0.1000000000000000055511151231")]
    public void Numbers_KeepEveryDigit(string written, string? expected = null)
    {
        var json = Small.Replace(
            """{"points": 1}""",
            $$"""{"to": {{written}}, "points": 1}, {"from": {{written}}, "points": 2}""",
            StringComparison.Ordinal);

        Assert.Contains($"\"to\": {expected ?? written},", Scorecard.FromJson(json).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void FromJson_WithAByteOrderMark_ReadsTheCard()
    {
        var expected = Scorecard.FromJson(Small);

        Assert.Equal(expected, Scorecard.FromJson("\uFEFF" + Small));
        Assert.Equal(expected, Scorecard.FromJson([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Small)]));
    }

    [Fact]
    public void FromJson_OfTheBinsOfADocument_ReadsWhatPeopleWrite()
    {
        const string Characteristic =
            """
            {"id":"employees","kind":"number","bins":[{"to":50,"points":0},{"from":50,"to":5000,"points":6},
            {"from":5000,"points":2},{"missing":true,"points":0}]}
            """;

        var card = Scorecard.FromJson($$"""{"id":"c","name":"C","characteristics":[{{Characteristic}}]}""");

        Assert.Equal(
            Scorecard.CreateBuilder("c", "C")
                .AddNumber("employees", n => n.Below(50, 0).From(50, 5000, 6).AtLeast(5000, 2).Missing(0))
                .Build(),
            card);
    }

    [Fact]
    public void FromJson_OfAHundredThousandCategories_ReadsThem()
    {
        var words = string.Join(", ", Enumerable.Range(0, 100_000).Select(index => $"\"c {index}\""));
        var json = Small
            .Replace("\"number\"", "\"category\"", StringComparison.Ordinal)
            .Replace(
                """{"points": 1}""",
                $$"""{"categories": [{{words}}], "points": 1}, {"other": true, "points": 0}""",
                StringComparison.Ordinal);

        Assert.Equal(100_000, Scorecard.FromJson(json).Characteristics[0].Bins[0].Categories.Length);
    }

    [Fact]
    public void ContentHash_IsTheHashOfTheDocumentedForm()
    {
        const string Canonical =
            """{"characteristics":[{"bins":[{"points":1},{"missing":true,"points":0}],"id":"a","kind":"number"}],"""
            + "\"id\":\"s\",\"name\":{\"EN\":\"S\"}}";

        var hash = Scorecard.FromJson(Small).ContentHash;

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical))), hash);
    }

    [Fact]
    public void ContentHash_OfTheSameInOtherWords_IsTheSame()
    {
        var card = Scorecard.FromJson(Full);
        var other = Scorecard.FromJson(Full
            .Replace("\"en\"", "\"EN\"", StringComparison.Ordinal)
            .Replace("\"points\": 1.5", "\"points\": 15.0e-1", StringComparison.Ordinal));

        Assert.Equal(card, other);
        Assert.Equal(card.ContentHash, other.ContentHash);
    }

    [Fact]
    public void ContentHash_OfNumbersThatNoDoubleTellsApart_Differs()
    {
        var card = Scorecard.FromJson(Full);
        var other = Scorecard.FromJson(Full
            .Replace("345678e3", "345679e3", StringComparison.Ordinal)
            .Replace("2345678,", "2345679,", StringComparison.Ordinal));

        Assert.NotEqual(card.ContentHash, other.ContentHash);
    }

    [Fact]
    public void Schema_KnowsTheMembersThatTheReaderKnows()
    {
        using var schema = JsonDocument.Parse(Scorecard.JsonSchema);
        var root = schema.RootElement;
        var definitions = root.GetProperty("$defs");

        Assert.Equal(Scorecard.JsonSchemaId, root.GetProperty("$id").GetString());
        Assert.Equal(ScorecardReader.CardMembers, Members(root));
        Assert.All(Definitions, pair => Assert.Equal(pair.Value, Members(definitions.GetProperty(pair.Key))));
        Assert.Equal(
            ScorecardReader.BinMembers.Order(StringComparer.Ordinal),
            Bins.SelectMany(name => Members(definitions.GetProperty(name)))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Schema_KnowsTheWordsThatTheReaderKnows()
    {
        using var schema = JsonDocument.Parse(Scorecard.JsonSchema);
        var members = schema.RootElement.GetProperty("$defs").GetProperty("characteristic").GetProperty("properties");

        Assert.Equal(ScorecardWords.Kinds.All, Words("kind"));
        Assert.Equal(ScorecardWords.Trends.All, Words("trend"));

        IEnumerable<string> Words(string member) =>
            members.GetProperty(member).GetProperty("enum").EnumerateArray().Select(value => value.GetString()!);
    }

    [Fact]
    public void Schema_DescribesEveryMemberAndDefinition()
    {
        using var schema = JsonDocument.Parse(Scorecard.JsonSchema);
        var definitions = schema.RootElement.GetProperty("$defs").EnumerateObject().Select(pair => pair.Value).ToList();
        var members = definitions.Append(schema.RootElement)
            .Where(part => part.TryGetProperty("properties", out _))
            .SelectMany(part => part.GetProperty("properties").EnumerateObject().Select(pair => pair.Value));

        Assert.All(definitions.Concat(members), part => Assert.NotEmpty(part.GetProperty("description").GetString()!));
    }

    [Theory]
    [InlineData("\"kind\": \"number\"", "\"kind\": \"Number\"")]
    [InlineData("\"kind\": \"number\"", "\"kind\": \"number\", \"weight\": -1")]
    [InlineData("\"kind\": \"number\"", "\"kind\": \"number\", \"trend\": \"up\"")]
    [InlineData("\"kind\": \"number\"", "\"kind\": \"number\", \"currency\": \"yuan\"")]
    [InlineData("\"name\": \"S\"", "\"name\": \"S\", \"version\": 0")]
    [InlineData("\"name\": \"S\"", "\"name\": \"S\", \"version\": 1.5")]
    [InlineData("\"name\": \"S\"", "\"name\": \"S\", \"intercept\": 1000001")]
    [InlineData("\"name\": \"S\"", "\"name\": \"S\", \"odds\": {\"evenScore\": 0}")]
    [InlineData("\"name\": \"S\"", "\"name\": \"S\", \"odds\": {\"evenScore\": 0, \"pointsToDouble\": 0}")]
    [InlineData("{\"points\": 1}", "{}")]
    [InlineData("{\"points\": 1}", "{\"point\": 1}")]
    [InlineData("{\"points\": 1}", "{\"points\": 1, \"from\": 1, \"missing\": true}")]
    [InlineData("\"missing\": true", "\"missing\": \"yes\"")]
    public void Schema_AndReader_RefuseTheSameMistakes(string right, string wrong)
    {
        var json = Small.Replace(right, wrong, StringComparison.Ordinal);

        Assert.Empty(SchemaCheck.Check(Small, Scorecard.JsonSchema));
        Assert.NotEqual(Small, json);
        Assert.NotEmpty(SchemaCheck.Check(json, Scorecard.JsonSchema));
        Assert.Throws<InvalidDefinitionException>(() => Scorecard.FromJson(json));
    }

    private static IEnumerable<string> Members(JsonElement part) =>
        part.GetProperty("properties").EnumerateObject().Select(member => member.Name);
}
