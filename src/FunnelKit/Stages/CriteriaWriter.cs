using System.Collections.Immutable;
using System.Text.Json;

namespace FunnelKit.Stages;

/// <summary>Writes definitions whose criteria ask for facts that they declare.</summary>
internal abstract class CriteriaWriter : DefinitionWriter
{
    private readonly CriterionWriter _criteria;

    protected CriteriaWriter(Utf8JsonWriter json, bool isForHash)
        : base(json, isForHash) => _criteria = new(json, isForHash);

    protected void WriteCondition(string name, Criterion? criterion)
    {
        if (criterion is not null)
        {
            Json.WritePropertyName(name);
            _criteria.Write(criterion);
        }
    }

    protected void WriteFacts(ImmutableArray<Fact> facts) => WriteArray("facts", facts, WriteFact);

    private void WriteFact(Fact fact)
    {
        Json.WriteString("id", fact.Id);
        WriteText("name", fact.Name);
        WriteWord("kind", StageWords.FactKinds, fact.Kind == FactKind.Flag ? 0 : (int)fact.Kind);
        WriteTexts("values", fact.Values);
        WriteFlag("keyField", fact.IsKeyField);
    }
}
