using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Scoring;

/// <summary>Writes down what each part of a card gave to a score. Its total is the sum of what it wrote.</summary>
internal sealed class ScoreExplainer
{
    private readonly CompiledScorecard _card;
    private readonly InputReading[] _readings;
    private readonly FactValue[] _values;
    private readonly int[] _bins;
    private readonly long[] _groupSums;

    private ScoreExplainer(CompiledScorecard card, InputReading[] readings, FactValue[] values)
    {
        _card = card;
        _readings = readings;
        _values = values;
        _bins = [.. readings.Select(reading => reading.Bin)];
        _groupSums = new long[card.Lowest.Length];
        _ = card.Sum(_bins, _groupSums);
    }

    public static Score Explain(CompiledScorecard card, InputReading[] readings, FactValue[] values)
    {
        var explainer = new ScoreExplainer(card, readings, values);
        ImmutableArray<Contribution> contributions =
        [
            new Contribution
            {
                Kind = ContributionKind.Intercept,
                Id = string.Empty,
                Points = card.Card.Intercept,
            },
            .. readings.Select((_, place) => explainer.OfCharacteristic(place)),
            .. card.Interactions.Select(explainer.OfInteraction),
            .. card.Card.Groups.Select(explainer.OfGroup),
        ];
        var total = contributions.Sum(item => item.Points);
        var range = ScoreRange.Of(card.Card.Content, place => card.Characteristics[place].BinsOf(readings[place]));
        return new(total, contributions, PointUnits.ToPoints(range.Lowest), PointUnits.ToPoints(range.Highest))
        {
            Probability = card.Card.Odds?.ProbabilityOf(total),
        };
    }

    private Contribution OfCharacteristic(int place)
    {
        var item = _card.Characteristics[place];
        var definition = item.Definition;
        var reading = _readings[place];
        var better = BetterThan(item, reading.Bin);
        return new()
        {
            Kind = ContributionKind.Characteristic,
            Id = definition.Id,
            Name = definition.Name,
            Points = PointUnits.ToPoints(item.Points[reading.Bin]),
            Bin = definition.Bins[reading.Bin],
            Value = _values[place],
            Status = reading.Status,
            BetterBin = better < 0 ? null : definition.Bins[better],
            Gain = better < 0 ? 0m : PointUnits.ToPoints(GainOf(place, better)),
        };
    }

    private Contribution OfInteraction(CompiledInteraction interaction) =>
        new()
        {
            Kind = ContributionKind.Interaction,
            Id = interaction.Definition.Id,
            Name = interaction.Definition.Name,
            Points = PointUnits.ToPoints(interaction.PointsOf(_bins[interaction.First], _bins[interaction.Second])),
        };

    private Contribution OfGroup(CharacteristicGroup group, int place) =>
        new()
        {
            Kind = ContributionKind.GroupLimit,
            Id = group.Id,
            Name = group.Name,
            Points = PointUnits.ToPoints(_card.Limit(place, _groupSums[place]) - _groupSums[place]),
        };

    /// <summary>Finds the first of the bins with the least more points; what is missing is never better.</summary>
    private static int BetterThan(CompiledCharacteristic item, int bin)
    {
        var better = -1;
        for (var i = 0; i < item.Points.Length; i++)
        {
            if (i != item.MissingBin
                && item.Points[i] > item.Points[bin]
                && (better < 0 || item.Points[i] < item.Points[better]))
            {
                better = i;
            }
        }

        return better;
    }

    private long GainOf(int place, int better)
    {
        var item = _card.Characteristics[place];
        var gain = item.Points[better] - item.Points[_bins[place]];
        if (item.Group >= 0)
        {
            var sum = _groupSums[item.Group];
            gain = _card.Limit(item.Group, sum + gain) - _card.Limit(item.Group, sum);
        }

        foreach (var interaction in _card.Interactions)
        {
            if (interaction.First == place)
            {
                var other = _bins[interaction.Second];
                gain += interaction.PointsOf(better, other) - interaction.PointsOf(_bins[place], other);
            }
            else if (interaction.Second == place)
            {
                var other = _bins[interaction.First];
                gain += interaction.PointsOf(other, better) - interaction.PointsOf(other, _bins[place]);
            }
        }

        return gain;
    }
}
