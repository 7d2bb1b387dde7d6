using System.Collections.Immutable;
using FunnelKit.Statistics;

namespace FunnelKit.Scoring;

/// <summary>How well the scores of a card told the leads that turned out well from the others.</summary>
/// <remarks>
/// <para>
/// Leads whose outcome is not known yet are left out and counted. What the data do not support is null, and
/// <see cref="Gaps"/> says why. Use leads that the card was not made from, with their values as they were when they
/// were scored. Equality compares references; instances are immutable and safe to use from several threads.
/// </para>
/// <para>
/// <b>Source:</b> N. Siddiqi, Credit Risk Scorecards (2006), chapters 6 and 9; the kernels name theirs.
/// </para>
/// <example>
/// <code>
/// var report = ScorecardBackTest.From(card, table, outcomes);
/// Console.WriteLine($"{report.Ranks.AreaUnderCurve:F3} of {report.BaseRate}");
/// </code>
/// </example>
/// </remarks>
public sealed class ScorecardBackTest
{
    private ScorecardBackTest(Scorecard card, KnownOutcomes known, RankMetrics ranks, CalibrationTable? calibration)
    {
        Card = card;
        BaseRate = known.BaseRate;
        UnknownOutcomes = known.Unknown;
        Ranks = ranks;
        Gains = ranks.Gains();
        Gaps = GapsOf(card, known.BaseRate);
        BrierParts = calibration?.Brier;
        CalibrationError = calibration?.ExpectedError;
        Calibration = calibration is null ? [] : [.. calibration.Bins.Select(ToRow)];
    }

    /// <summary>Gets the card.</summary>
    public Scorecard Card { get; }

    /// <summary>
    /// Gets the leads that turned out well of those with a known outcome: the sample and its base rate.
    /// </summary>
    public Rate BaseRate { get; }

    /// <summary>Gets how many leads were left out because their outcome is not known yet.</summary>
    public int UnknownOutcomes { get; }

    /// <summary>Gets what is left unanswered and why; empty when everything has an answer.</summary>
    public ImmutableArray<BackTestGap> Gaps { get; }

    /// <summary>
    /// Gets how well the scores rank the leads: area under the curve with its standard error and interval, average
    /// precision, Kolmogorov–Smirnov.
    /// </summary>
    public RankMetrics Ranks { get; }

    /// <summary>Gets what working the leads by score yields, by tenths; empty when none turned out well.</summary>
    public ImmutableArray<GainStep> Gains { get; }

    /// <summary>Gets the mean log loss of the probabilities, in nats; null without odds or outcomes.</summary>
    public double? LogLoss { get; private init; }

    /// <summary>
    /// Gets the Brier score of the probabilities, in the range [0, 1]; null without odds or outcomes.
    /// </summary>
    public double? Brier { get; private init; }

    /// <summary>
    /// Gets the parts of <see cref="Brier"/> over the bins of <see cref="Calibration"/>; null without odds or outcomes.
    /// </summary>
    public BrierDecomposition? BrierParts { get; }

    /// <summary>
    /// Gets the mean distance of probability and observed share over the bins, in the range [0, 1]; null without odds
    /// or outcomes.
    /// </summary>
    public double? CalibrationError { get; }

    /// <summary>
    /// Gets up to ten bins of about equally many leads, by ascending probability; empty without odds or outcomes.
    /// </summary>
    public ImmutableArray<CalibrationRow> Calibration { get; }

    /// <summary>Gets what each characteristic told, in the order of the card.</summary>
    public ImmutableArray<CharacteristicBackTest> Characteristics { get; private init; } = [];

    /// <summary>Compares the scores of a card with what became of the leads.</summary>
    /// <param name="card">The card.</param>
    /// <param name="leads">The leads.</param>
    /// <param name="outcomes">
    /// For each lead whether it turned out well, or null when that is not known yet, which is not "no".
    /// </param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are not as many outcomes as leads, or a column holds values of another kind than its characteristic.
    /// </exception>
    public static ScorecardBackTest From(Scorecard card, LeadTable leads, ReadOnlySpan<bool?> outcomes)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(leads);
        var known = KnownOutcomes.Of(leads, outcomes);
        var scores = card.Score(leads);
        var ranks = RankMetrics.FromScores(known.Values, known.ScoresOf(scores));
        var bound = card.Bind(leads);
        var characteristics = bound.Characteristics.Select(item => Test(item, known)).ToImmutableArray();
        if (card.Odds is not { } odds || known.Rows.Length == 0)
        {
            return new(card, known, ranks, null) { Characteristics = characteristics };
        }

        var probabilities = Array.ConvertAll(known.Rows, row => odds.ProbabilityOf(scores[row]).Fraction);
        var calibration = CalibrationTable.Create(known.Values, probabilities, CalibrationBinning.EqualMass);
        return new(card, known, ranks, calibration)
        {
            Characteristics = characteristics,
            LogLoss = ProbabilityScores.LogLoss(known.Values, probabilities),
            Brier = ProbabilityScores.Brier(known.Values, probabilities),
        };
    }

    private static CharacteristicBackTest Test(BoundCharacteristic item, KnownOutcomes known)
    {
        var definition = item.Item.Definition;
        var (positives, negatives) = (new long[definition.Bins.Length], new long[definition.Bins.Length]);
        for (var i = 0; i < known.Rows.Length; i++)
        {
            (known.Values[i] ? positives : negatives)[item.ReadingAt(known.Rows[i]).Bin]++;
        }

        var evidence = WeightOfEvidence.FromCounts(positives, negatives);
        return new(
            definition,
            evidence.InformationValue,
            [
                .. definition.Bins.Select((bin, place) => new BinBackTest
                {
                    Bin = bin,
                    Points = PointUnits.ToPoints(item.Item.Points[place]),
                    Observed = Rate.FromCounts(positives[place], positives[place] + negatives[place]),
                    WeightOfEvidence = evidence.Weights[place],
                }),
            ]);
    }

    private static ImmutableArray<BackTestGap> GapsOf(Scorecard card, Rate baseRate)
    {
        var gaps = ImmutableArray.CreateBuilder<BackTestGap>();
        if (baseRate.Denominator == 0)
        {
            gaps.Add(BackTestGap.NoOutcomes);
        }
        else if (baseRate.Numerator == 0 || baseRate.Numerator == baseRate.Denominator)
        {
            gaps.Add(BackTestGap.OneOutcome);
        }

        if (card.Odds is null)
        {
            gaps.Add(BackTestGap.NoOdds);
        }

        return gaps.DrainToImmutable();
    }

    private static CalibrationRow ToRow(CalibrationBin bin) => new()
    {
        Low = Probability.FromFraction(bin.Low),
        High = Probability.FromFraction(bin.High),
        Expected = Probability.FromFraction(bin.MeanProbability),
        Observed = Rate.FromCounts(bin.Positives, bin.Count),
    };
}
