using System.Globalization;
using System.Text;

namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>
/// Layers of shares by age on top of each other, the first at the bottom. What they leave of 100 % is the rest on top,
/// so that every age adds up to 100 %.
/// </summary>
public sealed class StackArea
{
    private readonly double[] _days;
    private readonly double[][] _tops;

    /// <summary>Stacks layers over days, with the rest on top.</summary>
    /// <param name="days">The days at which shares change.</param>
    /// <param name="layers">The layers without the rest.</param>
    public StackArea(IEnumerable<double> days, IReadOnlyList<StackLayer> layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        var order = days.Index().Where(day => double.IsFinite(day.Item) && day.Item >= 0).OrderBy(day => day.Item)
            .ToList();
        _days = [.. order.Select(day => day.Item)];
        var sums = new double[_days.Length];
        _tops = new double[layers.Count + 1][];
        foreach (var (i, layer) in layers.Index())
        {
            _tops[i] = [.. order.Select((day, j) => sums[j] = Math.Min(1, sums[j] + ShareOf(layer, day.Index)))];
        }

        _tops[^1] = [.. sums.Select(_ => 1d)];
    }

    public double LastDay => _days.Length > 0 ? _days[^1] : 0;

    /// <summary>The share of a layer at a day; the rest is the layer after the last.</summary>
    public double ShareAt(int layer, double day)
    {
        var reached = Array.FindLastIndex(_days, known => known <= day);
        return TopOf(layer, reached) - TopOf(layer - 1, reached);
    }

    /// <summary>The outline of a layer.</summary>
    public string Outline(int layer, LinearScale x, LinearScale y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var drawn = Enumerable.Range(0, _days.Length).GroupBy(i => Math.Round(x.At(_days[i]) * 2))
            .Select(group => group.Last()).Prepend(-1).ToList();
        var corners = Edge(layer, drawn, x, y).Concat(Edge(layer - 1, drawn, x, y).Reverse());
        var path = new StringBuilder();
        foreach (var (left, top) in corners)
        {
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? 'M' : 'L')}{left:0.#} {top:0.#}");
        }

        return path.Append('Z').ToString();
    }

    private static double ShareOf(StackLayer layer, int index) =>
        index < layer.Shares.Length && double.IsFinite(layer.Shares[index]) ? Math.Max(0, layer.Shares[index]) : 0;

    private IEnumerable<(double X, double Y)> Edge(int layer, List<int> drawn, LinearScale x, LinearScale y)
    {
        foreach (var (i, index) in drawn.Index())
        {
            var level = y.At(TopOf(layer, index));
            yield return (x.At(index < 0 ? 0 : _days[index]), level);
            yield return (x.At(i + 1 < drawn.Count ? _days[drawn[i + 1]] : LastDay), level);
        }
    }

    /// <summary>Where a layer ends. Before the first day all is rest.</summary>
    private double TopOf(int layer, int index) =>
        layer < 0 ? 0 : index >= 0 ? _tops[layer][index] : layer == _tops.Length - 1 ? 1 : 0;
}
