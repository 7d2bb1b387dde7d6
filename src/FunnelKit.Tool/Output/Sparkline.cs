namespace FunnelKit.Tool.Output;

/// <summary>Draws numbers as a line of blocks, from nothing to the most.</summary>
internal static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";
    private const char Missing = '·';

    /// <summary>Draws numbers of which none is negative; one that is null is a dot.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="most">The number that fills a cell; with 0 all are empty.</param>
    public static string Of(IEnumerable<double?> values, double most) =>
        string.Concat(values.Select(value =>
            value is not { } known ? Missing
            : !(most > 0d) ? Blocks[0]
            : Blocks[(int)Math.Round(Math.Clamp(known / most, 0d, 1d) * (Blocks.Length - 1))]));
}
