using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Losses;

/// <summary>Why and where deals were lost: the reasons of a flow, read by a taxonomy.</summary>
/// <remarks>
/// <para>
/// Each lost deal counts once, with the reason of the event that closed it. Every one of them is in a row, also when no
/// reason was given (<see cref="LossReason.Unknown"/>), when the text is in no category, and when it says only that
/// nobody answered, which is a number of attempts and no cause. Deals that are disqualified are not lost and not here.
/// </para>
/// <para>
/// The analysis says which reasons were given and how often. It does not claim that they caused the losses. Instances
/// are immutable and thread-safe.
/// </para>
/// <example>
/// <code>
/// LossAnalysis losses = flow.AnalyzeLosses(LossTaxonomies.Standard);
/// foreach (LossShare row in losses.Pareto(LossMeasure.Value).VitalFew)
///     Console.WriteLine($"{row.Reason}: {row.Share}, {row.Amount}");
/// </code>
/// </example>
/// </remarks>
public sealed class LossAnalysis
{
    private readonly LossTallies _tallies;

    internal LossAnalysis(StageFlow flow, LossTaxonomy taxonomy)
    {
        Flow = flow;
        Taxonomy = taxonomy;
        _tallies = new(flow, taxonomy, _ => true);
        Stages =
        [
            .. flow.Model.OpenStages.Select((stage, position) => StageAt(stage.Id, position + 1)),
            .. flow.LostFromUnknown > 0 ? [StageAt(StageId.None, 0)] : Array.Empty<StageLosses>(),
        ];
    }

    /// <summary>Gets the flow whose losses these are.</summary>
    public StageFlow Flow { get; }

    /// <summary>Gets how the reasons were read.</summary>
    public LossTaxonomy Taxonomy { get; }

    /// <summary>Gets how many deals were lost.</summary>
    public long Lost => _tallies.Total.Deals;

    /// <summary>Gets the sum of their amounts, or null when the history has none.</summary>
    public AmountTotal? Amount => _tallies.Amount;

    /// <summary>Gets the lost deals whose reason explains something, of all lost deals.</summary>
    public Rate Explained => _tallies.Share(reason => reason.IsExplanation);

    /// <summary>Gets the lost deals for which no reason was given, of all lost deals.</summary>
    public Rate Unknown => _tallies.Share(reason => reason.Kind == LossReasonKind.Unknown);

    /// <summary>Gets the lost deals of which is said only that nobody answered, of all lost deals.</summary>
    public Rate NoReply => _tallies.Share(reason => reason.Kind == LossReasonKind.Attempt);

    /// <summary>Gets the lost deals whose reason no category knows, of all lost deals.</summary>
    public Rate Unclassified => _tallies.Share(reason => reason.Kind == LossReasonKind.Unclassified);

    /// <summary>
    /// Gets the lost deals whose reason says that there never was an opportunity, of all lost deals: they should have
    /// been disqualified, and then would not be in the win rate.
    /// </summary>
    public Rate InvalidLeads => _tallies.Share(reason => reason.Kind == LossReasonKind.InvalidLead);

    /// <summary>
    /// Gets the losses by the stage from which deals were lost, in the order of the model; those from an unknown stage
    /// last, where there are any.
    /// </summary>
    /// <value>Their counts add up to <see cref="Lost"/>.</value>
    public ImmutableArray<StageLosses> Stages { get; }

    /// <summary>Ranks the reasons of all lost deals.</summary>
    /// <param name="measure">By what they are ranked. The default is by deals.</param>
    /// <returns>The reasons, the heaviest first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The measure is none.</exception>
    public LossPareto Pareto(LossMeasure measure = LossMeasure.Deals) => _tallies.Pareto(measure);

    /// <summary>
    /// Ranks the reasons of all lost deals, each category counted with the one of which it is a part.
    /// </summary>
    /// <param name="measure">By what they are ranked. The default is by deals.</param>
    /// <returns>The outermost categories and whatever is in none, the heaviest first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The measure is none.</exception>
    public LossPareto TopPareto(LossMeasure measure = LossMeasure.Deals) => _tallies.TopPareto(measure);

    /// <summary>Counts the deals lost for one reason.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>Those lost for it, of all lost deals.</returns>
    public Rate Share(LossReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Flow.RateOf(_tallies.Deals(reason), Lost);
    }

    /// <summary>Says in a few sentences what was lost, where and for which reasons.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The sentences. The wording may change between versions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return LossTexts.Summary(this).ToString(language);
    }

    /// <summary>Says in English what was lost, where and for which reasons.</summary>
    /// <returns>The sentences.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    internal IEnumerable<LossReason> Reasons => _tallies.Reasons;

    private StageLosses StageAt(StageId stage, int row) =>
        new(stage, Flow, new(Flow, Taxonomy, place => place == row));
}
