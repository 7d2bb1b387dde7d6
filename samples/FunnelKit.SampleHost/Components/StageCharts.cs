using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.SampleHost.Components.Charts;
using FunnelKit.Timing;

namespace FunnelKit.SampleHost.Components;

/// <summary>Turns curves of times into what the charts draw: no more steps than a picture can show.</summary>
public static class StageCharts
{
    private const int MostSteps = 400;
    private const int AgeSteps = 60;

    public static StepSeries Survival(StageCurve curve, string name)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var table = curve.Table;
        return new()
        {
            Name = name,
            Start = 1,
            Points =
            [
                .. Thin(curve.Points, point => point.Time, curve.HorizonDays).Select(point => new StepPoint
                {
                    Day = point.Time,
                    Value = point.Survival,
                    Low = curve.StillThereInterval(point.Time)?.Low,
                    High = curve.StillThereInterval(point.Time)?.High,
                }),
            ],
            LastDay = curve.HorizonDays,
            Censored = [.. table.Times.Where((_, i) => table.Censored[i] > 0)],
            AtRisk = curve.AtRisk,
        };
    }

    public static ImmutableArray<double> Days(ExitCurves exits)
    {
        ArgumentNullException.ThrowIfNull(exits);
        return [.. Thin(exits.Risks.Times, day => day, exits.HorizonDays)];
    }

    public static ImmutableArray<double> Shares(ExitCurve exit, ImmutableArray<double> days)
    {
        ArgumentNullException.ThrowIfNull(exit);
        return [.. days.Select(day => exit.Incidence.At(day) ?? 0)];
    }

    /// <summary>The share that has advanced by an age, of those that will count.</summary>
    public static StepSeries ByAge(EventualConversion conversion, string name)
    {
        ArgumentNullException.ThrowIfNull(conversion);
        var step = conversion.LastDays / AgeSteps;
        return new()
        {
            Name = name,
            Start = 0,
            Points =
            [
                .. Enumerable.Range(1, AgeSteps).Select(i => i * step)
                    .Select(day => (Day: day, Share: conversion.At(day))).Where(point => point.Share is not null)
                    .Select(point => new StepPoint
                    {
                        Day = point.Day,
                        Value = point.Share!.Value,
                    }),
            ],
        };
    }

    private static IEnumerable<T> Thin<T>(ImmutableArray<T> points, Func<T, double> day, double? last) =>
        points.Length <= MostSteps || last is not > 0
            ? points
            : points.GroupBy(point => Math.Floor(day(point) / last.Value * MostSteps)).Select(group => group.Last());
}
