using FunnelKit.Forecasting;
using FunnelKit.SampleHost.Text;

namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>The measures of the forecast chart: a row for each month, with what was won and what is open.</summary>
public sealed class ForecastPicture
{
    private const int MonthsShown = 12;

    public ForecastPicture(Forecast forecast, Ui ui, bool isWide)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(ui);
        IsWide = isWide;
        Width = isWide ? 900 : 360;
        BarLeft = isWide ? 90 : 0;
        var full = isWide ? 560d : 356d;
        var rowHeight = isWide ? 34d : 46d;
        LabelHeight = isWide ? 0 : 20;
        var lines = Shown(forecast);
        var most = Math.Max(1m, lines.Max(line => line.WonAmount.Amount + line.Amount.Amount));
        Bars = [.. lines.Select((line, i) => new ForecastBar
        {
            Name = line.Name,
            Label = LabelOf(line, ui),
            Top = (i * rowHeight) + 4,
            Won = WidthOf(line.WonAmount.Amount),
            Weighted = WidthOf(line.Weighted.Amount),
            Rest = WidthOf(line.Amount.Amount - line.Weighted.Amount),
        })];
        Height = (lines.Count * rowHeight) + 4;

        double WidthOf(decimal amount) => (double)(Math.Max(0m, amount) / most) * full;
    }

    public bool IsWide { get; }

    public double Width { get; }

    public double Height { get; }

    public double BarLeft { get; }

    public double LabelHeight { get; }

    public static double BarHeight => 20;

    public IReadOnlyList<ForecastBar> Bars { get; }

    /// <summary>Gets the months that fit: five before the end of the data, its own, and six after it.</summary>
    private static List<ForecastLine> Shown(Forecast forecast)
    {
        var current = forecast.Periods.Count(line => line.Period is { } period && period.Start <= forecast.AsOf);
        var first = Math.Max(0, Math.Min(current - 6, forecast.Periods.Length - MonthsShown));
        return [.. forecast.Periods.Skip(first).Take(MonthsShown)];
    }

    private static string LabelOf(ForecastLine line, Ui ui)
    {
        var won = line.Won > 0 ? $"{ui.Text.Won} {ui.Show.ShortMoney(line.WonAmount)}" : null;
        var open = line.Deals > 0 ? $"{ui.Text.Weighted} {ui.Show.ShortMoney(line.Weighted)}" : null;
        return string.Join(" · ", new[] { won, open }.Where(part => part is not null));
    }
}
