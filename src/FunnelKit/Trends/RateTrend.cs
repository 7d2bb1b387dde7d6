using System.Collections.Immutable;
using FunnelKit.Statistics;

namespace FunnelKit.Trends;

/// <summary>
/// Whether a rate rises, falls or changed its level over some periods, or whether chance explains it all.
/// </summary>
/// <remarks>
/// <para>
/// The trend is tested by Mann and Kendall, the change of level by Pettitt, both on the rates of the periods in their
/// order. When several series are tested at once, such as the stages of a funnel, the p-values of each test are
/// corrected together (Benjamini and Hochberg). Periods without cases are left out; with fewer than 8 others nothing is
/// said (chosen by FunnelKit, no source), and a change of level can only be found from 11 on, where the test by Pettitt
/// first gets below 0.05. Recent periods must be mature, or every trend falls; see <see cref="CohortTriangle"/>.
/// </para>
/// <para>
/// <b>Source:</b> H. B. Mann, Nonparametric Tests Against Trend, Econometrica 13 (1945); A. N. Pettitt, A
/// Non-Parametric Approach to the Change-Point Problem, Applied Statistics 28 (1979). Instances are immutable and
/// thread-safe.
/// </para>
/// </remarks>
public sealed class RateTrend
{
    /// <summary>How many periods with cases are needed to say anything.</summary>
    public const int MinPeriods = 8;

    /// <summary>How many periods are tested at most.</summary>
    public const int MaxPeriods = 5_000;

    /// <summary>The corrected p-value up to which a trend or change counts as one: 0.05.</summary>
    public const double MaxAdjustedPValue = 0.05;

    private RateTrend(string name, ImmutableArray<KeyValuePair<string, Rate>> periods)
    {
        Name = name;
        Periods = periods;
        if (periods.Length >= MinPeriods)
        {
            double[] values = [.. periods.Select(period => period.Value.Value!.Value)];
            Trend = MannKendallTest.Test(values);
            Change = PettittTest.Test(values);
        }
    }

    /// <summary>Gets the name of the series, such as the identifier of a stage.</summary>
    public string Name { get; }

    /// <summary>Gets the periods with cases, in the order of time.</summary>
    public ImmutableArray<KeyValuePair<string, Rate>> Periods { get; }

    /// <summary>Gets the test for a trend.</summary>
    /// <value>Null with too few periods.</value>
    public MannKendallTest? Trend { get; }

    /// <summary>Gets the p-value of <see cref="Trend"/>, corrected for all series tested together.</summary>
    /// <value>In the range [0, 1]; null with too few periods, and when all rates are equal.</value>
    public double? AdjustedTrendPValue { get; private init; }

    /// <summary>Gets which way the rates go.</summary>
    public TrendDirection Direction => Trend is not { } trend ? TrendDirection.None
        : !(AdjustedTrendPValue <= MaxAdjustedPValue) ? TrendDirection.Steady
        : trend.Score > 0 ? TrendDirection.Rising
        : TrendDirection.Falling;

    /// <summary>Gets the test for a change of level.</summary>
    /// <value>Null with too few periods.</value>
    public PettittTest? Change { get; }

    /// <summary>Gets the p-value of <see cref="Change"/>, corrected for all series tested together.</summary>
    /// <value>In the range [0, 1]; null with too few periods.</value>
    public double? AdjustedChangePValue { get; private init; }

    /// <summary>Gets where the level changed.</summary>
    /// <value>Null with too few periods, and when chance explains the change.</value>
    public RateStep? Step => AdjustedChangePValue <= MaxAdjustedPValue && Change!.ChangeAfter is { } last
        ? new()
        {
            After = Periods[last - 1].Key,
            Before = Sum(Periods[..last]),
            Since = Sum(Periods[last..]),
        }
        : null;

    /// <summary>Tests one series.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="periods">The rates of disjoint cases by period, in the order of time; at most 5,000.</param>
    /// <returns>What the tests found.</returns>
    /// <exception cref="ArgumentException">There are more than 5,000 periods.</exception>
    public static RateTrend Test(string name, IEnumerable<KeyValuePair<string, Rate>> periods) =>
        Test([KeyValuePair.Create(name, periods)])[0];

    /// <summary>Tests several series together, such as the step rates of all stages.</summary>
    /// <param name="series">
    /// The series by name; each as rates of disjoint cases by period, in the order of time.
    /// </param>
    /// <returns>What the tests found, in the same order.</returns>
    /// <exception cref="ArgumentException">A series has no name or no rates, or more than 5,000 periods.</exception>
    public static ImmutableArray<RateTrend> Test(
        IEnumerable<KeyValuePair<string, IEnumerable<KeyValuePair<string, Rate>>>> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var tests = new List<RateTrend>();
        foreach (var (name, periods) in series)
        {
            if (name is null || periods is null)
            {
                throw new ArgumentException("A series needs a name and its rates.", nameof(series));
            }

            ImmutableArray<KeyValuePair<string, Rate>> known =
                [.. periods.Where(period => period.Value.Denominator > 0)];
            if (known.Length > MaxPeriods)
            {
                throw new ArgumentException(
                    $"The series '{name}' has {known.Length} periods; at most {MaxPeriods} are tested.",
                    nameof(series));
            }

            tests.Add(new(name, known));
        }

        var trends = Adjust(tests, test => test.Trend?.PValue);
        var changes = Adjust(tests, test => test.Change?.PValue);
        return
        [
            .. tests.Select((test, index) => new RateTrend(test.Name, test.Periods)
            {
                AdjustedTrendPValue = trends[index],
                AdjustedChangePValue = changes[index],
            }),
        ];
    }

    /// <summary>Says what the tests found in a language.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>One sentence. The wording may change between versions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return TrendTexts.Trend(this).ToString(language);
    }

    /// <summary>Says in English what the tests found.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    private static double?[] Adjust(List<RateTrend> tests, Func<RateTrend, double?> pValue)
    {
        var known = tests.Index().Where(test => pValue(test.Item) is not null).ToList();
        var adjusted = MultipleTesting.BenjaminiHochberg([.. known.Select(test => pValue(test.Item)!.Value)]);
        var all = new double?[tests.Count];
        foreach (var (place, test) in known.Index())
        {
            all[test.Index] = adjusted[place];
        }

        return all;
    }

    private static Rate Sum(ImmutableArray<KeyValuePair<string, Rate>> periods) =>
        periods.Aggregate(default(Rate), (sum, period) => sum + period.Value);
}
