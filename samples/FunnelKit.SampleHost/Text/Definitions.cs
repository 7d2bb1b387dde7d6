namespace FunnelKit.SampleHost.Text;

/// <summary>What every number of the pages means, in both languages.</summary>
public static partial class Definitions
{
    /// <summary>Gets the definitions in groups, in the order of the page.</summary>
    public static IReadOnlyList<(LocalizedText Title, IReadOnlyList<Definition> Items)> Groups { get; } =
    [
        Counts,
        Rates,
        Times,
        Segments,
        Losses,
    ];
}
