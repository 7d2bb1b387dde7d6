using FunnelKit.Scoring;
using FunnelKit.Tests.Stages;

namespace FunnelKit.Tests.Scoring;

public sealed class BehaviorModelJsonTests
{
    [Theory]
    [InlineData("""{"id":"x"}""", "$.types[0]", DefinitionErrorCode.MissingMember)]
    [InlineData("""{"points":1}""", "$.types[0]", DefinitionErrorCode.MissingMember)]
    [InlineData("7", "$.types[0]", DefinitionErrorCode.WrongType)]
    [InlineData("""{"id":"x","points":"1"}""", "$.types[0].points", DefinitionErrorCode.WrongType)]
    [InlineData("""{"id":"x","points":1e400}""", "$.types[0].points", DefinitionErrorCode.OutOfRange)]
    [InlineData("""{"id":"x","points":0.0000001}""", "$.types[0].points", DefinitionErrorCode.OutOfRange)]
    [InlineData("""{"id":"x","points":1,"weight":2}""", "$.types[0].weight", DefinitionErrorCode.UnknownMember)]
    [InlineData("""{"id":"x","points":1,"group":"g"}""", "$.types[0].group", DefinitionErrorCode.UnknownGroup)]
    [InlineData("""{"id":"x","points":1,"minCount":0}""", "$.types[0].minCount", DefinitionErrorCode.OutOfRange)]
    [InlineData("""{"id":"x","points":1,"minCount":1.5}""", "$.types[0].minCount", DefinitionErrorCode.OutOfRange)]
    [InlineData("""{"id":"x","points":1,"windowDays":0}""", "$.types[0].windowDays", DefinitionErrorCode.OutOfRange)]
    [InlineData("""{"id":"x","points":1,"diminishing":2}""", "$.types[0].diminishing", DefinitionErrorCode.OutOfRange)]
    [InlineData("""{"id":"x","points":1,"lowest":1}""", "$.types[0].lowest", DefinitionErrorCode.OutOfRange)]
    [InlineData("""{"id":"x","points":1,"decay":{}}""", "$.types[0].decay", DefinitionErrorCode.MissingMember)]
    [InlineData(
        """{"id":"x","points":1,"decay":{"halfLifeDays":-1}}""",
        "$.types[0].decay.halfLifeDays",
        DefinitionErrorCode.OutOfRange)]
    [InlineData(
        """{"id":"x","points":1,"decay":{"linearDays":true}}""",
        "$.types[0].decay.linearDays",
        DefinitionErrorCode.WrongType)]
    [InlineData(
        """{"id":"x","points":1,"decay":{"linearDays":1,"halfLifeDays":1}}""",
        "$.types[0].decay",
        DefinitionErrorCode.MissingMember)]
    [InlineData(
        """{"id":"x","points":1,"decay":{"steps":[]}}""", "$.types[0].decay.steps", DefinitionErrorCode.OutOfRange)]
    [InlineData(
        """{"id":"x","points":1,"decay":{"steps":[{"fromDays":1,"factor":0.5},{"fromDays":1,"factor":0.1}]}}""",
        "$.types[0].decay.steps[1]",
        DefinitionErrorCode.OutOfRange)]
    [InlineData(
        """{"id":"x","points":1,"decay":{"steps":[{"fromDays":1}]}}""",
        "$.types[0].decay.steps[0]",
        DefinitionErrorCode.MissingMember)]
    [InlineData(
        """{"id":"x","points":1,"recencyBonus":{"points":1,"withinDays":0}}""",
        "$.types[0].recencyBonus.withinDays",
        DefinitionErrorCode.OutOfRange)]
    [InlineData(
        """{"id":"x","points":1,"recencyBonus":{"points":1}}""",
        "$.types[0].recencyBonus",
        DefinitionErrorCode.MissingMember)]
    [InlineData("""{"id":"x","points":1},{"id":"X","points":1}""", "$.types[1].id", DefinitionErrorCode.DuplicateId)]
    public void FromJson_OfOneMistake_FindsItOnce(string type, string path, DefinitionErrorCode code)
    {
        var json = "{\"id\":\"m\",\"name\":\"M\",\"types\":[" + type + "]}";

        var error = Assert.Throws<InvalidDefinitionException>(() => BehaviorModel.FromJson(json));

        Assert.Equal((path, code), (Assert.Single(error.Errors).Subject, error.Errors[0].Code));
    }

    [Theory]
    [InlineData("""{"id":"m","name":"M"}""", "$", DefinitionErrorCode.MissingMember)]
    [InlineData("""{"id":"m","name":"M","types":[]}""", "$.types", DefinitionErrorCode.OutOfRange)]
    [InlineData(
        """{"id":"m","name":"M","ageUnit":"weeks","types":[{"id":"x","points":1}]}""",
        "$.ageUnit",
        DefinitionErrorCode.UnknownValue)]
    [InlineData(
        """{"$schema":"urn:funnelkit:behavior-model:2","id":"m","name":"M","types":[{"id":"x","points":1}]}""",
        "$.$schema",
        DefinitionErrorCode.UnknownValue)]
    [InlineData(
        """{"id":"m","name":"M","types":[{"id":"x","points":1}],"groups":[{"id":"g"}]}""",
        "$.groups[0]",
        DefinitionErrorCode.NotApplicable)]
    public void FromJson_OfAMistakeInTheModel_FindsItOnce(string json, string path, DefinitionErrorCode code)
    {
        var error = Assert.Throws<InvalidDefinitionException>(() => BehaviorModel.FromJson(json));

        Assert.Equal(
            (path, code), (Assert.Single(error.Errors).Subject, error.Errors[0].Code));
    }

