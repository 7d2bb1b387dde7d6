using System.Text.Json;

namespace FunnelKit.Tool.Output;

/// <summary>Writes a drafted card in JSON, with what its columns tell and how good such cards are.</summary>
internal static class InitJson
{
    public static void Write(Utf8JsonWriter writer, InitAnswer answer)
    {
        writer.WritePropertyName("scorecard");
        using (var card = JsonDocument.Parse(answer.Card.ToJson()))
        {
            card.RootElement.WriteTo(writer);
        }

        writer.WriteString("contentHash", answer.Card.ContentHash);
        writer.WriteRate("baseRate", answer.Draft.BaseRate);
        writer.WriteStartArray("columns");
        foreach (var column in answer.Draft.Columns)
        {
            writer.WriteStartObject();
            writer.WriteString("column", column.Id);
            writer.WriteString("role", JsonOutput.CamelCase(column.Role));
            writer.WriteString("kind", JsonOutput.CamelCase(column.Kind));
            writer.WriteOptional("informationValue", column.InformationValue);
            writer.WriteOptional("areaUnderCurve", column.AreaUnderCurve);
            writer.WriteNumber("weight", column.Weight);
            writer.WriteBoolean("looksLikeOutcome", column.LooksLikeOutcome);
            writer.WriteString("note", column.ToString(answer.Language.Tag));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteCheck(writer, answer.Check);
        writer.WriteRejectedRows("rejectedRows", answer.Report.RejectedRows, answer.Report.Complaints);
    }

    private static void WriteCheck(Utf8JsonWriter writer, DraftCheck check)
    {
        writer.WriteStartObject("check");
        writer.WriteString("method", check.Folds is null ? "holdoutLast" : "folds");
        writer.WriteOptional("folds", check.Folds);
        writer.WriteNumber("leads", check.Leads);
        BackTestJson.WriteRanks(writer, check.Ranks);
        writer.WriteOptional("logLoss", check.LogLoss);
        writer.WriteOptional("brier", check.Brier);
        writer.WriteEndObject();
    }
}
