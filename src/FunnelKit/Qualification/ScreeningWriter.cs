using System.Text.Json;
using FunnelKit.Stages;

namespace FunnelKit.Qualification;

/// <summary>Writes screening rules as JSON.</summary>
internal sealed class ScreeningWriter : CriteriaWriter
{
    private ScreeningWriter(Utf8JsonWriter json, bool isForHash)
        : base(json, isForHash)
    {
    }

    /// <summary>Writes a file for people.</summary>
    public static string Write(ScreeningContent rules) =>
        Write(json => new ScreeningWriter(json, isForHash: false).WriteRules(rules));

    /// <summary>Computes the hash of rules.</summary>
    public static string Hash(ScreeningContent rules) =>
        Hash(json => new ScreeningWriter(json, isForHash: true).WriteRules(rules));

    private void WriteRules(ScreeningContent rules)
    {
        Json.WriteStartObject();
        if (!IsForHash)
        {
            Json.WriteString("$schema", ScreeningRules.JsonSchemaId);
        }

        Json.WriteString("id", rules.Id);
        WriteText("name", rules.Name);
        WriteFacts(rules.Facts);
        WriteArray("rules", rules.Rules, WriteRule);
        Json.WriteEndObject();
    }

    private void WriteRule(ScreeningRule rule)
    {
        Json.WriteString("id", rule.Id);
        WriteText("name", rule.Name);
        WriteWord("finding", ScreeningReader.Findings, (int)rule.Finding);
        WriteCondition("when", rule.Condition);
    }
}
