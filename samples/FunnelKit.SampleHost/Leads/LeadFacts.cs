using System.Collections.Frozen;
using FunnelKit.SampleHost.Timelines;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Leads;

/// <summary>What is known of one lead.</summary>
public sealed class LeadFacts : IFactSource
{
    private readonly FrozenDictionary<string, FactValue> _values;

    private LeadFacts(IEnumerable<KeyValuePair<string, FactValue>> values) =>
        _values = values.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads the fields that have a text.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="textOf">Gives the text of a field by its identifier.</param>
    /// <param name="mistakes">The fields whose text is not a value of theirs; they count as unknown.</param>
    public static LeadFacts Read(
        IEnumerable<LeadField> fields, Func<string, string?> textOf, out IReadOnlyList<LeadField> mistakes)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(textOf);
        var values = new Dictionary<string, FactValue>(StringComparer.Ordinal);
        var bad = new List<LeadField>();
        foreach (var field in fields)
        {
            if (!field.TryRead(textOf(field.Id), out var value))
            {
                bad.Add(field);
            }
            else if (value.IsKnown)
            {
                values[field.Id] = value;
            }
        }

        mistakes = bad;
        return new(values);
    }

    public FactValue ValueOf(string fact) => _values.GetValueOrDefault(fact);

    /// <summary>The host keeps interactions of opportunities, not of leads.</summary>
    public int CountOf(string interaction, int? withinDays) => 0;

    /// <summary>The text that a form shows for a fact.</summary>
    public string TextOf(string fact) => FactText.Write(ValueOf(fact)) ?? string.Empty;
}
