using FunnelKit.Flow;

namespace FunnelKit.SampleHost.Api;

/// <summary>A sum of amounts, and how many of the deals have one.</summary>
public sealed record TotalAnswer(decimal Amount, string? Currency, long DealsWithAmount, long Deals)
{
    public static TotalAnswer? From(AmountTotal? total) =>
        total is { } known
            ? new(
                known.Amount.Amount,
                CodeOf(known.Amount.Currency),
                known.Coverage.Numerator,
                known.Coverage.Denominator)
            : null;

    internal static string? CodeOf(Currency currency) => currency == FunnelKit.Currency.None ? null : currency.Code;
}
