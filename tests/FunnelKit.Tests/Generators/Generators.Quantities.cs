using FsCheck;
using FsCheck.Fluent;

namespace FunnelKit.Tests;

internal static partial class Generators
{
    public static Gen<Currency> Currency { get; } =
        Gen.OneOf(
            Gen.Elements("CNY", "EUR", "JPY", "KWD", "CLF", "XXX", "BGN").Select(FunnelKit.Currency.FromCode),
            Gen.Elements(FunnelKit.Currency.All.AsEnumerable()));

    /// <summary>
    /// Gets 64-bit integers of every size and sign, with the ends and the powers of two over-weighted.
    /// </summary>
    public static Gen<long> Long { get; } =
        Gen.OneOf(
            Gen.Elements(0L, 1L, -1L, long.MinValue, long.MaxValue, long.MinValue + 1, 1L << 52, (1L << 53) - 1),
            Gen.Choose(-1_000_000, 1_000_000).Select(value => (long)value),
            Bits.Two().SelectMany(_ => Gen.Choose(0, 63), (bits, shift) => Combine(bits) >> shift));

    /// <summary>Gets decimals of every size, sign and scale.</summary>
    public static Gen<decimal> Decimal { get; } =
        Gen.OneOf(
            Gen.Elements(0m, -0.0m, 1m, -1m, 0.005m, 0.015m, -0.025m, 1e-28m, decimal.MaxValue, decimal.MinValue),
            Gen.Choose(-1_000_000, 1_000_000).Select(thousandths => thousandths / 1_000m),
            Bits.Three().SelectMany(
                _ => Gen.Choose(-28, 28),
                (bits, scale) => new decimal(bits.Item1, bits.Item2, bits.Item3, scale < 0, (byte)Math.Abs(scale))));

    /// <summary>Gets money of up to a trillion units, with up to six decimals.</summary>
    public static Gen<Money> Money { get; } = MoneyIn(Currency);

    public static Gen<ProbabilityBand> ProbabilityBand =>
        Probability.Three().Select(three =>
        {
            FunnelKit.Probability[] ordered = [three.Item1, three.Item2, three.Item3];
            Array.Sort(ordered);
            return FunnelKit.ProbabilityBand.Create(ordered[0], ordered[1], ordered[2]);
        });

    public static Gen<Rate> Rate { get; } =
        Gen.OneOf(Gen.Elements(0, 1, 2, 100), Gen.Choose(0, 1_000_000)).SelectMany(
            denominator => Gen.OneOf(Gen.Elements(0, denominator), Gen.Choose(0, denominator)),
            (denominator, numerator) => FunnelKit.Rate.FromCounts(numerator, denominator));

    public static Gen<LocalizedText> LocalizedText { get; } =
        Gen.SubListOf("en", "zh-Hans", "de", "pt-BR", "zh-Hant")
            .Where(languages => languages.Count > 0)
            .Select(languages => FunnelKit.LocalizedText.Create(
                languages.Select(language => KeyValuePair.Create(language, "text in " + language))));

    private static Gen<int> Bits => Gen.Choose(int.MinValue, int.MaxValue);

    public static Gen<Money> MoneyIn(Gen<Currency> currencies) =>
        Gen.OneOf(
            Gen.Elements(0m, 0.005m, -0.005m, 0.015m, 1m, 999_999_999_999.99m),
            Gen.Choose(-1_000_000, 1_000_000).Select(value => value / 100m),
            Gen.Choose(int.MinValue, int.MaxValue).Select(value => value * 465.123456m))
        .SelectMany(_ => currencies, FunnelKit.Money.FromAmount);

    private static long Combine((int High, int Low) bits) => ((long)bits.High << 32) | (uint)bits.Low;
}
