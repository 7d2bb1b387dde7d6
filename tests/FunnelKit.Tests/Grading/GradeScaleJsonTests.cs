using System.Text;
using System.Text.Json;
using FunnelKit.Grading;
using FunnelKit.Qualification;
using FunnelKit.Stages;
using FunnelKit.Tests.Stages;

namespace FunnelKit.Tests.Grading;

public sealed class GradeScaleJsonTests
{
    private const string Small =
        """
        {
          "$schema": "urn:funnelkit:grade-scale:1",
          "id": "s",
          "name": {
            "en": "S"
          },
          "margin": 0.5,
          "grades": [
            {
              "id": "high",
              "from": 2.25
            },
            {
              "id": "low"
            }
          ]
        }
        """;

    [Fact]
    public void ToJson_IsReadableAndInAFixedOrder()
    {
        var scale = GradeScale.FromJson(Small);

        Assert.Equal(Small.ReplaceLineEndings("\n"), scale.ToJson());
        Assert.Equal((0.5m, 2.25m), (scale.Margin, scale["HIGH"].From!.Value));
        Assert.Equal(scale.ContentHash, GradeScale.FromJson(Encoding.UTF8.GetBytes(Small)).ContentHash);
    }

    [Fact]
    public void ToJson_OfShippedScales_ReadsBack() =>
        Assert.All([GradeScale.Abc, GradeScale.Temperature], scale =>
        {
            var read = GradeScale.FromJson(scale.ToJson());

            Assert.Equal(scale.Grades.AsEnumerable(), read.Grades);
            Assert.Equal(scale.ContentHash, read.ContentHash);
            Assert.Empty(SchemaCheck.Check(scale.ToJson(), GradeScale.JsonSchema));
        });

    [Fact]
    public void ContentHash_OfAnotherScale_Differs() =>
        Assert.NotEqual(
            GradeScale.Abc.ContentHash, GradeScale.Abc.ToBuilder().SetMargin(0.000001m).Build().ContentHash);

    [Fact]
    public void FromJson_WithManyMistakes_ReportsThemAllWithTheirPlace()
    {
        const string Json =
            """
            {
              "$schema": "urn:funnelkit:grade-scale:2",
              "id": "s",
              "margin": -1,
              "facts": [{ "id": "f" }],
              "grades": [
                { "id": "A", "from": "20" },
                { "id": "B", "from": 1e40, "colour": 1 },
                { "id": "C", "from": 5, "definition": { "fact": "g", "equals": true } },
                { "id": "C", "from": 6 }
              ]
            }
            """;

        var errors = Assert.Throws<InvalidDefinitionException>(() => GradeScale.FromJson(Json)).Errors;

        Assert.Equal(
            [
                (DefinitionErrorCode.MissingMember, "$"), (DefinitionErrorCode.UnknownValue, "$.$schema"),
                (DefinitionErrorCode.OutOfRange, "$.margin"), (DefinitionErrorCode.WrongType, "$.grades[0].from"),
                (DefinitionErrorCode.OutOfRange, "$.grades[1].from"),
                (DefinitionErrorCode.UnknownMember, "$.grades[1].colour"),
                (DefinitionErrorCode.UnknownFact, "$.grades[2].definition.fact"),
                (DefinitionErrorCode.DuplicateId, "$.grades[3].id"),
                (DefinitionErrorCode.NotApplicable, "$.grades[3].from"),
                (DefinitionErrorCode.OutOfRange, "$.grades[3].from"),
            ],
            errors.Select(error => (error.Code, error.Subject)).Distinct());
        Assert.All(errors, error => Assert.NotNull(error.Line));
    }

    [Theory]
    [InlineData("{}", 3)]
    [InlineData("[]", 1)]
    [InlineData("{\"id\": \"s\", \"name\": \"S\", \"grades\": []}", 1)]
    [InlineData("{\"id\": \"s\", \"name\": \"S\", \"grades\": [{\"id\": \"A\"}, {\"id\": \"B\"}]}", 1)]
    public void FromJson_OfTooLittle_ReportsEachMistakeOnce(string json, int count) =>
        Assert.Equal(count, Assert.Throws<InvalidDefinitionException>(() => GradeScale.FromJson(json)).Errors.Length);

    [Fact]
    public void Schemas_KnowTheMembersThatTheReadersKnow()
    {
        Assert.Equal(GradeScaleReader.ScaleMembers, Members(GradeScale.JsonSchema));
        Assert.Equal(GradeScaleReader.GradeMembers, Members(GradeScale.JsonSchema, "grade"));
        Assert.Equal(QualificationReader.FrameworkMembers, Members(QualificationFramework.JsonSchema));
        Assert.Equal(QualificationReader.ElementMembers, Members(QualificationFramework.JsonSchema, "element"));
        Assert.Equal(QualificationReader.PointsMembers, Members(QualificationFramework.JsonSchema, "points"));
        Assert.Equal(ScreeningReader.SetMembers, Members(ScreeningRules.JsonSchema));
        Assert.Equal(ScreeningReader.RuleMembers, Members(ScreeningRules.JsonSchema, "rule"));
    }

    [Fact]
    public void Schemas_DescribeWhatTheyShareAlike()
    {
        var shared = Definitions(StageModel.JsonSchema);

        Assert.All(
            new[] { GradeScale.JsonSchema, QualificationFramework.JsonSchema, ScreeningRules.JsonSchema },
            schema => Assert.All(
                Definitions(schema).Where(pair => shared.ContainsKey(pair.Key)),
                pair => Assert.True(JsonElement.DeepEquals(shared[pair.Key], pair.Value), pair.Key)));
    }

    private static Dictionary<string, JsonElement> Definitions(string schema) =>
        JsonDocument.Parse(schema).RootElement.GetProperty("$defs").EnumerateObject()
            .ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Members(string schema, string? definition = null) =>
        (definition is null ? JsonDocument.Parse(schema).RootElement : Definitions(schema)[definition])
            .GetProperty("properties").EnumerateObject().Select(member => member.Name);
}
