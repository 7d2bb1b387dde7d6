using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages.Templates;

/// <summary>What is known about one opportunity: facts, and how often something has happened.</summary>
internal sealed class KnownFacts : IFactSource
{
    private readonly Dictionary<string, FactValue> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public static KnownFacts Nothing => new();

    public KnownFacts Knows(string fact, FactValue value)
    {
        _values[fact] = value;
        return this;
    }

    public KnownFacts Text(params string[] facts)
    {
        foreach (var fact in facts)
        {
            Knows(fact, FactValue.FromText("known"));
        }

        return this;
    }

    public KnownFacts Yes(string fact) => Knows(fact, FactValue.FromFlag(true));

    public KnownFacts Has(string artefact) => Knows(artefact, FactValue.FromArtefact("document"));

    public KnownFacts Did(string interaction, int times = 1)
    {
        _counts[interaction] = times;
        return this;
    }

    public FactValue ValueOf(string fact) => _values.GetValueOrDefault(fact);

    public int CountOf(string interaction, int? withinDays) => _counts.GetValueOrDefault(interaction);
}
