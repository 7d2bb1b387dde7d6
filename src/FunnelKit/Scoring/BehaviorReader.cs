using System.Globalization;
using System.Runtime.InteropServices;

namespace FunnelKit.Scoring;

/// <summary>Reads the events of the caller's leads into columns.</summary>
internal abstract class BehaviorReader<TLead>
{
    public abstract void Read(ReadOnlySpan<TLead> leads, int start, LeadReport report);

    /// <summary>Builds the columns of some of the leads.</summary>
    /// <param name="rows">The places of the leads to keep, in order; null for all.</param>
    public abstract BehaviorColumns ToColumns(int[]? rows);
}

/// <inheritdoc/>
internal sealed class BehaviorReader<TLead, TEvent>(
    int count,
    Func<TLead, IEnumerable<TEvent>?> events,
    Func<TEvent, string?> type,
    Func<TEvent, DateTimeOffset> at,
    Func<TEvent, string?>? id)
    : BehaviorReader<TLead>
{
    private const string Column = "Events";

    private readonly BehaviorColumnsBuilder _columns = new(count);
    private readonly List<BehaviorMark> _marks = [];

    public override void Read(ReadOnlySpan<TLead> leads, int start, LeadReport report)
    {
        for (var i = 0; i < leads.Length; i++)
        {
            switch (events(leads[i]))
            {
                case null:
                    break;
                case TEvent[] array:
                    Read(array, start + i, report);
                    break;
                case List<TEvent> list:
                    Read(CollectionsMarshal.AsSpan(list), start + i, report);
                    break;
                case var others:
                    Read([.. others], start + i, report);
                    break;
            }

            _columns.EndLead();
        }
    }

    public override BehaviorColumns ToColumns(int[]? rows) => _columns.ToColumns(rows);

    private void Read(ReadOnlySpan<TEvent> items, int row, LeadReport report)
    {
        _marks.Clear();
        foreach (var item in items)
        {
            var instant = at(item);
            if (!BehaviorClock.TryToSecond(instant, out var second))
            {
                var value = instant.ToString("O", CultureInfo.InvariantCulture);
                var reason = $"The instant of an event is out of range: {BehaviorClock.Rule}.";
                report.Reject(row, Column, value, RejectionCode.OutOfRange, reason);
                continue;
            }

            var name = type(item) ?? string.Empty;
            var code = _columns.CodeOf(name);
            if (code >= BehaviorColumnsBuilder.MaxTypes)
            {
                var reason = $"No more than {BehaviorColumnsBuilder.MaxTypes} types of events are told apart.";
                report.Reject(row, Column, name, RejectionCode.OutOfRange, reason);
            }
            else if (id?.Invoke(item) is { } known)
            {
                _marks.Add(new(code, second, known));
            }
            else
            {
                _columns.Add(code, second);
            }
        }

        BehaviorMark.Normalize(_marks);
        foreach (var mark in _marks)
        {
            _columns.Add(mark.Type, mark.Second);
        }
    }
}
