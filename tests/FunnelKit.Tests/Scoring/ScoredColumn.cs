using FunnelKit.Scoring;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Scoring;

/// <summary>What leads have for one characteristic, as facts and as a column of one kind.</summary>
internal sealed record ScoredColumn(Characteristic Item, FactKind Style, bool IsAbsent, FactValue[] Values)
{
    public void AddTo(LeadMap<int> map)
    {
        if (IsAbsent)
        {
            return;
        }

        _ = (Item.Kind, Style) switch
        {
            (CharacteristicKind.Flag, _) =>
                map.Flag(Item.Id, row => Values[row].TryGetFlag(out var flag) ? flag : null),
            (CharacteristicKind.Category, _) =>
                map.Category(Item.Id, row => Values[row].TryGetText(out var text) ? text : null),
            (_, FactKind.Range) =>
                map.Interval(Item.Id, row => Values[row].TryGetRange(out var range) ? range : (NumberRange?)null),
            (_, FactKind.Money) =>
                map.Money(Item.Id, row => Values[row].TryGetMoney(out var money) ? money : (Money?)null),
            _ => map.Number(Item.Id, row => Values[row].TryGetNumber(out var number) ? number : (decimal?)null),
        };
    }
}
