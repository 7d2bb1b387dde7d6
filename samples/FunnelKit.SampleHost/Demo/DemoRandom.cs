namespace FunnelKit.SampleHost.Demo;

/// <summary>The same numbers on every machine and every version of the runtime.</summary>
/// <remarks>Source: Sebastiano Vigna, SplitMix64, 2015, the public-domain reference implementation.</remarks>
internal sealed class DemoRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Draws a number in the range [0, 1).</summary>
    public double NextFraction() => (Next() >> 11) * (1d / (1UL << 53));

    public bool Chance(double probability) => NextFraction() < probability;

    public T Pick<T>(T[] items) => items[(int)(NextFraction() * items.Length)];

    /// <summary>Draws from a log-normal distribution, given its median and its spread on the log scale.</summary>
    public double NextLogNormal(double median, double sigma)
    {
        var radius = Math.Sqrt(-2d * Math.Log(1d - NextFraction()));
        return median * Math.Exp(sigma * radius * Math.Cos(2d * Math.PI * NextFraction()));
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
