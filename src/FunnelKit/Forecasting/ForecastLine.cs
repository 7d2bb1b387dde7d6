using FunnelKit.Stages;

namespace FunnelKit.Forecasting;

/// <summary>The deals of one part of a forecast: of a period, an owner, a product line, a stage, or all.</summary>
/// <remarks>
/// Amounts are rounded to minor units so that the lines that divide a forecast add up to its total exactly.
/// Instances are immutable and thread-safe.
/// </remarks>
public sealed class ForecastLine
{
    private readonly int _deals;
    private readonly int _missingAmounts;
    private readonly int _missingProbabilities;
    private readonly int _won;

    internal ForecastLine(string name, Currency currency, in LineSums sums)
    {
        Name = name;
        _deals = sums.Deals;
        _missingAmounts = sums.MissingAmounts;
        _missingProbabilities = sums.MissingProbabilities;
        _won = sums.Won;
        Amount = ForecastMoney.FromMinorUnits(sums.Amount, currency);
        Weighted = ForecastMoney.FromMinorUnits(sums.Weighted, currency);
        WonAmount = ForecastMoney.FromMinorUnits(sums.WonAmount, currency);
    }

    /// <summary>Gets what the line is about, free of language.</summary>
    /// <value>
    /// The name of the period, <c>overdue</c> or <c>no-close-date</c>; the name of the owner or of the product line,
    /// empty for deals without one; the identifier of the stage; or <c>total</c>.
    /// </value>
    public string Name { get; }

    /// <summary>Gets the bucket that the line is about.</summary>
    /// <value><see cref="ForecastBucket.None"/> for owners, product lines, stages and the total.</value>
    public ForecastBucket Bucket { get; internal init; }

    /// <summary>Gets the period that the line is about.</summary>
    /// <value>Null unless <see cref="Bucket"/> is <see cref="ForecastBucket.Period"/>.</value>
    public Period? Period { get; internal init; }

    /// <summary>Gets the stage that the line is about.</summary>
    /// <value><see cref="StageId.None"/> for lines over all stages.</value>
    public StageId Stage { get; internal init; }

    /// <summary>Gets the product line that the line is about.</summary>
    /// <value>Null for lines over all product lines; empty for the deals that belong to none.</value>
    public string? ProductLine { get; internal init; }

    /// <summary>Gets how many deals are open.</summary>
    public long Deals => _deals;

    /// <summary>Gets how many of the open deals have no amount. They add nothing to any sum.</summary>
    public long MissingAmounts => _missingAmounts;

    /// <summary>Gets how many of the open deals have no probability from any source.</summary>
    /// <value>Their amounts are in <see cref="Amount"/>, and unknown in <see cref="Weighted"/>.</value>
    public long MissingProbabilities => _missingProbabilities;

    /// <summary>Gets the sum of the known amounts of the open deals.</summary>
    public Money Amount { get; }

    /// <summary>Gets the sum of amount times probability of the open deals for which both are known.</summary>
    public Money Weighted { get; }

    /// <summary>Gets how many deals are won. They are not in <see cref="Deals"/>.</summary>
    public long Won => _won;

    /// <summary>Gets the sum of the known amounts of the won deals. It is not in <see cref="Weighted"/>.</summary>
    public Money WonAmount { get; }

    /// <summary>Formats the line in the invariant culture.</summary>
    /// <returns>For example <c>2026-12: 740.70 CNY weighted of 1234.50 CNY, 1 open deal</c>.</returns>
    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Name}: {Weighted} weighted of {Amount}, {Deals:N0} open {(Deals == 1 ? "deal" : "deals")}");
}
