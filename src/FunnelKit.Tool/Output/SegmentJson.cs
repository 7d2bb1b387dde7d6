using System.Text.Json;
using FunnelKit.Flow;
using FunnelKit.Segments;
using FunnelKit.Timing;

namespace FunnelKit.Tool.Output;

/// <summary>Writes the deals by each dimension in JSON; nothing unless the command compares.</summary>
internal static class SegmentJson
{
    public static void Write(Utf8JsonWriter writer, FlowAnswer answer)
    {
        if (answer.Segments.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("by");
        foreach (var table in answer.Segments.Select(segments => new SegmentTable(segments)))
        {
            writer.WriteStartObject();
            writer.WriteString("dimension", table.Segments.Dimension);
            writer.WriteString("attribution", JsonOutput.CamelCase(table.Segments.Attribution));
            writer.WriteBoolean("isAdditive", table.Segments.IsAdditive);
            writer.WriteBoolean("isCompared", table.Persons is not null);
            writer.WriteBoolean("canTellApart", table.Persons?.CanTellApart == true);
            writer.WriteOptional("pValue", table.Persons?.Spread.PValue);
            WriteConcentration(writer, table.Concentration);
            writer.WriteStartArray("segments");
            foreach (var line in table.Lines)
            {
                Write(writer, answer, line);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteConcentration(Utf8JsonWriter writer, Concentration? concentration)
    {
        if (concentration is null)
        {
            writer.WriteNull("concentration");
            return;
        }

        writer.WriteStartObject("concentration");
        writer.WriteOptional("index", concentration.Index);
        writer.WriteOptional("effectiveNumber", concentration.EffectiveNumber);
        writer.WriteOptional("largest", concentration.Largest);
        writer.WriteRate("largestShare", concentration.LargestShare);
        writer.WriteRate("known", concentration.Known);
        writer.WriteBoolean("isDependentOnOne", concentration.IsDependentOnOne);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FlowAnswer answer, SegmentLine line)
    {
        var (flow, row) = (line.Flow, line.Row);
        writer.WriteStartObject();
        writer.WriteString("label", line.Label);
        writer.WriteNumber("deals", flow.Deals);
        writer.WriteNumber("won", flow.Won);
        writer.WriteNumber("lost", flow.Lost);
        writer.WriteNumber("open", flow.Open);
        writer.WriteRate("winRate", flow.WinRate);
        writer.WriteShare("shrunkenWinRate", row?.ShrunkenRate, row?.ShrunkenInterval);
        WriteComparison(writer, row?.Comparison);
        writer.WriteOptional("bestRank", row?.BestRank);
        writer.WriteOptional("worstRank", row?.WorstRank);
        writer.WriteOptional("medianDaysToWin", flow.SalesCycle().Won.MedianDays);
        writer.WriteTotal("wonAmount", flow.WonAmount, answer.IsCurrencyNamed);
        writer.WriteTotal("openAmount", flow.OpenAmount, answer.IsCurrencyNamed);
        writer.WriteStartArray("stages");
        foreach (var stage in flow.Stages)
        {
            WriteStage(writer, stage);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteComparison(Utf8JsonWriter writer, RateComparison? comparison)
    {
        if (comparison is null)
        {
            writer.WriteNull("comparison");
            return;
        }

        writer.WriteStartObject("comparison");
        writer.WriteRate("others", comparison.Others);
        writer.WriteShare("difference", comparison.Difference, comparison.Interval);
        writer.WriteOptional("pValue", comparison.PValue);
        writer.WriteOptional("adjustedPValue", comparison.AdjustedPValue);
        writer.WriteBoolean("isDifferent", comparison.IsDifferent);
        writer.WriteEndObject();
    }

    private static void WriteStage(Utf8JsonWriter writer, StageConversion stage)
    {
        writer.WriteStartObject();
        writer.WriteString("id", stage.Stage.Id.Value);
        writer.WriteNumber("entries", stage.Entries);
        writer.WriteNumber("advanced", stage.Advanced);
        writer.WriteNumber("lost", stage.Lost);
        writer.WriteRate("stepRate", stage.StepRate);
        writer.WriteRate("conversion", stage.Conversion);
        writer.WriteOptional("medianDays", stage.Dwell.MedianDays);
        writer.WriteEndObject();
    }
}
