using System.Text.Json;

namespace FunnelKit.Qualification;

/// <summary>Writes qualification frameworks as JSON.</summary>
internal sealed class QualificationWriter : DefinitionWriter
{
    private QualificationWriter(Utf8JsonWriter json, bool isForHash)
        : base(json, isForHash)
    {
    }

    /// <summary>Writes a file for people.</summary>
    public static string Write(QualificationContent framework) =>
        Write(json => new QualificationWriter(json, isForHash: false).WriteFramework(framework));

    /// <summary>Computes the hash of a framework.</summary>
    public static string Hash(QualificationContent framework) =>
        Hash(json => new QualificationWriter(json, isForHash: true).WriteFramework(framework));

    private void WriteFramework(QualificationContent framework)
    {
        Json.WriteStartObject();
        if (!IsForHash)
        {
            Json.WriteString("$schema", QualificationFramework.JsonSchemaId);
        }

        Json.WriteString("id", framework.Id);
        WriteText("name", framework.Name);
        WriteText("description", framework.Description);
        if (framework.RequiredLevel != EvidenceLevel.Confirmed)
        {
            WriteWord("requiredLevel", QualificationReader.Levels, (int)framework.RequiredLevel);
        }

        WriteNumber("quorum", (decimal?)framework.Quorum);
        WritePoints(framework.Points);
        WriteArray("elements", framework.Elements, WriteElement);
        Json.WriteEndObject();
    }

    private void WritePoints(EvidencePoints points)
    {
        var defaults = new EvidencePoints();
        if (points != defaults)
        {
            Json.WriteStartObject("points");
            WriteUnless("denied", points.Denied, defaults.Denied);
            WriteUnless("asserted", points.Asserted, defaults.Asserted);
            WriteUnless("confirmed", points.Confirmed, defaults.Confirmed);
            WriteUnless("documented", points.Documented, defaults.Documented);
            Json.WriteEndObject();
        }
    }

    private void WriteElement(QualificationElement element)
    {
        Json.WriteString("id", element.Id);
        WriteText("name", element.Name);
        WriteUnless("weight", element.Weight, 1m);
        WriteFlag("optional", element.IsOptional);
        if (!element.Questions.IsEmpty)
        {
            Json.WriteStartArray("questions");
            foreach (var question in element.Questions)
            {
                WriteTextValue(question);
            }

            Json.WriteEndArray();
        }
    }

    private void WriteUnless(string name, decimal value, decimal defaultValue) =>
        WriteNumber(name, value == defaultValue ? null : value);
}
