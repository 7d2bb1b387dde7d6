using FunnelKit.Stages;

namespace FunnelKit.Scoring;

/// <summary>Amounts of money, with the currency of each when there are several.</summary>
/// <param name="amounts">The amounts.</param>
/// <param name="currencyNumbers">The place of the currency of each amount, or null when there is one at most.</param>
/// <param name="currencies">The distinct currencies.</param>
internal sealed class MoneyColumn(NumberColumn amounts, byte[]? currencyNumbers, Currency[] currencies)
    : LeadColumn(FactKind.Money)
{
    public NumberColumn Amounts { get; } = amounts;

    public override long SizeInBytes => Amounts.SizeInBytes + (currencyNumbers?.Length ?? 0);

    /// <summary>Determines whether all amounts are in one currency.</summary>
    public bool IsAll(Currency? currency) =>
        currencyNumbers is null && (currencies.Length == 0 || currencies[0] == currency);

    public override LeadInput InputAt(int row) =>
        double.IsNaN(Amounts[row]) ? default : LeadInput.FromMoney(Amounts[row], CurrencyAt(row));

    public override FactValue ValueAt(int row) =>
        double.IsNaN(Amounts[row])
            ? FactValue.None
            : FactValue.FromMoney(Money.FromAmount((decimal)Amounts[row], CurrencyAt(row)));

    private Currency CurrencyAt(int row) => currencies[currencyNumbers is null ? 0 : currencyNumbers[row]];
}
