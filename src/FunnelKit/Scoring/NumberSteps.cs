using System.Numerics;

namespace FunnelKit.Scoring;

/// <summary>The points of numbers as steps: a number that is at least a cut has so many points more.</summary>
/// <param name="first">The points below all cuts.</param>
internal sealed class NumberSteps<T>(int first)
    where T : struct, INumber<T>
{
    private readonly List<(T Cut, int Step)> _steps = [];

    public int First { get; } = first;

    public int Count => _steps.Count;

    public Vector<T>[] Cuts => [.. _steps.Select(step => new Vector<T>(step.Cut))];

    public Vector<int>[] Steps => [.. _steps.Select(step => new Vector<int>(step.Step))];

    /// <summary>Makes the steps of whole numbers, of which the least stands for what is missing.</summary>
    public static NumberSteps<int> Whole(NumberColumn numbers, CompiledCharacteristic item, int[] points)
    {
        var steps = new NumberSteps<int>(points[numbers.HasMissing ? item.MissingBin : item.Rising[0]]);
        if (numbers.HasMissing)
        {
            // Codes of 16 bits that stand for what is missing lie below this too, as no number of the column does.
            var least = numbers.Values is short[] ? NumberColumn.MissingShort : NumberColumn.MissingInt;
            steps.Add(least + 1, points[item.Rising[0]] - steps.First);
        }

        for (var i = 0; i < item.Cuts.Length; i++)
        {
            var cut = Math.Ceiling(item.Cuts[i]);
            if (cut <= int.MaxValue)
            {
                var least = numbers.Values is short[] ? NumberColumn.MissingShort : NumberColumn.MissingInt;
                steps.Add((int)Math.Max(cut, least + 1d), points[item.Rising[i + 1]] - points[item.Rising[i]]);
            }
        }

        return steps;
    }

    /// <summary>Makes the steps of numbers with fractions; what is missing is no number, and so below every cut.</summary>
    public static NumberSteps<T> Real(CompiledCharacteristic item, int[] points)
    {
        var steps = new NumberSteps<T>(points[item.MissingBin]);
        steps.Add(T.CreateSaturating(double.NegativeInfinity), points[item.Rising[0]] - steps.First);
        for (var i = 0; i < item.Cuts.Length; i++)
        {
            steps.Add(NotBelow(item.Cuts[i]), points[item.Rising[i + 1]] - points[item.Rising[i]]);
        }

        return steps;
    }

    /// <summary>Gets the points of one number.</summary>
    public int PointsOf(T number)
    {
        var points = First;
        foreach (var (cut, step) in _steps)
        {
            points += number >= cut ? step : 0;
        }

        return points;
    }

    /// <summary>Finds the least number of the type that is not below a cut.</summary>
    private static T NotBelow(double cut)
    {
        var nearest = T.CreateSaturating(cut);
        return double.CreateTruncating(nearest) < cut ? T.CreateTruncating(float.BitIncrement((float)cut)) : nearest;
    }

    private void Add(T cut, int step)
    {
        if (step != 0)
        {
            _steps.Add((cut, step));
        }
    }
}
