using System.Text.Json;
using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Tool.Output;

/// <summary>Writes a flow in JSON.</summary>
internal static class FlowJson
{
    public static void Write(Utf8JsonWriter writer, FlowAnswer answer)
    {
        var flow = answer.Flow;
        WriteSemantics(writer, answer);
        writer.WriteAsOf(JsonOutput.Instant(flow.AsOf), answer.AsOfSource);
        writer.WriteString("model", flow.Model.Id);
        writer.WriteNumber("deals", flow.Deals);
        writer.WriteNumber("won", flow.Won);
        writer.WriteNumber("lost", flow.Lost);
        writer.WriteNumber("open", flow.Open);
        writer.WriteNumber("onHold", flow.OnHold);
        writer.WriteNumber("disqualified", flow.Disqualified);
        writer.WriteNumber("nurtured", flow.Nurtured);
        writer.WriteNumber("transferred", flow.TransferredOut);
        writer.WriteRate("winRate", flow.WinRate);
        WriteStages(writer, flow, answer.Language.Tag);
        writer.WriteRejectedRows("rejectedRows", answer.Report.RejectedRows, answer.Report.Complaints);
        writer.WriteTotal("wonAmount", flow.WonAmount, answer.IsCurrencyNamed);
        writer.WriteTotal("lostAmount", flow.LostAmount, answer.IsCurrencyNamed);
        writer.WriteTotal("openAmount", flow.OpenAmount, answer.IsCurrencyNamed);
        WriteLossReasons(writer, flow);
        writer.WriteNumber("lostFromUnknown", flow.LostFromUnknown);
        writer.WriteNumber("reopenings", flow.Reopenings);
        writer.WriteNumber("events", answer.History.EventCount);
        writer.WriteNumber("laterEvents", flow.LaterEvents);
        writer.WriteNumber("laterDeals", flow.LaterDeals);
        writer.WriteNumber("dealsOutsideModel", flow.DealsOutsideModel);
        writer.WriteOutsideModel(answer.History.OutsideModel, "events");
    }

    public static void WriteSemantics(Utf8JsonWriter writer, FlowAnswer answer)
    {
        var semantics = answer.Flow.Semantics;
        writer.WriteStartObject("semantics");
        writer.WriteString("description", semantics.Describe(answer.Language.Tag));
        writer.WriteString("reach", JsonOutput.CamelCase(semantics.Reach));
        writer.WriteString("dwellResolution", JsonOutput.CamelCase(semantics.DwellResolution));
        writer.WriteNumber("throughputWindowDays", semantics.ThroughputWindowDays);
        writer.WriteEndObject();
    }

    private static void WriteStages(Utf8JsonWriter writer, StageFlow flow, string language)
    {
        writer.WriteStartArray("stages");
        foreach (var stage in flow.Stages)
        {
            writer.WriteStartObject();
            writer.WriteString("id", stage.Stage.Id.Value);
            writer.WriteString("name", stage.Stage.DisplayName(language));
            writer.WriteNumber("entries", stage.Entries);
            writer.WriteNumber("imputed", stage.Imputed);
            writer.WriteNumber("advanced", stage.Advanced);
            writer.WriteNumber("lost", stage.Lost);
            writer.WriteNumber("regressed", stage.Regressed);
            writer.WriteNumber("disqualified", stage.Disqualified);
            writer.WriteNumber("nurtured", stage.Nurtured);
            writer.WriteNumber("transferred", stage.TransferredOut);
            writer.WriteNumber("onHold", stage.OnHold);
            writer.WriteNumber("stillThere", stage.StillThere);
            writer.WriteNumber("inStage", stage.InStage);
            writer.WriteRate("stepRate", stage.StepRate);
            writer.WriteRate("conversion", stage.Conversion);
            WriteDwell(writer, stage);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDwell(Utf8JsonWriter writer, StageConversion stage)
    {
        var dwell = stage.Dwell;
        writer.WriteStartObject("dwellDays");
        writer.WriteOptional("median", dwell.MedianDays);
        writer.WriteOptional("p90", dwell.P90Days);
        writer.WriteNumber("visits", dwell.Visits);
        writer.WriteNumber("openVisits", dwell.OpenVisits);
        writer.WriteOptional("openMedian", dwell.OpenMedianDays);
        writer.WriteNumber("instantVisits", dwell.InstantVisits);
        writer.WriteNumber("undatedVisits", dwell.UndatedVisits);
        writer.WriteStartObject("exits");
        foreach (var exit in Enum.GetValues<StageExit>().Where(exit => exit != StageExit.None))
        {
            if (stage.DwellBefore(exit) is { Visits: > 0 } before)
            {
                writer.WriteStartObject(JsonOutput.CamelCase(exit));
                writer.WriteOptional("median", before.MedianDays);
                writer.WriteOptional("p90", before.P90Days);
                writer.WriteNumber("visits", before.Visits);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteLossReasons(Utf8JsonWriter writer, StageFlow flow)
    {
        writer.WriteStartArray("lossReasons");
        foreach (var loss in flow.LossReasons)
        {
            writer.WriteStartObject();
            writer.WriteOptional("stage", loss.Stage == StageId.None ? null : loss.Stage.Value);
            writer.WriteString("reason", loss.Reason);
            writer.WriteNumber("deals", loss.Deals);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
