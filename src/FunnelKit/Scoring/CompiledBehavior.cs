using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>A behavior model as it is computed with: everything by position, all points in millionths.</summary>
internal sealed class CompiledBehavior
{
    private readonly BehaviorModel _model;
    private readonly FrozenDictionary<string, int> _positions;
    private readonly ImmutableArray<(long Lowest, long Highest)> _groups;

    public CompiledBehavior(BehaviorModel model)
    {
        _model = model;
        _positions = model.Types.Index()
            .ToFrozenDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.OrdinalIgnoreCase);
        var groups = model.Groups.Index()
            .ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
        Types =
        [
            .. model.Types.Select(type => new CompiledBehaviorType(
                type, model.AgeUnit, groups.GetValueOrDefault(type.Group, CompiledBehaviorType.NoGroup))),
        ];
        _groups =
        [
            .. model.Groups.Select(group => (
                group.Lowest is { } lowest ? PointUnits.From(lowest) : long.MinValue,
                group.Highest is { } highest ? PointUnits.From(highest) : long.MaxValue)),
        ];
    }

    public ImmutableArray<CompiledBehaviorType> Types { get; }

    public int GroupCount => _groups.Length;

    public bool TryFind(string type, out int position) => _positions.TryGetValue(type, out position);

    /// <summary>Scores one lead.</summary>
    /// <param name="keys">The keys of its events, in order.</param>
    /// <param name="asOf">The second for which to score.</param>
    /// <param name="types">Takes what each type amounts to.</param>
    /// <param name="groups">Takes what the limits of each group add.</param>
    /// <returns>The score, in millionths.</returns>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    public long Score(ReadOnlySpan<ulong> keys, uint asOf, Span<BehaviorTally> types, Span<long> groups)
    {
        groups.Clear();
        var total = 0L;
        for (var index = 0; index < types.Length; index++)
        {
            var count = 0;
            while (count < keys.Length && BehaviorMark.TypeOf(keys[count]) == index)
            {
                count++;
            }

            ref var tally = ref types[index];
            var type = Types[index];
            tally = type.Add(keys[..count], asOf);
            keys = keys[count..];
            total = checked(total + tally.Units);
            if (type.Group != CompiledBehaviorType.NoGroup)
            {
                groups[type.Group] = checked(groups[type.Group] + tally.Units);
            }
        }

        return Limit(total, groups);
    }

    /// <summary>Holds the sums of groups within their limits; they become what the limits add.</summary>
    /// <returns>The total with what the limits add.</returns>
    public long Limit(long total, Span<long> groups)
    {
        for (var index = 0; index < groups.Length; index++)
        {
            var (lowest, highest) = _groups[index];
            groups[index] = checked(Math.Clamp(groups[index], lowest, highest) - groups[index]);
            total = checked(total + groups[index]);
        }

        return total;
    }

    /// <summary>Scores one lead and says why.</summary>
    /// <inheritdoc cref="Score"/>
    public BehaviorScore Explain(ReadOnlySpan<ulong> keys, uint asOf)
    {
        var types = new BehaviorTally[Types.Length];
        var groups = new long[GroupCount];
        var total = Score(keys, asOf, types, groups);
        return new()
        {
            Total = PointUnits.ToPoints(total),
            AsOf = BehaviorClock.ToInstant(asOf),
            Contributions =
            [
                .. types.Select((tally, index) => Explain(_model.Types[index], tally)),
                .. groups.Select((units, index) => Explain(_model.Groups[index], units)),
            ],
            FutureEvents = types.Sum(tally => tally.Future),
        };
    }

    /// <summary>Lists the instants after one and up to another at which a score can change.</summary>
    public ImmutableArray<DateTimeOffset> ChangesBetween(ReadOnlySpan<ulong> keys, uint from, uint through)
    {
        var seconds = new SortedSet<uint>();
        foreach (var key in keys)
        {
            Types[BehaviorMark.TypeOf(key)].AddChanges(BehaviorMark.SecondOf(key), from, through, seconds);
        }

        return [.. seconds.Select(BehaviorClock.ToInstant)];
    }

    private static BehaviorContribution Explain(BehaviorType type, BehaviorTally tally) =>
        new()
        {
            Kind = BehaviorContributionKind.Type,
            Id = type.Id,
            Name = type.Name,
            Events = tally.Events,
            MissingEvents = Math.Max(0, type.MinCount - tally.Events),
            Newest = tally.Events > 0 ? BehaviorClock.ToInstant(tally.Newest) : null,
            EventPoints = PointUnits.ToPoints(tally.EventUnits),
            DiminishedPoints = PointUnits.ToPoints(tally.DiminishedUnits),
            Bonus = PointUnits.ToPoints(tally.BonusUnits),
            LimitPoints = PointUnits.ToPoints(tally.LimitUnits),
        };

    private static BehaviorContribution Explain(BehaviorGroup group, long units) =>
        new()
        {
            Kind = BehaviorContributionKind.GroupLimit,
            Id = group.Id,
            Name = group.Name,
            LimitPoints = PointUnits.ToPoints(units),
        };
}
