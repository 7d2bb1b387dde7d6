namespace FunnelKit.Scoring;

/// <summary>Says where, in a caller's own objects, the values that scorecards look at are found.</summary>
/// <typeparam name="TLead">The caller's type; one object is one lead.</typeparam>
/// <remarks>
/// <para>
/// Each column is named after the characteristics that read it. Null always means that the value is not known, which is
/// neither zero nor "no". A mapping is used while a table is read, and not afterwards. It is not thread-safe.
/// </para>
/// <para>
/// Numbers are compared as doubles, so that whole numbers beyond 2^53 and decimals of more than 15 digits are
/// compared by the nearest double, and shown by 15 digits. A number that is not finite, or not within ±10^28, rejects
/// the lead.
/// </para>
/// <para>Columns can also be added in a loop, as for the fields of a file that is only known when it is read.</para>
/// </remarks>
public sealed partial class LeadMap<TLead>
{
    private readonly List<(string Id, Func<int, LeadColumnReader<TLead>> CreateReader)> _columns = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private Func<TLead, string?>? _id;
    private Func<TLead, long>? _line;
    private Func<int, BehaviorReader<TLead>>? _createBehaviorReader;
    private BadRows _badRows = BadRows.Report;

    internal LeadMap()
    {
    }

    /// <summary>Names the identifier of the lead.</summary>
    /// <param name="id">Reads the identifier; one that is null, blank or occurs again rejects the lead.</param>
    /// <returns>This mapping.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public LeadMap<TLead> Id(Func<TLead, string?> id)
    {
        ArgumentNullException.ThrowIfNull(id);
        _id = id;
        return this;
    }

    /// <summary>Adds a column of numbers.</summary>
    /// <param name="column">The name of the column, which is the identifier of a characteristic.</param>
    /// <param name="value">Reads the number.</param>
    /// <returns>This mapping.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The column is blank or has been added already.</exception>
    public LeadMap<TLead> Number(string column, Func<TLead, double?> value) => AddNumber(column, value);

    /// <inheritdoc cref="Number(string, Func{TLead, double?})"/>
    public LeadMap<TLead> Number(string column, Func<TLead, decimal?> value) => AddNumber(column, value);

    /// <inheritdoc cref="Number(string, Func{TLead, double?})"/>
    public LeadMap<TLead> Number(string column, Func<TLead, int?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Add(column, count => new WholeNumberReader<TLead>(count, value));
    }

    /// <inheritdoc cref="Number(string, Func{TLead, double?})"/>
    public LeadMap<TLead> Number(string column, Func<TLead, long?> value) => AddNumber(column, value);

    /// <summary>Adds a column of ratings, which are whole numbers on a scale such as 1 to 5.</summary>
    /// <inheritdoc cref="Number(string, Func{TLead, double?})"/>
    public LeadMap<TLead> Rating(string column, Func<TLead, int?> value) => Number(column, value);

    /// <summary>Adds a column of words, such as an industry.</summary>
    /// <param name="column">The name of the column, which is the identifier of a characteristic.</param>
    /// <param name="value">
    /// Reads the word; a blank one is not known. Words are compared ordinally, without regard to case.
    /// </param>
    /// <inheritdoc cref="Number(string, Func{TLead, double?})"/>
    public LeadMap<TLead> Category(string column, Func<TLead, string?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Add(column, count => new CategoryReader<TLead>(count, value));
    }

    /// <summary>Adds a column of flags.</summary>
    /// <param name="column">The name of the column, which is the identifier of a characteristic.</param>
    /// <param name="value">Reads yes or no.</param>
    /// <inheritdoc cref="Number(string, Func{TLead, double?})"/>
    public LeadMap<TLead> Flag(string column, Func<TLead, bool?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Add(column, count => new FlagReader<TLead>(count, value));
    }

