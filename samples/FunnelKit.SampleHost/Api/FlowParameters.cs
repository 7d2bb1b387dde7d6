using System.ComponentModel;
using FunnelKit.SampleHost.Analysis;
using Microsoft.AspNetCore.Mvc;

namespace FunnelKit.SampleHost.Api;

/// <summary>How to count, as the query of a request says it. What is left out is as usual.</summary>
public sealed class FlowParameters
{
    [FromQuery(Name = FlowQuery.Reach)]
    [Description("Which stages count as reached: observed, reached or strict.")]
    public string? Reach { get; init; }

    [FromQuery(Name = FlowQuery.Visit)]
    [Description("What an entry is: highWaterMark, firstPass or everyVisit.")]
    public string? Visit { get; init; }

    [FromQuery(Name = FlowQuery.Window)]
    [Description("Days within which a deal must advance, from 1 to 3660.")]
    public string? Window { get; init; }

    [FromQuery(Name = FlowQuery.Anchor)]
    [Description("Where the window begins: firstEntry, latestEntry, previousRequiredStage or created.")]
    public string? Anchor { get; init; }

    [FromQuery(Name = FlowQuery.Outcomes)]
    [Description("Which outcome counts: latestOutcome, firstOutcome or perEpisode.")]
    public string? Outcomes { get; init; }

    [FromQuery(Name = FlowQuery.Interval)]
    [Description("The method of intervals, such as wilson, jeffreys or clopperPearson.")]
    public string? Interval { get; init; }

    [FromQuery(Name = FlowQuery.Cohort)]
    [Description("The month in which the deals were created, such as 2026-03.")]
    public string? Cohort { get; init; }

    /// <summary>Reads these and other values of the same query.</summary>
    public QueryReader With(params (string Name, string? Value)[] others)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [FlowQuery.Reach] = Reach,
            [FlowQuery.Visit] = Visit,
            [FlowQuery.Window] = Window,
            [FlowQuery.Anchor] = Anchor,
            [FlowQuery.Outcomes] = Outcomes,
            [FlowQuery.Interval] = Interval,
            [FlowQuery.Cohort] = Cohort,
        };
        foreach (var (name, value) in others)
        {
            values[name] = value;
        }

        return new(values.GetValueOrDefault);
    }
}
