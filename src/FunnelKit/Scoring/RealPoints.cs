using System.Numerics;

namespace FunnelKit.Scoring;

/// <summary>Points of numbers with fractions, several leads at a time.</summary>
internal sealed class RealPoints<T>(T[] values, NumberSteps<T> steps) : PointColumn
    where T : struct, IFloatingPoint<T>
{
    private readonly Vector<T>[] _cuts = steps.Cuts;
    private readonly Vector<int>[] _steps = steps.Steps;
    private readonly Vector<int> _first = new(steps.First);

    public override void Add(int start, Span<int> totals)
    {
        var block = values.AsSpan(start, totals.Length);
        var i = 0;
        for (; i <= block.Length - Vector<int>.Count; i += Vector<int>.Count)
        {
            var first = new Vector<T>(block[i..]);
            var second = typeof(T) == typeof(double) ? new Vector<T>(block[(i + Vector<T>.Count)..]) : first;
            var points = _first;
            for (var step = 0; step < _cuts.Length && step < _steps.Length; step++)
            {
                points += IsAtLeast(first, second, _cuts[step]) & _steps[step];
            }

            var target = totals[i..];
            (new Vector<int>(target) + points).CopyTo(target);
        }

        for (; i < block.Length; i++)
        {
            totals[i] += steps.PointsOf(block[i]);
        }
    }

    private static Vector<int> IsAtLeast(Vector<T> first, Vector<T> second, Vector<T> cut)
    {
        var low = Vector.GreaterThanOrEqual(first, cut);
        return typeof(T) == typeof(double)
            ? Vector.Narrow(
                Vector.AsVectorInt64(low), Vector.AsVectorInt64(Vector.GreaterThanOrEqual(second, cut)))
            : Vector.AsVectorInt32(low);
    }
}
