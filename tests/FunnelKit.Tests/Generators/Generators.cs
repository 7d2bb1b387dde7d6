using FsCheck;
using FsCheck.Fluent;

namespace FunnelKit.Tests;

/// <summary>One generator for each public quantity, with the edges over-weighted.</summary>
internal static partial class Generators
{
    public static Gen<Probability> Probability { get; } =
        Gen.OneOf(
            Gen.Elements(0d, 1d, 0.5, -0d, double.Epsilon, Math.BitDecrement(1d), 1d / 3d),
            Gen.Choose(0, 1_000_000).Select(millionths => millionths / 1_000_000d))
        .Select(FunnelKit.Probability.FromFraction);
}
