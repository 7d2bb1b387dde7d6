using FunnelKit.Tool.Output;

namespace FunnelKit.Tool.Tests;

public sealed class FunnelChartTests
{
    [Theory]
    [InlineData(100, 100, 40, 0)]
    [InlineData(50, 100, 20, 0)]
    [InlineData(1, 1_000_000, 0, 1)]
    [InlineData(0, 100, 0, 0)]
    [InlineData(0, 0, 0, 0)]
    public void Bar_IsAsLongAsItsShare(long value, long most, int wholeCells, int halfCells)
    {
        var bar = FunnelChart.Bar(value, most);

        Assert.Equal(40, bar.Length);
        Assert.Equal((wholeCells, halfCells), (bar.Count(cell => cell == '█'), bar.Count(cell => cell is '▌' or '▐')));
    }

    [Fact]
    public void Bar_IsCentred()
    {
        var bar = FunnelChart.Bar(10, 20);

        Assert.Equal(bar.IndexOf('█', StringComparison.Ordinal), 39 - bar.LastIndexOf('█'));
    }
}
