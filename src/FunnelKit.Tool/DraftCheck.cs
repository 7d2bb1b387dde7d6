using FunnelKit.Csv;
using FunnelKit.Governance;
using FunnelKit.Scoring;
using FunnelKit.Statistics;

namespace FunnelKit.Tool;

/// <summary>How well cards drafted alike tell outcomes of leads that they were not made from.</summary>
internal sealed class DraftCheck
{
    /// <summary>Spreads neighboring rows over the parts, the same in every language and on every machine.</summary>
    private const uint Multiplier = 2_654_435_761;

    private DraftCheck(bool[] outcomes, double[] probabilities)
    {
        Leads = outcomes.Length;
        Ranks = RankMetrics.FromScores(outcomes, probabilities);
        LogLoss = ProbabilityScores.LogLoss(outcomes, probabilities);
        Brier = ProbabilityScores.Brier(outcomes, probabilities);
    }

    /// <summary>Gets how many leads with a known outcome were scored by a card that does not know them.</summary>
    public int Leads { get; }

    /// <summary>Gets into how many parts the leads were divided; null when only the last ones were scored.</summary>
    public int? Folds { get; private init; }

    public RankMetrics Ranks { get; }

    public double? LogLoss { get; }

    public double? Brier { get; }

    /// <summary>Scores each part of the leads by a card made from the others, and takes all together.</summary>
    /// <param name="leads">The leads; those of a group are in the same part.</param>
    /// <param name="folds">How many parts there are.</param>
    /// <param name="draft">Makes a draft from the known outcomes.</param>
    public static DraftCheck ByFolds(CsvLeads leads, int folds, Func<bool?[], ScorecardDraft> draft)
    {
        int[] foldOf = [.. leads.Table.Leads.Select(lead => (int)(unchecked((uint)lead.Group * Multiplier) % folds))];
        return From(
            leads,
            Enumerable.Range(0, folds).Select(fold => Array.ConvertAll(foldOf, other => other == fold)),
            draft,
            folds);
    }

    /// <summary>Scores the last leads by a card made from those before.</summary>
    /// <param name="leads">The leads, in their order in time.</param>
    /// <param name="share">The share of the last leads.</param>
    /// <param name="draft">Makes a draft from the known outcomes.</param>
    public static DraftCheck OfLast(CsvLeads leads, Probability share, Func<bool?[], ScorecardDraft> draft)
    {
        var first = (int)(leads.Table.Count * (1d - share.Fraction));
        return From(leads, [[.. Enumerable.Range(0, leads.Table.Count).Select(place => place >= first)]], draft, null);
    }

    private static DraftCheck From(
        CsvLeads leads, IEnumerable<bool[]> parts, Func<bool?[], ScorecardDraft> draft, int? folds)
    {
        var (outcomes, probabilities) = (new List<bool>(), new List<double>());
        foreach (var isHeldOut in parts)
        {
            var made = draft([.. leads.Outcomes.Select((outcome, place) => isHeldOut[place] ? null : outcome)]);
            var scores = made.Scorecard?.Score(leads.Table);
            for (var place = 0; place < isHeldOut.Length; place++)
            {
                if (isHeldOut[place] && leads.Outcomes[place] is { } outcome)
                {
                    outcomes.Add(outcome);
                    probabilities.Add(
                        scores is not null && made.Scorecard?.Odds is { } odds
                            ? odds.ProbabilityOf(scores[place]).Fraction
                            : made.BaseRate.Value ?? 0.5);
                }
            }
        }

        return new([.. outcomes], [.. probabilities]) { Folds = folds };
    }
}
