using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>Says where, in a caller's own objects, the values of a stage event are found.</summary>
/// <typeparam name="T">The caller's type; one object is one event.</typeparam>
/// <remarks>A mapping is used while a history is read, and not afterwards. It is not thread-safe.</remarks>
public sealed class StageHistoryMap<T>
{
    private const long LocalTime = long.MinValue + 1;

    private readonly List<(string Name, Func<T, string?> Label)> _dimensions = [];

    private Func<StageHistoryBuilder, Func<T, int>>? _deal;
    private Func<T, string?>? _stage;
    private Func<T, long?>? _at;
    private Func<T, DateTimeOffset?>? _recordedAt;
    private Func<T, long>? _sequence;
    private Func<T, string?>? _eventId;
    private Func<T, decimal?>? _amount;
    private Func<T, string?>? _reason;
    private Currency _currency;
    private BadRows _badRows = BadRows.Report;
    private bool _allowsUndated;

    internal StageHistoryMap()
    {
    }

    /// <summary>Names the identifier of the deal. Needed.</summary>
    /// <param name="deal">Reads the identifier; a null or blank one rejects the object.</param>
    /// <returns>This mapping.</returns>
    public StageHistoryMap<T> Deal(Func<T, string?> deal)
    {
        ArgumentNullException.ThrowIfNull(deal);
        _deal = builder => item => deal(item) is { } id && !string.IsNullOrWhiteSpace(id) ? builder.DealNumber(id) : -1;
        return this;
    }

    /// <summary>Names the identifier of the deal, where it is a number, a GUID or the like. Needed.</summary>
    /// <typeparam name="TKey">The type of the identifier; it is written in the invariant culture.</typeparam>
    /// <param name="deal">Reads the identifier.</param>
    /// <returns>This mapping.</returns>
    public StageHistoryMap<T> Deal<TKey>(Func<T, TKey> deal)
        where TKey : struct, IFormattable, IEquatable<TKey>
    {
        ArgumentNullException.ThrowIfNull(deal);
        _deal = builder =>
        {
            var numbers = new Dictionary<TKey, int>();
            return item =>
            {
                var key = deal(item);
                if (!numbers.TryGetValue(key, out var number))
                {
                    number = builder.DealNumber(key.ToString(null, System.Globalization.CultureInfo.InvariantCulture));
                    numbers.Add(key, number);
                }

                return number;
            };
        };
        return this;
    }

    /// <summary>Names the stage entered. Needed.</summary>
    /// <param name="stage">
    /// Reads an identifier, name or alias of a stage; a null or blank one rejects the object.
    /// </param>
    /// <returns>This mapping.</returns>
    public StageHistoryMap<T> Stage(Func<T, string?> stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        _stage = stage;
        return this;
    }

    /// <summary>Names the instant of entry. Needed.</summary>
    /// <param name="at">Reads the instant.</param>
    /// <returns>This mapping.</returns>
    public StageHistoryMap<T> At(Func<T, DateTimeOffset> at)
    {
        ArgumentNullException.ThrowIfNull(at);
        _at = item => at(item).UtcTicks;
        return this;
    }

    /// <summary>Names the instant of entry, where it may be missing. Needed.</summary>
    /// <param name="at">
    /// Reads the instant; null rejects the object, unless <see cref="AllowUndated"/> is asked for.
    /// </param>
    /// <returns>This mapping.</returns>
    public StageHistoryMap<T> At(Func<T, DateTimeOffset?> at)
    {
        ArgumentNullException.ThrowIfNull(at);
        _at = item => at(item)?.UtcTicks;
        return this;
    }

    /// <summary>Names the instant of entry, where it is a <see cref="DateTime"/>. Needed.</summary>
    /// <param name="at">
    /// Reads the instant, of kind UTC or unspecified, both taken as UTC. A local time would depend on the
    /// machine and rejects the object.
    /// </param>
    /// <returns>This mapping.</returns>
    public StageHistoryMap<T> At(Func<T, DateTime> at)
    {
        ArgumentNullException.ThrowIfNull(at);
        _at = item => at(item) is { Kind: not DateTimeKind.Local } instant ? instant.Ticks : LocalTime;
        return this;
    }

    /// <summary>Names the day of entry, where only the date is known. Needed.</summary>
    /// <param name="on">Reads the date; it is taken as its midnight in UTC.</param>
    /// <returns>This mapping.</returns>
    public StageHistoryMap<T> At(Func<T, DateOnly> on)
    {
        ArgumentNullException.ThrowIfNull(on);
        _at = item => on(item).DayNumber * TimeSpan.TicksPerDay;
        return this;
    }

    /// <summary>
    /// Accepts events whose instant is null: the deal is known to have been in the stage, but not since when.
    /// </summary>
    /// <returns>This mapping.</returns>
    public StageHistoryMap<T> AllowUndated()
    {
        _allowsUndated = true;
        return this;
    }

    /// <summary>Names the instant at which the event became known. By default it was known as it happened.</summary>
    /// <param name="recordedAt">Reads the instant; null means as it happened.</param>
    /// <returns>This mapping.</returns>
    public StageHistoryMap<T> RecordedAt(Func<T, DateTimeOffset?> recordedAt)
    {
        ArgumentNullException.ThrowIfNull(recordedAt);
        _recordedAt = recordedAt;
        return this;
    }

