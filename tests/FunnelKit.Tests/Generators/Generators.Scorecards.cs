using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Scoring;

namespace FunnelKit.Tests;

internal static partial class Generators
{
    private static readonly string[] Industries =
        ["医疗器械", "Software", "Retail & <b>", "é", "quote \"", "c-1", "C-2", "🚀", "long tail", "0"];

    private static readonly decimal[] Cuts =
        [-1_000_000m, -1m, -0.5m, 0m, 0.1m, 0.3m, 1m / 3m, 1m, 2m, 50m, 199.99m, 5000m, 9_007_199_254_740_993m];

    // With at most five decimal places, so that a weight of one more can be counted exactly.
    private static readonly Gen<decimal> Points = Gen.OneOf(
        Gen.Elements(0m, 1m, -1m, 0.5m, -25m, 0.00001m, 100_000m, -100_000m),
        Gen.Choose(-20, 20).Select(points => (decimal)points));

    /// <summary>Valid scorecards of all kinds, with groups, interactions and weights; they shrink by losing parts.</summary>
    public static Arbitrary<Scorecard> Scorecard { get; } = Arb.From(Scorecards(), Smaller);

    private static Gen<Scorecard> Scorecards() =>
        from count in Gen.Choose(1, 6)
        from groups in Gen.Choose(0, 2).SelectMany(
            most => Gen.CollectToList(Enumerable.Range(0, most), Group))
        from characteristics in Gen.CollectToList(
            Enumerable.Range(0, count), index => Characteristic(index, [.. groups.Select(limits => limits.Id)]))
        from interactions in count < 2
            ? Gen.Constant(new List<Interaction>())
            : Gen.Choose(0, 3)
                .SelectMany(most => Gen.CollectToList(
                    Enumerable.Range(0, most), index => Interaction(index, [.. characteristics])))
                .Select(list => list.ToList())
        from word in Words
        from name in Name("card")
        from description in Text
        from intercept in Points
        from version in Gen.Elements(1, 2, int.MaxValue)
        from odds in OrNull(Odds())
        select Build(
            FunnelKit.Scoring.Scorecard.CreateBuilder($"card {word}", name)
                .SetDescription(description)
                .SetIntercept(intercept)
                .SetVersion(version)
                .SetOdds(odds),
            characteristics,
            groups,
            interactions);

    private static Scorecard Build(
        ScorecardBuilder builder,
        IEnumerable<Characteristic> characteristics,
        IEnumerable<CharacteristicGroup> groups,
        IEnumerable<Interaction> interactions)
    {
        var members = characteristics.ToList();
        members.ForEach(item => builder.Add(item));
        foreach (var group in groups.Where(group => members.Exists(item => item.Group == group.Id)))
        {
            builder.AddGroup(group);
        }

        foreach (var interaction in interactions)
        {
            builder.AddInteraction(interaction);
        }

        return builder.Build();
    }

    private static Gen<OddsScale> Odds() =>
        from even in Gen.Elements(0m, 50m, -12.5m, 487.1228762m)
        from points in Gen.Elements(20m, 0.25m, 1_000_000m)
        select new OddsScale
        {
            EvenScore = even,
            PointsToDouble = points,
        };

    private static Gen<CharacteristicGroup> Group(int index) =>
        from name in Text
        from ends in Points.Two()
        from hasLow in Gen.Elements(false, true)
        from hasHigh in Gen.Elements(false, true)
        select new CharacteristicGroup
        {
            Id = $"group-{index}",
            Name = name,
            Lowest = hasLow ? Math.Min(ends.Item1, ends.Item2) : null,
            Highest = hasHigh ? Math.Max(ends.Item1, ends.Item2) : null,
        };

