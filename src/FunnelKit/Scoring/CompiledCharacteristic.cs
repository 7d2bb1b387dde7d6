using FunnelKit.Stages;

namespace FunnelKit.Scoring;

/// <summary>A characteristic made ready to be read: weighted points, cuts as doubles, words by hash.</summary>
internal sealed class CompiledCharacteristic
{
    private readonly Dictionary<string, int> _categories = new(StringComparer.OrdinalIgnoreCase);
    private readonly int[] _rising = [];
    private readonly double _low;
    private readonly double _end;
    private readonly int _other;
    private readonly int _yes;
    private readonly int _no;

    /// <summary>Makes a characteristic ready.</summary>
    /// <param name="definition">A valid characteristic.</param>
    /// <param name="group">The place of its group, or -1.</param>
    public CompiledCharacteristic(Characteristic definition, int group)
    {
        Definition = definition;
        Group = group;
        Points = [.. definition.Bins.Select(bin => PointUnits.From(bin.Points * definition.Weight))];
        var bins = definition.Bins.Index().ToArray();
        MissingBin = Array.FindIndex(bins, bin => bin.Item.IsMissing);
        _other = Array.FindIndex(bins, bin => bin.Item.IsOther);
        _yes = Array.FindIndex(bins, bin => bin.Item.Flag == true);
        _no = Array.FindIndex(bins, bin => bin.Item.Flag == false);
        if (definition.Kind is CharacteristicKind.Number or CharacteristicKind.Rating)
        {
            var ranges = bins
                .Where(bin => !bin.Item.IsMissing)
                .OrderBy(bin => bin.Item.From ?? decimal.MinValue)
                .ThenBy(bin => bin.Item.From is not null)
                .ToArray();
            _rising = [.. ranges.Select(bin => bin.Index)];
            Cuts = [.. ranges.Skip(1).Select(bin => (double)bin.Item.From!.Value)];
            _low = (double?)ranges[0].Item.From ?? double.NegativeInfinity;
            _end = (double?)ranges[^1].Item.To ?? double.PositiveInfinity;
        }

        foreach (var (index, bin) in bins)
        {
            foreach (var category in bin.Categories)
            {
                _categories[category] = index;
            }
        }
    }

    public Characteristic Definition { get; }

    public int Group { get; }

    /// <summary>Gets the weighted points of each bin, in millionths.</summary>
    public long[] Points { get; }

    public int MissingBin { get; }

    /// <summary>Gets where the second bin in rising order begins, and each after it.</summary>
    public double[] Cuts { get; } = [];

    /// <summary>Gets the bins of numbers in rising order.</summary>
    public ReadOnlySpan<int> Rising => _rising;

    public InputReading Read(in LeadInput input) =>
        (Definition.Kind, input.Kind) switch
        {
            (_, FactKind.None) => new(MissingBin, InputStatus.Missing),
            (CharacteristicKind.Number, FactKind.Number) => Known(BinOf(input.Low)),
            (CharacteristicKind.Number, FactKind.Range) => ReadInterval(PlaceOf(input.Low), PlaceOf(input.High)),
            (CharacteristicKind.Number, FactKind.Money) when Definition.Currency == input.Currency =>
                Known(BinOf(input.Low)),
            (CharacteristicKind.Rating, FactKind.Number) => ReadRating(input.Low),
            (CharacteristicKind.Category, FactKind.Text) => ReadCategory(input.Text!),
            (CharacteristicKind.Flag, FactKind.Flag) => Known(input.Low == 1d ? _yes : _no),
            _ => new(MissingBin, InputStatus.Unreadable),
        };

    /// <summary>Gets the bins that an input may turn out to hit, among them the one it hits now.</summary>
    public IEnumerable<int> BinsOf(InputReading reading) =>
        reading.IsMissing ? Enumerable.Range(0, Points.Length)
        : reading.Status == InputStatus.Interval ? _rising[reading.First..(reading.Last + 1)]
        : [reading.Bin];

    private static InputReading Known(int bin) => new(bin, InputStatus.Known);

    private InputReading ReadRating(double value) =>
        value == Math.Floor(value) && value >= _low && value < _end
            ? Known(BinOf(value))
            : new(MissingBin, InputStatus.OutOfRange);

    private InputReading ReadCategory(string text) =>
        _categories.TryGetValue(text.Trim(), out var bin) ? Known(bin) : new(_other, InputStatus.OtherCategory);

    private InputReading ReadInterval(int first, int last)
    {
        if (first == last)
        {
            return Known(_rising[first]);
        }

        var fewest = _rising[first];
        for (var place = first + 1; place <= last; place++)
        {
            fewest = Points[_rising[place]] < Points[fewest] ? _rising[place] : fewest;
        }

        return new(fewest, InputStatus.Interval, first, last);
    }

    private int BinOf(double value) => _rising[PlaceOf(value)];

    private int PlaceOf(double value)
    {
        var place = Array.BinarySearch(Cuts, value);
        return place < 0 ? ~place : place + 1;
    }
}
