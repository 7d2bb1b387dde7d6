using FunnelKit.Flow;

namespace FunnelKit.Losses;

/// <summary>Lost deals by reason, and the Paretos that they give.</summary>
internal sealed class LossTallies
{
    private readonly StageFlow _flow;
    private readonly LossTaxonomy _taxonomy;
    private readonly Dictionary<LossReason, LossTally> _tallies = [];

    public LossTallies(StageFlow flow, LossTaxonomy taxonomy, Func<int, bool> takesStage)
    {
        (_flow, _taxonomy) = (flow, taxonomy);

        // In the order of the texts, so that of several spellings always the same one is shown.
        foreach (var ((_, text), tally) in flow.Counts.LossReasons
            .Where(pair => takesStage(pair.Key.Stage))
            .OrderBy(pair => pair.Key.Reason, StringComparer.Ordinal))
        {
            var reason = taxonomy.Classify(text);
            _tallies[reason] = _tallies.GetValueOrDefault(reason) + tally;
        }
    }

    public LossTally Total => _tallies.Values.Aggregate(default(LossTally), (sum, tally) => sum + tally);

    public IEnumerable<LossReason> Reasons => _tallies.Keys;

    public long Deals(LossReason reason) => _tallies.GetValueOrDefault(reason).Deals;

    public Rate Share(Func<LossReason, bool> counts) =>
        _flow.RateOf(_tallies.Where(pair => counts(pair.Key)).Sum(pair => pair.Value.Deals), Total.Deals);

    public AmountTotal? Amount =>
        _flow.Counts.Amounts is null ? null : Total.Amount.ToTotal(_flow.Currency, Total.Deals);

    public LossPareto Pareto(LossMeasure measure) => Pareto(_tallies, measure);

    public LossPareto TopPareto(LossMeasure measure)
    {
        var tops = new Dictionary<LossReason, LossTally>();
        foreach (var (reason, tally) in _tallies)
        {
            var top = _taxonomy.TopOf(reason);
            tops[top] = tops.GetValueOrDefault(top) + tally;
        }

        return Pareto(tops, measure);
    }

    private LossPareto Pareto(Dictionary<LossReason, LossTally> tallies, LossMeasure measure) =>
        measure is LossMeasure.Deals or LossMeasure.Value
            ? LossPareto.Create(tallies, measure, _flow.Currency, _flow.Counts.Amounts is not null)
            : throw new ArgumentOutOfRangeException(
                nameof(measure), measure, "Losses are ranked by deals or by value.");
}
