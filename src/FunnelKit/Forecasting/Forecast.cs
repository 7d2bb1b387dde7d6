using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Forecasting;

/// <summary>What a pipeline is expected to bring: by period, owner, product line and stage.</summary>
/// <remarks>
/// <para>
/// The weighted amount is the sum of amount times probability over the open deals. <see cref="Periods"/> together with
/// <see cref="Overdue"/> and <see cref="NoCloseDate"/> add up to exactly <see cref="Total"/>; so do
/// <see cref="Owners"/>, so do <see cref="ProductLines"/> where they are read, and so do <see cref="Stages"/> in all
/// that concerns open deals. Sums are exact, those of converted amounts too, and rounded to minor units once; what
/// rounding leaves over goes to the lines with the largest remainders, so that an amount of a line can be up to one
/// minor unit away from its own sum.
/// </para>
/// <para>
/// Lost deals add nothing. Won deals stand beside the open ones, in the period of their close date. Nothing is rolled
/// forward: an open deal whose close date has passed is overdue.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// </remarks>
public sealed class Forecast
{
    /// <summary>
    /// The most periods that <see cref="Periods"/> lists with the empty ones between them: 50 years of months.
    /// </summary>
    public const int MaxPeriodsWithGaps = 600;

    private readonly Lazy<ImmutableArray<ForecastLine>> _cells;

    internal Forecast(
        ForecastPlan plan,
        in LineSums total,
        LineSums[] buckets,
        ImmutableArray<ForecastLine> stages,
        ImmutableArray<ForecastLine> owners,
        Func<ImmutableArray<ForecastLine>> cells)
    {
        AsOf = plan.AsOf;
        Semantics = plan.Semantics;
        Currency = plan.Currency;
        Total = new ForecastLine("total", Currency, total);
        Overdue = BucketLine(plan, ForecastBuckets.Overdue, StageId.None, buckets[ForecastBuckets.Overdue]);
        NoCloseDate = BucketLine(plan, ForecastBuckets.NoCloseDate, StageId.None, buckets[ForecastBuckets.NoCloseDate]);
        Periods = PeriodLines(plan, buckets);
        Stages = stages;
        Owners = owners;
        _cells = new Lazy<ImmutableArray<ForecastLine>>(cells);
    }

    /// <summary>Gets the date that the forecast is made for.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Gets how the forecast was made.</summary>
    public ForecastSemantics Semantics { get; }

    /// <summary>Gets the currency of every amount.</summary>
    /// <value><see cref="FunnelKit.Currency.None"/> when no deal has an amount and none was named.</value>
    public Currency Currency { get; }

    /// <summary>Gets all deals that are open or won.</summary>
    public ForecastLine Total { get; }

    /// <summary>Gets the periods by close date, ascending.</summary>
    /// <value>
    /// Every period from the first to the last with an open or won deal, the empty ones between them included. If these
    /// are more than <see cref="MaxPeriodsWithGaps"/>, as after a mistyped year, only the periods that have deals.
    /// </value>
    public ImmutableArray<ForecastLine> Periods { get; }

    /// <summary>Gets the open deals whose close date is before <see cref="AsOf"/>.</summary>
    public ForecastLine Overdue { get; }

    /// <summary>Gets the deals without a close date.</summary>
    public ForecastLine NoCloseDate { get; }

    /// <summary>Gets the owners with open or won deals, in ordinal order of their names.</summary>
    /// <value>Deals without an owner come first, under an empty name.</value>
    public ImmutableArray<ForecastLine> Owners { get; }

    /// <summary>Gets the product lines with open or won deals, in ordinal order of their names.</summary>
    /// <value>
    /// Deals that belong to no product line come first, under an empty name. Empty when
    /// <see cref="PipelineMap{T}.ProductLine"/> was not mapped.
    /// </value>
    public ImmutableArray<ForecastLine> ProductLines { get; internal init; } = [];

    /// <summary>Gets every stage in which deals are open, those on hold included, in the order of the model.</summary>
    public ImmutableArray<ForecastLine> Stages { get; }

    /// <summary>Gets the open deals by bucket and stage: overdue, without close date, then by period.</summary>
    /// <value>Only parts that have deals. The stages of a period add up to exactly its line.</value>
    /// <exception cref="OverflowException">
    /// The sum of a part does not fit a decimal, as its period's does because others have the opposite sign.
    /// </exception>
    public ImmutableArray<ForecastLine> PeriodStages => _cells.Value;

    /// <summary>
    /// Gets the deals by bucket and product line, for planning supply: overdue, without close date, then by period.
    /// </summary>
    /// <value>
    /// Only parts that have open or won deals. The product lines of a period add up to exactly its line. Empty when
    /// <see cref="PipelineMap{T}.ProductLine"/> was not mapped.
    /// </value>
    /// <exception cref="OverflowException">
    /// The sum of a part does not fit a decimal, as its period's does because others have the opposite sign.
    /// </exception>
    public ImmutableArray<ForecastLine> PeriodProductLines => LazyPeriodProductLines.Value;

