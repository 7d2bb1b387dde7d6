namespace FunnelKit.Tests;

public sealed class NumberRangeTests
{
    [Theory]
    [InlineData("100-200", "100–200")]
    [InlineData("100–200", "100–200")]
    [InlineData(" 100 ~ 200 ", "100–200")]
    [InlineData("500至1000", "500–1000")]
    [InlineData("1.50—2", "1.5–2")]
    [InlineData("-5–-3", "-5–-3")]
    [InlineData("-5--3", "-5–-3")]
    [InlineData("≥ 100", "≥ 100")]
    [InlineData(">=100", "≥ 100")]
    [InlineData("≤100", "≤ 100")]
    [InlineData("<= -1", "≤ -1")]
    [InlineData("100", "100")]
    [InlineData("-0.0", "0")]
    [InlineData("7-7", "7")]
    [InlineData("any", "any")]
    public void Parse_OfARange_ReadsIt(string text, string expected)
    {
        var range = NumberRange.Parse(text, null);

        Assert.Equal(expected, range.ToString());
        Assert.Equal(range, NumberRange.Parse(range.ToString(), null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("200-100")]
    [InlineData("1-2-3")]
    [InlineData("≥")]
    [InlineData("a–b")]
    [InlineData("1,000")]
    public void Parse_OfSomethingElse_IsRefused(string text)
    {
        Assert.False(NumberRange.TryParse(text, null, out var range));
        Assert.Equal(default, range);
        Assert.Throws<FormatException>(() => NumberRange.Parse(text, null));
    }

    [Fact]
    public void Default_IsEveryNumber()
    {
        Assert.Equal(NumberRange.Unbounded, default);
        Assert.True(default(NumberRange).IsUnbounded);
        Assert.True(default(NumberRange).Contains(decimal.MinValue));
        Assert.False(default(NumberRange).IsExact);
    }

    [Fact]
    public void Contains_AtTheEnds_IsTrue()
    {
        var range = NumberRange.Between(500m, 1000m);

        Assert.True(range.Contains(500m));
        Assert.True(range.Contains(1000m));
        Assert.False(range.Contains(499.99m));
        Assert.False(range.Contains(1000.01m));
        Assert.True(NumberRange.AtLeast(1m).Contains(range));
        Assert.False(range.Contains(NumberRange.AtLeast(600m)));
        Assert.True(range.Overlaps(NumberRange.AtMost(500m)));
        Assert.False(range.Overlaps(NumberRange.AtMost(499m)));
    }

    [Fact]
    public void Between_EndsInTheWrongOrder_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NumberRange.Between(2m, 1m));

    [Fact]
    public void Item171_BudgetAndSize_AcceptIntervals()
    {
        var size = NumberRange.Parse("500–1000", null);
        var budget = NumberRange.Parse("100-200", null);

        Assert.Equal((500m, 1000m), (size.Low, size.High));
        Assert.Equal((100m, 200m), (budget.Low, budget.High));
    }
}
