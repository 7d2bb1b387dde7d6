using System.Text.Json;
using FunnelKit.Trends;

namespace FunnelKit.Tool.Output;

/// <summary>Writes the deals by month of creation and age in JSON; nothing unless the command asks for it.</summary>
internal static class CohortJson
{
    public static void Write(Utf8JsonWriter writer, FlowAnswer answer)
    {
        if (answer.Triangle() is not { } triangle)
        {
            return;
        }

        writer.WriteStartObject("cohorts");
        writer.WriteNumber("stepDays", triangle.StepDays);
        writer.WriteStartArray("months");
        foreach (var row in triangle.Rows)
        {
            Write(writer, row, row.Label);
        }

        writer.WriteEndArray();
        if (triangle.Total is { } total)
        {
            writer.WritePropertyName("total");
            Write(writer, total, null);
        }
        else
        {
            writer.WriteNull("total");
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CohortRow row, string? month)
    {
        writer.WriteStartObject();
        writer.WriteOptional("month", month);
        writer.WriteNumber("deals", row.Size);
        writer.WriteNumber("undated", row.Undated);
        writer.WriteBoolean("isComplete", row.IsComplete);
        writer.WriteStartArray("ages");
        foreach (var cell in row.Cells)
        {
            writer.WriteStartObject();
            writer.WriteNumber("days", cell.AgeDays);
            writer.WriteRate("soFar", cell.Rate);
            writer.WriteBoolean("isMature", cell.IsMature);
            writer.WriteNumber("unobserved", cell.Unobserved);
            writer.WriteShare("estimate", cell.Estimate, cell.EstimateInterval);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
