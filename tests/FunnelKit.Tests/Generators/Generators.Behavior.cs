using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Scoring;

namespace FunnelKit.Tests;

internal static partial class Generators
{
    /// <summary>The instant around which events and scores lie.</summary>
    public static DateTimeOffset BehaviorAsOf { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Gen<Decay> Decay { get; } =
        Gen.OneOf(
            Gen.Constant(FunnelKit.Scoring.Decay.None),
            Days().Select(FunnelKit.Scoring.Decay.HalfLife),
            Days().Select(FunnelKit.Scoring.Decay.Linear),
            Steps());

    /// <summary>Valid models with everything that a type can have.</summary>
    public static Gen<BehaviorModel> BehaviorModel { get; } =
        from count in Gen.Choose(1, 5)
        from types in Gen.CollectToList(Enumerable.Range(0, count), BehaviorType)
        from limits in Limits()
        from groupName in Text
        from unit in Gen.Elements(AgeUnit.Days, AgeUnit.Days, AgeUnit.Seconds)
        from name in Name("behavior")
        from description in Text
        from version in Gen.Elements(1, 2, int.MaxValue)
        select Build(
            FunnelKit.Scoring.BehaviorModel.CreateBuilder("behavior", name)
                .SetDescription(description)
                .SetVersion(version)
                .SetAgeUnit(unit),
            [.. types],
            new() { Id = "group", Name = groupName, Lowest = limits.Lowest, Highest = limits.Highest });

    /// <summary>Events of known and unknown types, repeated ones, simultaneous ones, and some in the future.</summary>
    public static Gen<List<BehaviorEvent>> BehaviorEvents { get; } =
        BehaviorEvent().ListOf().Select(list => list.ToList());

    /// <summary>Instants from half a year before to half a year after <see cref="BehaviorAsOf"/>.</summary>
    public static Gen<DateTimeOffset> BehaviorInstant { get; } =
        Gen.OneOf(
            Gen.Choose(-180 * 86_400, 180 * 86_400).Select(seconds => BehaviorAsOf.AddSeconds(seconds)),
            Gen.Choose(-180, 180).Select(days => BehaviorAsOf.AddDays(days)));

    private static BehaviorModel Build(BehaviorModelBuilder builder, BehaviorType[] types, BehaviorGroup group)
    {
        foreach (var type in types)
        {
            builder.Add(type);
        }

        return types.Any(type => type.Group.Length > 0) ? builder.AddGroup(group).Build() : builder.Build();
    }

    private static Gen<double> Days() =>
        Gen.OneOf(Gen.Elements(0.5, 1d, 7d, 14d, 30d, 1d / 3d), Gen.Choose(1, 400).Select(days => (double)days));

    private static Gen<Decay> Steps() =>
        from count in Gen.Choose(1, 3)
        from days in Days().ListOf(count)
        from factors in Gen.Elements(0d, 0.1, 0.5, 1d, 1d / 3d).ListOf(count)
        select FunnelKit.Scoring.Decay.Step(
        [
            .. days.Distinct().Order().Zip(
                factors.OrderDescending(), (day, factor) => new DecayStep { FromDays = day, Factor = factor }),
        ]);

    private static Gen<(decimal? Lowest, decimal? Highest)> Limits() =>
        from lowest in Gen.Elements<decimal?>(null, null, 0m, -5m, -0.25m)
        from highest in Gen.Elements<decimal?>(null, null, 0m, 12m, 3.5m)
        select (lowest, highest);

    private static Gen<BehaviorType> BehaviorType(int index) =>
        from name in Text
        from points in Gen.Elements(0m, 1m, 5m, -3m, 0.1m, 0.000001m, 1_000_000m, -7.25m)
        from decay in Decay
        from limits in Limits()
        from isMember in Gen.Elements(false, true)
        from minCount in Gen.Elements(1, 1, 1, 2, 3)
        from window in Maybe(Days())
        from diminishing in Gen.Elements(1d, 1d, 0.5, 0d, 0.9)
        from bonus in OrNull(Bonus())
        select new BehaviorType
        {
            Id = $"type-{index}",
            Name = name,
            Points = points,
            Decay = decay,
            Lowest = limits.Lowest,
            Highest = limits.Highest,
            Group = isMember ? "group" : string.Empty,
            MinCount = minCount,
            WindowDays = window,
            DiminishingFactor = diminishing,
            RecencyBonus = bonus,
        };

    private static Gen<RecencyBonus> Bonus() =>
        from points in Gen.Elements(4m, -1.5m)
        from days in Days()
        select new RecencyBonus { Points = points, WithinDays = days };

    private static Gen<BehaviorEvent> BehaviorEvent() =>
        from type in Gen.Frequency(
            (9, Gen.Choose(0, 4).Select(index => $"type-{index}")),
            (1, Gen.Elements("TYPE-0", "unknown", string.Empty)))
        from at in BehaviorInstant
        from id in Gen.Frequency(
            (3, Gen.Constant<string?>(null)), (1, Gen.Choose(0, 5).Select(id => (string?)$"id-{id}")))
        select new BehaviorEvent
        {
            Type = type,
            At = at,
            Id = id,
        };
}
