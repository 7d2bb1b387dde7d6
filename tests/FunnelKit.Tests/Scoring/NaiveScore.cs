using FunnelKit.Scoring;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Scoring;

/// <summary>Scores by the words of the definition, in decimals, to compare with.</summary>
internal static class NaiveScore
{
    public static decimal Of(Scorecard card, IFactSource lead)
    {
        var bins = card.Characteristics.ToDictionary(item => item.Id, item => BinOf(item, lead.ValueOf(item.Id)));
        var total = card.Intercept;
        foreach (var group in card.Characteristics.GroupBy(item => item.Group))
        {
            var sum = group.Sum(item => item.Bins[bins[item.Id]].Points * item.Weight);
            var limits = card.Groups.SingleOrDefault(item => item.Id == group.Key);
            total += Math.Clamp(sum, limits?.Lowest ?? decimal.MinValue, limits?.Highest ?? decimal.MaxValue);
        }

        return total + card.Interactions.Sum(item => item.Cells
            .Where(cell => cell.First == bins[item.First] && cell.Second == bins[item.Second])
            .Sum(cell => cell.Points));
    }

    /// <summary>Makes a value that a bin holds.</summary>
    public static FactValue ValueIn(Bin bin, Characteristic item) =>
        item.Kind switch
        {
            CharacteristicKind.Flag => FactValue.FromFlag(bin.Flag!.Value),
            CharacteristicKind.Category => FactValue.FromText(bin.IsOther ? "no word of any bin" : bin.Categories[0]),
            _ => FactValue.FromNumber(bin.From ?? bin.To - 1m ?? 0m),
        };

    private static int BinOf(Characteristic item, FactValue value)
    {
        var numbers = value.TryGetRange(out var range) ? range
            : value.TryGetMoney(out var money) && money.Currency == item.Currency ? NumberRange.Exactly(money.Amount)
            : NumberRange.Unbounded;
        var hit = item.Bins.Index()
            .Where(bin => !bin.Item.IsMissing && Holds(item, bin.Item, value, numbers))
            .OrderBy(bin => bin.Item.Points)
            .ThenBy(bin => bin.Item.From ?? decimal.MinValue)
            .ToList();
        return hit.Count > 0 ? hit[0].Index : item.Bins.Index().Single(bin => bin.Item.IsMissing).Index;
    }

    private static bool Holds(Characteristic item, Bin bin, FactValue value, NumberRange numbers) =>
        item.Kind switch
        {
            CharacteristicKind.Flag => value.TryGetFlag(out var flag) && bin.Flag == flag,
            CharacteristicKind.Category => value.TryGetText(out var text)
                && (bin.IsOther
                    ? !item.Bins.Any(other => Names(other, text))
                    : Names(bin, text)),
            CharacteristicKind.Rating => value.TryGetNumber(out var number)
                && number == decimal.Truncate(number) && number >= bin.From && number < bin.To,
            _ => !numbers.IsUnbounded && !(numbers.High < bin.From) && !(numbers.Low >= bin.To),
        };

    private static bool Names(Bin bin, string text) => bin.Categories.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);
}
