using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>How likely each of several events is to come first by a time, where some are still being watched.</summary>
/// <remarks>
/// <para>
/// Each cause takes the others' chances: won, lost and regressed compete, and what is still open counts as “not yet”.
/// The shares of all causes and the event-free share add up to 1 at every time. Without censored observations they are
/// the plain shares. Equality compares references; instances are immutable and safe to use from several threads.
/// Estimating takes O(distinct times × causes²).
/// </para>
/// <para>
/// With d events of a cause among n at risk, the incidence of the cause is <c>F(t) = ΣS(t−)d/n</c>, S being the
/// event-free share. The variance is of Greenwood's type: with the covariance C of the shares and the step B of their
/// recursion, <c>C(t) = BᵀC(t−)B + S(t−)²(diag q − qqᵀ)/n</c>, q being the shares of those at risk. <b>Source:</b>
/// O. O. Aalen and S. Johansen, An Empirical Transition Matrix for Non-Homogeneous Markov Chains Based on Censored
/// Observations, Scandinavian Journal of Statistics 5 (1978); P. K. Andersen, Ø. Borgan, R. D. Gill and N. Keiding,
/// Statistical Models Based on Counting Processes (1993), section IV.4.
/// </para>
/// <example>
/// <code>
/// CompetingRisks exits = CompetingRisks.Estimate(RiskTable.FromObservations(visits, causes: 2));
/// double? wonBy90 = exits.Causes[0].At(90);
/// </code>
/// </example>
/// </remarks>
public sealed class CompetingRisks
{
    private CompetingRisks(
        long sampleSize,
        double? lastTime,
        ImmutableArray<double> times,
        ImmutableArray<long> atRisk,
        CumulativeIncidence eventFree,
        ImmutableArray<CumulativeIncidence> causes)
    {
        SampleSize = sampleSize;
        LastTime = lastTime;
        Times = times;
        AtRisk = atRisk;
        EventFree = eventFree;
        Causes = causes;
    }

    /// <summary>Gets how many were observed.</summary>
    public long SampleSize { get; }

    /// <summary>Gets the last time at which somebody was watched; null for no observation.</summary>
    public double? LastTime { get; }

    /// <summary>Gets the times with an event of any cause, in ascending order.</summary>
    public ImmutableArray<double> Times { get; }

    /// <summary>Gets how many were at risk at each of <see cref="Times"/>.</summary>
    public ImmutableArray<long> AtRisk { get; }

    /// <summary>
    /// Gets the share without any event, which falls from 1: the survival curve of all causes together.
    /// </summary>
    public CumulativeIncidence EventFree { get; }

    /// <summary>Gets the share that had its event, for each cause in the order of the table.</summary>
    public ImmutableArray<CumulativeIncidence> Causes { get; }

    /// <summary>Estimates the incidences of all causes.</summary>
    /// <param name="table">What happened at each time.</param>
    /// <returns>The estimate; without times when there was no event.</returns>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    public static CompetingRisks Estimate(RiskTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        int[] rows = [.. Enumerable.Range(0, table.Times.Length).Where(row => table.EventsAt(row) > 0L)];
        var size = table.Causes + 1;
        var values = new double[size * rows.Length];
        var variances = new double[size * rows.Length];
        var shares = new double[size];
        shares[0] = 1d;
        var covariance = new ShareCovariance(size);
        for (var step = 0; step < rows.Length; step++)
        {
            var odds = Odds(table, rows[step]);
            covariance.Step(odds, shares[0] * shares[0] / table.AtRisk[rows[step]]);
            ShareCovariance.Move(shares, odds);
            for (var state = 0; state < size; state++)
            {
                values[(state * rows.Length) + step] = shares[state];
                variances[(state * rows.Length) + step] = covariance.Variance(state);
            }
        }

