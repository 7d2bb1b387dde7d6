using System.Numerics;

namespace FunnelKit.Scoring;

/// <summary>Points of bytes as steps: what is at least a cut has so many points more, 32 leads or so at a time.</summary>
/// <remarks>
/// The points of a lead differ by less than a byte from the middle, and bytes that overflow on the way come back.
/// </remarks>
internal sealed class BytePoints : PointColumn
{
    private const int MaxSteps = 24;
    private const byte SignBit = 0x80;

    private readonly byte[] _codes;
    private readonly int[] _points;
    private readonly Vector<sbyte>[] _belowCuts;
    private readonly Vector<sbyte>[] _steps;
    private readonly Vector<sbyte> _first;

    private BytePoints(byte[] codes, int[] points, int middle, List<int> cuts)
    {
        _codes = codes;
        _points = points;
        Constant = middle;
        _first = new((sbyte)(points[0] - middle));
        _belowCuts = [.. cuts.Select(cut => new Vector<sbyte>((sbyte)((cut - 1) ^ SignBit)))];
        _steps = [.. cuts.Select(cut => new Vector<sbyte>(unchecked((sbyte)(points[cut] - points[cut - 1]))))];
    }

    public override int Constant { get; }

    /// <summary>Takes steps when they are few and small, and else looks each lead up.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="points">The points of each of the 256 codes.</param>
    public static PointColumn Create(byte[] codes, int[] points)
    {
        var (lowest, highest) = (points.Min(), points.Max());
        var cuts = Enumerable.Range(1, byte.MaxValue).Where(code => points[code] != points[code - 1]).ToList();
        return (long)highest - lowest > byte.MaxValue || cuts.Count > MaxSteps
            ? new CodePoints<byte>(codes, points)
            : new BytePoints(codes, points, lowest - sbyte.MinValue, cuts);
    }

    public override void Add(int start, Span<int> totals)
    {
        var codes = _codes.AsSpan(start, totals.Length);
        var (belowCuts, steps) = (_belowCuts, _steps);
        var flip = new Vector<byte>(SignBit);
        var i = 0;
        for (; i <= codes.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            // Bytes compare as signed numbers once their sign bit is flipped.
            var values = Vector.AsVectorSByte(new Vector<byte>(codes[i..]) ^ flip);
            var points = _first;
            for (var step = 0; step < steps.Length && step < belowCuts.Length; step++)
            {
                points += Vector.GreaterThan(values, belowCuts[step]) & steps[step];
            }

            Vector.Widen(points, out var low, out var high);
            AddWide(low, totals.Slice(i, Vector<short>.Count));
            AddWide(high, totals.Slice(i + Vector<short>.Count, Vector<short>.Count));
        }

        for (; i < codes.Length; i++)
        {
            totals[i] += _points[codes[i]] - Constant;
        }
    }

    private static void AddWide(Vector<short> points, Span<int> totals)
    {
        Vector.Widen(points, out var low, out var high);
        (new Vector<int>(totals) + low).CopyTo(totals);
        var rest = totals[Vector<int>.Count..];
        (new Vector<int>(rest) + high).CopyTo(rest);
    }
}
