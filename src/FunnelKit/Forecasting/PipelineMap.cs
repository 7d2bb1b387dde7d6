namespace FunnelKit.Forecasting;

/// <summary>Says where, in a caller's own objects, the values of a deal are found.</summary>
/// <typeparam name="T">The caller's type; one object is one deal.</typeparam>
/// <remarks>A mapping is used while a pipeline is read, and not afterwards. It is not thread-safe.</remarks>
public sealed class PipelineMap<T>
{
    private Func<T, string?>? _stage;
    private Func<T, decimal?>? _amount;
    private Func<T, string?>? _currencyCode;
    private Func<T, Money?>? _money;
    private Currency _currency;
    private Func<T, DateOnly?>? _closeDate;
    private Func<T, string?>? _owner;
    private Func<T, string?>? _productLine;
    private Func<T, Probability?>? _probability;
    private Func<T, DateOnly?>? _expires;
    private Func<T, long>? _line;

    internal PipelineMap()
    {
    }

    /// <summary>Gets a value indicating whether everything that is needed has been named.</summary>
    internal bool IsComplete => _stage is not null;

    /// <summary>Gets what happens to the good objects when some are bad.</summary>
    internal BadRows BadRows { get; private set; } = BadRows.Report;

    /// <summary>Names the stage that the deal is in. Needed.</summary>
    /// <param name="stage">
    /// Reads an identifier, name or alias of a stage; a null or blank one rejects the object. A label that the
    /// model does
    /// not know puts the deal outside the model: it is counted, and not forecast.
    /// </param>
    /// <returns>This mapping.</returns>
    public PipelineMap<T> Stage(Func<T, string?> stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        _stage = stage;
        return this;
    }

    /// <summary>Names the amount, where all amounts are in one currency.</summary>
    /// <param name="amount">
    /// Reads the amount, of either sign; null means missing, which is not zero. More decimals than the currency has are
    /// rounded half to even and counted.
    /// </param>
    /// <param name="currency">The currency of every amount.</param>
    /// <returns>This mapping.</returns>
    public PipelineMap<T> Amount(Func<T, decimal?> amount, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(amount);
        (_amount, _currencyCode, _money, _currency) = (amount, null, null, currency);
        return this;
    }

    /// <summary>Names the amount and its currency.</summary>
    /// <param name="amount">Reads the amount, of either sign; null means missing, which is not zero.</param>
    /// <param name="currencyCode">
    /// Reads the code of ISO 4217; an unknown code rejects the object, and so does an amount without a code.
    /// </param>
    /// <returns>This mapping.</returns>
    public PipelineMap<T> Amount(Func<T, decimal?> amount, Func<T, string?> currencyCode)
    {
        ArgumentNullException.ThrowIfNull(amount);
        ArgumentNullException.ThrowIfNull(currencyCode);
        (_amount, _currencyCode, _money, _currency) = (amount, currencyCode, null, default);
        return this;
    }

    /// <summary>Names the amount, where it carries its currency.</summary>
    /// <param name="amount">Reads the amount, of either sign; null means missing, which is not zero.</param>
    /// <returns>This mapping.</returns>
    public PipelineMap<T> Amount(Func<T, Money?> amount)
    {
        ArgumentNullException.ThrowIfNull(amount);
        (_amount, _currencyCode, _money, _currency) = (null, null, amount, default);
        return this;
    }

    /// <summary>Names the date on which the deal closed or is expected to close.</summary>
    /// <param name="closeDate">Reads the date; null means that there is none.</param>
    /// <returns>This mapping.</returns>
    public PipelineMap<T> CloseDate(Func<T, DateOnly?> closeDate)
    {
        ArgumentNullException.ThrowIfNull(closeDate);
        _closeDate = closeDate;
        return this;
    }

    /// <summary>Names the owner.</summary>
    /// <param name="owner">Reads the name; null or blank means that the deal has no owner.</param>
    /// <returns>This mapping.</returns>
    public PipelineMap<T> Owner(Func<T, string?> owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        _owner = owner;
        return this;
    }

    /// <summary>Names the product line, so that the forecast is divided by it.</summary>
    /// <param name="productLine">Reads the name; null or blank means that the deal belongs to none.</param>
    /// <returns>This mapping.</returns>
    /// <remarks>Without this, <see cref="Forecast.ProductLines"/> is empty and costs nothing.</remarks>
    public PipelineMap<T> ProductLine(Func<T, string?> productLine)
    {
        ArgumentNullException.ThrowIfNull(productLine);
        _productLine = productLine;
        return this;
    }

