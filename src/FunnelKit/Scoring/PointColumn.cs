namespace FunnelKit.Scoring;

/// <summary>What one part of a card adds to the scores of a block of leads, in the units of that block.</summary>
internal abstract class PointColumn
{
    private const int MaxSteps = 24;
    private const int ByteCodes = 256;

    /// <summary>Gets what has to be added to every score besides.</summary>
    public virtual int Constant => 0;

    /// <summary>Finds the fastest way for a column.</summary>
    /// <param name="item">The characteristic and its column.</param>
    /// <param name="points">The points of each bin.</param>
    public static PointColumn Create(BoundCharacteristic item, int[] points) =>
        item.Column switch
        {
            FlagColumn flags => BytePoints.Create(flags.Codes, PointsOf(flags, item.Item, points)),
            CategoryColumn words => OfWords(words, [.. item.BinsOfCodes.Select(bin => points[bin])]),
            NumberColumn numbers => OfNumbers(item, numbers, points),
            MoneyColumn money when money.IsAll(item.Item.Definition.Currency) =>
                OfNumbers(item, money.Amounts, points),
            _ => new BinPoints(item, points),
        };

    /// <summary>Adds the points of a block of leads.</summary>
    /// <param name="start">The row of the first lead of the block.</param>
    /// <param name="totals">The scores so far, one for each lead of the block.</param>
    public abstract void Add(int start, Span<int> totals);

    private static PointColumn OfWords(CategoryColumn words, int[] points)
    {
        if (!words.HasMissing && points.Length > 1)
        {
            points[0] = points[1];
        }

        return words.Codes switch
        {
            byte[] bytes => BytePoints.Create(bytes, Fill(points)),
            ushort[] shorts => new CodePoints<ushort>(shorts, points),
            _ => new CodePoints<int>((int[])words.Codes, points),
        };
    }

    private static PointColumn OfNumbers(BoundCharacteristic item, NumberColumn numbers, int[] points)
    {
        var isRating = item.Item.Definition.Kind == CharacteristicKind.Rating;
        return numbers.Values switch
        {
            byte[] bytes => BytePoints.Create(bytes, PointsOf(numbers, item.Item, points)),
            _ when isRating || item.Item.Cuts.Length > MaxSteps => new BinPoints(item, points),
            short[] shorts => new WholePoints<short>(shorts, NumberSteps<int>.Whole(numbers, item.Item, points)),
            int[] ints => new WholePoints<int>(ints, NumberSteps<int>.Whole(numbers, item.Item, points)),
            float[] floats => new RealPoints<float>(floats, NumberSteps<float>.Real(item.Item, points)),
            _ => new RealPoints<double>((double[])numbers.Values, NumberSteps<double>.Real(item.Item, points)),
        };
    }

    private static int[] PointsOf(FlagColumn flags, CompiledCharacteristic item, int[] points)
    {
        var no = points[item.Read(LeadInput.FromFlag(false)).Bin];
        var yes = points[item.Read(LeadInput.FromFlag(true)).Bin];
        return Fill([flags.HasMissing ? points[item.MissingBin] : no, no, yes]);
    }

    private static int[] PointsOf(NumberColumn numbers, CompiledCharacteristic item, int[] points)
    {
        var known = Enumerable.Range(0, NumberColumn.MissingByte)
            .Select(number => points[item.Read(LeadInput.FromNumber(number)).Bin]);
        return Fill(numbers.HasMissing ? [.. known, points[item.MissingBin]] : [.. known]);
    }

    /// <summary>Gives codes that do not occur the points of the last one, so that they ask for no step.</summary>
    private static int[] Fill(int[] points) => [.. points, .. Enumerable.Repeat(points[^1], ByteCodes - points.Length)];
}