    /// <summary>Adds a column of intervals, such as a budget of 100–200.</summary>
    /// <param name="column">The name of the column, which is the identifier of a characteristic.</param>
    /// <param name="value">Reads the interval; one without ends is not known.</param>
    /// <inheritdoc cref="Number(string, Func{TLead, double?})"/>
    public LeadMap<TLead> Interval(string column, Func<TLead, NumberRange?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Add(column, count => new IntervalReader<TLead>(column, count, value));
    }

    /// <summary>Adds a column of money.</summary>
    /// <param name="column">The name of the column, which is the identifier of a characteristic.</param>
    /// <param name="value">Reads the money; that of another currency than the characteristic has counts as missing.</param>
    /// <inheritdoc cref="Number(string, Func{TLead, double?})"/>
    public LeadMap<TLead> Money(string column, Func<TLead, Money?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Add(column, count => new MoneyReader<TLead>(column, count, value));
    }

    /// <summary>Adds a column of amounts that are all in one currency.</summary>
    /// <param name="column">The name of the column, which is the identifier of a characteristic.</param>
    /// <param name="amount">Reads the amount.</param>
    /// <param name="currency">The currency of every amount.</param>
    /// <inheritdoc cref="Number(string, Func{TLead, double?})"/>
    public LeadMap<TLead> Money(string column, Func<TLead, decimal?> amount, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(amount);
        return Money(
            column, lead => amount(lead) is { } known ? FunnelKit.Money.FromAmount(known, currency) : (Money?)null);
    }

    /// <summary>Names what the lead did, for <see cref="BehaviorModel"/>.</summary>
    /// <typeparam name="TEvent">The caller's type; one object is one event.</typeparam>
    /// <param name="events">Reads the events, in any order; null means none.</param>
    /// <param name="type">
    /// Reads the type, compared ordinally, without regard to case; at most 65,536 different ones are told apart.
    /// </param>
    /// <param name="at">Reads the instant; one before 1970 or after early 2106 rejects the lead.</param>
    /// <param name="id">
    /// Reads what identifies the event among those of its type and lead, so that it counts once, at the latest of its
    /// instants; null, also as an answer, means that each event counts.
    /// </param>
    /// <returns>This mapping.</returns>
    /// <exception cref="ArgumentNullException">A parameter other than <paramref name="id"/> is null.</exception>
    public LeadMap<TLead> Events<TEvent>(
        Func<TLead, IEnumerable<TEvent>?> events,
        Func<TEvent, string?> type,
        Func<TEvent, DateTimeOffset> at,
        Func<TEvent, string?>? id = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(at);
        _createBehaviorReader = count => new BehaviorReader<TLead, TEvent>(count, events, type, at, id);
        return this;
    }

    /// <summary>Names the line that a rejected lead is reported with. By default it is the position, from 1.</summary>
    /// <param name="line">Reads the number, at least 1.</param>
    /// <returns>This mapping.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public LeadMap<TLead> Line(Func<TLead, long> line)
    {
        ArgumentNullException.ThrowIfNull(line);
        _line = line;
        return this;
    }

    /// <summary>Chooses what happens to the good leads when some are bad.</summary>
    /// <param name="badRows">The choice. The default is <see cref="BadRows.Report"/>.</param>
    /// <returns>This mapping.</returns>
    public LeadMap<TLead> OnBadRows(BadRows badRows)
    {
        _badRows = badRows;
        return this;
    }

    private LeadMap<TLead> AddNumber<TNumber>(string column, Func<TLead, TNumber?> value)
        where TNumber : struct, System.Numerics.INumber<TNumber>
    {
        ArgumentNullException.ThrowIfNull(value);
        return Add(column, count => new NumberReader<TLead, TNumber>(column, count, value));
    }

    private LeadMap<TLead> Add(string column, Func<int, LeadColumnReader<TLead>> createReader)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(column);
        if (!_ids.Add(column))
        {
            throw new ArgumentException($"The column '{column}' has been added already.", nameof(column));
        }

        _columns.Add((column, createReader));
        return this;
    }
}
