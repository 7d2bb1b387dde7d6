using System.Text.Json;
using FunnelKit.Flow;
using FunnelKit.Stages;
using FunnelKit.Timing;

namespace FunnelKit.Tool.Output;

/// <summary>Writes a flow in JSON.</summary>
internal static class FlowJson
{
    public static void Write(Utf8JsonWriter writer, FlowAnswer answer)
    {
        var flow = answer.Flow;
        SemanticsJson.Write(writer, answer);
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
        WriteStages(writer, answer);
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
        writer.WriteNumber("outsideCohort", flow.OutsideCohort);
        writer.WriteNumber("tiedEvents", answer.History.TiedEvents);
        writer.WriteNumber("duplicateEvents", answer.History.DuplicateEvents);
        writer.WriteRate("overallRate", flow.OverallRate);
        writer.WriteValueRate("winValueRate", flow.WinValueRate, answer.IsCurrencyNamed);
        WriteCycle(writer, flow.SalesCycle());
        WriteVelocity(writer, flow.SalesVelocity(), answer.IsCurrencyNamed);
        SegmentJson.Write(writer, answer);
        CohortJson.Write(writer, answer);
        SurvivalJson.Write(writer, answer);
        FigureJson.Write(writer, answer);
    }

    private static void WriteStages(Utf8JsonWriter writer, FlowAnswer answer)
    {
        var flow = answer.Flow;
        writer.WriteStartArray("stages");
        foreach (var stage in flow.Stages)
        {
            writer.WriteStartObject();
            writer.WriteString("id", stage.Stage.Id.Value);
            writer.WriteString("name", stage.Stage.DisplayName(answer.Language.Tag));
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
            writer.WriteNumber("expired", stage.Expired);
            writer.WriteNumber("outOfOrder", stage.OutOfOrder);
            writer.WriteNumber("lostFrom", stage.LostFrom);
            writer.WriteNumber("departures", stage.Departures);
            writer.WriteRate("lossRate", stage.LossRate);
            writer.WriteRate("regressionRate", stage.RegressionRate);
            WriteMatured(writer, stage, flow.Semantics);
            WriteEventual(writer, stage.EventualConversion);
            writer.WriteValueRate("stepValueRate", stage.StepValueRate, answer.IsCurrencyNamed);
            writer.WriteValueRate("conversionValue", stage.ConversionValue, answer.IsCurrencyNamed);
            writer.WriteTotal("entriesAmount", stage.EntriesAmount, answer.IsCurrencyNamed);
            writer.WriteTotal("inStageAmount", stage.InStageAmount, answer.IsCurrencyNamed);
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

    private static void WriteMatured(Utf8JsonWriter writer, StageConversion stage, FlowSemantics semantics)
    {
        writer.WriteStartArray("maturedConversion");
        foreach (var age in semantics.MaturityWindows)
        {
            writer.WriteStartObject();
            writer.WriteNumber("days", age.TotalDays);
            writer.WriteRate("rate", stage.MaturedConversion(age) ?? default);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteEventual(Utf8JsonWriter writer, EventualConversion? eventual)
    {
        if (eventual is null)
        {
            writer.WriteNull("eventualConversion");
            return;
        }

        writer.WriteStartObject("eventualConversion");
        writer.WriteNumber("value", eventual.Estimate);
        writer.WriteNumber("low", eventual.Interval.Low);
        writer.WriteNumber("high", eventual.Interval.High);
        writer.WriteNumber("stillUndecided", eventual.StillUndecided);
        writer.WriteNumber("sampleSize", eventual.SampleSize);
        writer.WriteNumber("lastDays", eventual.LastDays);
        writer.WriteEndObject();
    }

    private static void WriteCycle(Utf8JsonWriter writer, SalesCycle cycle)
    {
        writer.WriteStartObject("salesCycle");
        Write("won", cycle.Won);
        Write("lost", cycle.Lost);
        Write("decided", cycle.Decided);
        writer.WriteNumber("open", cycle.Open);
        writer.WriteQuantile("medianUntilAnyClose", cycle.Median);
        writer.WriteEndObject();

        void Write(string name, CycleTime time)
        {
            writer.WriteStartObject(name);
            writer.WriteNumber("deals", time.Deals);
            writer.WriteOptional("medianDays", time.MedianDays);
            writer.WriteOptional("p90Days", time.P90Days);
            writer.WriteOptional("meanDays", time.MeanDays);
            writer.WriteEndObject();
        }
    }

    private static void WriteVelocity(Utf8JsonWriter writer, SalesVelocity velocity, bool isCurrencyNamed)
    {
        writer.WriteStartObject("salesVelocity");
        writer.WriteMoney("perDay", velocity.PerDay?.Round(), isCurrencyNamed);
        writer.WriteNumber("openDeals", velocity.Deals);
        writer.WriteRate("winRate", velocity.WinRate);
        writer.WriteMoney("meanWonAmount", velocity.Amount?.Round(), isCurrencyNamed);
        writer.WriteOptional("meanDaysToWin", velocity.CycleDays);
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