        ImmutableArray<double> times = [.. rows.Select(row => table.Times[row])];
        var knownThrough = shares[0] == 0d ? double.PositiveInfinity : table.LastTime;
        ImmutableArray<CumulativeIncidence> curves =
        [
            .. Enumerable.Range(0, size).Select(state => new CumulativeIncidence(
                state,
                knownThrough,
                times,
                [.. rows.Select(row => state == 0 ? 0L : table.EventsAt(row, state))],
                ImmutableArray.Create(values, state * rows.Length, rows.Length),
                ImmutableArray.Create(variances, state * rows.Length, rows.Length))),
        ];
        return new(
            table.SampleSize,
            table.LastTime,
            times,
            [.. rows.Select(row => table.AtRisk[row])],
            curves[0],
            curves[1..]);
    }

    /// <summary>
    /// Computes how likely an event of a cause is to come first by a time, given that nothing had happened until
    /// another.
    /// </summary>
    /// <param name="cause">The cause, from 1 to the number of <see cref="Causes"/>.</param>
    /// <param name="since">The time until which nothing had happened, at least 0.</param>
    /// <param name="through">The time by which the event is asked for, at least <paramref name="since"/>.</param>
    /// <returns>
    /// The share, <c>(F(through) − F(since))/S(since)</c>, in the range [0, 1]; null when nobody was left or watched.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range or not a number.</exception>
    public double? Given(int cause, double since, double through)
    {
        if (cause < 1 || cause > Causes.Length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(cause), cause, $"A cause must be from 1 to {Causes.Length}.");
        }

        if (!(through >= since))
        {
            throw new ArgumentOutOfRangeException(
                nameof(through), through, "The time must not be before the one until which nothing had happened.");
        }

        var incidence = Causes[cause - 1];
        var gained = incidence.At(through) - incidence.At(since);
        return EventFree.At(since) is { } left && left > 0d && gained is { } share ? Math.Min(1d, share / left) : null;
    }

    /// <summary>Computes the standard errors of the incidences by the infinitesimal jackknife.</summary>
    /// <param name="observations">The observations, in any order.</param>
    /// <param name="causes">How many causes are told apart, at least 1.</param>
    /// <returns>
    /// For each cause, the standard error at each time with an event of any cause, in the order of
    /// <see cref="Times"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException">The observations are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="causes"/> is below 1, or an observation has a time, an entry, a cause or a count out of its
    /// range.
    /// </exception>
    /// <exception cref="OverflowException">A count exceeds <see cref="long.MaxValue"/>.</exception>
    /// <remarks>
    /// <c>√Σ(∂F/∂w)²</c> over the weights w of the observations: another estimate of the error, which other software
    /// prints beside these curves, and which holds for dependent times as well. It needs to know who entered when, and
    /// takes O(distinct times × distinct entries × causes²). <b>Source:</b> T. M. Therneau and P. M. Grambsch, Modeling
    /// Survival Data: Extending the Cox Model (2000), chapter 7.
    /// </remarks>
    public static ImmutableArray<ImmutableArray<double>> JackknifeErrors(
        IEnumerable<SurvivalObservation> observations, int causes)
    {
        ArgumentNullException.ThrowIfNull(observations);
        List<SurvivalObservation> all = [.. observations];
        var table = RiskTable.FromObservations(all, causes);
        var cohorts = all.GroupBy(observation => observation.Entry ?? -1d)
            .Select(cohort => new JackknifeCohort(
                cohort.Key,
                RiskTable.FromObservations(cohort.Select(observation => observation with { Entry = null }), causes)))
            .OrderBy(cohort => cohort.Entry)
            .ToList();
        var errors = Enumerable.Range(0, causes).Select(_ => ImmutableArray.CreateBuilder<double>()).ToList();
        var survival = 1d;
        var covariance = new ShareCovariance(causes + 1);
        for (var row = 0; row < table.Times.Length; row++)
        {
            if (table.EventsAt(row) == 0L)
            {
                continue;
            }

            var odds = Odds(table, row);
            covariance.Step(odds, 0d);
            foreach (var cohort in cohorts.TakeWhile(cohort => cohort.Entry < table.Times[row]))
            {
                cohort.Step(table.Times[row], odds, survival / table.AtRisk[row], covariance);
            }

            survival *= odds[0];
            for (var cause = 1; cause <= causes; cause++)
            {
                errors[cause - 1].Add(Math.Sqrt(covariance.Variance(cause)));
            }
        }

        return [.. errors.Select(values => values.DrainToImmutable())];
    }

    // Of those at risk: the share to whom nothing happened, then that of each cause.
    private static double[] Odds(RiskTable table, int row)
    {
        var odds = new double[table.Causes + 1];
        double atRisk = table.AtRisk[row];
        odds[0] = (table.AtRisk[row] - table.EventsAt(row)) / atRisk;
        for (var cause = 1; cause < odds.Length; cause++)
        {
            odds[cause] = table.EventsAt(row, cause) / atRisk;
        }

        return odds;
    }
}
