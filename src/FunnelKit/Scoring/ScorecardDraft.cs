using System.Collections.Immutable;
using FunnelKit.Statistics;

namespace FunnelKit.Scoring;

/// <summary>A starter scorecard made from leads whose outcome is known, with a note on every column.</summary>
/// <remarks>
/// <para>
/// Numbers are divided where outcomes differ, rare categories are joined, and what is missing has a bin of its own.
/// Each bin has its weight of evidence, pulled towards 0 where cases are few; a logistic regression, pulled towards
/// equal weights, says how much of it counts beside the other columns. Log-odds become whole points on an
/// <see cref="OddsScale"/>, so that the card also gives probabilities.
/// </para>
/// <para>
/// The result is an ordinary card to be read and edited, not a fitted model to be believed: back-test it on leads that
/// it was not made from. The same input gives the same card. Equality compares references; instances are immutable.
/// </para>
/// <para>
/// <b>Source:</b> N. Siddiqi, Credit Risk Scorecards (2006), chapter 6; binning after R. Kerber, ChiMerge, AAAI (1992).
/// </para>
/// </remarks>
public sealed class ScorecardDraft
{
    /// <summary>
    /// A column that chance explains better is not tried. <b>Source:</b> D. W. Hosmer and S. Lemeshow, Applied Logistic
    /// Regression, 2nd edition (2000), section 4.2.
    /// </summary>
    private const double MostChance = 0.25;

    private const double SuspectInformation = 1.5;

    private const double SuspectArea = 0.9;

    private ScorecardDraft(Rate baseRate, Scorecard? scorecard, ImmutableArray<DraftedColumn> columns)
    {
        BaseRate = baseRate;
        Scorecard = scorecard;
        Columns = columns;
    }

    /// <summary>
    /// Gets the scale of a draft unless another is given: 100 points are even odds, 20 more double them.
    /// </summary>
    public static OddsScale DefaultOdds { get; } = new()
    {
        EvenScore = 100m,
        PointsToDouble = 20m,
    };

    /// <summary>Gets the leads with a good outcome of those with a known one.</summary>
    public Rate BaseRate { get; }

    /// <summary>
    /// Gets the card; null when the data do not support one: no known outcomes, all of them alike, or no column that
    /// tells anything about them.
    /// </summary>
    public Scorecard? Scorecard { get; }

    /// <summary>Gets what became of each column, in the order of the table.</summary>
    public ImmutableArray<DraftedColumn> Columns { get; }

    /// <summary>Drafts a scorecard.</summary>
    /// <param name="leads">The leads, with their values as they were when the leads were to be scored.</param>
    /// <param name="outcomes">
    /// For each lead whether it turned out well, or null when it is not known yet, which is not "no": such leads are
    /// left out.
    /// </param>
    /// <param name="id">The identifier of the card.</param>
    /// <param name="name">The name of the card.</param>
    /// <param name="writtenAfterOutcome">
    /// The columns that were written after the outcome, or changed by it. They are refused. A name that is no column is
    /// ignored.
    /// </param>
    /// <param name="odds">The scale of the points; null for <see cref="DefaultOdds"/>.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There are not as many outcomes as leads.</exception>
    /// <exception cref="InvalidDefinitionException">
    /// The identifier, a text or the scale cannot be part of a scorecard, or points on the scale are too many.
    /// </exception>
    public static ScorecardDraft From(
        LeadTable leads,
        ReadOnlySpan<bool?> outcomes,
        string id,
        LocalizedText name,
        IEnumerable<string>? writtenAfterOutcome = null,
        OddsScale? odds = null)
    {
        ArgumentNullException.ThrowIfNull(leads);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        var known = KnownOutcomes.Of(leads, outcomes);
        var refused = new HashSet<string>(writtenAfterOutcome ?? [], StringComparer.Ordinal);
        var notes = leads.Columns.ToDictionary(
            column => column,
            column => new DraftedColumn { Id = column, Role = DraftRole.Refused },
            StringComparer.Ordinal);
        var used = new List<DraftBins>();
        foreach (var column in leads.Columns)
        {
            if (!refused.Contains(column) && leads.Find(column) is { } values)
            {
                var bins = DraftBinner.Divide(DraftColumn.From(column, values, known.Rows), known.Values);
                notes[column] = Describe(bins, known.Values);
                if (notes[column].Role == DraftRole.Used)
                {
                    used.Add(bins);
                }
            }
        }

        var card = used.Count == 0 ? null : Build(used, known.Values, id, name, odds ?? DefaultOdds, notes);
        return new(known.BaseRate, card, [.. leads.Columns.Select(column => notes[column])]);
    }

    private static DraftedColumn Describe(DraftBins bins, bool[] outcomes)
    {
        var information = bins.Evidence.InformationValue;
        var area = RankMetrics.FromScores(outcomes, bins.ToFeature()).AreaUnderCurve;
        return new()
        {
            Id = bins.Column.Id,
            Role = bins.PValue < MostChance ? DraftRole.Used : DraftRole.Uninformative,
            Kind = bins.Column.Kind,
            InformationValue = information,
            AreaUnderCurve = area,
            LooksLikeOutcome = information >= SuspectInformation || area >= SuspectArea,
        };
    }

    private static Scorecard? Build(
        List<DraftBins> used,
        bool[] outcomes,
        string id,
        LocalizedText name,
        OddsScale odds,
        Dictionary<string, DraftedColumn> notes)
    {
        var fit = DraftFit.From(used, outcomes);
        var pointsPerLog = (double)odds.PointsToDouble / Math.Log(2d);
        var builder = Scorecard.CreateBuilder(id, name)
            .SetDescription(DraftTexts.CardDescription)
            .SetIntercept(Math.Clamp(odds.EvenScore, -1e9m, 1e9m) + Points(fit.Intercept * pointsPerLog))
            .SetOdds(odds);
        for (var i = 0; i < used.Count; i++)
        {
            var (bins, weight) = (used[i], fit.Weights[i]);
            notes[bins.Column.Id] = notes[bins.Column.Id] with
            {
                Weight = weight,
                Role = weight > 0d ? DraftRole.Used : DraftRole.Redundant,
            };
            if (weight > 0d)
            {
                builder.Add(new()
                {
                    Id = bins.Column.Id,
                    Kind = bins.Column.Kind,
                    Currency = bins.Column.Currency,
                    Bins =
                    [
                        .. bins.Bins.Select((bin, place) =>
                            bin with { Points = Points(bins.Weights[place] * weight * pointsPerLog) }),
                    ],
                });
            }
        }

        return fit.Weights.Any(weight => weight > 0d) ? builder.Build() : null;
    }

    // Whole points, so that people can read and change them; a hundredth of the odds at most is lost by default.
    private static decimal Points(double points) =>
        (decimal)Math.Round(Math.Clamp(points, -1e9, 1e9), MidpointRounding.ToEven);
}
