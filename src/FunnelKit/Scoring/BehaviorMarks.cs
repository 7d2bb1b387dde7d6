using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.History;

namespace FunnelKit.Scoring;

/// <summary>Reads the events of one lead: finds their types and counts repeated ones once.</summary>
internal sealed class BehaviorMarks(CompiledBehavior model)
{
    private readonly List<BehaviorMark> _marks = [];
    private readonly Dictionary<string, long> _unknown = new(StringComparer.Ordinal);

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
            _unknown[type] = _unknown.GetValueOrDefault(type) + 1;
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

    public int CountBefore(DateTimeOffset instant) =>
        ToImmutable(mark => BehaviorClock.ToInstant(mark.Second) < instant).Length;

    public ImmutableArray<LabelCount> UnknownTypes() =>
    [
        .. _unknown
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new LabelCount(pair.Key, pair.Value)),
    ];

    private void Add(BehaviorEvent item)
    {
        if (!BehaviorClock.TryToSecond(item.At, out var second))
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The instant {item.At:O} of an event '{item.Type}' is out of range: {BehaviorClock.Rule}."),
                "events");
        }

        Add(item.Type, second, item.Id);
    }
}
