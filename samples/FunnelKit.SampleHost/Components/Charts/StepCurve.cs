using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>A curve of steps that is fit to be drawn, with only finite steps within its days.</summary>
public sealed class StepCurve
{
    private readonly ImmutableArray<StepPoint> _points;

    public StepCurve(StepSeries series, ChartTone tone)
    {
        ArgumentNullException.ThrowIfNull(series);
        Series = series;
        Tone = tone;
        _points =
        [
            .. series.Points.Where(point => double.IsFinite(point.Day) && double.IsFinite(point.Value))
                .Where(point => point.Day >= 0).OrderBy(point => point.Day),
        ];
        var last = _points.IsEmpty ? 0 : _points[^1].Day;
        LastDay = series.LastDay is { } given && double.IsFinite(given) ? Math.Max(last, given) : last;
        Highest = _points.Select(point => Finite(point.High) ?? point.Value).Append(series.Start).Max();
    }

    public StepSeries Series { get; }

    public ChartTone Tone { get; }

    public double LastDay { get; }

    public double Highest { get; }

    /// <summary>The step that holds at a day: null beyond the last day.</summary>
    public StepPoint? At(double day)
    {
        if (day > LastDay)
        {
            return null;
        }

        var reached = _points.Count(point => point.Day <= day);
        return reached > 0 ? _points[reached - 1] : new StepPoint { Day = 0, Value = Series.Start };
    }

    public string Line(LinearScale x, LinearScale y) => Steps(x, y, Drawn(x), point => point.Value, isBack: false);

    /// <summary>The area of the intervals, or nothing where no step has one.</summary>
    public string Band(LinearScale x, LinearScale y)
    {
        var points = Drawn(x);
        return points.Any(point => Finite(point.Low) is not null && Finite(point.High) is not null)
            ? Steps(x, y, points, point => Finite(point.High) ?? point.Value, isBack: false)
                + Steps(x, y, points, point => Finite(point.Low) ?? point.Value, isBack: true) + "Z"
            : string.Empty;
    }

    /// <summary>Small strokes on the curve where cases were last seen undecided.</summary>
    public string Ticks(LinearScale x, LinearScale y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var path = new StringBuilder();
        foreach (var day in Series.Censored.Where(double.IsFinite).DistinctBy(day => Math.Round(x.At(day))))
        {
            if (At(day) is { } point)
            {
                Append(path, $"M{x.At(day):0.#} {y.At(point.Value) - 4:0.#}v8");
            }
        }

        return path.ToString();
    }

    private static double? Finite(double? value) => value is { } known && double.IsFinite(known) ? known : null;

    private static void Append(StringBuilder path, FormattableString part) =>
        path.Append(part.ToString(CultureInfo.InvariantCulture));

    /// <summary>The steps with at most two in a unit of the picture: nobody sees more.</summary>
    private List<StepPoint> Drawn(LinearScale x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return
        [
            new StepPoint { Day = 0, Value = Series.Start },
            .. _points.GroupBy(point => Math.Round(x.At(point.Day) * 2)).Select(group => group.Last()),
        ];
    }

    private string Steps(
        LinearScale x, LinearScale y, List<StepPoint> points, Func<StepPoint, double> level, bool isBack)
    {
        var corners = new List<(double X, double Y)>();
        foreach (var (i, point) in points.Index())
        {
            var end = i + 1 < points.Count ? points[i + 1].Day : LastDay;
            corners.Add((x.At(point.Day), y.At(level(point))));
            corners.Add((x.At(end), y.At(level(point))));
        }

        if (isBack)
        {
            corners.Reverse();
        }

        var path = new StringBuilder();
        foreach (var (i, corner) in corners.Index())
        {
            Append(path, $"{(i == 0 && !isBack ? 'M' : 'L')}{corner.X:0.#} {corner.Y:0.#}");
        }

        return path.ToString();
    }
}
