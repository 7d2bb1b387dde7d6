using FunnelKit.Tool.Output;
using Spectre.Console;

namespace FunnelKit.Tool.Tests;

public sealed class ColumnTableTests
{
    private static readonly string[] Items = ["one", "二二二二"];

    [Fact]
    public void Wide_HasOneTable() =>
        Assert.Single(Print(200), line => line.Contains("Item", StringComparison.Ordinal));

    [Theory]
    [InlineData(60)]
    [InlineData(40)]
    [InlineData(25)]
    public void Narrow_GoesOnInFurtherTablesAndLosesNothing(int width)
    {
        var lines = Print(width);
        var text = string.Join('\n', lines);

        Assert.All(
            Enumerable.Range(0, 6), column => Assert.Contains($"value {column}", text, StringComparison.Ordinal));
        Assert.DoesNotContain('…', text);
        Assert.True(lines.Count(line => line.Contains("Item", StringComparison.Ordinal)) > 1);
        Assert.All(lines, line => Assert.True(new Spectre.Console.Rendering.Segment(line).CellCount() <= width, line));
    }

    [Fact]
    public void WithoutItems_NothingIsPrinted() => Assert.Empty(Print(80, []));

    [Fact]
    public void CountUnlessZero_IsLeftOutWhenAllAreZero()
    {
        var table = new ColumnTable<string>("Item", Items, item => item);
        table.AddCountUnlessZero("Never", _ => 0);
        table.AddCountUnlessZero("Ever", item => item.Length);

        var text = string.Join('\n', Print(80, table));

        Assert.Contains("Ever", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Never", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0,0.5,1", 1d, "▁▅█")]
    [InlineData("0,,2", 4d, "▁·▅")]
    [InlineData("9", 4d, "█")]
    [InlineData("1,2", 0d, "▁▁")]
    [InlineData("", 1d, "·")]
    public void Sparkline_DrawsWhatIsKnown(string values, double most, string expected) =>
        Assert.Equal(
            expected,
            Sparkline.Of(
                values.Split(',').Select(value => value.Length == 0
                    ? (double?)null
                    : double.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
                most));

    private static string[] Print(int width) => Print(width, Items);

    private static string[] Print(int width, string[] items)
    {
        var table = new ColumnTable<string>("Item", items, item => item);
        foreach (var column in Enumerable.Range(0, 6))
        {
            table.Add($"Column {column}", _ => $"value {column}");
        }

        return Print(width, table);
    }

    private static string[] Print(int width, ColumnTable<string> table)
    {
        using var writer = new StringWriter();
        var screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        screen.Profile.Width = width;
        table.Print(screen);
        return writer.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