    /// <summary>
    /// Names the order of events of a deal at the same instant. By default the order of the stages decides.
    /// </summary>
    /// <param name="sequence">Reads the place; smaller comes first.</param>
    /// <returns>This mapping.</returns>
    public StageHistoryMap<T> Sequence(Func<T, long> sequence)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        _sequence = sequence;
        return this;
    }

    /// <summary>Names the identifier of the event, so that an event delivered twice counts once.</summary>
    /// <param name="eventId">Reads the identifier; null means that this event has none.</param>
    /// <returns>This mapping.</returns>
    public StageHistoryMap<T> EventId(Func<T, string?> eventId)
    {
        ArgumentNullException.ThrowIfNull(eventId);
        _eventId = eventId;
        return this;
    }

    /// <summary>Names the amount of the deal from the event on.</summary>
    /// <param name="amount">
    /// Reads the amount; null means that the event says nothing about it. Missing is not zero.
    /// </param>
    /// <param name="currency">The currency of every amount.</param>
    /// <returns>This mapping.</returns>
    public StageHistoryMap<T> Amount(Func<T, decimal?> amount, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(amount);
        _amount = amount;
        _currency = currency;
        return this;
    }

    /// <summary>Names the reason given with the event, such as a reason for losing.</summary>
    /// <param name="reason">Reads the reason; null or blank means that none was given.</param>
    /// <returns>This mapping.</returns>
    public StageHistoryMap<T> Reason(Func<T, string?> reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        _reason = reason;
        return this;
    }

    /// <summary>
    /// Names a dimension by which flows can be told apart, such as the owner, the source or the region.
    /// </summary>
    /// <param name="dimension">The name of the dimension; outer white space is left out.</param>
    /// <param name="label">
    /// Reads what the event says about it; null or blank says nothing, so that the label known before still holds.
    /// </param>
    /// <returns>This mapping.</returns>
    /// <exception cref="ArgumentException">The name is blank, or is named already.</exception>
    public StageHistoryMap<T> By(string dimension, Func<T, string?> label)
    {
        ArgumentNullException.ThrowIfNull(label);
        _ = StageHistory.CheckDimensions([.. _dimensions.Select(known => known.Name), dimension]);
        _dimensions.Add((dimension.Trim(), label));
        return this;
    }

    /// <summary>Chooses what happens to the good objects when some are bad.</summary>
    /// <param name="badRows">The choice. The default is <see cref="BadRows.Report"/>.</param>
    /// <returns>This mapping.</returns>
    public StageHistoryMap<T> OnBadRows(BadRows badRows)
    {
        _badRows = badRows;
        return this;
    }

    /// <summary>Gets a value indicating whether everything that is needed has been named.</summary>
    internal bool IsComplete => _deal is not null && _stage is not null && _at is not null;

    internal StageHistory Read(IEnumerable<T> items, StageModel model)
    {
        var (stage, at) = (_stage!, _at!);
        var builder = StageHistory.CreateBuilder(
            model, _currency, _badRows, [.. _dimensions.Select(dimension => dimension.Name)]);
        var deal = _deal!(builder);
        var isPlain = _recordedAt is null
            && _sequence is null
            && _eventId is null
            && _amount is null
            && _reason is null;
        var line = 0L;
        foreach (var item in items)
        {
            line++;
            var ticks = at(item);
            if (ticks == LocalTime || (ticks is null && !_allowsUndated))
            {
                RejectTime(builder, line, ticks is null);
                continue;
            }

            var label = stage(item);
            if (string.IsNullOrWhiteSpace(label))
            {
                builder.Reject(
                    line,
                    nameof(Stage),
                    label ?? string.Empty,
                    RejectionCode.MissingValue,
                    "The event names no stage.");
                continue;
            }

            var stageEvent = isPlain ? default : EventOf(item, label, ticks);
            var amount = EventColumns.NoAmount;
            if (!isPlain && !builder.Check(stageEvent, line, out amount))
            {
                continue;
            }

            var number = deal(item);
            if (number < 0)
            {
                builder.Reject(
                    line, nameof(Deal), string.Empty, RejectionCode.MissingValue, "The deal has no identifier.");
            }
            else
            {
                if (isPlain)
                {
                    builder.AddTo(number, label, ticks ?? EventColumns.Undated);
                }
                else
                {
                    builder.AddTo(number, stageEvent, amount);
                }

                for (var dimension = 0; dimension < _dimensions.Count; dimension++)
                {
                    builder.SetLabel(dimension, _dimensions[dimension].Label(item));
                }
            }
        }

        return builder.Build();
    }

    private static void RejectTime(StageHistoryBuilder builder, long line, bool isMissing) =>
        builder.Reject(
            line,
            nameof(At),
            string.Empty,
            isMissing ? RejectionCode.MissingValue : RejectionCode.NotATime,
            isMissing
                ? "The event has no time."
                : "The time is of kind Local, which depends on the machine; UTC or unspecified is expected.");

    private StageEvent EventOf(T item, string label, long? ticks) => new()
    {
        Stage = label,
        OccurredAt = ticks is { } known ? new DateTimeOffset(known, TimeSpan.Zero) : null,
        RecordedAt = _recordedAt?.Invoke(item),
        Sequence = _sequence?.Invoke(item) ?? 0,
        EventId = _eventId?.Invoke(item),
        Amount = _amount?.Invoke(item),
        Reason = _reason?.Invoke(item),
    };
}