    private static Gen<Characteristic> Characteristic(int index, string[] groups) =>
        from kind in Gen.Choose(1, 4).Select(value => (CharacteristicKind)value)
        from name in Text
        from values in kind switch
        {
            CharacteristicKind.Number => NumberBins(),
            CharacteristicKind.Category => CategoryBins(),
            CharacteristicKind.Flag => Gen.Constant(
                new List<Bin> { new() { Flag = true }, new() { Flag = false } }),
            _ => RatingBins(),
        }
        from points in Points.ListOf(values.Count + 1)
        from names in Text.ListOf(values.Count + 1)
        from weight in Gen.Elements(1m, 2m, 0.5m, 0m, 0.1m, 10m)
        from limits in Gen.Elements<string>(["", .. groups])
        from currency in Gen.Elements<Currency?>(null, FunnelKit.Currency.FromCode("CNY"))
        from declares in Gen.Elements(false, true)
        from bins in Gen.Shuffle(
            values.Append(new Bin { IsMissing = true })
                .Select((bin, place) => WithPoints(bin, points[place], names[place]))
                .ToArray())
        select new Characteristic
        {
            Id = $"{kind} {index}".ToUpperInvariant(),
            Name = name,
            Kind = kind,
            Bins = [.. bins],
            Weight = weight,
            Group = limits,
            Trend = declares ? TrendOf(kind, points.Take(values.Count)) : Trend.None,
            Currency = kind == CharacteristicKind.Number ? currency : null,
        };

    private static Bin WithPoints(Bin bin, decimal points, LocalizedText? name) =>
        bin with
        {
            Points = points,
            Name = name,
        };

    private static Gen<List<Bin>> NumberBins() => Gen.SubListOf(Cuts).Select(cuts => BinsBetween([.. cuts]));

    private static List<Bin> BinsBetween(IReadOnlyCollection<decimal> cuts)
    {
        var ends = cuts.Select(cut => (decimal?)cut).ToList();
        return [.. ends.Prepend(null).Zip(ends.Append(null), (start, end) => new Bin { From = start, To = end })];
    }

    private static Gen<List<Bin>> RatingBins() =>
        from low in Gen.Elements(-2, 0, 1)
        from widths in Gen.Elements(1, 1, 1, 3).NonEmptyListOf()
        select widths.Take(6)
            .Aggregate(
                (Bins: new List<Bin>(), Next: low),
                (done, width) =>
                {
                    done.Bins.Add(new() { From = done.Next, To = done.Next + width });
                    return (done.Bins, done.Next + width);
                })
            .Bins;

    private static Gen<List<Bin>> CategoryBins() =>
        from words in Gen.Shuffle(Industries.ToArray())
        from sizes in Gen.Choose(1, 4).ListOf(2)
        from other in Gen.Choose(0, 2)
        let sets = new List<Bin>
        {
            new() { Categories = [.. words.Take(sizes[0])] },
            new() { Categories = [.. words.Skip(sizes[0]).Take(sizes[1])] },
        }
        select sets.Take(other).Append(new Bin { IsOther = true }).ToList();

    private static Gen<Interaction> Interaction(int index, Characteristic[] characteristics) =>
        from pair in Gen.Shuffle(characteristics.ToArray())
        from name in Text
        let places = (
            from first in Enumerable.Range(0, pair[0].Bins.Length)
            from second in Enumerable.Range(0, pair[1].Bins.Length)
            select (First: first, Second: second)).ToArray()
        from chosen in Gen.SubListOf(places)
        from points in Points.ListOf(chosen.Count)
        select new Interaction
        {
            Id = $"interaction-{index}",
            Name = name,
            First = pair[0].Id,
            Second = pair[1].Id,
            Cells = chosen
                .Zip(points, (place, value) => new InteractionCell
                {
                    First = place.First,
                    Second = place.Second,
                    Points = value,
                })
                .ToImmutableArray(),
        };

    private static Trend TrendOf(CharacteristicKind kind, IEnumerable<decimal> points)
    {
        var list = points.ToList();
        var steps = list.Zip(list.Skip(1), (first, second) => second.CompareTo(first)).ToList();
        return kind is CharacteristicKind.Category or CharacteristicKind.Flag ? Trend.None
            : steps.TrueForAll(step => step >= 0) ? Trend.Rising
            : steps.TrueForAll(step => step <= 0) ? Trend.Falling
            : Trend.None;
    }

    private static IEnumerable<Scorecard> Smaller(Scorecard card) =>
        card.Interactions.Select(item => card.ToBuilder().RemoveInteraction(item.Id))
            .Concat(card.Characteristics.Select(item => card.ToBuilder().Remove(item.Id)))
            .Where(builder => builder.Validate().IsEmpty)
            .Select(builder => builder.Build());
}
