using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Forecasting;

/// <summary>Collects deals into the columns of a pipeline.</summary>
internal sealed class PipelineReader
{
    private const int NoNumber = -1;

    private readonly StageModel _model;
    private readonly bool[] _isOpen;
    private readonly StageCodes _codes;
    private readonly LabelCache _stageCache = new();
    private readonly PipelineNames _owners = new();
    private readonly PipelineNames _productLines = new();
    private readonly LabelCache _currencyCache = new();
    private readonly DayIndex _days = new();
    private readonly Dictionary<DateOnly, ushort> _expiryNumbers = [];
    private readonly List<DateOnly> _expiryDays = [DateOnly.MaxValue];
    private readonly List<Currency> _currencies = [];
    private readonly double[] _absolute = new double[byte.MaxValue + 1];
    private readonly double[] _largest = new double[byte.MaxValue + 1];
    private readonly int[] _currencyNumbers = new int[byte.MaxValue + 1];
    private readonly List<long> _outside = [];
    private readonly TextIndex _outsideLabels = new(StringComparer.Ordinal);
    private readonly List<RejectedRow> _rejected = [];
    private readonly byte[] _stages;
    private readonly long[] _amounts;
    private readonly int[] _dayNumbers;
    private int[]? _ownerNumbers;
    private int[]? _productLineNumbers;
    private byte[]? _currencyNumberOf;
    private int[]? _overrides;
    private ushort[]? _expiries;
    private int _count;
    private int _overrideUnit;

    public PipelineReader(StageModel model, int capacity)
    {
        _model = model;
        _isOpen = [.. model.Stages.Select(stage => PipelineColumns.IsOpen(stage.Kind))];
        _codes = new StageCodes(model, _outsideLabels);
        _stages = new byte[capacity];
        _amounts = new long[capacity];
        _dayNumbers = new int[capacity];
        Array.Fill(_currencyNumbers, NoNumber);
    }

    public int Count => _count;

    public long RoundedAmounts { get; private set; }

    public List<RejectedRow> Rejected => _rejected;

    public ImmutableArray<LabelCount> Outside =>
    [
        .. _outsideLabels.ToArray()
            .Select((label, number) => new LabelCount(label, _outside[number]))
            .OrderByDescending(label => label.Events)
            .ThenBy(label => label.Label, StringComparer.Ordinal),
    ];

    /// <summary>Finds the code of a label, or counts it as outside the model.</summary>
    public bool TryFindStage(string label, out byte code)
    {
        ref var entry = ref _stageCache.Find(label, out var isFound);
        if (!isFound)
        {
            var (found, outside) = _codes.Find(label);
            entry = (label, found == StageCodes.Outside ? -1 - outside : found);
        }

        if (entry.Number >= 0)
        {
            code = (byte)entry.Number;
            return true;
        }

        code = StageCodes.Outside;
        CountOutside(-1 - entry.Number);
        return false;
    }

    /// <summary>Finds a currency by its code, with or without white space at the ends.</summary>
    public bool TryFindCurrency(string? code, out Currency currency)
    {
        if (code is null)
        {
            currency = default;
            return false;
        }

        ref var entry = ref _currencyCache.Find(code, out var isFound);
        if (!isFound)
        {
            entry = (code, Currency.TryFromCode(code.AsSpan().Trim(), out var found) ? found.Index : NoNumber);
        }

        currency = entry.Number < 0 ? default : Currency.FromIndex((byte)entry.Number);
        return entry.Number >= 0;
    }

    public bool TryConvert(decimal amount, Currency currency, long line, out long units)
    {
        if (MinorUnits.TryConvert(amount, currency, out units, out var isRounded))
        {
            RoundedAmounts += isRounded ? 1 : 0;
            return true;
        }

        Reject(
            line,
            "Amount",
            amount.ToString(System.Globalization.CultureInfo.InvariantCulture),
            RejectionCode.OutOfRange,
            $"The amount does not fit 64-bit minor units of {currency}.");
        return false;
    }

    public void Reject(long line, string column, string value, RejectionCode code, string reason) =>
        _rejected.Add(new RejectedRow(line, column, value, code, reason));