    /// <summary>Gets the won deals and the sum of their amounts.</summary>
    public AmountTotal Won { get; internal init; }

    /// <summary>Gets the lost deals and the sum of their amounts, which is in no other number.</summary>
    public AmountTotal Lost { get; internal init; }

    /// <summary>
    /// Gets the deals that are closed otherwise: disqualified, set aside for later, handed over, or in a phase
    /// after the
    /// close. They are in no other number.
    /// </summary>
    public AmountTotal OtherClosed { get; internal init; }

    /// <summary>Gets the line of a period.</summary>
    /// <param name="periodName">The name of the period, such as <c>2026-12</c>.</param>
    /// <exception cref="ArgumentException"><see cref="Periods"/> has no period of that name.</exception>
    public ForecastLine this[string periodName] =>
        TryGetPeriod(periodName, out var line)
            ? line
            : throw new ArgumentException(
                Periods.IsEmpty
                    ? $"There is no period '{periodName}', nor any other."
                    : $"There is no period '{periodName}' from '{Periods[0].Name}' to '{Periods[^1].Name}'.",
                nameof(periodName));

    /// <summary>Looks for the line of a period.</summary>
    /// <param name="periodName">The name of the period, such as <c>2026-12</c>.</param>
    /// <param name="line">The line, or null when there is none.</param>
    /// <returns>True if <see cref="Periods"/> has a period of that name.</returns>
    public bool TryGetPeriod(string periodName, [NotNullWhen(true)] out ForecastLine? line)
    {
        ArgumentNullException.ThrowIfNull(periodName);
        line = Periods.FirstOrDefault(candidate => string.Equals(candidate.Name, periodName, StringComparison.Ordinal));
        return line is not null;
    }

    /// <summary>Formats the total in the invariant culture.</summary>
    /// <returns>For example <c>total: 740.70 CNY weighted of 1234.50 CNY, 1 open deal</c>.</returns>
    public override string ToString() => Total.ToString();

    internal Lazy<ImmutableArray<ForecastLine>> LazyPeriodProductLines { get; init; } = new([]);

    internal static ForecastLine BucketLine(
        ForecastPlan plan, int bucket, StageId stage, in LineSums sums, string? productLine = null)
    {
        var (kind, name) = bucket switch
        {
            ForecastBuckets.Overdue => (ForecastBucket.Overdue, "overdue"),
            ForecastBuckets.NoCloseDate => (ForecastBucket.NoCloseDate, "no-close-date"),
            _ => (ForecastBucket.Period, string.Empty),
        };
        return kind == ForecastBucket.Period
            ? PeriodLine(
                plan, plan.Buckets.Periods[bucket - ForecastBuckets.FirstPeriod], stage, sums, productLine)
            : new ForecastLine(name, plan.Currency, sums) { Bucket = kind, Stage = stage, ProductLine = productLine };
    }

    private static ForecastLine PeriodLine(
        ForecastPlan plan, Period period, StageId stage, in LineSums sums, string? productLine = null) =>
        new(period.Name, plan.Currency, sums)
        {
            Bucket = ForecastBucket.Period,
            Period = period,
            Stage = stage,
            ProductLine = productLine,
        };

    private static ImmutableArray<ForecastLine> PeriodLines(ForecastPlan plan, LineSums[] buckets)
    {
        var present = new List<(Period Period, LineSums Sums)>(plan.Buckets.Periods.Length);
        for (var i = 0; i < plan.Buckets.Periods.Length; i++)
        {
            if (buckets[ForecastBuckets.FirstPeriod + i] is { IsEmpty: false } sums)
            {
                present.Add((plan.Buckets.Periods[i], sums));
            }
        }

        var all = WithGaps(plan.Semantics.Calendar, present);
        return [.. (all ?? present).Select(pair => PeriodLine(plan, pair.Period, StageId.None, pair.Sums))];
    }

    /// <summary>Adds the empty periods; null if there are too many.</summary>
    private static List<(Period Period, LineSums Sums)>? WithGaps(
        IPeriodCalendar calendar, List<(Period Period, LineSums Sums)> present)
    {
        var all = new List<(Period Period, LineSums Sums)>(present.Count);
        foreach (var pair in present)
        {
            while (all.Count > 0 && all[^1].Period.End < pair.Period.Start)
            {
                all.Add((ForecastBuckets.PeriodOf(calendar, all[^1].Period.End), default));
                if (all.Count >= MaxPeriodsWithGaps)
                {
                    return null;
                }
            }

            all.Add(pair);
        }

        return all.Count > MaxPeriodsWithGaps ? null : all;
    }
}
