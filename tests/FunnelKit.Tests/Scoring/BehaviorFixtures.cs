using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

/// <summary>Short ways to write models and events.</summary>
internal static class BehaviorFixtures
{
    public static DateTimeOffset AsOf { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static BehaviorModel Model(params IEnumerable<BehaviorType> types)
    {
        var builder = BehaviorModel.CreateBuilder("test", "Test");
        foreach (var type in types)
        {
            builder.Add(type);
        }

        return builder.Build();
    }

    public static BehaviorEvent Event(string type, double daysAgo, string? id = null) =>
        new()
        {
            Type = type,
            At = AsOf.AddDays(-daysAgo),
            Id = id,
        };

    public static IEnumerable<BehaviorEvent> Events(string type, params double[] daysAgo) =>
        daysAgo.Select(days => Event(type, days));

    /// <summary>Scores events of the type <c>x</c>, which is the only one.</summary>
    public static BehaviorContribution Score(BehaviorType type, params double[] daysAgo) =>
        Model(type with { Id = "x" }).Score(Events("x", daysAgo), AsOf).Contributions.Single();
}
