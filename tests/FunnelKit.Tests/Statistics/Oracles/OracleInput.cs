using System.Text.Json;

namespace FunnelKit.Tests.Statistics.Oracles;

/// <summary>Reads the inputs of a case.</summary>
internal static class OracleInput
{
    public static double Number(this JsonElement input, string key) => input.GetProperty(key).GetDouble();

    public static long Count(this JsonElement input, string key) => input.GetProperty(key).GetInt64();

    public static string Text(this JsonElement input, string key) => input.GetProperty(key).GetString()!;

    public static double[] Numbers(this JsonElement input, string key) =>
        [.. input.GetProperty(key).EnumerateArray().Select(item => item.GetDouble())];
}
