namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>
/// The measures of a Pareto chart: a row for each cause, the greatest first, and a line for what they account for
/// together. Bars and line share one axis of percents, so the line begins at the end of the first bar. Rows leave room
/// for the names of causes, which are sentences rather than words.
/// </summary>
public sealed class ParetoPicture : IChartPicture
{
    private const double Top = 8;

    private readonly double _rowHeight;

    public ParetoPicture(bool isWide, int rows)
    {
        IsWide = isWide;
        Width = isWide ? 900 : 360;
        _rowHeight = isWide ? 32 : 50;
        Left = isWide ? NameWidth + 12 : 0;
        var right = isWide ? 800 : 300;
        Share = LinearScale.Create(0, 1, Left, right, 4);
        Floor = Top + (rows * _rowHeight);
        Height = Floor + 26;
    }

    public bool IsWide { get; }

    public double Width { get; }

    public double Height { get; }

    public double Left { get; }

    public double Floor { get; }

    /// <summary>Gets the room for the name of a cause.</summary>
    public double NameWidth => IsWide ? 250 : 230;

    public LinearScale Share { get; }

    public static double BarHeight => 20;

    public static double Ceiling => Top;

    public double BarAt(int row) => Top + (row * _rowHeight) + (IsWide ? 6 : 26);

    /// <summary>The base line of the name of a row.</summary>
    public double TextAt(int row) => IsWide ? BarAt(row) + 15 : BarAt(row) - 7;
}
