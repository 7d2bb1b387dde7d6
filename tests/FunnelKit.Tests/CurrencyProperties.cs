using FsCheck.Fluent;

namespace FunnelKit.Tests;

public sealed class CurrencyProperties
{
    [Fact]
    public void A_code_leads_back_to_its_currency() =>
        PropertyCheck.ForAll(Generators.Currency, currency =>
        {
            Assert.Equal(currency, Currency.FromCode(currency.Code));
            Assert.Equal(currency, Currency.Parse(currency.ToString(), null));
            Assert.True(Currency.TryParse(currency.Code.ToLowerInvariant(), null, out var lower));
            Assert.Equal(currency, lower);
        });

    [Fact]
    public void An_index_leads_back_to_its_currency() =>
        PropertyCheck.ForAll(Generators.Currency, currency =>
            Assert.Equal(currency, Currency.FromIndex(currency.Index)));

    [Fact]
    public void Order_is_total_and_agrees_with_equality() =>
        PropertyCheck.ForAll(Generators.Currency.Two(), pair =>
        {
            var (a, b) = pair;

            var comparison = a.CompareTo(b);

            Assert.Equal(Math.Sign(comparison), -Math.Sign(b.CompareTo(a)));
            Assert.Equal(a == b, comparison == 0);
            Assert.Equal(a < b, comparison < 0);
            Assert.Equal(a > b, comparison > 0);
            Assert.Equal(a <= b, comparison <= 0);
            Assert.Equal(a >= b, comparison >= 0);
        });
}
