namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>The measures of a picture of shares by age: days to the right, percent upwards, counts below.</summary>
public sealed class PlotArea : IChartPicture
{
    private const double Left = 54;
    private const double Right = 22;
    private const double RowHeight = 20;

    /// <summary>Lays out a plot of shares over days.</summary>
    /// <param name="isWide">Whether this is the wide picture.</param>
    /// <param name="lastDay">The last day to be shown.</param>
    /// <param name="highest">The greatest share to be shown.</param>
    /// <param name="rows">The number of rows of counts below the axis.</param>
    public PlotArea(bool isWide, double lastDay, double highest, int rows)
    {
        IsWide = isWide;
        Width = isWide ? 900 : 360;
        Floor = isWide ? 300 : 230;
        Height = Floor + 46 + (rows > 0 ? 10 + ((rows + 1) * RowHeight) : 0);
        X = LinearScale.OfDays(lastDay, Left, Width - Right, isWide ? 10 : 5);
        Y = LinearScale.OfShares(highest, Floor, Top, 5);
    }

    public static double Top => 14;

    public bool IsWide { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Gets where the axis of days is.</summary>
    public double Floor { get; }

    public LinearScale X { get; }

    public LinearScale Y { get; }

    public double Center => (X.At(X.Low) + X.At(X.High)) / 2;

    /// <summary>The base line of a row of counts; row 0 is their title.</summary>
    public double RowAt(int row) => Floor + 66 + (row * RowHeight);
}
