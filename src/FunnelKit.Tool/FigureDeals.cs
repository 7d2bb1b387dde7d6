using System.Collections.Immutable;
using FunnelKit.Flow;

namespace FunnelKit.Tool;

/// <summary>The deals behind one number, each once, with how they stand.</summary>
internal sealed class FigureDeals
{
    private FigureDeals(int count, ImmutableArray<FigureDeal> deals)
    {
        Count = count;
        Deals = deals;
    }

    /// <summary>Gets the number itself.</summary>
    public int Count { get; }

    public ImmutableArray<FigureDeal> Deals { get; }

    public static FigureDeals Of(FlowAnswer answer, FlowFigure figure)
    {
        var (history, asOf, semantics) = (answer.History, answer.Flow.AsOf, answer.Flow.Semantics);
        var behind = history.DealsBehind(asOf, figure, semantics);
        var records = history.Deals(asOf, semantics).ToLookup(deal => deal.DealId, StringComparer.Ordinal);
        return new(
            behind.Length,
            [
                .. behind.CountBy(deal => deal, StringComparer.Ordinal)
                    .Select(pair => new FigureDeal(pair.Key, pair.Value, records[pair.Key].LastOrDefault())),
            ]);
    }
}