    /// <summary>Names the probability that somebody set for the deal, which goes before every other one.</summary>
    /// <param name="probability">
    /// Reads the manual override, used in billionths; null means that nobody set one. 0 is an override like any other:
    /// the deal stays open.
    /// </param>
    /// <returns>This mapping.</returns>
    public PipelineMap<T> Probability(Func<T, Probability?> probability)
    {
        ArgumentNullException.ThrowIfNull(probability);
        _probability = probability;
        return this;
    }

    /// <summary>Names the last day on which the manual override holds.</summary>
    /// <param name="expires">
    /// Reads the day, which belongs to the time in which the override holds; null means that it does not expire.
    /// </param>
    /// <returns>This mapping.</returns>
    public PipelineMap<T> ProbabilityExpires(Func<T, DateOnly?> expires)
    {
        ArgumentNullException.ThrowIfNull(expires);
        _expires = expires;
        return this;
    }

    /// <summary>
    /// Names the line that a rejected object is reported with. By default it is the position, from 1.
    /// </summary>
    /// <param name="line">Reads the number, at least 1.</param>
    /// <returns>This mapping.</returns>
    public PipelineMap<T> Line(Func<T, long> line)
    {
        ArgumentNullException.ThrowIfNull(line);
        _line = line;
        return this;
    }

    /// <summary>Chooses what happens to the good objects when some are bad.</summary>
    /// <param name="badRows">The choice. The default is <see cref="BadRows.Report"/>.</param>
    /// <returns>This mapping.</returns>
    public PipelineMap<T> OnBadRows(BadRows badRows)
    {
        BadRows = badRows;
        return this;
    }

    /// <summary>Reads one deal.</summary>
    /// <returns>False if the deal is outside the model or was rejected.</returns>
    internal bool Read(T item, long position, PipelineReader reader)
    {
        var label = _stage!(item);
        if (string.IsNullOrWhiteSpace(label))
        {
            reader.Reject(
                LineOf(item, position),
                nameof(Stage),
                label ?? string.Empty,
                RejectionCode.MissingValue,
                "The deal names no stage.");
            return false;
        }

        if (!reader.TryFindStage(label, out var stage)
            || !TryReadAmount(item, position, reader, out var amount, out var currency))
        {
            return false;
        }

        var probability = _probability?.Invoke(item);
        ushort expiry = 0;
        if (probability is not null
            && _expires?.Invoke(item) is { } lastDay
            && !reader.TryNumberExpiry(lastDay, out expiry))
        {
            reader.Reject(
                LineOf(item, position),
                nameof(ProbabilityExpires),
                lastDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                RejectionCode.OutOfRange,
                $"No more than {ushort.MaxValue} different days of expiry are possible.");
            return false;
        }

        reader.Add(stage, amount, currency, _closeDate?.Invoke(item));
        if (_owner?.Invoke(item) is { } owner)
        {
            reader.SetOwner(owner);
        }

        if (_productLine is not null)
        {
            reader.SetProductLine(_productLine(item) ?? string.Empty);
        }

        if (probability is { } known)
        {
            reader.SetOverride(known, expiry);
        }

        return true;
    }

    private bool TryReadAmount(T item, long position, PipelineReader reader, out long units, out Currency currency)
    {
        units = PipelineColumns.NoAmount;
        currency = _currency;
        if (_amount is null)
        {
            if (_money?.Invoke(item) is not { } money)
            {
                return true;
            }

            currency = money.Currency;
            return TryConvert(item, money.Amount, currency, position, reader, out units);
        }

        var amount = _amount(item);
        return (_currencyCode is null
                || TryReadCurrency(item, _currencyCode(item), amount is null, position, reader, out currency))
            && (amount is not { } known || TryConvert(item, known, currency, position, reader, out units));
    }

    private bool TryReadCurrency(
        T item, string? code, bool mayBeMissing, long position, PipelineReader reader, out Currency currency)
    {
        if (reader.TryFindCurrency(code, out currency))
        {
            return true;
        }

        var isBlank = string.IsNullOrWhiteSpace(code);
        if (isBlank && mayBeMissing)
        {
            return true;
        }

        reader.Reject(
            LineOf(item, position),
            nameof(Currency),
            code ?? string.Empty,
            isBlank ? RejectionCode.MissingValue : RejectionCode.UnknownCurrency,
            isBlank ? "The amount has no currency." : "The code is not a currency of ISO 4217, such as CNY.");
        return false;
    }

    private bool TryConvert(
        T item, decimal amount, Currency currency, long position, PipelineReader reader, out long units) =>
        reader.TryConvert(amount, currency, _line is null ? position : LineOf(item, position), out units);

    private long LineOf(T item, long position) => _line?.Invoke(item) ?? position;
}