    /// <summary>Finds the number of an override's last day.</summary>
    public bool TryNumberExpiry(DateOnly lastDay, out ushort number)
    {
        if (_expiryNumbers.TryGetValue(lastDay, out number))
        {
            return true;
        }

        if (_expiryDays.Count > ushort.MaxValue)
        {
            return false;
        }

        number = (ushort)_expiryDays.Count;
        _expiryNumbers.Add(lastDay, number);
        _expiryDays.Add(lastDay);
        return true;
    }

    public void Add(byte stage, long amount, Currency currency, DateOnly? closeDate)
    {
        var row = _count;
        _stages[row] = stage;
        _amounts[row] = amount;
        _dayNumbers[row] = closeDate is { } date ? _days.GetOrAdd(date) : PipelineColumns.None;
        if (amount != PipelineColumns.NoAmount)
        {
            var number = _currencyNumbers[currency.Index];
            if (number < 0)
            {
                number = AddCurrency(currency);
            }

            var size = Math.Abs((double)amount);
            _absolute[number] += size;
            if (size > _largest[number])
            {
                _largest[number] = size;
            }

            if (number > 0)
            {
                (_currencyNumberOf ??= new byte[_stages.Length])[row] = (byte)number;
            }
        }

        _count = row + 1;
    }

    /// <summary>Sets the owner of the deal added last.</summary>
    public void SetOwner(string owner) =>
        (_ownerNumbers ??= Missing())[_count - 1] = _owners.NumberOf(owner);

    /// <summary>Sets the product line of the deal added last.</summary>
    public void SetProductLine(string productLine) =>
        (_productLineNumbers ??= Missing())[_count - 1] = _productLines.NumberOf(productLine);

    /// <summary>Sets the manual override of the deal added last; a closed deal needs none.</summary>
    public void SetOverride(Probability probability, ushort expiry)
    {
        var row = _count - 1;
        if (!_isOpen[_stages[row]])
        {
            return;
        }

        var units = PipelineColumns.UnitsOf(probability);
        (_overrides ??= Missing())[row] = units;
        if (_overrideUnit == 0 || units % _overrideUnit != 0)
        {
            _overrideUnit = GreatestCommonDivisor(_overrideUnit, units);
        }

        if (expiry != 0)
        {
            (_expiries ??= new ushort[_stages.Length])[row] = expiry;
        }
    }

    public PipelineColumns ToColumns()
    {
        var days = _days.ToArray();
        var daysInOrder = Enumerable.Range(0, days.Length).ToArray();
        Array.Sort((DateOnly[])days.Clone(), daysInOrder);
        var (owners, ownersInOrder) = _owners.ToArrays();
        var (productLines, productLinesInOrder) = _productLines.ToArrays();
        return new PipelineColumns
        {
            Model = _model,
            Stages = Trim(_stages),
            Amounts = Trim(_amounts),
            DayNumbers = Trim(_dayNumbers),
            Days = days,
            DaysInOrder = daysInOrder,
            OwnerNumbers = Trim(_ownerNumbers),
            Owners = owners,
            OwnersInOrder = ownersInOrder,
            ProductLineNumbers = Trim(_productLineNumbers),
            ProductLines = productLines,
            ProductLinesInOrder = productLinesInOrder,
            CurrencyNumbers = Trim(_currencyNumberOf),
            Currencies = [.. _currencies],
            AbsoluteAmounts = _absolute[.._currencies.Count],
            LargestAmounts = _largest[.._currencies.Count],
            Overrides = Trim(_overrides),
            OverrideUnit = _overrideUnit,
            Expiries = Trim(_expiries),
            ExpiryDays = [.. _expiryDays],
        };
    }

    internal static int GreatestCommonDivisor(int a, int b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }

    private void CountOutside(int number)
    {
        while (_outside.Count <= number)
        {
            _outside.Add(0);
        }

        _outside[number]++;
    }

    private int AddCurrency(Currency currency)
    {
        var number = _currencies.Count;
        _currencies.Add(currency);
        return _currencyNumbers[currency.Index] = number;
    }

    private int[] Missing()
    {
        var values = new int[_stages.Length];
        Array.Fill(values, PipelineColumns.None);
        return values;
    }

    [return: NotNullIfNotNull(nameof(values))]
    private TValue[]? Trim<TValue>(TValue[]? values) =>
        values is null || values.Length == _count ? values : values.AsSpan(0, _count).ToArray();
}
