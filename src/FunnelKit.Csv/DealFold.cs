using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Csv;

/// <summary>Folds events into deals as their latest events say.</summary>
internal static class DealFold
{
    private const int Outside = -1;

    public static ImmutableArray<CsvDeal> Fold(IEnumerable<DealFoldRow> rows, StageModel model)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. rows.GroupBy(row => row.Deal.Id, StringComparer.Ordinal).Select(Latest)];

        CsvDeal Latest(IGrouping<string, DealFoldRow> deal)
        {
            CsvDeal[] events =
            [
                .. deal
                    .OrderByDescending(row => row.Time)
                    .ThenByDescending(row => Place(row.Deal.Stage))
                    .ThenByDescending(row => row.Deal.Line)
                    .Select(row => row.Deal),
            ];
            var stage = Array.Find(events, row => Place(row.Stage) != Outside) ?? events[0];
            var amount = Array.Find(events, row => row.Amount is not null) ?? stage;
            return stage with
            {
                Amount = amount.Amount,
                Currency = amount.Currency,
                Owner = Array.Find(events, row => row.Owner is not null)?.Owner,
                ProductLine = Array.Find(events, row => row.ProductLine is not null)?.ProductLine,
                CloseDate = Array.Find(events, row => row.CloseDate is not null)?.CloseDate,
                Probability = Array.Find(events, row => row.Probability is not null)?.Probability,
            };
        }

        int Place(string label)
        {
            if (!places.TryGetValue(label, out var place))
            {
                place = model.TryFindStage(label, out var stage) ? model.Stages.IndexOf(stage) : Outside;
                places.Add(label, place);
            }

            return place;
        }
    }
}
