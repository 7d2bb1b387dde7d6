using System.Text.Json;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics.Oracles;

internal static class MarkovOracle
{
    public static OracleKernel Kernel { get; } = new()
    {
        Groups = ["ordinary", "fuzz", "edge", "near_singular", "huge", "not_absorbing"],
        Evaluate = Evaluate,
    };

    private static Dictionary<string, object?> Evaluate(JsonElement input)
    {
        var names = Names(input, "states");
        var ends = Names(input, "absorbing");
        var transient = names.Except(ends).ToList();
        List<int> order = [.. transient.Concat(ends).Select(name => names.IndexOf(name))];
        var moves = Rows(input, MovesKey(input), transient.Select(name => names.IndexOf(name)), order);
        if (!AbsorbingMarkovChain.TryCreate(moves!, out var chain, out var stuck))
        {
            return new() { ["error"] = "not_absorbing", ["stuck"] = stuck.Select(state => transient[state]) };
        }

        var from = Enumerable.Range(0, chain.TransientStates).ToList();
        var into = Enumerable.Range(0, chain.AbsorbingStates).ToList();
        var holding = Optional(input, "holding_mean");
        var variance = Optional(input, "holding_variance");
        var byMove = Rows(
            input, "holding_mean_by_transition", transient.Select(name => names.IndexOf(name)), order);
        IReadOnlyList<double>? time =
            byMove is not null ? chain.Time(byMove) : holding is not null ? chain.Time(holding) : null;
        var start = Optional(input, "start");
        return new()
        {
            ["transient"] = transient,
            ["N"] = from.Select(i => from.Select(j => chain.Visits(i, j))),
            ["B"] = from.Select(i => into.Select(k => chain.Absorption(i, k))),
            ["steps"] = chain.Steps,
            ["steps_variance"] = chain.StepsVariance,
            ["conditional_steps"] = from.Select(i => into.Select(k => chain.StepsGiven(i, k))),
            ["ever_reach"] = from.Select(i => from.Select(j => chain.EverReaches(i, j))),
            ["time"] = time,
            ["time_variance"] = variance is null ? null : chain.TimeVariance(holding, variance),
            ["conditional_time"] = from.Select(i => into.Select(k =>
                byMove is not null ? chain.TimeGiven(byMove, i, k) : chain.TimeGiven(holding, i, k))),
            ["start_absorption"] = into.Select(k => Mix(start, i => chain.Absorption(i, k))),
            ["start_steps"] = Mix(start, i => chain.Steps[i]),
            ["start_time"] = Mix(start, i => time![i]),
        };
    }

    private static string MovesKey(JsonElement input) => input.TryGetProperty("counts", out _) ? "counts" : "P";

    private static List<string> Names(JsonElement input, string key) =>
        [.. input.GetProperty(key).EnumerateArray().Select(name => name.GetString()!)];

    private static double[]? Optional(JsonElement input, string key) =>
        input.GetProperty(key).ValueKind == JsonValueKind.Null ? null : input.Numbers(key);

    private static double[][]? Rows(JsonElement input, string key, IEnumerable<int> rows, List<int> columns)
    {
        var matrix = input.GetProperty(key);
        return matrix.ValueKind == JsonValueKind.Null
            ? null
            : [.. rows.Select(row => columns.Select(column => NumberOrZero(matrix[row][column])).ToArray())];
    }

    private static double NumberOrZero(JsonElement cell) =>
        cell.ValueKind == JsonValueKind.Null ? 0d : cell.GetDouble();

    private static double? Mix(double[]? start, Func<int, double> value) =>
        start?.Select((share, state) => share * value(state)).Sum();
}
