namespace FunnelKit.Scoring;

/// <summary>A type of behavior with its numbers as they are computed with.</summary>
internal sealed class CompiledBehaviorType
{
    /// <summary>The position of no group.</summary>
    public const int NoGroup = -1;

    private readonly BehaviorType _type;
    private readonly bool _isInDays;
    private readonly long _points;
    private readonly long _bonus;
    private readonly double _bonusDays;

    public CompiledBehaviorType(BehaviorType type, AgeUnit unit, int group)
    {
        _type = type;
        _isInDays = unit == AgeUnit.Days;
        _points = PointUnits.From(type.Points);
        _bonus = PointUnits.From(type.RecencyBonus?.Points ?? 0m);
        _bonusDays = type.RecencyBonus?.WithinDays ?? 0d;
        Group = group;
        EndDays = Math.Min(type.WindowDays ?? double.PositiveInfinity, type.Decay.EndDays ?? double.PositiveInfinity);
    }

    /// <summary>Gets the position of the group, or <see cref="NoGroup"/>.</summary>
    public int Group { get; }

    /// <summary>Gets the age from which an event does not count; infinite when it counts at any age.</summary>
    public double EndDays { get; }

    /// <summary>Gets a value indicating whether the points of an event depend on its age alone.</summary>
    public bool IsSimple => _type.MinCount <= 1 && _type.DiminishingFactor == 1d && _type.RecencyBonus is null;

    /// <summary>Gets the most that one event can be worth, up or down.</summary>
    public long MaxUnits => Math.Abs(_points);

    /// <summary>Gets the first whole day of age from which an event does not change its worth.</summary>
    public long ConstantFromDay
    {
        get
        {
            var steps = _type.Decay.Steps;
            var (low, high) = (0L, (long)Math.Ceiling(
                double.IsFinite(EndDays) ? EndDays : steps.IsEmpty ? 0d : steps[^1].FromDays));
            var last = UnitsAt(high);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = UnitsAt(middle) == last ? (low, middle) : (middle + 1, high);
            }

            return high;
        }
    }

    public double AgeOf(uint seconds) =>
        _isInDays ? seconds / BehaviorClock.SecondsPerDay : seconds / (double)BehaviorClock.SecondsPerDay;

    /// <summary>Computes what an event of an age is worth; nothing when it does not count.</summary>
    public long UnitsAt(double age) => age < EndDays ? Round(ValueAt(age)) : 0L;

    /// <summary>Adds up events from new to old, without the limits of the type.</summary>
    /// <param name="keys">The keys of the events, all of this type.</param>
    /// <param name="asOf">The second for which to add up.</param>
    /// <exception cref="OverflowException">The sum does not fit 64 bits.</exception>
    public BehaviorTally Add(ReadOnlySpan<ulong> keys, uint asOf)
    {
        var tally = default(BehaviorTally);
        var share = 1d;
        foreach (var key in keys)
        {
            var second = BehaviorMark.SecondOf(key);
            if (second > asOf)
            {
                tally.Future++;
                continue;
            }

            var age = AgeOf(asOf - second);
            if (!(age < EndDays))
            {
                break;
            }

            if (tally.Events++ == 0)
            {
                tally.Newest = second;
                tally.BonusUnits = age < _bonusDays ? _bonus : 0L;
            }

            var value = ValueAt(age);
            var units = Round(value);
            tally.EventUnits = checked(tally.EventUnits + units);
            tally.DiminishedUnits = checked(tally.DiminishedUnits + Round(value * share) - units);
            share *= _type.DiminishingFactor;
        }

        if (tally.Events < _type.MinCount)
        {
            (tally.EventUnits, tally.DiminishedUnits, tally.BonusUnits) = (0L, 0L, 0L);
        }

        return tally;
    }

    /// <summary>Adds the seconds after one and up to another at which the worth of an event can change.</summary>
    public void AddChanges(uint second, uint from, uint through, SortedSet<uint> seconds)
    {
        AddChange(0d);
        foreach (var step in _type.Decay.Steps)
        {
            AddChange(step.FromDays);
        }

        AddChange(_bonusDays);
        AddChange(EndDays);
        if (_isInDays && _type.Decay.Kind is DecayKind.HalfLife or DecayKind.Linear)
        {
            var day = from < second ? 1L : ((from - second) / BehaviorClock.SecondsPerDay) + 1;
            while (day < EndDays && AddAge(day * BehaviorClock.SecondsPerDay))
            {
                day++;
            }
        }

        void AddChange(double days)
        {
            if (double.IsFinite(days))
            {
                AddAge(FirstSecondOf(days));
            }
        }

        bool AddAge(long age)
        {
            var at = second + age;
            if (at > from && at <= through)
            {
                seconds.Add((uint)at);
            }

            return at <= through;
        }
    }

    // The first second at which an age has come to a number of days, by the same division as there.
    private long FirstSecondOf(double days)
    {
        if (_isInDays)
        {
            return (long)Math.Ceiling(days) * BehaviorClock.SecondsPerDay;
        }

        var second = (long)Math.Ceiling(days * BehaviorClock.SecondsPerDay);
        return second > 0 && (second - 1) / (double)BehaviorClock.SecondsPerDay >= days ? second - 1
            : second / (double)BehaviorClock.SecondsPerDay < days ? second + 1
            : second;
    }

    private static long Round(double units) => (long)Math.Round(units, MidpointRounding.ToEven);

    private double ValueAt(double age) => _points * _type.Decay.FactorAt(age);
}
