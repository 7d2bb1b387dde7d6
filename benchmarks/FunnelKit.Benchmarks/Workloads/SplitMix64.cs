namespace FunnelKit.Benchmarks.Workloads;

/// <summary>Repeatable random numbers that can be read at any place of their sequence.</summary>
/// <remarks>
/// <b>Source:</b> Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014.
/// </remarks>
internal static class SplitMix64
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>Gets one output of the sequence that a seed starts.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="index">The place in the sequence, from 0.</param>
    public static ulong At(ulong seed, ulong index) => Mix(unchecked(seed + ((index + 1) * Step)));

    /// <summary>Maps an output to the range [0, bound).</summary>
    /// <param name="value">The output.</param>
    /// <param name="bound">The bound, at least 1.</param>
    public static int Bounded(ulong value, int bound) => (int)(((value >> 32) * (ulong)bound) >> 32);

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
