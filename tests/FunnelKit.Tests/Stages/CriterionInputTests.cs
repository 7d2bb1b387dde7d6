using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class CriterionInputTests
{
    [Theory]
    [InlineData("{\"not\":", "}")]
    [InlineData("{\"all\":[", "]}")]
    [InlineData("{\"any\":[", "]}")]
    public void FromJson_OfTenThousandLevels_IsAnErrorAndNoCrash(string open, string close)
    {
        var when = string.Concat(Enumerable.Repeat(open, 10_000)) + "{\"present\":\"amount\"}"
            + string.Concat(Enumerable.Repeat(close, 10_000));

        var error = Assert.Single(ErrorsOf(when));

        Assert.Equal(DefinitionErrorCode.MalformedJson, error.Code);
    }

    [Theory]
    [InlineData("1e-400")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("1e999")]
    [InlineData("1e29")]
    [InlineData("12345678901234567890.12345678901234")]
    public void FromJson_OfANumberThatNoDecimalHolds_IsRefusedNotRounded(string number)
    {
        var error = Assert.Single(ErrorsOf($"{{\"fact\":\"n\",\"atLeast\":{number}}}"));

        Assert.Equal(DefinitionErrorCode.OutOfRange, error.Code);
        Assert.Equal("$.stages[0].entryCriteria[0].when.atLeast", error.Subject);
        Assert.EndsWith("is too large or has too many digits.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e28", "10000000000000000000000000000")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("-1.50E+2", "-150")]
    [InlineData("-0.0", "0")]
    public void FromJson_OfANumberThatADecimalHolds_KeepsIt(string number, string expected)
    {
        var model = StageModel.FromJson(Json($"{{\"fact\":\"n\",\"atLeast\":{number}}}"));

        Assert.Equal(expected, model.Stages[0].EntryCriteria[0].Condition!.Values[0].ToString());
    }

    [Fact]
    public void Build_WithHalfACharacterInAValue_IsRefused()
    {
        var half = FactValue.FromText("\uD800");
        var builder = StageModel.CreateBuilder("a", "A")
            .AddStage(new Stage
            {
                Id = StageId.Create("x"),
                Name = LocalizedText.Create("X"),
                EntryCriteria = [new() { Id = "c", Condition = Criterion.Equal("owner", half) }],
            })
            .AddStage("w", "W", StageKind.Won);

        var error = Assert.Single(builder.Validate());

        Assert.Equal(DefinitionErrorCode.InvalidText, error.Code);
    }

    [Theory]
    [InlineData(1, "visit at least 2 times within 1 day", "近1天内visit至少2次")]
    [InlineData(2, "visit at least 2 times within 2 days", "近2天内visit至少2次")]
    public void Describe_OfAWindow_CountsItsDays(int days, string english, string chinese)
    {
        var criterion = Criterion.CountAtLeast("visit", 2, days);

        Assert.Equal(english, criterion.Describe("en"));
        Assert.Equal(chinese, criterion.Describe("zh-Hans"));
    }

    private static ImmutableArray<DefinitionError> ErrorsOf(string when) =>
        Assert.Throws<InvalidDefinitionException>(() => StageModel.FromJson(Json(when))).Errors;

    private static string Json(string when) =>
        """
        {"id":"a","name":"A","facts":[{"id":"n","kind":"number"}],
         "stages":[{"id":"x","name":"X","entryCriteria":[{"id":"c","when":WHEN}]},{"id":"w","name":"W","kind":"won"}]}
        """.Replace("WHEN", when, StringComparison.Ordinal);
}
