namespace FunnelKit.Scoring;

/// <summary>Scores leads block by block in 32-bit whole numbers, column after column.</summary>
/// <remarks>
/// Points count in the greatest unit that divides all of them, so that most cards fit; for those that do not, there is
/// the way lead by lead. Sums of whole numbers are exact, so both ways and any blocks give the same bits.
/// </remarks>
internal sealed class BlockScorer
{
    public const int BlockSize = 1_024;

    private readonly PointColumn[] _free;
    private readonly (PointColumn[] Columns, int Constant, int Lowest, int Highest)[] _groups;
    private readonly int _constant;

    private BlockScorer(BoundScorecard bound, long unit)
    {
        Unit = unit;
        var card = bound.Card;
        var limited = Enumerable.Range(0, card.Lowest.Length).Where(IsLimited).ToArray();
        var (constant, free) = ColumnsOf(item => !limited.Contains(item.Item.Group));
        _free =
        [
            .. free,
            .. card.Interactions.Select(item => new InteractionPoints(
                item, bound.Characteristics[item.First], bound.Characteristics[item.Second], unit)),
        ];
        _constant = ToUnits(card.Intercept) + constant;
        _groups =
        [
            .. limited.Select(group =>
            {
                var (start, columns) = ColumnsOf(item => item.Item.Group == group);
                return (columns, start, ToUnits(card.Lowest[group]), ToUnits(card.Highest[group]));
            }),
        ];

        bool IsLimited(int group) => card.Lowest[group] != long.MinValue || card.Highest[group] != long.MaxValue;

        (int Constant, PointColumn[] Columns) ColumnsOf(Func<BoundCharacteristic, bool> isWanted)
        {
            var wanted = bound.Characteristics.Where(isWanted).ToArray();
            var columns = wanted
                .Where(item => item.Column is not null)
                .Select(item => PointColumn.Create(item, [.. item.Item.Points.Select(ToUnits)]))
                .ToArray();
            var missing = wanted
                .Where(item => item.Column is null)
                .Sum(item => ToUnits(item.Item.Points[item.Item.MissingBin]));
            return (missing + columns.Sum(column => column.Constant), columns);
        }
    }

    /// <summary>Gets how many millionths of a point a unit of the totals is.</summary>
    public long Unit { get; }

    /// <summary>Creates the scorer, or nothing for a card whose points do not fit 32 bits.</summary>
    public static BlockScorer? TryCreate(BoundScorecard bound)
    {
        var card = bound.Card;
        var unit = Math.Max(1L, PointsOf(card).Aggregate(0L, GreatestCommonDivisor));
        var largest = (Int128)Math.Abs(card.Intercept)
            + card.Characteristics.Aggregate((Int128)0, (sum, item) => sum + item.Points.Max(Math.Abs))
            + card.Interactions.Aggregate(
                (Int128)0, (sum, item) => sum + item.Cells.Select(cell => Math.Abs(cell.Value)).DefaultIfEmpty().Max());
        var limits = card.Lowest.Concat(card.Highest)
            .Where(limit => limit is not (long.MinValue or long.MaxValue))
            .Aggregate((Int128)0, (sum, limit) => sum + Math.Abs(limit));
        return (largest + limits) / unit < int.MaxValue / 2 ? new(bound, unit) : null;
    }

    /// <summary>Scores the leads from one row on.</summary>
    public void Score(int start, Span<int> totals)
    {
        Span<int> sums = stackalloc int[_groups.Length == 0 ? 0 : BlockSize];
        for (var done = 0; done < totals.Length; done += BlockSize)
        {
            var block = totals.Slice(done, Math.Min(BlockSize, totals.Length - done));
            block.Fill(_constant);
            foreach (var column in _free)
            {
                column.Add(start + done, block);
            }

            foreach (var (columns, constant, lowest, highest) in _groups)
            {
                var group = sums[..block.Length];
                group.Fill(constant);
                foreach (var column in columns)
                {
                    column.Add(start + done, group);
                }

                for (var i = 0; i < block.Length; i++)
                {
                    block[i] += Math.Clamp(group[i], lowest, highest);
                }
            }
        }
    }

    private static IEnumerable<long> PointsOf(CompiledScorecard card) =>
        card.Characteristics.SelectMany(item => item.Points)
            .Concat(card.Interactions.SelectMany(item => item.Cells.Select(cell => cell.Value)))
            .Concat(card.Lowest.Concat(card.Highest).Where(limit => limit is not (long.MinValue or long.MaxValue)))
            .Append(card.Intercept);

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0L)
        {
            (a, b) = (b, a % b);
        }

        return Math.Abs(a);
    }

    /// <summary>Counts points in units; a limit that is none becomes one that is never reached.</summary>
    private int ToUnits(long points) => (int)Math.Clamp(points / Unit, int.MinValue, int.MaxValue);
}
