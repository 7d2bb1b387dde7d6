using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;

namespace FunnelKit.SampleHost.Import;

/// <summary>
/// What a person or a program says about a file: which column holds what. All values are as typed; nothing is checked
/// yet.
/// </summary>
public sealed record ImportMapping
{
    /// <summary>How many date columns the form offers for the wide layout.</summary>
    public const int TimeRows = 6;

    public string Name { get; init; } = string.Empty;

    /// <summary>Whether each row is a deal with date columns of its own, rather than one event.</summary>
    public bool IsWide { get; init; }

    public string Deal { get; init; } = string.Empty;

    public string Stage { get; init; } = string.Empty;

    /// <summary>The time column of the long layout.</summary>
    public string At { get; init; } = string.Empty;

    /// <summary>
    /// The date columns of the wide layout, each with the stage it dates; a blank stage is the row's own.
    /// </summary>
    public ImmutableArray<(string Column, string Stage)> Times { get; init; } = [];

    public string Template { get; init; } = string.Empty;

    public string Stages { get; init; } = string.Empty;

    public string Won { get; init; } = string.Empty;

    public string Lost { get; init; } = string.Empty;

    public string Amount { get; init; } = string.Empty;

    public string Currency { get; init; } = string.Empty;

    public string Owner { get; init; } = string.Empty;

    public string Close { get; init; } = string.Empty;

    public string Probability { get; init; } = string.Empty;

    public string Reason { get; init; } = string.Empty;

    /// <summary>The columns by which deals can be told apart, each under its own name.</summary>
    public ImmutableArray<string> Dimensions { get; init; } = [];

    public string AsOf { get; init; } = string.Empty;

    public string Delimiter { get; init; } = string.Empty;

    public string TimeFormat { get; init; } = string.Empty;

    public string Encoding { get; init; } = string.Empty;

    /// <summary>Reads the values of a form or of a query string by their names.</summary>
    public static ImportMapping From(Func<string, StringValues> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new ImportMapping
        {
            Name = Of("name"),
            IsWide = string.Equals(Of("layout"), "wide", StringComparison.OrdinalIgnoreCase),
            Deal = Of("deal"),
            Stage = Of("stage"),
            At = Of("at"),
            Times = [.. Enumerable.Range(1, TimeRows).Select(i => (Of($"time{i}"), Of($"timeStage{i}")))],
            Template = Of("template"),
            Stages = Of("stages"),
            Won = Of("won"),
            Lost = Of("lost"),
            Amount = Of("amount"),
            Currency = Of("currency"),
            Owner = Of("owner"),
            Close = Of("close"),
            Probability = Of("probability"),
            Reason = Of("reason"),
            Dimensions =
            [
                .. value("dimension").OfType<string>().Select(column => column.Trim())
                    .Where(column => column.Length > 0).Distinct(StringComparer.Ordinal),
            ],
            AsOf = Of("asOf"),
            Delimiter = Of("delimiter"),
            TimeFormat = Of("timeFormat"),
            Encoding = Of("encoding"),
        };

        string Of(string name) => value(name).ToString().Trim();
    }
}