    [Fact]
    public void FromJson_OfSeveralMistakes_ListsAllWithTheirLines()
    {
        const string Json =
            """
            {
              "id": "m",
              "name": "M",
              "types": [
                { "id": "x", "points": 1, "minCount": 0, "decay": { "halfLifeDays": 0 } },
                { "id": "y", "points": 1, "highest": -1 }
              ]
            }
            """;

        var error = Assert.Throws<InvalidDefinitionException>(() => BehaviorModel.FromJson(Json));

        Assert.Equal(
            [(5, 43), (5, 73), (6, 42)], error.Errors.Select(item => (item.Line!.Value, item.Column!.Value)));
    }

    [Fact]
    public void Templates_FollowTheSchema_AndAreWrittenAsTheyStand()
    {
        foreach (var model in BehaviorModels.All)
        {
            Assert.Empty(SchemaCheck.Check(model.ToJson(), BehaviorModel.JsonSchema));
            Assert.True(BehaviorModels.TryFind(model.Id.ToUpperInvariant(), out var found));
            Assert.Same(model, found);
            Assert.Contains("chosen by FunnelKit, no source", model.Description!.ToString(), StringComparison.Ordinal);
        }

        Assert.False(BehaviorModels.TryFind("none", out _));
    }

    [Fact]
    public void ContentHash_OfEachChange_IsAnother_AndTheDiffNamesIt()
    {
        var model = BehaviorModel.CreateBuilder("m", "M")
            .Add(new BehaviorType { Id = "x", Points = 1, Group = "g" })
            .Add("y", 1)
            .AddGroup(new() { Id = "g", Highest = 5 })
            .Build();
        var type = model.Types[0];
        (string Subject, BehaviorModel Model)[] changes =
        [
            ("x.name", Change(type with { Name = LocalizedText.Create("X") })),
            ("x.points", Change(type with { Points = 2 })),
            ("x.decay", Change(type with { Decay = Decay.HalfLife(1) })),
            ("x.decay", Change(type with { Decay = Decay.Linear(1) })),
            ("x.lowest", Change(type with { Lowest = -1 })),
            ("x.highest", Change(type with { Highest = 1 })),
            ("x.minCount", Change(type with { MinCount = 2 })),
            ("x.windowDays", Change(type with { WindowDays = 2 })),
            ("x.diminishing", Change(type with { DiminishingFactor = 0.5 })),
            ("x.recencyBonus", Change(type with { RecencyBonus = new() { Points = 1, WithinDays = 1 } })),
            ("z.types", model.ToBuilder().Add("z", 1).Build()),
            ("y.types", model.ToBuilder().Remove("y").Build()),
            (".ageUnit", model.ToBuilder().SetAgeUnit(AgeUnit.Seconds).Build()),
            (".description", model.ToBuilder().SetDescription(LocalizedText.Create("d")).Build()),
            (".types", model.ToBuilder().Remove("y").Remove("x").Add("y", 1).Add(type).Build()),
        ];

        Assert.All(changes, change => Assert.Equal(
            change.Subject,
            BehaviorModelDiff.Between(model, change.Model).Changes
                .Select(item => $"{item.Part}.{item.Member}")
                .Single()));
        Assert.Equal(
            changes.Length + 1,
            changes.Select(change => change.Model.ContentHash).Append(model.ContentHash).Distinct().Count());
        Assert.True(BehaviorModelDiff.Between(model, model.ToBuilder().SetVersion(2).Build()).IsEmpty);

        BehaviorModel Change(BehaviorType changed) => model.ToBuilder().Replace(changed).Build();
    }

    [Fact]
    public void Diff_SpeaksBothLanguages()
    {
        var old = BehaviorModels.DigitalFootprint;
        Assert.True(old.TryGetType("page-view", out var type));
        var changed = old.ToBuilder()
            .Replace(type with { Points = 2, Decay = Decay.Linear(30), Highest = null })
            .Remove("unsubscribe")
            .Build();
        var diff = BehaviorModelDiff.Between(old, changed);

        Assert.Equal(
            """
            page-view: points: 0.5 → 2
            page-view: decay: half-life of 14 days → linear to 0 in 30 days
            page-view: most points removed: 5
            type removed: Unsubscribed
            """,
            diff.ToString(),
            ignoreLineEndingDifferences: true);
        Assert.StartsWith("page-view：分值：0.5 → 2", diff.ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.Equal(4, BehaviorModelDiff.Between(changed, old).Changes.Length);
    }
}
