using System.Collections.Immutable;
using System.CommandLine;
using FunnelKit.Csv;
using FunnelKit.Flow;
using FunnelKit.Forecasting;
using FunnelKit.History;
using FunnelKit.Stages;
using FunnelKit.Tool.Input;

namespace FunnelKit.Tool;

/// <summary>Deals read and forecast, with what the output has to say about them.</summary>
internal sealed class ForecastAnswer
{
    /// <summary>A close that is later than this after the last event is a slip of the pen or a placeholder.</summary>
    private const int LatestCloseAfterEventsDays = 366;

    private const int FirstYear = 1970;
    private const int LastYear = 2100;

    public required Pipeline<CsvDeal> Pipeline { get; init; }

    public required Forecast Forecast { get; init; }

    public required AsOfSource AsOfSource { get; init; }

    public required bool IsCurrencyNamed { get; init; }

    /// <summary>
    /// Gets a value indicating whether bare numbers of the probability column were read as percentages.
    /// </summary>
    public required bool ProbabilitiesArePercent { get; init; }

    public required Report Report { get; init; }

    public Language Language => Report.Language;

    public static async Task<ForecastAnswer> ReadAsync(
        ParseResult command, ToolOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var model = ModelSource.Of(command, options);
        // Win rates ask how far deals went, so that they are the same under both policies; the word is still checked.
        _ = Words.Of("--reach", command.GetValue(options.Reach), ReachPolicy.Reached);
        DateTimeOffset? given = command.GetValue(options.AsOf) is { } text ? Arguments.Instant("--as-of", text) : null;
        var file = await CsvFile.OpenAsync(command, options, terminal, cancellation).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            var conversion = Conversion.Of(command, options, file.Amounts);
            var deals = await file.ReadDealsAsync(model, given, cancellation).ConfigureAwait(false);
            var pipeline = deals.ToPipeline(model);
            conversion.Check(pipeline.Currencies);
            var history = file.HasTimes
                ? await file.ReadHistoryAsync(model, withAmounts: false, [], cancellation).ConfigureAwait(false)
                : null;
            var (asOf, source) = given is { } instant
                ? (instant, AsOfSource.Option)
                : LastThing(pipeline, history, file.IsLog(model));
            var semantics = conversion.Semantics(pipeline.Currencies) with
            {
                StageRates = history?.Fold(asOf).WinRates(),
            };
            ImmutableArray<RejectedRow> rejected =
                [.. deals.RejectedRows.Concat(pipeline.RejectedRows).OrderBy(row => row.Line)];
            var rejectedLines = rejected.Select(row => row.Line).ToHashSet();
            return new()
            {
                Pipeline = pipeline,
                Forecast = pipeline.Forecast(DateOnly.FromDateTime(asOf.UtcDateTime), semantics),
                AsOfSource = source,
                IsCurrencyNamed = file.Amounts.IsNamed,
                ProbabilitiesArePercent = deals.ProbabilitiesArePercent,
                Report = file.Report(
                    rejected,
                    [.. (history?.RejectedRows ?? []).Where(row => !rejectedLines.Contains(row.Line))]),
            };
        }
    }

    /// <summary>Finds the last thing that a file says has happened.</summary>
    /// <remarks>In a log every close is an event, and its close dates may be those that were expected.</remarks>
    private static (DateTimeOffset AsOf, AsOfSource Source) LastThing(
        Pipeline<CsvDeal> pipeline, StageHistory? history, bool isLog)
    {
        var lastEvent = history?.LastOccurredAt;
        var lastClose = isLog ? null : LastClose(pipeline, lastEvent);
        return lastClose is { } close
            && (lastEvent is null || DateOnly.FromDateTime(lastEvent.Value.UtcDateTime) < close)
            ? (new DateTimeOffset(close, TimeOnly.MaxValue, TimeSpan.Zero), AsOfSource.LastClose)
            : lastEvent is { } last ? (last, AsOfSource.LastEvent)
            : throw new UsageException(
                "--as-of is needed: nothing in the file says when it was written.",
                "需要 --as-of：文件中没有任何内容能说明其日期。");
    }

    private static DateOnly? LastClose(Pipeline<CsvDeal> pipeline, DateTimeOffset? lastEvent)
    {
        var latest = lastEvent is { } last && last.Year < LastYear
            ? DateOnly.FromDateTime(last.UtcDateTime).AddDays(LatestCloseAfterEventsDays)
            : new DateOnly(LastYear, 12, 31);
        return pipeline.Deals.Where(IsClosed).Max(deal => deal.CloseDate);

        bool IsClosed(CsvDeal deal) =>
            deal.CloseDate is { Year: >= FirstYear } date
            && date <= latest
            && pipeline.Model.TryFindStage(deal.Stage, out var stage)
            && stage.Kind is StageKind.Won or StageKind.Lost;
    }
}
