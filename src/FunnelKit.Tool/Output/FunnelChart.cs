using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.Stages;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Draws a funnel with block characters, each stage centred below the one before.</summary>
internal static class FunnelChart
{
    private const int Cells = 40;

    /// <summary>A narrower bar says nothing.</summary>
    private const int LeastCells = 10;

    /// <summary>What a line holds beside name, count and bar: spaces and a rate.</summary>
    private const int Rest = 18;

    /// <summary>Draws the funnel, with shorter bars where the terminal is narrow.</summary>
    public static Grid Draw(StageFlow flow, Language language, int width)
    {
        var names = flow.Stages.Max(stage => Layout.Width(stage.Stage.DisplayName(language.Tag)));
        var counts = Layout.Width(Layout.Count(flow.Deals));
        var cells = Math.Clamp(width - names - counts - Rest, LeastCells, Cells);
        var most = Math.Max(flow.Stages.Max(stage => stage.Entries), flow.Won);
        var grid = new Grid()
            .AddColumn(new GridColumn().NoWrap())
            .AddColumn(new GridColumn().NoWrap().Padding(2, 0))
            .AddColumn(new GridColumn().NoWrap().RightAligned())
            .AddColumn(new GridColumn().NoWrap());
        foreach (var stage in flow.Stages)
        {
            grid.AddRow(
                Layout.Text(stage.Stage.DisplayName(language.Tag)),
                new Text(Bar(stage.Entries, most, cells), new Style(Color.Teal)),
                new Text(string.Create(CultureInfo.InvariantCulture, $"{stage.Entries:N0}")),
                new Text(
                    stage.StepRate.Value is null
                        ? string.Empty
                        : "↓ " + stage.StepRate.ToString("P", CultureInfo.InvariantCulture),
                    new Style(Color.Grey)));
        }

        var won = flow.Model.Stages.First(stage => stage.Kind == StageKind.Won);
        grid.AddRow(
            Layout.Text(won.DisplayName(language.Tag)),
            new Text(Bar(flow.Won, most, cells), new Style(Color.Green)),
            new Text(string.Create(CultureInfo.InvariantCulture, $"{flow.Won:N0}")),
            Text.Empty);
        return grid;
    }

    /// <summary>Draws a centred bar in half cells; what is not zero is at least half a cell.</summary>
    internal static string Bar(long value, long most, int width = Cells)
    {
        var halves = value == 0 || most == 0 ? 0 : Math.Max(1, (int)Math.Round(2d * width * value / most));
        var start = ((2 * width) - halves) / 2;
        var end = start + halves;
        return string.Create(width, (start, end), static (cells, bar) =>
        {
            for (var cell = 0; cell < cells.Length; cell++)
            {
                var isLeft = 2 * cell >= bar.start && 2 * cell < bar.end;
                var isRight = (2 * cell) + 1 >= bar.start && (2 * cell) + 1 < bar.end;
                cells[cell] = (isLeft, isRight) switch
                {
                    (true, true) => '█',
                    (true, false) => '▌',
                    (false, true) => '▐',
                    _ => ' ',
                };
            }
        });
    }
}
