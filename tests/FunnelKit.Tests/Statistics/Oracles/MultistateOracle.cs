using System.Text.Json;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics.Oracles;

internal static class MultistateOracle
{
    private const string StillThere = "cens";

    public static OracleKernel Kernel { get; } = new()
    {
        Groups = ["basic", "simulated", "edge", "fuzz"],
        Evaluate = Evaluate,
    };

    private static Dictionary<string, object?> Evaluate(JsonElement input)
    {
        var states = input.GetProperty("states").EnumerateArray().Select(state => state.GetString()).ToList();
        var visits = input.GetProperty("rows").EnumerateArray().Select(row => new StateVisit
        {
            From = states.IndexOf(row.Text("from")),
            To = row.Text("to") == StillThere ? null : states.IndexOf(row.Text("to")),
            Start = row.Number("start"),
            Stop = row.Number("stop"),
        });
        var estimate = MultistateEstimate.Estimate(states.Count, visits);
        return new()
        {
            ["times"] = estimate.Times,
            ["occupation"] = estimate.Occupation(states.IndexOf(input.Text("start_state"))),
            ["P"] = estimate.Times.Select(time => estimate.Transitions(0d, time)),
            ["P_final"] = estimate.Transitions(0d, double.PositiveInfinity),
        };
    }
}
