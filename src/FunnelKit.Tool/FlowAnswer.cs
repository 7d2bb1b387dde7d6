using System.Collections.Immutable;
using System.CommandLine;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Segments;
using FunnelKit.Timing;
using FunnelKit.Tool.Input;
using FunnelKit.Trends;

namespace FunnelKit.Tool;

/// <summary>A history read and folded, with what the output has to say about it.</summary>
internal sealed class FlowAnswer
{
    public required StageHistory History { get; init; }

    public required StageFlow Flow { get; init; }

    /// <summary>Gets the flows of the segments by which the command compares.</summary>
    public required ImmutableArray<FlowSegments> Segments { get; init; }

    /// <summary>Gets the flows by month of creation; null unless the command asks for them.</summary>
    public required FlowSegments? Months { get; init; }

    public required FlowRequest Request { get; init; }

    public required AsOfSource AsOfSource { get; init; }

    public required bool IsCurrencyNamed { get; init; }

    public required Report Report { get; init; }

    public Language Language => Report.Language;

    public static async Task<FlowAnswer> ReadAsync(
        ParseResult command, ToolOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var model = ModelSource.Of(command, options);
        var request = FlowRequest.Of(command, options, model);
        DateTimeOffset? given = command.GetValue(options.AsOf) is { } text ? Arguments.Instant("--as-of", text) : null;
        var file = await CsvFile.OpenAsync(command, options, terminal, cancellation).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            var by = file.Dimensions(request.By);
            var history = await file.ReadHistoryAsync(model, withAmounts: true, by, cancellation).ConfigureAwait(false);

            // Without any dated event nothing depends on the instant.
            var asOf = given ?? history.LastOccurredAt ?? DateTimeOffset.UnixEpoch;
            var flows = history.FoldBy(asOf, DimensionsOf(by, history, request).AsSpan(), request.Semantics);
            return new()
            {
                History = history,
                Flow = flows.Total,
                Segments = [.. by.Select(dimension => flows[dimension])],
                Months = request.IsByCohortMonth ? flows[FlowDimension.CreatedMonth] : null,
                Request = request,
                AsOfSource = given is not null ? AsOfSource.Option
                    : history.LastOccurredAt is not null ? AsOfSource.LastEvent
                    : AsOfSource.None,
                IsCurrencyNamed = file.Amounts.IsNamed,
                Report = file.Report(history.RejectedRows, []),
            };
        }
    }

    /// <summary>Makes the triangle of the months; null unless the command asks for it.</summary>
    public CohortTriangle? Triangle() => Months is null
        ? null
        : CohortTriangle.Create(
            Months.Segments
                .Where(month => month.Label.Length > 0)
                .Select(month => KeyValuePair.Create(month.Label, month.Flow)));

    /// <summary>Judges the open deals.</summary>
    public StalledDeals StalledDeals() => Flow
        .StallRules(new() { LimitDays = Request.StallDays })
        .Judge(History.OpenDealAges(Flow.AsOf, Flow.Semantics));

    private static ImmutableArray<string> DimensionsOf(
        ImmutableArray<string> by, StageHistory history, FlowRequest request)
    {
        if (!request.IsByCohortMonth)
        {
            return by;
        }

        return history.Dimensions.Contains(FlowDimension.CreatedMonth, StringComparer.Ordinal)
            ? throw new UsageException(
                $"--by: the column '{FlowDimension.CreatedMonth}' does not go with --cohort month.",
                $"--by：列“{FlowDimension.CreatedMonth}”不能与 --cohort month 同时使用。")
            : by.Contains(FlowDimension.CreatedMonth, StringComparer.Ordinal) ? by
            : by.Add(FlowDimension.CreatedMonth);
    }
}
