using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class ContentHashTests
{
    private static readonly Currency Cny = Currency.FromCode("CNY");

    [Fact]
    public void ContentHash_OfEachChangeOfAModel_IsAnother()
    {
        var hashes = OneChange.All.Values
            .Select(change => change.Apply(OneChange.Model.ToBuilder()).Build().ContentHash)
            .Append(OneChange.Model.ContentHash);

        Assert.Equal(OneChange.All.Count + 1, hashes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void ContentHash_OfEachMemberOfACriterion_IsAnother()
    {
        var one = Criterion.Present("owner");
        var two = Criterion.Present("amount");
        Criterion[] all =
        [
            one,
            two,
            Criterion.Not(one),
            Criterion.All(one),
            Criterion.All(one, two),
            Criterion.All(two, one),
            Criterion.Any(one),
            Criterion.Any(one, two),
            Criterion.CountAtLeast("visit", 1),
            Criterion.CountAtLeast("visit", 2),
            Criterion.CountAtLeast("visit", 1, 1),
            Criterion.CountAtLeast("visit", 1, 2),
            Criterion.CountAtLeast("call", 1),
            .. new[] { "5", "true", "2026-01-01" }.Select(text => Criterion.Equal("owner", FactValue.FromText(text))),
            Criterion.OneOf("owner", FactValue.FromText("5")),
            Criterion.OneOf("owner", FactValue.FromText("5"), FactValue.FromText("6")),
            Criterion.OneOf("owner", FactValue.FromText("6"), FactValue.FromText("5")),
            Criterion.Equal("yes", FactValue.FromFlag(true)),
            Criterion.Equal("yes", FactValue.FromFlag(false)),
            Criterion.Equal("close-date", FactValue.FromDate(new(2026, 1, 1))),
            Criterion.AtLeast("close-date", FactValue.FromDate(new(2026, 1, 1))),
            Criterion.AtMost("close-date", FactValue.FromDate(new(2026, 1, 1))),
            Criterion.AtMost("close-date", FactValue.FromDate(new(2026, 1, 2))),
            Criterion.Equal("number", FactValue.FromNumber(5)),
            Criterion.Equal("number", FactValue.FromNumber(5.0000000000000000000000000001m)),
            Criterion.Equal("number", FactValue.FromNumber(5.0000000000000000000000000002m)),
            Criterion.Equal("number", FactValue.FromNumber(decimal.MaxValue)),
            Criterion.Equal("number", FactValue.FromNumber(decimal.MaxValue - 1)),
            Criterion.Equal("number", FactValue.FromRange(NumberRange.Exactly(5))),
            Criterion.Equal("number", FactValue.FromRange(NumberRange.AtLeast(5))),
            Criterion.Equal("number", FactValue.FromRange(NumberRange.AtMost(5))),
            Criterion.Equal("number", FactValue.FromRange(NumberRange.Between(4, 5))),
            Criterion.AtLeast("amount", FactValue.FromMoney(Money.FromAmount(5, Cny))),
            Criterion.AtLeast("amount", FactValue.FromMoney(Money.FromAmount(5, Currency.FromCode("USD")))),
            Criterion.AtLeast("amount", FactValue.FromMoney(Money.FromAmount(6, Cny))),
            Criterion.Equal("report", FactValue.FromArtefact("5")),
        ];

        Assert.Equal(all.Length, all.Select(criterion => With(criterion).ContentHash).Distinct().Count());
    }

    [Fact]
    public void ContentHash_OfEachMemberOfSmallParts_IsAnother()
    {
        DueOffset[] due =
        [
            DueOffset.None,
            DueOffset.FromCalendarDays(0),
            DueOffset.FromCalendarDays(1),
            DueOffset.FromBusinessDays(1),
            DueOffset.FromCalendarDays(1, DueAnchor.Creation),
        ];
        ProbabilityBand?[] bands =
        [
            null,
            ProbabilityBand.FromPercent(0, 50, 100),
            ProbabilityBand.FromPercent(1, 50, 100),
            ProbabilityBand.FromPercent(0, 51, 100),
            ProbabilityBand.FromPercent(0, 50, 99),
        ];
        var stage = OneChange.Model.Stages[0];
        var models = due
            .Select(offset => stage with { Activities = [new() { Id = "call", Due = offset }] })
            .Concat(bands.Select(band => stage with { Probability = band }))
            .Select(changed => OneChange.Model.ToBuilder().ReplaceStage(stage.Id, changed).Build())
            .Concat(StageModels.All.Select(basis => OneChange.Model.ToBuilder().SetBasedOn(basis).Build()))
            .ToList();

        Assert.Equal(models.Count, models.Select(model => model.ContentHash).Distinct().Count());
    }

    [Fact]
    public void ContentHash_OfTheSameInOtherWords_IsTheSame()
    {
        var number = With(Criterion.Equal("number", FactValue.FromNumber(5.50m)));
        var same = With(Criterion.Equal("number", FactValue.FromNumber(5.5m)));
        var json = number.ToJson();

        Assert.Equal(number, same);
        Assert.Equal(json, same.ToJson());
        Assert.Equal(number.ContentHash, same.ContentHash);
        Assert.Equal(
            number.ContentHash,
            StageModel.FromJson(json.Replace("5.5", "0.55e1", StringComparison.Ordinal)).ContentHash);
    }

    private static StageModel With(Criterion criterion) =>
        StageModel.CreateBuilder("model", "Model")
            .AddFact(new() { Id = "number", Kind = FactKind.Number })
            .AddFact(new() { Id = "yes" })
            .AddFact(new() { Id = "visit", Kind = FactKind.Interaction })
            .AddFact(new() { Id = "call", Kind = FactKind.Interaction })
            .AddFact(new() { Id = "report", Kind = FactKind.Artefact })
            .AddStage(new Stage
            {
                Id = StageId.Create("open"),
                Name = LocalizedText.Create("Open"),
                EntryCriteria = [new() { Id = "in", Condition = criterion }],
            })
            .AddStage("won", "Won", StageKind.Won)
            .Build();
}
