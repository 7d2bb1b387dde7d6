using System.Text.Json;

namespace FunnelKit.Tests.Statistics.Oracles;

/// <summary>Ties one file of reference vectors to the code that must reproduce it.</summary>
internal sealed class OracleKernel
{
    /// <summary>Gets the groups of cases that the code knows; any other group fails.</summary>
    public required IReadOnlyCollection<string> Groups { get; init; }

    /// <summary>
    /// Gets the computation: from the input to a value for every key that may be expected. It throws
    /// <see cref="NotSupportedException"/> for a kind of input that it does not know.
    /// </summary>
    public required Func<JsonElement, IReadOnlyDictionary<string, object?>> Evaluate { get; init; }

    /// <summary>Gets the tolerance of a number, from input, key, expected number and tolerance of the file.</summary>
    public Func<JsonElement, string, double, Tolerance, Tolerance> ToleranceOf { get; init; } =
        static (_, _, _, ofFile) => ofFile;
}
