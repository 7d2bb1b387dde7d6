using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

/// <summary>The score of behavior as its definition reads, one step at a time.</summary>
internal static class NaiveBehavior
{
    public static decimal Total(BehaviorModel model, IEnumerable<BehaviorEvent> events, DateTimeOffset asOf)
    {
        var points = model.Types.ToDictionary(type => type.Id, type => PointsOf(model, type, events, asOf));
        var total = points.Values.Sum();
        foreach (var group in model.Groups)
        {
            var sum = model.Types.Where(type => type.Group == group.Id).Sum(type => points[type.Id]);
            total += Limit(sum, group.Lowest, group.Highest) - sum;
        }

        return total;
    }

    private static decimal PointsOf(
        BehaviorModel model, BehaviorType type, IEnumerable<BehaviorEvent> events, DateTimeOffset asOf)
    {
        var own = events.Where(item => item.Type.Equals(type.Id, StringComparison.OrdinalIgnoreCase)).ToList();
        var ages = own.Where(item => item.Id is null).Select(item => item.At)
            .Concat(own.Where(item => item.Id is not null).GroupBy(item => item.Id).Select(
                same => same.Max(item => item.At)))
            .Where(at => at <= asOf)
            .Select(at => asOf - at)
            .Select(age => model.AgeUnit == AgeUnit.Days ? age.Days : age.TotalSeconds / 86_400d)
            .Where(age => age < (type.WindowDays ?? double.MaxValue) && type.Decay.FactorAt(age) > 0d)
            .Order()
            .ToList();
        if (ages.Count == 0 || ages.Count < type.MinCount)
        {
            return 0m;
        }

        var sum = type.RecencyBonus is { } bonus && ages[0] < bonus.WithinDays ? bonus.Points : 0m;
        var share = 1d;
        foreach (var age in ages)
        {
            var millionths = (double)(type.Points * 1_000_000m) * type.Decay.FactorAt(age) * share;
            sum += (decimal)Math.Round(millionths, MidpointRounding.ToEven) / 1_000_000m;
            share *= type.DiminishingFactor;
        }

        return Limit(sum, type.Lowest, type.Highest);
    }

    private static decimal Limit(decimal sum, decimal? lowest, decimal? highest) =>
        Math.Min(Math.Max(sum, lowest ?? decimal.MinValue), highest ?? decimal.MaxValue);
}
