using System.Numerics;

namespace FunnelKit.Scoring;

/// <summary>Points looked up by code.</summary>
internal sealed class CodePoints<TCode>(TCode[] codes, int[] points) : PointColumn
    where TCode : struct, IBinaryInteger<TCode>
{
    public override void Add(int start, Span<int> totals)
    {
        var block = codes.AsSpan(start, totals.Length);
        for (var i = 0; i < block.Length; i++)
        {
            totals[i] += points[int.CreateTruncating(block[i])];
        }
    }
}
