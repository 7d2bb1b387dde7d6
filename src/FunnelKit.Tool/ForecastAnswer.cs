using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using FunnelKit.Csv;
using FunnelKit.Flow;
using FunnelKit.Forecasting;
using FunnelKit.Stages;
using FunnelKit.Tool.Input;

namespace FunnelKit.Tool;

/// <summary>Deals read and forecast, with what the output has to say about them.</summary>
internal sealed class ForecastAnswer
{
    private ForecastAnswer(Pipeline<CsvDeal> pipeline, Forecast forecast, Language language)
    {
        Pipeline = pipeline;
        Forecast = forecast;
        Language = language;
    }

    public Pipeline<CsvDeal> Pipeline { get; }

    public Forecast Forecast { get; }

    public Language Language { get; }

    public bool IsAsOfGiven { get; private init; }

    public bool IsCurrencyNamed { get; private init; }

    /// <summary>
    /// Gets a value indicating whether bare numbers of the probability column were read as percentages.
    /// </summary>
    public bool ProbabilitiesArePercent { get; private init; }

    public ImmutableArray<RejectedRow> RejectedRows { get; private init; } = [];

    public static async Task<ForecastAnswer> ReadAsync(
        ParseResult command, ToolOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var model = ModelSource.Of(command, options);
        var reportCurrency = CurrencyOf(command.GetValue(options.ReportCurrency));
        DateTimeOffset? given = command.GetValue(options.AsOf) is { } text ? Arguments.Instant(text) : null;
        var file = await CsvFile.OpenAsync(command, options, terminal, cancellation).ConfigureAwait(false);
        var deals = await file.ReadDealsAsync(cancellation).ConfigureAwait(false);
        var pipeline = deals.ToPipeline(model);
        if (pipeline.Currencies.Length > 1 && reportCurrency is null)
        {
            throw new UsageException(
                $"--report-currency is needed: the amounts are in {string.Join(", ", pipeline.Currencies)}. "
                + "Say what the others are worth in it with --rate, such as --rate EUR=1.08.");
        }

        var history = command.GetValue(options.At) is { Length: > 0 }
            ? await file.ReadHistoryAsync(model, withAmounts: false, cancellation).ConfigureAwait(false)
            : null;
        var asOf = given
            ?? history?.LastOccurredAt
            ?? LastClose(pipeline)
            ?? throw new UsageException("--as-of is needed: nothing in the file says when it was written.");
        var target = reportCurrency ?? pipeline.Currencies.FirstOrDefault();
        var semantics = new ForecastSemantics
        {
            Currency = reportCurrency,
            Rates = ExchangeRateTable.Create(
                (command.GetValue(options.Rate) ?? []).Select(rate => RateOf(rate, target))),
            StageRates = history?.Fold(asOf).WinRates(),
        };
        var date = DateOnly.FromDateTime(asOf.UtcDateTime);
        return new(pipeline, pipeline.Forecast(date, semantics), file.Language)
        {
            IsAsOfGiven = given is not null,
            IsCurrencyNamed = file.Amounts.IsNamed || reportCurrency is not null,
            ProbabilitiesArePercent = deals.ProbabilitiesArePercent,
            RejectedRows =
            [
                .. deals.RejectedRows
                    .Concat(pipeline.RejectedRows)
                    .Concat(history?.RejectedRows ?? [])
                    .DistinctBy(row => (row.Line, row.Column))
                    .OrderBy(row => row.Line),
            ],
        };
    }

    /// <summary>
    /// Finds the latest close of a closed deal: the last thing that a list of deals says has happened.
    /// </summary>
    private static DateTimeOffset? LastClose(Pipeline<CsvDeal> pipeline)
    {
        var last = pipeline.Deals.Where(IsClosed).Max(deal => deal.CloseDate);
        return last is { } date ? new DateTimeOffset(date, TimeOnly.MaxValue, TimeSpan.Zero) : null;

        bool IsClosed(CsvDeal deal) =>
            pipeline.Model.TryFindStage(deal.Stage, out var stage) && stage.Kind is StageKind.Won or StageKind.Lost;
    }

    private static Currency? CurrencyOf(string? code) =>
        code is null ? null
        : Currency.TryFromCode(code, out var currency) ? currency
        : throw new UsageException($"--report-currency: '{code}' is not a currency code of ISO 4217, such as CNY.");

    private static ExchangeRate RateOf(string text, Currency target)
    {
        var (code, value) = Arguments.Pair("--rate", text);
        if (!Currency.TryFromCode(code, out var currency)
            || !decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
            || rate <= 0m)
        {
            throw new UsageException(
                $"--rate: '{text}' is not a currency code and a number above 0, such as EUR=1.08.");
        }

        return currency == target
            ? throw new UsageException($"--rate: {code} is the currency of the forecast itself.")
            : ExchangeRate.Create(currency, target, DateOnly.MinValue, rate);
    }
}
