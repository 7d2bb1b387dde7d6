namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>The frame of a chart of two shares, both from 0 to the same end.</summary>
public sealed class PlotPicture
{
    private const double Left = 52;
    private const double Top = 12;
    private const double Right = 24;
    private const double Bottom = 46;

    public PlotPicture(bool isWide, double end)
    {
        IsWide = isWide;
        Width = isWide ? 560 : 360;
        Height = isWide ? 400 : 330;
        Step = end <= 0.5 ? 0.1 : 0.2;
        Ticks = Math.Max(1, (int)Math.Ceiling((end / Step) - 1e-9));
    }

    public bool IsWide { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Gets the share at the end of both axes.</summary>
    public double End => Step * Ticks;

    public double Floor => Height - Bottom;

    public double Middle => (X(0) + X(End)) / 2;

    public IEnumerable<double> Marks => Enumerable.Range(0, Ticks + 1).Select(tick => Step * tick);

    private double Step { get; }

    private int Ticks { get; }

    public double X(double share) => Left + (share / End * (Width - Left - Right));

    public double Y(double share) => Floor - (share / End * (Floor - Top));
}
