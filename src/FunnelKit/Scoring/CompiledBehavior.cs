using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>A behavior model as it is computed with: everything by position, all points in millionths.</summary>
internal sealed class CompiledBehavior
{
    private readonly BehaviorModel _model;
    private readonly FrozenDictionary<string, int> _positions;
    private readonly ImmutableArray<BehaviorLimits> _groups;

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
        Limits = [.. model.Types.Select(type => BehaviorLimits.Between(type.Lowest, type.Highest))];
        _groups = [.. model.Groups.Select(group => BehaviorLimits.Between(group.Lowest, group.Highest))];
    }

    public ImmutableArray<CompiledBehaviorType> Types { get; }

    /// <summary>Gets the limits of each type.</summary>
    public ImmutableArray<BehaviorLimits> Limits { get; }

    /// <summary>Gets the first whole day of age from which no event changes its worth, where ages are in days.</summary>
    public long ConstantFromDay => Types.Max(type => type.ConstantFromDay);

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
            tally.LimitUnits = Limits[index].Adjust(tally.Units);
            keys = keys[count..];
            total = checked(total + tally.Units);
            if (type.Group != CompiledBehaviorType.NoGroup)
            {
                groups[type.Group] = checked(groups[type.Group] + tally.Units);
            }
        }

        return Limit(total, groups);
    }

    /// <summary>Adds what the limits of groups add to a score.</summary>
    /// <param name="total">The score without them.</param>
    /// <param name="types">What each type amounts to, its own limits included.</param>
    /// <param name="groups">Takes what the limits of each group add.</param>
    public long Limit(long total, ReadOnlySpan<long> types, Span<long> groups)
    {
        groups.Clear();
        for (var index = 0; index < Types.Length; index++)
        {
            if (Types[index].Group is not CompiledBehaviorType.NoGroup and var group)
            {
                groups[group] += types[index];
            }
        }

        return Limit(total, groups);
    }

    /// <summary>
    /// Gets a value indicating whether a lead is scored by adding up what each of its events is worth at its age in
    /// days, without any sum outgrowing 64 bits.
    /// </summary>
    /// <param name="events">The most events that a lead has.</param>
    public bool IsSumOfDays(int events) =>
        _model.AgeUnit == AgeUnit.Days
        && Types.All(type => type.IsSimple)
        && Types.Max(type => type.MaxUnits) <= long.MaxValue / Math.Max(events, 1);

    private long Limit(long total, Span<long> groups)
    {
        for (var index = 0; index < groups.Length; index++)
        {
            groups[index] = _groups[index].Adjust(groups[index]);
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
