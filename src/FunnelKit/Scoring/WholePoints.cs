using System.Numerics;

namespace FunnelKit.Scoring;

/// <summary>Points of whole numbers of 16 or 32 bits, several leads at a time.</summary>
internal sealed class WholePoints<T>(T[] values, NumberSteps<int> steps) : PointColumn
    where T : struct, IBinaryInteger<T>
{
    private readonly Vector<int>[] _belowCuts = [.. steps.Cuts.Select(cut => cut - Vector<int>.One)];
    private readonly Vector<int>[] _steps = steps.Steps;
    private readonly Vector<int> _first = new(steps.First);

    public override void Add(int start, Span<int> totals)
    {
        var block = values.AsSpan(start, totals.Length);
        var i = 0;
        for (; i <= block.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var numbers = new Vector<T>(block[i..]);
            if (typeof(T) == typeof(short))
            {
                Vector.Widen(Vector.AsVectorInt16(numbers), out var low, out var high);
                AddTo(totals[i..], low);
                AddTo(totals[(i + Vector<int>.Count)..], high);
            }
            else
            {
                AddTo(totals[i..], Vector.AsVectorInt32(numbers));
            }
        }

        for (; i < block.Length; i++)
        {
            totals[i] += steps.PointsOf(int.CreateTruncating(block[i]));
        }
    }

    private void AddTo(Span<int> totals, Vector<int> numbers)
    {
        var points = _first;
        var (belowCuts, all) = (_belowCuts, _steps);
        for (var step = 0; step < all.Length && step < belowCuts.Length; step++)
        {
            points += Vector.GreaterThan(numbers, belowCuts[step]) & all[step];
        }

        (new Vector<int>(totals) + points).CopyTo(totals);
    }
}
