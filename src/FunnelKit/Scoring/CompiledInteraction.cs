namespace FunnelKit.Scoring;

/// <summary>An interaction made ready to be read.</summary>
/// <param name="definition">A valid interaction.</param>
/// <param name="first">The place of the first characteristic.</param>
/// <param name="second">The place of the second characteristic.</param>
internal sealed class CompiledInteraction(Interaction definition, int first, int second)
{
    private readonly Dictionary<(int First, int Second), long> _cells =
        definition.Cells.ToDictionary(cell => (cell.First, cell.Second), cell => PointUnits.From(cell.Points));

    public Interaction Definition { get; } = definition;

    public int First { get; } = first;

    public int Second { get; } = second;

    /// <summary>Gets the pairs of bins that have points, and these in millionths.</summary>
    public IReadOnlyCollection<KeyValuePair<(int First, int Second), long>> Cells => _cells;

    public long PointsOf(int firstBin, int secondBin) => _cells.GetValueOrDefault((firstBin, secondBin));
}
