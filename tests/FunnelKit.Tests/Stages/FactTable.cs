using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

/// <summary>Facts in a table; interactions are listed with their age in days.</summary>
internal sealed class FactTable : IFactSource
{
    private readonly Dictionary<string, FactValue> _values;
    private readonly List<KeyValuePair<string, int>> _interactions;

    public FactTable(
        IEnumerable<KeyValuePair<string, FactValue>> values, IEnumerable<KeyValuePair<string, int>> interactions)
    {
        _values = new(values, StringComparer.Ordinal);
        _interactions = [.. interactions];
    }

    public FactTable()
        : this([], [])
    {
    }

    public FactTable And(string fact, FactValue value) =>
        new(_values.Where(pair => pair.Key != fact).Append(KeyValuePair.Create(fact, value)), _interactions);

    public FactTable And(string interaction, int ageInDays) =>
        new(_values, _interactions.Append(KeyValuePair.Create(interaction, ageInDays)));

    public FactValue ValueOf(string fact) => _values.GetValueOrDefault(fact);

    public int CountOf(string interaction, int? withinDays) =>
        _interactions.Count(pair => pair.Key == interaction && (withinDays is not { } days || pair.Value < days));

    public override string ToString() => string.Join("; ", _values.Select(pair => $"{pair.Key} = {pair.Value}"));
}
