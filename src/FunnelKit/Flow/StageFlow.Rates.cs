using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <content>Rates from one stage to another.</content>
public sealed partial class StageFlow
{
    /// <summary>Gets the share of deals that went on from one stage to another, over any stages between them.</summary>
    /// <param name="from">The identifier of an open stage.</param>
    /// <param name="to">
    /// The identifier of a later open stage, or of a stage of kind won, which stands for any win.
    /// </param>
    /// <returns>
    /// Of the deals that went at least as far as <paramref name="from"/> and are decided, those that went at least
    /// as far as <paramref name="to"/>. Deals open between the two are not yet decided; by high-water mark, those whose
    /// window is over are. Dispositions that the semantics do not keep in the denominators are left out. What counts is
    /// how far a deal went, whatever <see cref="FlowSemantics.Reach"/> says: a stage that it skipped, optional or not,
    /// lies behind it.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="from"/> is not an open stage, or <paramref name="to"/> is neither a later open stage nor
    /// a won one.
    /// </exception>
    public Rate RateBetween(StageId from, StageId to)
    {
        var start = Model.PositionOf(from);
        var end = Model.TryGetStage(to, out var stage) && stage.Kind == StageKind.Won
            ? Model.OpenStages.Length
            : Model.PositionOf(to);
        if (end <= start)
        {
            throw new ArgumentException($"The stage '{to}' does not come after '{from}'.", nameof(to));
        }

        var reached = _counts.Beyond(end - 1);
        return RateOf(reached, reached + Stopped(start, end));
    }

    /// <summary>Gets the share of all leads that became opportunities.</summary>
    /// <param name="opportunityStage">The identifier of the open stage at which a lead becomes an opportunity.</param>
    /// <returns>The deals that went at least as far as that stage, of all deals.</returns>
    /// <exception cref="ArgumentException">The model has no open stage of that identifier.</exception>
    public Rate LeadToOpportunity(StageId opportunityStage) =>
        RateOf(_counts.Beyond(Model.PositionOf(opportunityStage) - 1), Deals);

    /// <summary>Creates a rate with the interval that the semantics ask for.</summary>
    internal Rate RateOf(long numerator, long denominator) =>
        Rate.FromCounts(numerator, denominator, Semantics.Interval);

    /// <summary>Counts the deals that are decided and came to one of some stages, but no further.</summary>
    private long Stopped(int start, int end)
    {
        var stopped = 0L;
        for (var position = start; position < end; position++)
        {
            stopped += _counts.DealsAt(position, Standing.Lost)
                + Kept(position, Standing.Nurtured)
                + Kept(position, Standing.Disqualified)
                + Kept(position, Standing.TransferredOut);

            // By visits, an entry whose window is over may lie before the furthest stage of its deal.
            stopped += position >= 0 && Semantics.Visit == VisitPolicy.HighWaterMark ? _counts.Expired[position] : 0;
        }

        return stopped;

        long Kept(int furthest, Standing standing) =>
            Semantics.Keeps(FlowCounts.OutcomeOf(standing)) ? _counts.DealsAt(furthest, standing) : 0;
    }
}
