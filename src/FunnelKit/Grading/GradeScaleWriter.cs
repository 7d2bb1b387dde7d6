using System.Text.Json;
using FunnelKit.Stages;

namespace FunnelKit.Grading;

/// <summary>Writes grade scales as JSON.</summary>
internal sealed class GradeScaleWriter : CriteriaWriter
{
    private GradeScaleWriter(Utf8JsonWriter json, bool isForHash)
        : base(json, isForHash)
    {
    }

    /// <summary>Writes a file for people.</summary>
    public static string Write(GradeScaleContent scale) =>
        Write(json => new GradeScaleWriter(json, isForHash: false).WriteScale(scale));

    /// <summary>Computes the hash of a scale.</summary>
    public static string Hash(GradeScaleContent scale) =>
        Hash(json => new GradeScaleWriter(json, isForHash: true).WriteScale(scale));

    private void WriteScale(GradeScaleContent scale)
    {
        Json.WriteStartObject();
        if (!IsForHash)
        {
            Json.WriteString("$schema", GradeScale.JsonSchemaId);
        }

        Json.WriteString("id", scale.Id);
        WriteText("name", scale.Name);
        WriteText("description", scale.Description);
        WriteNumber("margin", scale.Margin == 0m ? null : scale.Margin);
        WriteFacts(scale.Facts);
        WriteArray("grades", scale.Grades, WriteGrade);
        Json.WriteEndObject();
    }

    private void WriteGrade(Grade grade)
    {
        Json.WriteString("id", grade.Id);
        WriteText("name", grade.Name);
        WriteNumber("from", grade.From);
        WriteText("description", grade.Description);
        WriteCondition("definition", grade.Definition);
    }
}
