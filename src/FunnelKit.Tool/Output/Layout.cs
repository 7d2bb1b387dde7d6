using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FunnelKit.Tool.Output;

/// <summary>The common look of what is printed.</summary>
internal static class Layout
{
    /// <summary>Starts a table whose first column holds texts.</summary>
    public static Table Table(string firstColumn) =>
        new Table { Border = TableBorder.Rounded, BorderStyle = new Style(Color.Grey), ShowRowSeparators = false }
            .AddColumn(new TableColumn(new Text(firstColumn)));

    /// <summary>Shows a text of the data on one line.</summary>
    public static Text Text(string text) => new(Plain.Of(text));

    public static TableColumn NumberColumn(string header) => new TableColumn(new Text(header)).RightAligned().NoWrap();

    /// <summary>Counts the cells of a terminal that a text takes: two for each Chinese character.</summary>
    public static int Width(string text) => new Segment(text).CellCount();

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>
    /// Says an amount with as many decimals as it has or its currency has; without a code that nobody named.
    /// </summary>
    public static string Money(Money money, bool isCurrencyNamed) =>
        isCurrencyNamed
            ? money.Amount.ToString(
                "N" + money.Currency.MinorUnits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
              + (money.Currency == Currency.None ? string.Empty : " " + money.Currency.Code)
            : money.Amount.ToString("#,##0.##", CultureInfo.InvariantCulture);

    public static FigureList Figures() => new();

    /// <summary>Names and values, one below the other.</summary>
    internal sealed class FigureList
    {
        public Grid Grid { get; } = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn());

        public void Add(string name, string value) =>
            Grid.AddRow(new Text(name, new Style(Color.Grey)), new Text(value));

        public void AddUnlessZero(string name, long count)
        {
            if (count != 0)
            {
                Add(name, Count(count));
            }
        }
    }
}
