using FunnelKit.Scoring;
using FunnelKit.Stages;
using FunnelKit.Tests.Stages;

namespace FunnelKit.Tests.Scoring;

/// <summary>A card and leads for it, which can be repeated to fill a table.</summary>
internal sealed record ScoredLeads(Scorecard Card, ScoredColumn[] Columns)
{
    public int Count => Columns[0].Values.Length;

    public FactTable Facts(int lead) =>
        new(Columns.Select(column => KeyValuePair.Create(column.Item.Id, column.Values[lead])), []);

    public LeadTable<int> Table(int rows) =>
        LeadTable.From(
            Enumerable.Range(0, rows).Select(row => row % Count),
            map => Array.ForEach(Columns, column => column.AddTo(map)));

    public override string ToString() =>
        Card.ToJson() + Environment.NewLine
        + string.Join(Environment.NewLine, Enumerable.Range(0, Count).Select(lead => Facts(lead).ToString()));
}
