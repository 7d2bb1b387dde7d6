using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>
/// The measures of the flow diagram. Cases flow down from stage to stage; what leaves turns to the right and ends at an
/// exit; what skipped or went back is a path on the left. Bars and ribbons are to scale; the paths on the left are so
/// only up to a widest one.
/// </summary>
public sealed class SankeyPicture : IChartPicture
{
    private const double LabelHeight = 24;
    private const double LeastGap = 64;
    private const double WidestPath = 6;

    private readonly double _scale;

    public SankeyPicture(bool isWide, IReadOnlyList<SankeyNode> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        IsWide = isWide;
        Width = isWide ? 900 : 360;
        Left = isWide ? 250 : 76;
        var full = isWide ? 300d : 145d;
        ExitLeft = Left + full + (isWide ? 50 : 20);
        var most = nodes.Select(node => Math.Max(node.Reached.Count, node.Advanced.Count + ExitsOf(node).Sum(CountOf)))
            .DefaultIfEmpty(0).Max();
        _scale = full / Math.Max(1, most);
        var bars = ImmutableArray.CreateBuilder<SankeyBar>(nodes.Count);
        var top = LabelHeight;
        foreach (var (i, node) in nodes.Index())
        {
            var bar = BarOf(node, top);
            bars.Add(bar);
            var end = bar.Branches.IsEmpty ? 0 : bar.Branches[^1].Top + SlotOf(bar.Branches[^1].Exit);
            top = i + 1 == nodes.Count ? bar.Bottom : Math.Max(bar.Bottom + LeastGap, end + 8) + LabelHeight;
        }

        Bars = bars.MoveToImmutable();
        Height = top + 8;
    }

    public static double BarHeight => 16;

    public static double ExitWidth => 8;

    public bool IsWide { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Gets where the bars begin.</summary>
    public double Left { get; }

    public double ExitLeft { get; }

    public ImmutableArray<SankeyBar> Bars { get; }

    public double TextLeft => ExitLeft + ExitWidth + 8;

    /// <summary>How wide a path on the left is.</summary>
    public double Thickness(long count) => Math.Clamp(count * _scale, 1.5, WidestPath);

    /// <summary>The ribbon from a bar to the next.</summary>
    public string Advance(int index)
    {
        var (bar, next) = (Bars[index], Bars[index + 1]);
        var right = Left + bar.Advanced;
        return Path($"M{Left:0.#} {bar.Bottom:0.#}H{right:0.#}V{next.Top:0.#}H{Left:0.#}Z");
    }

    /// <summary>The ribbon from a bar to an exit: down, and then to the right.</summary>
    public string Leave(SankeyBar bar, SankeyBranch branch)
    {
        ArgumentNullException.ThrowIfNull(bar);
        ArgumentNullException.ThrowIfNull(branch);
        var (left, right) = (branch.Left, branch.Left + branch.Size);
        var (top, end) = (branch.Top, branch.Top + branch.Size);
        return Path(
            $"M{left:0.#} {bar.Bottom:0.#}Q{left:0.#} {end:0.#} {ExitLeft:0.#} {end:0.#}V{top:0.#}")
            + Path($"Q{right:0.#} {top:0.#} {right:0.#} {bar.Bottom:0.#}Z");
    }

    /// <summary>The path back to the bar before.</summary>
    public string Return(int index) =>
        Around(Bars[index].Middle - 2, Bars[index - 1].Middle + 4, IsWide ? 56 : 30);

    /// <summary>The path around a bar that was passed without a stop.</summary>
    public string Skip(int index) =>
        Around(Bars[index - 1].Middle - 4, Bars[index + 1].Middle - 6, IsWide ? 200 : 66);

    private static string Path(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);

    private static double CountOf(SankeyExit exit) => exit.Path.Count;

    private static IEnumerable<SankeyExit> ExitsOf(SankeyNode node) => node.Exits.Where(exit => exit.Path.Count > 0);

    private string Around(double from, double to, double bend) => Path(
        $"M{Left:0.#} {from:0.#}C{Left - bend:0.#} {from:0.#} {Left - bend:0.#} {to:0.#} {Left:0.#} {to:0.#}");

    private double SlotOf(SankeyExit exit) =>
        Math.Max(exit.Path.Count * _scale, IsWide && exit.Note.Length > 0 ? 40 : 22) + 6;

    /// <summary>What went on lies at the left of a bar, what left at its right, the first exit outermost.</summary>
    private SankeyBar BarOf(SankeyNode node, double top)
    {
        var exits = ExitsOf(node).ToList();
        var width = Math.Max(2, node.Reached.Count * _scale);
        var advanced = Math.Max(0, node.Advanced.Count) * _scale;
        var right = Math.Max(width, advanced + (exits.Sum(CountOf) * _scale));
        var exitTop = top + BarHeight + 18;
        var branches = ImmutableArray.CreateBuilder<SankeyBranch>(exits.Count);
        foreach (var exit in exits)
        {
            var size = exit.Path.Count * _scale;
            right -= size;
            branches.Add(new SankeyBranch
            {
                Exit = exit,
                Left = Left + right,
                Top = exitTop,
                Size = Math.Max(1.5, size),
            });
            exitTop += SlotOf(exit);
        }

        return new SankeyBar
        {
            Node = node,
            Top = top,
            Width = width,
            Advanced = advanced,
            Branches = branches.MoveToImmutable(),
        };
    }
}
