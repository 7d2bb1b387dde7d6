using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;
using FunnelKit.Tool.Output;
using Spectre.Console;

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

    [Theory]
    [InlineData(200)]
    [InlineData(60)]
    [InlineData(45)]
    public void Draw_InANarrowTerminal_BreaksNoLine(int width)
    {
        using var writer = new StringWriter();
        var screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        screen.Profile.Width = width;
        var model = StageModel.CreateBuilder("m", LocalizedText.Create("M"))
            .AddStage(new() { Id = "qualification", Kind = StageKind.Open })
            .AddStage(new() { Id = "won", Kind = StageKind.Won })
            .Build();
        var builder = StageHistory.CreateBuilder(model);
        builder.Add(new() { DealId = "1", Stage = "qualification", OccurredAt = DateTimeOffset.UnixEpoch }, 1);
        builder.Add(new() { DealId = "1", Stage = "won", OccurredAt = DateTimeOffset.UnixEpoch }, 2);

        screen.Write(FunnelChart.Draw(builder.Build().Fold(DateTimeOffset.UnixEpoch), Language.English, width));

        var lines = writer.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Contains('█', line));
    }

    [Fact]
    public void Bar_IsCentred()
    {
        var bar = FunnelChart.Bar(10, 20);

        Assert.Equal(bar.IndexOf('█', StringComparison.Ordinal), 39 - bar.LastIndexOf('█'));
    }
}
