using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Losses;

/// <summary>Reads the losses of a flow.</summary>
public static class StageFlowLossExtensions
{
    /// <summary>Says why and where deals were lost.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="taxonomy">How reasons are read. Null for <see cref="LossTaxonomies.Standard"/>.</param>
    /// <returns>The analysis.</returns>
    public static LossAnalysis AnalyzeLosses(this StageFlow flow, LossTaxonomy? taxonomy = null)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return new(flow, taxonomy ?? LossTaxonomies.Standard);
    }

    /// <summary>Says where deals drop out, stage by stage: lost, lost without an explanation, or left silent.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="from">
    /// The first stage to look at, such as the one of marketing-qualified leads; null for all.
    /// </param>
    /// <param name="to">The last stage to look at; null for all.</param>
    /// <param name="silentAfterDays">
    /// After how many days without any event an open deal counts as silent, in days of 24 hours, at least 0. The
    /// default
    /// value is 14, chosen by FunnelKit, no source.
    /// </param>
    /// <param name="taxonomy">How reasons are read. Null for <see cref="LossTaxonomies.Standard"/>.</param>
    /// <returns>The drop points in the order of the model.</returns>
    /// <exception cref="ArgumentException">
    /// A stage is not an open stage of the model, or <paramref name="to"/> stands before <paramref name="from"/>.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The days are negative or not a number.</exception>
    public static DropPoints FindDropPoints(
        this StageFlow flow,
        StageId? from = null,
        StageId? to = null,
        double silentAfterDays = 14d,
        LossTaxonomy? taxonomy = null)
    {
        ArgumentNullException.ThrowIfNull(flow);
        var first = from is { } start ? flow.Model.PositionOf(start) : 0;
        var last = to is { } end ? flow.Model.PositionOf(end) : flow.Stages.Length - 1;
        if (last < first)
        {
            throw new ArgumentException($"The stage '{to}' stands before '{from}'.", nameof(to));
        }

        return new(flow.AnalyzeLosses(taxonomy), first, last, silentAfterDays);
    }
}
