using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.Statistics;

namespace FunnelKit.SampleHost.Text;

/// <summary>Formats numbers, rates, money and dates for one language.</summary>
public sealed class Display
{
    private const string Nothing = "–";

    private readonly bool _isChinese;
    private readonly CultureInfo _culture;

    public Display(UiLanguage language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _isChinese = language == UiLanguage.Chinese;
        _culture = language.Culture;
    }

    /// <summary>Gets what stands between two parts of a list.</summary>
    public string Comma => _isChinese ? "，" : ", ";

    /// <summary>Gets what stands between a name and what is said of it.</summary>
    public string Colon => _isChinese ? "：" : ": ";

    public string Count(long count) => count.ToString("N0", _culture);

    public string Percent(Rate rate) => rate.Value is { } value ? Percent(value) : Nothing;

    public string Percent(double fraction) => string.Create(_culture, $"{fraction * 100d:0.0}\u00a0%");

    /// <summary>A share that may be unknown.</summary>
    public string Percent(double? fraction) => fraction is { } known ? Percent(known) : Nothing;

    /// <summary>Whole percents lose their decimal.</summary>
    public string Percent(Probability probability) =>
        string.Create(_culture, $"{Math.Round(probability.Fraction * 100d, 1):0.#}\u00a0%");

    /// <summary>The share at a mark of an axis, with no more decimals than it needs.</summary>
    public string AxisPercent(double fraction) => string.Create(_culture, $"{fraction * 100d:0.##}\u00a0%");

    /// <summary>With two decimals where a thousand cases or more stand behind it.</summary>
    public string PrecisePercent(Rate rate) =>
        rate.Value is { } value && rate.Denominator >= 1_000
            ? string.Create(_culture, $"{value * 100d:0.00}\u00a0%")
            : Percent(rate);

    public string Interval(Rate rate) => rate.Interval is { } interval ? Interval(interval) : Nothing;

    public string Interval(ProportionInterval interval) =>
        string.Create(_culture, $"{interval.Low * 100d:0.0}–{interval.High * 100d:0.0}\u00a0%");

    /// <summary>The rate with its interval and its counts.</summary>
    public string Full(Rate rate) =>
        rate.Value is null ? Nothing : RateWithInterval(rate) + Comma + Counts(rate);

    public string RateWithInterval(Rate rate) =>
        rate.Value is null
            ? Nothing
            : _isChinese ? $"{Percent(rate)}（{Interval(rate)}）" : $"{Percent(rate)} ({Interval(rate)})";

    /// <summary>The two counts behind a rate.</summary>
    public string Counts(Rate rate) =>
        _isChinese
            ? $"{Count(rate.Denominator)} 中的 {Count(rate.Numerator)}"
            : $"{Count(rate.Numerator)} of {Count(rate.Denominator)}";

    public string PValue(double p) => p < 0.0001 ? "< 0.0001" : "= " + p.ToString("0.0000", _culture);

    /// <summary>With one decimal; lengths below a day have two.</summary>
    public string Days(double? days) =>
        days is { } value ? value.ToString(value is > 0d and < 1d ? "0.0#" : "N1", _culture) : Nothing;

    /// <summary>Whole days without a decimal.</summary>
    public string WholeDays(double days) => days.ToString("#,0.#", _culture);

    public string Number(double? number) => number is { } value ? value.ToString("#,0.##", _culture) : Nothing;

    public string Points(decimal points) => points.ToString("#,0.##;−#,0.##", _culture);

    public string SignedPoints(decimal points) => points.ToString("+#,0.##;−#,0.##;0", _culture);

    /// <summary>A measure between 0 and 1, or around it, with three decimals.</summary>
    public string Measure(double? measure) => measure is { } value ? value.ToString("0.000", _culture) : Nothing;

    public string SignedMeasure(double? measure) =>
        measure is { } value ? value.ToString("+0.000;−0.000;0.000", _culture) : Nothing;

    /// <summary>Money to the minor unit, without decimals when it is whole.</summary>
    public string Money(Money money)
    {
        var digits = money.Amount == decimal.Truncate(money.Amount) ? 0 : money.Currency.MinorUnits;
        return Join(
            money.Currency, money.Amount.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), _culture));
    }

    public string Money(AmountTotal? total) =>
        total is { } known && known.Coverage.Numerator > 0 ? Money(known.Amount) : Nothing;

    /// <summary>Money in the unit that people say: thousand, million, 万, 亿.</summary>
    public string ShortMoney(Money money)
    {
        var size = Math.Abs(money.Amount);
        var (divisor, unit) = _isChinese ? ChineseUnit(size) : EnglishUnit(size);
        var number = money.Amount / divisor;
        var format = divisor == 1m || Math.Abs(number) >= 1_000m ? "N0" : "0.0";
        return Join(money.Currency, number.ToString(format, _culture) + unit);
    }

    public string ShortMoney(AmountTotal? total) =>
        total is { } known && known.Coverage.Numerator > 0 ? ShortMoney(known.Amount) : Nothing;

    public string Date(DateOnly? date) =>
        date is { } day ? day.ToString(_isChinese ? "yyyy年M月d日" : "d MMM yyyy", _culture) : Nothing;

    public string Date(DateTimeOffset instant) => Date(DateOnly.FromDateTime(instant.UtcDateTime));

    public string Time(DateTimeOffset? instant) =>
        instant is { } at
            ? at.UtcDateTime.ToString(_isChinese ? "yyyy年M月d日 HH:mm" : "d MMM yyyy, HH:mm", _culture)
            : Nothing;

    private static (decimal Divisor, string Unit) ChineseUnit(decimal size) => size switch
    {
        >= 100_000_000m => (100_000_000m, "\u00a0亿"),
        >= 10_000m => (10_000m, "\u00a0万"),
        _ => (1m, string.Empty),
    };

    private static (decimal Divisor, string Unit) EnglishUnit(decimal size) => size switch
    {
        >= 1_000_000_000m => (1_000_000_000m, "\u00a0bn"),
        >= 1_000_000m => (1_000_000m, "\u00a0m"),
        >= 10_000m => (1_000m, "\u00a0k"),
        _ => (1m, string.Empty),
    };

    private static string Join(Currency currency, string amount) =>
        currency == Currency.None ? amount : $"{currency.Code}\u00a0{amount}";
}
