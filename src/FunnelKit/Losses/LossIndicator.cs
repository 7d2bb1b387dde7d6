using FunnelKit.Flow;
using FunnelKit.Statistics;

namespace FunnelKit.Losses;

/// <summary>
/// Whether a number of a deal, such as its time in a stage or how often content was opened, goes with losing it.
/// </summary>
/// <remarks>
/// <para>
/// <see cref="Separation"/> is the chance that a lost deal has the higher number than a won one, ties counting half:
/// ½ when the number says nothing, above it when lost deals have the higher numbers, below it when they have the lower
/// ones. Its interval is DeLong's. The number must be as it was before the deal closed. That it goes with losses does
/// not mean that it makes them.
/// </para>
/// <para>
/// <b>Source:</b> E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, Comparing the Areas under Two or More Correlated
/// Receiver Operating Characteristic Curves, Biometrics 44 (1988). Equality compares every property; instances are
/// immutable and thread-safe.
/// </para>
/// </remarks>
public sealed record LossIndicator
{
    private LossIndicator(LocalizedText name, long without, double[] lost, double[] won)
    {
        Name = name;
        Without = without;
        (Lost, Won) = (lost.Length, won.Length);
        MedianOfLost = Quantiles.Linear(lost, 0.5);
        MedianOfWon = Quantiles.Linear(won, 0.5);
        var metrics = RankMetrics.FromScores(
            [.. lost.Select(_ => true), .. won.Select(_ => false)], [.. lost, .. won]);
        Separation = metrics.AreaUnderCurve;
        Interval = metrics.AreaInterval();
    }

    /// <summary>Gets what is measured.</summary>
    public LocalizedText Name { get; }

    /// <summary>Gets how many lost deals have the number.</summary>
    public long Lost { get; }

    /// <summary>Gets how many won deals have the number.</summary>
    public long Won { get; }

    /// <summary>Gets how many won and lost deals are left out because they have none.</summary>
    public long Without { get; }

    /// <summary>Gets the median number of the lost deals; null when there is none.</summary>
    public double? MedianOfLost { get; }

    /// <summary>Gets the median number of the won deals; null when there is none.</summary>
    public double? MedianOfWon { get; }

    /// <summary>Gets the chance that a lost deal has the higher number than a won one.</summary>
    /// <value>In the range [0, 1]; null without lost or without won deals.</value>
    public double? Separation { get; }

    /// <summary>Gets the 95 % interval of <see cref="Separation"/>.</summary>
    /// <value>Null with fewer than two lost or won deals.</value>
    public AreaInterval? Interval { get; }

    /// <summary>Gets a value indicating whether the number goes with losing: the interval leaves ½ out.</summary>
    public bool IsIndicative => Interval is { } interval && (interval.Low > 0.5 || interval.High < 0.5);

    /// <summary>Measures an indicator over won and lost deals; others are left out.</summary>
    /// <param name="name">What is measured.</param>
    /// <param name="deals">The deals as they stand, such as <c>history.Deals(asOf)</c> gives them.</param>
    /// <param name="measure">Gives the number of a deal as it was before the close; null when it has none.</param>
    /// <returns>The indicator.</returns>
    /// <exception cref="ArgumentException">A number is infinite or not a number.</exception>
    public static LossIndicator Create(
        LocalizedText name, IEnumerable<DealRecord> deals, Func<DealRecord, double?> measure)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(deals);
        ArgumentNullException.ThrowIfNull(measure);
        var (won, lost, without) = (new List<double>(), new List<double>(), 0L);
        foreach (var deal in deals.Where(deal => deal.Standing is DealStanding.Won or DealStanding.Lost))
        {
            if (measure(deal) is not { } number)
            {
                without++;
            }
            else if (double.IsFinite(number))
            {
                (deal.Standing == DealStanding.Won ? won : lost).Add(number);
            }
            else
            {
                throw new ArgumentException($"The deal '{deal.DealId}' has no finite number.", nameof(measure));
            }
        }

        return new(name, without, [.. lost.Order()], [.. won.Order()]);
    }

    /// <summary>Says the indicator in a language.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>
    /// One sentence, which states a measurement and no cause. The wording may change between versions.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return LossTexts.Indicator(this).ToString(language);
    }

    /// <summary>Says the indicator in English.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
