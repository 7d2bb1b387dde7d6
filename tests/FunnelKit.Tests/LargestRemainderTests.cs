namespace FunnelKit.Tests;

public sealed class LargestRemainderTests
{
    [Theory]
    [InlineData(new long[0], 10, new long[0])]
    [InlineData(new long[] { 4 }, 10, new long[] { 0 })]
    [InlineData(new long[] { 5 }, 10, new long[] { 0 })]
    [InlineData(new long[] { 15 }, 10, new long[] { 2 })]
    [InlineData(new long[] { -15 }, 10, new long[] { -2 })]
    [InlineData(new long[] { 5, 5 }, 10, new long[] { 1, 0 })]
    [InlineData(new long[] { -5, -5 }, 10, new long[] { -1, 0 })]
    [InlineData(new long[] { 3, 3, 3 }, 10, new long[] { 1, 0, 0 })]
    [InlineData(new long[] { 3, 4, 3 }, 10, new long[] { 0, 1, 0 })]
    [InlineData(new long[] { 6, -6 }, 10, new long[] { 1, -1 })]
    [InlineData(new long[] { 25, -12, 8 }, 10, new long[] { 2, -1, 1 })]
    [InlineData(new long[] { 7, -9 }, 1, new long[] { 7, -9 })]
    public void Split_OfFractions_GivesUnitsToTheLargestRemainders(long[] numerators, long denominator, long[] expected)
    {
        var exact = Array.ConvertAll(numerators, numerator => (Int128)numerator);

        var parts = LargestRemainder.Split<Int128>(exact, denominator);

        Assert.Equal(expected, parts);
    }

    [Fact]
    public void Split_OfWeightedAmounts_SumsToTheRoundedTotal()
    {
        Int128 billionth = 1_000_000_000;
        Int128[] rows = [333 * billionth / 3 * 2, 100 * billionth + 1, 49 * billionth + 499_999_999];

        var parts = LargestRemainder.Split<Int128>(rows, billionth);

        Assert.Equal([222L, 100L, 50L], parts);
        Assert.Equal(372L, LargestRemainder.RoundedTotal<Int128>(rows, billionth));
    }

    [Fact]
    public void Split_OfAPartBeyondTheRange_Throws()
    {
        Int128[] rows = [(Int128)long.MaxValue + 1];

        Assert.Throws<OverflowException>(() => LargestRemainder.Split<Int128>(rows, 1));
        Assert.Throws<OverflowException>(() => LargestRemainder.RoundedTotal<Int128>([Int128.MaxValue, 1], 1));
    }

    [Theory]
    [InlineData(5, 10, 0)]
    [InlineData(15, 10, 2)]
    [InlineData(-5, 10, 0)]
    [InlineData(-15, 10, -2)]
    [InlineData(-16, 10, -2)]
    [InlineData(14, 10, 1)]
    [InlineData(1, 3, 0)]
    [InlineData(2, 3, 1)]
    [InlineData(long.MaxValue, long.MaxValue, 1)]
    public void RoundHalfEven_OfAFraction_RoundsTiesToEven(long numerator, long denominator, long expected) =>
        Assert.Equal(expected, LargestRemainder.RoundHalfEven(numerator, denominator));
}
