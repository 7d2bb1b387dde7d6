namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>The measures of a chart of values with intervals: a row for each, on one axis.</summary>
public sealed class IntervalPicture : IChartPicture
{
    private const double Top = 30;

    private readonly double _rowHeight;

    /// <summary>Lays out rows of intervals on one scale.</summary>
    /// <param name="isWide">Whether this is the wide picture.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="low">The least value to be shown.</param>
    /// <param name="high">The greatest value to be shown.</param>
    public IntervalPicture(bool isWide, int rows, double low, double high)
    {
        IsWide = isWide;
        Width = isWide ? 900 : 360;
        _rowHeight = isWide ? 28 : 46;
        Floor = Top + (rows * _rowHeight);
        Height = Floor + 30;
        X = LinearScale.Create(low, high, isWide ? NameWidth + 16 : 14, isWide ? 730 : 340, isWide ? 8 : 4);
    }

    public bool IsWide { get; }

    public double Width { get; }

    public double Height { get; }

    public double Floor { get; }

    public LinearScale X { get; }

    /// <summary>Gets the room for the name of a row.</summary>
    public double NameWidth => IsWide ? 210 : 215;

    /// <summary>Gets the room for the count of a row.</summary>
    public double CountWidth => IsWide ? 155 : 135;

    public static double Ceiling => Top;

    /// <summary>The middle of the interval of a row.</summary>
    public double MarkAt(int row) => Top + (row * _rowHeight) + (IsWide ? 14 : 34);

    /// <summary>The base line of the words of a row.</summary>
    public double TextAt(int row) => Top + (row * _rowHeight) + (IsWide ? 19 : 18);
}
