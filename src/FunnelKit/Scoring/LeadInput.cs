using FunnelKit.Stages;

namespace FunnelKit.Scoring;

/// <summary>What a card is told of one characteristic of one lead, with numbers as the doubles it compares.</summary>
internal readonly record struct LeadInput
{
    private LeadInput(FactKind kind, double low, double high, string? text = null, Currency currency = default)
    {
        Kind = kind;
        Low = low;
        High = high;
        Text = text;
        Currency = currency;
    }

    /// <summary>Gets the kind; none when nothing is known.</summary>
    public FactKind Kind { get; }

    /// <summary>Gets the number, the lower end, or 1 for yes and 0 for no; an open end is infinite.</summary>
    public double Low { get; }

    /// <summary>Gets the upper end; the same as <see cref="Low"/> unless the input is an interval.</summary>
    public double High { get; }

    public string? Text { get; }

    public Currency Currency { get; }

    public static LeadInput FromNumber(double number) => new(FactKind.Number, number, number);

    public static LeadInput FromFlag(bool flag) => new(FactKind.Flag, flag ? 1d : 0d, flag ? 1d : 0d);

    public static LeadInput FromText(string text) => new(FactKind.Text, 0d, 0d, text);

    public static LeadInput FromRange(double low, double high) => new(FactKind.Range, low, high);

    public static LeadInput FromMoney(double amount, Currency currency) =>
        new(FactKind.Money, amount, amount, null, currency);

    public static LeadInput From(FactValue value) =>
        value.Kind switch
        {
            FactKind.None => default,
            FactKind.Text => FromText(value.ToString()),
            _ => new(
                value.Kind,
                value.Numbers.Low is { } low ? (double)low : double.NegativeInfinity,
                value.Numbers.High is { } high ? (double)high : double.PositiveInfinity,
                null,
                value.Currency),
        };
}
