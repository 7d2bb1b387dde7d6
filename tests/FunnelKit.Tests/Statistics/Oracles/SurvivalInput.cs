using System.Text.Json;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics.Oracles;

/// <summary>Reads times, outcomes and entries of a case.</summary>
internal static class SurvivalInput
{
    public static SurvivalObservation[] Observations(JsonElement input, string outcomeKey)
    {
        var times = input.Numbers("time");
        var outcomes = input.Numbers(outcomeKey);
        var entry = input.GetProperty("entry");
        double[]? entries = entry.ValueKind == JsonValueKind.Null ? null : input.Numbers("entry");
        return
        [
            .. times.Select((time, i) => new SurvivalObservation
            {
                Time = time,
                Cause = (int)outcomes[i],
                Entry = entries?[i],
            }),
        ];
    }
}
