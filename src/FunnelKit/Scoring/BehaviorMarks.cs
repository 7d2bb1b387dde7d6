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

    /// <summary>Lists the events by type and from new to old; of those with one identifier only the latest.</summary>
    /// <param name="isKept">Whether an event is worth keeping.</param>
    public ImmutableArray<BehaviorMark> ToImmutable(Func<BehaviorMark, bool> isKept)
    {
        _marks.Sort();
        var seen = new HashSet<(int, string)>();
        return [.. _marks.Where(mark => (mark.Id is not { } id || seen.Add((mark.Type, id))) && isKept(mark))];
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

        if (model.TryFind(item.Type, out var type))
        {
            _marks.Add(new(type, second, item.Id));
        }
        else
        {
            _unknown[item.Type] = _unknown.GetValueOrDefault(item.Type) + 1;
        }
    }
}
