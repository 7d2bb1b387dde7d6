using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class StageModelJsonTests
{
    private const string Full =
        """
        {
          "$schema": "urn:funnelkit:stage-model:1",
          "id": "sales",
          "name": {
            "en": "Sales",
            "zh-Hans": "销售 🚀"
          },
          "stages": [
            {
              "id": "needs",
              "name": {
                "en": "Needs"
              },
              "probability": {
                "low": 0.1,
                "point": 0.15,
                "high": 0.3
              }
            },
            {
              "id": "proposal",
              "name": {
                "zh-Hans": "方案"
              },
              "optional": true,
              "probability": {
                "low": 0.5,
                "point": 0.5,
                "high": 0.5
              },
              "conversionTarget": 0.4,
              "dwellLimitDays": 14.5,
              "follows": [
                "needs"
              ],
              "aliases": [
                "Quote <1>",
                "报价"
              ]
            },
            {
              "id": "won",
              "name": {
                "en": "Won"
              },
              "kind": "won"
            },
            {
              "id": "handover",
              "name": {
                "en": "Hand-over"
              },
              "kind": "postClose"
            }
          ]
        }
        """;

    private static readonly string[] Criteria = ["present", "comparison", "count", "all", "any", "not"];

    private static readonly Dictionary<string, ImmutableArray<string>> Definitions = new(StringComparer.Ordinal)
    {
        ["stage"] = StageModelReader.StageMembers,
        ["band"] = StageModelReader.BandMembers,
        ["stageCriterion"] = StageModelReader.CriterionMembers,
        ["activity"] = StageModelReader.ActivityMembers,
        ["due"] = StageModelReader.DueMembers,
        ["deliverable"] = StageModelReader.DeliverableMembers,
        ["fact"] = DeclaredFacts.Members,
        ["role"] = StageModelReader.RoleMembers,
        ["moves"] = StageModelReader.MovesMembers,
        ["scope"] = StageModelReader.ScopeMembers,
        ["reference"] = StageModelReader.ReferenceMembers,
        ["money"] = FactValueReader.MoneyMembers,
    };

    private const string Small =
        """
        {"id": "s", "name": "S", "stages": [{"id": "a", "name": "A"}, {"id": "won", "name": "Won", "kind": "won"}]}
        """;

    [Fact]
    public void ToJson_OfAModelWithEverything_IsReadableAndInAFixedOrder() =>
        Assert.Equal(Full.ReplaceLineEndings("\n"), StageModel.FromJson(Full).ToJson());

    [Fact]
    public void FromJson_OfAModelWithEverything_ReadsEverything()
    {
        var model = StageModel.FromJson(Full);

        var proposal = model.Stages[1];
        Assert.Equal("销售 🚀", model.Name.ToString("zh"));
        Assert.Equal("方案", proposal.ToString());
        Assert.Equal(StageKind.Open, proposal.Kind);
        Assert.True(proposal.IsOptional);
        Assert.Equal(ProbabilityBand.FromPoint(Probability.FromPercent(50)), proposal.Probability);
        Assert.Equal(0.4, proposal.ConversionTarget?.Fraction);
        Assert.Equal(14.5, proposal.DwellLimitDays);
        Assert.Equal("needs", Assert.Single(proposal.Follows).Value);
        Assert.Equal(["Quote <1>", "报价"], proposal.Aliases.AsEnumerable());
        Assert.Equal(StageKind.PostClose, model.Stages[3].Kind);
    }

    [Theory]
    [InlineData("\"probability\": 0.6", 0.6, 0.6, 0.6)]
    [InlineData("\"probability\": 1", 1, 1, 1)]
    [InlineData("\"probability\": {\"high\": 0.7, \"low\": 0.5}", 0.5, 0.6, 0.7)]
    [InlineData("\"probability\": {\"low\": 0, \"high\": 1, \"point\": 1e-3}", 0, 0.001, 1)]
    public void FromJson_OfAProbability_AcceptsNumbersAndBands(string member, double low, double point, double high)
    {
        var json = Small.Replace("\"name\": \"A\"", "\"name\": \"A\", " + member, StringComparison.Ordinal);

        var band = StageModel.FromJson(json).Stages[0].Probability!.Value;

        Assert.Equal([low, point, high], [band.Low.Fraction, band.Point.Fraction, band.High.Fraction]);
    }

    [Theory]
    [MemberData(nameof(StageKinds))]
    public void FromJson_OfEveryKind_ReadsBackWhatIsWritten(StageKind kind)
    {
        var model = StageModel.FromJson(Small).ToBuilder().AddStage("other", "Other", kind);
        if (kind == StageKind.Open)
        {
            var other = new Stage { Id = StageId.Create("other"), Name = LocalizedText.Create("Other") };
            model = StageModel.FromJson(Small).ToBuilder().AddStageBefore(StageId.Create("won"), other);
        }

        var read = StageModel.FromJson(model.Build().ToJson());

        Assert.True(read.TryGetStage(StageId.Create("other"), out var stage));
        Assert.Equal(kind, stage.Kind);
    }

    public static TheoryData<StageKind> StageKinds =>
        [.. Enum.GetValues<StageKind>().Where(kind => kind != StageKind.None)];

    [Fact]
    public void FromJson_WithAByteOrderMark_ReadsTheModel()
    {
        var expected = StageModel.FromJson(Small);

        Assert.Equal(expected, StageModel.FromJson("\uFEFF" + Small));
        Assert.Equal(expected, StageModel.FromJson([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Small)]));
        Assert.Equal(expected, StageModel.FromJson(Encoding.UTF8.GetBytes(Small)));
    }

    [Fact]
    public void FromJson_WithAnEditorsSchemaPath_ReadsTheModel() =>
        Assert.Equal(
            StageModel.FromJson(Small),
            StageModel.FromJson(Small.Insert(1, "\"$schema\": \"./stage-model.schema.json\", ")));

    [Fact]
    public void FromJson_OfAVeryLargeDocument_ReadsIt()
    {
        var aliases = string.Join(", ", Enumerable.Range(0, 100_000).Select(i => $"\"alias {i}\""));
        var json = Small.Replace(
            "\"name\": \"A\"", $"\"name\": \"A\", \"aliases\": [{aliases}]", StringComparison.Ordinal);

        Assert.Equal(100_000, StageModel.FromJson(json).Stages[0].Aliases.Length);
    }

    [Fact]
    public void ContentHash_IsTheHashOfTheDocumentedForm()
    {
        const string Canonical =
            """{"id":"s","name":{"EN":"S"},"stages":[{"id":"a","name":{"EN":"A"}},"""
            + """{"id":"won","kind":"won","name":{"EN":"Won"}}]}""";

        var hash = StageModel.FromJson(Small).ContentHash;

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical))), hash);
    }

    [Fact]
    public void Schema_KnowsTheMembersThatTheReaderKnows()
    {
        using var schema = JsonDocument.Parse(StageModel.JsonSchema);
        var root = schema.RootElement;
        var definitions = root.GetProperty("$defs");

        Assert.Equal(StageModel.JsonSchemaId, root.GetProperty("$id").GetString());
        Assert.Equal(StageModelReader.ModelMembers, Members(root));
        Assert.All(Definitions, pair => Assert.Equal(pair.Value, Members(definitions.GetProperty(pair.Key))));
        Assert.Equal(
            CriterionReader.Members.Order(StringComparer.Ordinal),
            Criteria.SelectMany(name => Members(definitions.GetProperty(name)))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Schema_KnowsTheWordsThatTheReaderKnows()
    {
        using var schema = JsonDocument.Parse(StageModel.JsonSchema);
        var definitions = schema.RootElement.GetProperty("$defs");

        Assert.Equal(StageWords.StageKinds.All, Words("stage", "kind"));
        Assert.Equal(StageWords.ForecastCategories.All, Words("stage", "forecastCategory"));
        Assert.Equal(StageWords.FactKinds.All, Words("fact", "kind"));
        Assert.Equal(StageWords.DayUnits.All, Words("due", "unit"));
        Assert.Equal(StageWords.DueAnchors.All, Words("due", "from"));
        Assert.Equal(StageWords.Markets.All, Words("scope", "market"));

        IEnumerable<string> Words(string definition, string member) =>
            definitions.GetProperty(definition).GetProperty("properties").GetProperty(member).GetProperty("enum")
                .EnumerateArray().Select(value => value.GetString()!);
    }

    [Fact]
    public void Schema_DescribesEveryMemberAndDefinition()
    {
        using var schema = JsonDocument.Parse(StageModel.JsonSchema);
        var definitions = schema.RootElement.GetProperty("$defs").EnumerateObject().Select(pair => pair.Value).ToList();
        var members = definitions.Append(schema.RootElement)
            .Where(part => part.TryGetProperty("properties", out _))
            .SelectMany(part => part.GetProperty("properties").EnumerateObject().Select(pair => pair.Value));

        Assert.All(definitions.Concat(members), part => Assert.NotEmpty(part.GetProperty("description").GetString()!));
    }

    [Fact]
    public void Schema_AcceptsTheTemplatesAsTheyAreWrittenByHand() =>
        Assert.All(StageModels.All, model =>
        {
            var json = Encoding.UTF8.GetString(Resources.Read($"Stages.Templates.{model.Id}.json"));

            Assert.Empty(SchemaCheck.Check(json));
        });

    [Theory]
    [InlineData("\"name\": \"A\"", "\"nam\": \"A\"")]
    [InlineData("\"name\": \"A\"", "\"name\": {}")]
    [InlineData("\"name\": \"A\"", "\"name\": \" \"")]
    [InlineData("\"name\": \"A\"", "\"name\": \"A\", \"probability\": 1.5")]
    [InlineData("\"name\": \"A\"", "\"name\": \"A\", \"probability\": { \"low\": 0.5 }")]
    [InlineData("\"name\": \"A\"", "\"name\": \"A\", \"conversionTarget\": 0")]
    [InlineData("\"name\": \"A\"", "\"name\": \"A\", \"dwellLimitDays\": 0")]
    [InlineData("\"name\": \"A\"", "\"name\": \"A\", \"aliases\": [\"\"]")]
    [InlineData("\"kind\": \"won\"", "\"kind\": \"Won\"")]
    [InlineData("\"kind\": \"won\"", "\"kind\": \"lost\"")]
    public void Schema_AndReader_RefuseTheSameMistakes(string right, string wrong)
    {
        var json = Small.Replace(right, wrong, StringComparison.Ordinal);

        Assert.NotEmpty(SchemaCheck.Check(json));
        Assert.Throws<InvalidDefinitionException>(() => StageModel.FromJson(json));
    }

    private static IEnumerable<string> Members(JsonElement part) =>
        part.GetProperty("properties").EnumerateObject().Select(member => member.Name);
}
