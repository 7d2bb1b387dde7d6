using FunnelKit.Statistics;

namespace FunnelKit.Flow;

/// <summary>
/// The share of entries into a stage that will have advanced in the end, open ones counting as “not yet”.
/// </summary>
/// <remarks>
/// <para>
/// Of the curves of competing exits by age, <c>F</c> being the incidence of advancing and <c>G</c> that of the
/// dispositions that leave the denominators, the estimate is <c>F/(1 − G)</c> at the greatest age observed. When
/// nothing is open it equals <see cref="StageConversion.StepRate"/>, and its interval that of the rate. Undated entries
/// are left out. <b>Source:</b> O. O. Aalen and S. Johansen, An Empirical Transition Matrix for Non-Homogeneous Markov
/// Chains Based on Censored Observations, Scandinavian Journal of Statistics 5 (1978).
/// </para>
/// <para>
/// The variance is <c>(V(F) + 2RC(F, G) + R²V(G))/(1 − G)²</c> for <c>R = F/(1 − G)</c>, by the delta method. The
/// interval is that of a proportion in a sample of the size <c>R(1 − R)/variance</c>, or of all decided entries where
/// the estimate is 0 or 1. <b>Source:</b> E. L. Korn and B. I. Graubard, Confidence Intervals for Proportions with
/// Small Expected Number of Positive Counts Estimated from Survey Data, Survey Methodology 24 (1998).
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// </remarks>
public sealed class EventualConversion
{
    private const double Confidence = 0.95;

    /// <summary>What sums of shares may be off by; no sample is so large that one entry weighs as little.</summary>
    private const double Rounding = 1e-12;

    // The causes: what advanced, what leaves the denominators, what was decided otherwise.
    private const int Advanced = 0;
    private const int Left = 1;
    private const int Other = 2;

    private readonly CompetingRisks _exits;

    private EventualConversion(CompetingRisks exits, double estimate, ProportionInterval interval)
    {
        _exits = exits;
        Estimate = estimate;
        Interval = interval;
    }

    /// <summary>Gets the share that will have advanced, as far as the curve goes.</summary>
    /// <value>In the range [0, 1]; a lower bound while <see cref="StillUndecided"/> is above 0.</value>
    public double Estimate { get; }

    /// <summary>Gets the 95 % interval of <see cref="Estimate"/>, by the method of the semantics.</summary>
    public ProportionInterval Interval { get; }

    /// <summary>Gets the share of entries that are undecided at the end of the curve: the part not yet flat.</summary>
    /// <value>In the range [0, 1]; 0 when the oldest entry is decided.</value>
    public double StillUndecided => _exits.EventFree.Last;

    /// <summary>Gets how many entries the curves rest on.</summary>
    public long SampleSize => _exits.SampleSize;

    /// <summary>Gets the age up to which entries were observed.</summary>
    /// <value>In days of 24 hours.</value>
    public double LastDays => _exits.LastTime ?? 0d;

    /// <summary>Gets the share that has advanced by an age.</summary>
    /// <param name="days">The age in days of 24 hours, at least 0; infinity is allowed.</param>
    /// <returns>
    /// The share, in the range [0, 1], of those that have not left the denominators by then; null beyond the ages
    /// observed, unless every entry is decided, and when all have left.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The age is negative or not a number.</exception>
    public double? At(double days) => Share(_exits.Causes[Advanced].At(days), _exits.Causes[Left].At(days));

    /// <summary>Formats the estimate, its interval and what is undecided, in the invariant culture.</summary>
    /// <returns>For example <c>41.2 % (38.5–44.0 %), 3.1 % undecided</c>.</returns>
    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Estimate * 100d:F1} % ({Interval.Low * 100d:F1}–{Interval.High * 100d:F1} %), "
            + $"{StillUndecided * 100d:F1} % undecided");

    /// <summary>Estimates the share; null when no entry is left in the denominators.</summary>
    internal static EventualConversion? Estimated(FlowAges ages, int stage, FlowSemantics semantics)
    {
        var table = TableOf(ages, stage, semantics);
        var exits = CompetingRisks.Estimate(table);
        var (advanced, left) = (exits.Causes[Advanced], exits.Causes[Left]);
        if (Share(advanced.Last, left.Last) is not { } estimate || left.Events.Sum() == table.SampleSize)
        {
            return null;
        }

        var (gone, stopped) = (advanced.Events.Sum(), exits.Causes[Other].Events.Sum());
        double decided = gone + stopped;
        var size = decided;
        if (stopped == 0 && exits.EventFree.Last < Rounding)
        {
            estimate = 1d;
        }
        else if (gone > 0)
        {
            // The covariance follows from the variance of both causes taken as one.
            var both = CompetingRisks.Estimate(Merged(table)).Causes[0].Variances[^1];
            var covariance = (both - advanced.Variances[^1] - left.Variances[^1]) / 2d;
            var variance = advanced.Variances[^1] + (2d * estimate * covariance)
                + (estimate * estimate * left.Variances[^1]);
            var rest = 1d - left.Last;
            size = variance > 0d ? estimate * (1d - estimate) * rest * rest / variance : decided;
        }

        var interval = Intervals.ForMethod(semantics.Interval, Math.Min(estimate * size, size), size, Confidence);
        return new(exits, estimate, interval);
    }

    private static double? Share(double? advanced, double? left) =>
        left < 1d - Rounding ? Math.Clamp(advanced!.Value / (1d - left.Value), 0d, 1d) : null;

    private static RiskTable TableOf(FlowAges ages, int stage, FlowSemantics semantics)
    {
        var rows = new SortedDictionary<int, long[]>();
        for (var outcome = StepOutcome.Advanced; outcome <= StepOutcome.StillThere; outcome++)
        {
            if (ColumnOf(outcome, semantics) is { } column)
            {
                Add(ages.Steps[(stage * FlowCounts.Outcomes) + (int)outcome - 1], column);
            }
        }

        Add(ages.Expired[stage], Other);
        var daysPerUnit = (double)semantics.TicksPerUnit / TimeSpan.TicksPerDay;
        return RiskTable.FromCounts(
            [.. rows.Keys.Select(units => units * daysPerUnit)],
            [.. rows.Values.SelectMany(row => row[..3])],
            [.. rows.Values.Select(row => row[3])],
            causes: 3);

        void Add(CountedValues values, int column)
        {
            foreach (var (units, count) in values.Values.Zip(values.Counts))
            {
                if (!rows.TryGetValue(units, out var row))
                {
                    row = new long[4];
                    rows.Add(units, row);
                }

                row[column] += count;
            }
        }
    }

    // Deals on hold that do not stay in the denominators are not counted at all: they may still come back.
    private static int? ColumnOf(StepOutcome outcome, FlowSemantics semantics) => outcome switch
    {
        StepOutcome.Advanced => Advanced,
        StepOutcome.StillThere => 3,
        StepOutcome.OnHold => semantics.Keeps(outcome) ? 3 : null,
        StepOutcome.Regressed => semantics.Visit == VisitPolicy.HighWaterMark ? 3 : Other,
        _ => semantics.Keeps(outcome) ? Other : Left,
    };

    private static RiskTable Merged(RiskTable table) =>
        RiskTable.FromCounts(
            table.Times.AsSpan(),
            [
                .. Enumerable.Range(0, table.Times.Length).SelectMany(row => new[]
                {
                    table.EventsAt(row, Advanced + 1) + table.EventsAt(row, Left + 1),
                    table.EventsAt(row, Other + 1),
                }),
            ],
            table.Censored.AsSpan(),
            causes: 2);
}
