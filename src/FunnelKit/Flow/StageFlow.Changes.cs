using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <content>Flows of nothing, and flows that keep up with what becomes known later.</content>
public sealed partial class StageFlow
{
    /// <summary>Gets the flow of no deals, which added to another changes nothing.</summary>
    /// <param name="model">The model.</param>
    /// <param name="through">What happened after this instant does not count.</param>
    /// <param name="asOf">What became known after this instant does not count.</param>
    /// <param name="semantics">How to count; null means <see cref="FlowSemantics.Default"/>.</param>
    /// <param name="currency">The currency of the amounts; left out when there are none.</param>
    /// <returns>The flow.</returns>
    public static StageFlow Empty(
        StageModel model,
        DateTimeOffset through,
        DateTimeOffset asOf,
        FlowSemantics? semantics = null,
        Currency currency = default) =>
        StageHistory.CreateBuilder(model, currency).Build().Fold(through, asOf, semantics);

    /// <summary>Brings the flow up to date with events that became known after it was counted.</summary>
    /// <param name="before">
    /// What was known about the deals concerned when they were counted: their history, without deals that were not
    /// known. Whatever else it holds must have been counted too.
    /// </param>
    /// <param name="after">What is known about the same deals now, and about new ones.</param>
    /// <returns>
    /// The flow of all deals as of the same instants: the same, to the last count, as folding everything again.
    /// </returns>
    /// <remarks>It takes time for the deals of the two histories, however many others the flow has counted.</remarks>
    /// <exception cref="ArgumentException">
    /// A history differs from the flow in model or currency; or <paramref name="before"/> holds what was not counted.
    /// </exception>
    /// <example>
    /// <code>
    /// StageHistory before = history.Only(late.Select(e =&gt; e.DealId));
    /// flow = flow.Apply(before, before.With(late));
    /// </code>
    /// </example>
    public StageFlow Apply(StageHistory before, StageHistory after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return this - before.Fold(Through, AsOf, Semantics) + after.Fold(Through, AsOf, Semantics);
    }
}
