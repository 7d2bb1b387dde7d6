using FunnelKit.Scoring;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Leads;

/// <summary>Leads as columns, for whatever cards are to score them.</summary>
public static class LeadTables
{
    public static LeadTable<Lead> Create(IReadOnlyCollection<Lead> leads, params IEnumerable<Scorecard> cards)
    {
        ArgumentNullException.ThrowIfNull(leads);
        var fields = cards.SelectMany(card => LeadField.Of(card))
            .DistinctBy(field => field.Id, StringComparer.Ordinal).ToList();
        return LeadTable.From(leads, map =>
        {
            _ = map.Id(lead => lead.Id).Line(lead => lead.Row.Number);
            foreach (var field in fields)
            {
                Add(map, field, leads);
            }

            _ = map.Events(lead => lead.Events, item => item.Type, item => item.At);
        });
    }

    private static void Add(LeadMap<Lead> map, LeadField field, IReadOnlyCollection<Lead> leads)
    {
        _ = field.Kind switch
        {
            CharacteristicKind.Flag => map.Flag(
                field.Id, lead => lead.Facts.ValueOf(field.Id).TryGetFlag(out var flag) ? flag : null),
            CharacteristicKind.Category => map.Category(
                field.Id, lead => lead.Facts.ValueOf(field.Id).TryGetText(out var text) ? text : null),
            _ when field.Currency != Currency.None => map.Money(
                field.Id, lead => lead.Facts.ValueOf(field.Id).TryGetMoney(out var money) ? money : null),
            _ when leads.Any(lead => lead.Facts.ValueOf(field.Id).Kind == FactKind.Range) => map.Interval(
                field.Id, lead => lead.Facts.ValueOf(field.Id).TryGetRange(out var range) ? range : null),
            _ => map.Number(
                field.Id, lead => lead.Facts.ValueOf(field.Id).TryGetNumber(out var number) ? number : (decimal?)null),
        };
    }
}
