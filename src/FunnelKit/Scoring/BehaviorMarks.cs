using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.History;

namespace FunnelKit.Scoring;

/// <summary>Reads the events of one lead: finds their types and counts repeated ones once.</summary>
internal sealed class BehaviorMarks(CompiledBehavior model)
{
    private readonly List<BehaviorMark> _marks = [];
    private readonly Dictionary<string, (string Label, long Events)> _unknown = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> _unknownIds = new(StringComparer.OrdinalIgnoreCase);

    public void Add(IEnumerable<BehaviorEvent> events)
    {
        foreach (var item in events)
        {
            Add(item);
        }
    }

    public void Add(ImmutableArray<BehaviorMark> marks) => _marks.AddRange(marks);

    public void Add(string type, uint second, string? id = null)
    {
        if (model.TryFind(type, out var position))
        {
            _marks.Add(new(position, second, id));
        }
        else
        {
            AddUnknown(type, id);
        }
    }

    /// <summary>Lists the events by type and from new to old; of those with one identifier only the latest.</summary>
    /// <param name="isKept">Whether an event is worth keeping.</param>
    public ImmutableArray<BehaviorMark> ToImmutable(Func<BehaviorMark, bool> isKept)
    {
        BehaviorMark.Normalize(_marks);
        return [.. _marks.Where(isKept)];
    }

    public ulong[] ToKeys() => [.. ToImmutable(_ => true).Select(mark => mark.Key)];

    /// <summary>Counts the events before the whole second of an instant.</summary>
    public int CountBefore(DateTimeOffset instant) =>
        ToImmutable(mark => mark.Second < instant.ToUnixTimeSeconds()).Length;

    public ImmutableArray<LabelCount> UnknownTypes() =>
    [
        .. _unknown.Values
            .OrderByDescending(type => type.Events)
            .ThenBy(type => type.Label, StringComparer.Ordinal)
            .Select(type => new LabelCount(type.Label, type.Events)),
    ];

    // Types are compared without regard to case; the label is the least spelling, whatever the order of events.
    private void AddUnknown(string type, string? id)
    {
        var (label, events) = _unknown.GetValueOrDefault(type, (type, 0L));
        _unknown[type] = (
            string.CompareOrdinal(type, label) < 0 ? type : label, IsNew(type, id) ? events + 1 : events);
    }

    private bool IsNew(string type, string? id)
    {
        if (id is null)
        {
            return true;
        }

        if (!_unknownIds.TryGetValue(type, out var ids))
        {
            _unknownIds[type] = ids = new(StringComparer.Ordinal);
        }

        return ids.Add(id);
    }

    private void Add(BehaviorEvent item)
    {
        if (!BehaviorClock.TryToSecond(item.At, out var second))
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The instant {item.At:O} of an event '{item.Type}' is out of range: {BehaviorClock.Rule}."),
                nameof(item));
        }

        Add(item.Type, second, item.Id);
    }
}
