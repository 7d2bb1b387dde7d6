using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using FunnelKit.Forecasting;

namespace FunnelKit.Tool.Input;

/// <summary>What <c>--report-currency</c> and <c>--rate</c> ask for.</summary>
internal sealed class Conversion
{
    private readonly ImmutableArray<string> _rates;

    private Conversion(Currency? currency, ImmutableArray<string> rates)
    {
        Currency = currency;
        _rates = rates;
    }

    /// <summary>Gets the currency that is asked for, or null.</summary>
    public Currency? Currency { get; }

    public static Conversion Of(ParseResult command, ToolOptions options, Amounts amounts)
    {
        var currency = CurrencyOf(command.GetValue(options.ReportCurrency));
        var rates = command.GetValue(options.Rate) ?? [];
        return (currency is not null || rates.Length > 0) && !amounts.IsNamed
            ? throw new UsageException(
                "--currency is needed to convert: nothing says in which currency the amounts are.",
                "换算需要 --currency：没有说明金额的货币。")
            : new Conversion(currency, [.. rates]);
    }

    /// <summary>Checks that the currency of the forecast is clear.</summary>
    public void Check(ImmutableArray<Currency> currencies)
    {
        if (currencies.Length > 1 && Currency is null)
        {
            var names = string.Join(", ", currencies);
            throw new UsageException(
                $"--report-currency is needed: the amounts are in {names}. "
                + "Say what the others are worth in it with --rate, such as --rate EUR=1.08.",
                $"需要 --report-currency：金额有 {names} 几种货币。请用 --rate 给出汇率，例如 --rate EUR=1.08。");
        }
    }

    /// <summary>Says how to forecast amounts in some currencies; nothing is converted unless it has to be.</summary>
    public ForecastSemantics Semantics(ImmutableArray<Currency> currencies)
    {
        var target = Currency ?? currencies.FirstOrDefault();
        var table = ExchangeRateTable.Create(_rates.Select(rate => RateOf(rate, target)));
        return new ForecastSemantics
        {
            Currency = Currency,
            Rates = currencies.All(currency => currency == target) ? null : table,
        };
    }

    private static Currency? CurrencyOf(string? code) =>
        code is null ? null
        : FunnelKit.Currency.TryFromCode(code, out var currency) ? currency
        : throw new UsageException(
            $"--report-currency: '{code}' is not a currency code of ISO 4217, such as CNY.",
            $"--report-currency：“{code}”不是 ISO 4217 货币代码，例如 CNY。");

    private static ExchangeRate RateOf(string text, Currency target)
    {
        var (code, value) = Arguments.Pair("--rate", text);
        if (!FunnelKit.Currency.TryFromCode(code, out var currency)
            || !decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
            || rate <= 0m)
        {
            throw new UsageException(
                $"--rate: '{text}' is not a currency code and a number above 0, such as EUR=1.08.",
                $"--rate：“{text}”不是“货币代码=大于 0 的数字”，例如 EUR=1.08。");
        }

        return currency == target
            ? throw new UsageException(
                $"--rate: {code} is the currency of the forecast itself.", $"--rate：{code} 就是预测本身的货币。")
            : ExchangeRate.Create(currency, target, DateOnly.MinValue, rate);
    }
}
