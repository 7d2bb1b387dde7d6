using System.Text.Json;
using FunnelKit.Losses;
using FunnelKit.Stages;

namespace FunnelKit.Tool.Output;

/// <summary>Writes why, where and how many deals were lost in JSON.</summary>
internal static class LossJson
{
    public static void Write(Utf8JsonWriter writer, FlowAnswer answer, DropPoints drops)
    {
        var (flow, losses) = (answer.Flow, drops.Losses);
        SemanticsJson.Write(writer, answer);
        writer.WriteAsOf(JsonOutput.Instant(flow.AsOf), answer.AsOfSource);
        writer.WriteString("model", flow.Model.Id);
        writer.WriteStartObject("taxonomy");
        writer.WriteString("id", losses.Taxonomy.Id);
        writer.WriteString("contentHash", losses.Taxonomy.ContentHash);
        writer.WriteEndObject();
        writer.WriteNumber("lost", losses.Lost);
        writer.WriteTotal("lostAmount", losses.Amount, answer.IsCurrencyNamed);
        writer.WriteRate("winRate", flow.WinRate);
        writer.WriteRate("explained", losses.Explained);
        writer.WriteRate("unknown", losses.Unknown);
        writer.WriteRate("noReply", losses.NoReply);
        writer.WriteRate("unclassified", losses.Unclassified);
        writer.WriteRate("invalidLeads", losses.InvalidLeads);
        WritePareto(writer, "byDeals", losses.Pareto(), answer);
        WritePareto(writer, "byValue", losses.Pareto(LossMeasure.Value), answer);
        WritePareto(writer, "topByDeals", losses.TopPareto(), answer);
        WriteStages(writer, answer, losses);
        WriteDrops(writer, drops);
        WriteSegments(writer, answer, losses.Taxonomy);
        writer.WriteRejectedRows("rejectedRows", answer.Report.RejectedRows, answer.Report.Complaints);
    }

    private static void WritePareto(Utf8JsonWriter writer, string name, LossPareto pareto, FlowAnswer answer)
    {
        writer.WriteStartArray(name);
        foreach (var row in pareto.Rows)
        {
            writer.WriteStartObject();
            WriteReason(writer, row.Reason, answer.Language.Tag);
            writer.WriteRate("share", row.Share);
            writer.WriteTotal("amount", row.Amount, answer.IsCurrencyNamed);
            writer.WriteOptional("valueShare", row.ValueShare);
            writer.WriteOptional("cumulativeShare", row.CumulativeShare);
            writer.WriteBoolean("isVital", row.IsVital);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteReason(Utf8JsonWriter writer, LossReason reason, string language)
    {
        writer.WriteString("reason", reason.Id);
        writer.WriteString("name", reason.Name.ToString(language));
        writer.WriteString("kind", JsonOutput.CamelCase(reason.Kind));
    }

    private static void WriteStages(Utf8JsonWriter writer, FlowAnswer answer, LossAnalysis losses)
    {
        writer.WriteStartArray("stages");
        foreach (var stage in losses.Stages)
        {
            writer.WriteStartObject();
            writer.WriteOptional("stage", stage.Stage == StageId.None ? null : stage.Stage.Value);
            writer.WriteRate("share", stage.Share);
            writer.WriteRate("explained", stage.Explained);
            writer.WriteTotal("amount", stage.Amount, answer.IsCurrencyNamed);
            WritePareto(writer, "byDeals", stage.Pareto(), answer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDrops(Utf8JsonWriter writer, DropPoints drops)
    {
        writer.WriteStartArray("dropPoints");
        foreach (var point in drops.Points)
        {
            writer.WriteStartObject();
            writer.WriteString("stage", point.Stage.Stage.Id.Value);
            writer.WriteRate("dropRate", point.DropRate);
            writer.WriteRate("lostWithoutExplanation", point.LostWithoutExplanation);
            writer.WriteRate("silent", point.Silent);
            writer.WriteNumber("silentAfterDays", point.SilentAfterDays);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteOptional("largestDropPoint", drops.Largest?.Stage.Stage.Id.Value);
    }

    private static void WriteSegments(Utf8JsonWriter writer, FlowAnswer answer, LossTaxonomy taxonomy)
    {
        if (answer.Segments.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("by");
        foreach (var (dimension, comparison) in LossSegments.Of(answer, taxonomy))
        {
            writer.WriteStartObject();
            writer.WriteString("dimension", dimension);
            writer.WriteStartArray("segments");
            foreach (var segment in comparison.Segments)
            {
                writer.WriteStartObject();
                writer.WriteString("label", segment.Label);
                writer.WriteRate("share", segment.Share);
                writer.WriteRate("lossRate", segment.LossRate);
                writer.WriteOptional("cumulativeShare", segment.CumulativeShare);
                WritePareto(writer, "byDeals", segment.Losses.Pareto(), answer);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("differences");
            foreach (var difference in comparison.Distinct)
            {
                Write(writer, difference, answer.Language.Tag);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, LossDifference difference, string language)
    {
        writer.WriteStartObject();
        writer.WriteString("label", difference.Label);
        WriteReason(writer, difference.Reason, language);
        writer.WriteRate("inSegment", difference.InSegment);
        writer.WriteRate("inOthers", difference.InOthers);
        writer.WriteOptional("adjustedPValue", difference.AdjustedPValue);
        writer.WriteString("sentence", difference.ToString(language));
        writer.WriteEndObject();
    }
}
