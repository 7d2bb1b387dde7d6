using System.Text.Json;
using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Tool.Output;

/// <summary>Writes how a flow was counted.</summary>
internal static class SemanticsJson
{
    public static void Write(Utf8JsonWriter writer, FlowAnswer answer)
    {
        var semantics = answer.Flow.Semantics;
        writer.WriteStartObject("semantics");
        writer.WriteString("description", semantics.Describe(answer.Language.Tag));
        writer.WriteString("reach", JsonOutput.CamelCase(semantics.Reach));
        writer.WriteString("dwellResolution", JsonOutput.CamelCase(semantics.DwellResolution));
        writer.WriteNumber("throughputWindowDays", semantics.ThroughputWindowDays);
        writer.WriteString("visit", JsonOutput.CamelCase(semantics.Visit));
        writer.WriteOptional("windowDays", semantics.Window?.TotalDays);
        writer.WriteString("anchor", JsonOutput.CamelCase(semantics.Anchor));
        WriteCohort(writer, semantics.Cohort);
        writer.WriteString("outcome", JsonOutput.CamelCase(semantics.Outcome));
        writer.WriteStartArray("denominators");
        foreach (var kept in Enum.GetValues<DispositionSet>()
            .Where(kept => kept != DispositionSet.None && semantics.Denominators.HasFlag(kept)))
        {
            writer.WriteStringValue(JsonOutput.CamelCase(kept));
        }

        writer.WriteEndArray();
        writer.WriteString("amounts", JsonOutput.CamelCase(semantics.Amounts));
        writer.WriteString("attribution", JsonOutput.CamelCase(semantics.Attribution));
        writer.WriteBoolean("holdStopsClock", semantics.HoldStopsClock);
        writer.WriteOptional("businessCalendar", semantics.BusinessCalendar?.ToString());
        writer.WriteString("ties", JsonOutput.CamelCase(semantics.Ties));
        writer.WriteNumber("collapseSeconds", semantics.CollapseTolerance.TotalSeconds);
        writer.WriteString("interval", JsonOutput.CamelCase(semantics.Interval));
        writer.WriteStartArray("maturityDays");
        foreach (var age in semantics.MaturityWindows)
        {
            writer.WriteNumberValue(age.TotalDays);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCohort(Utf8JsonWriter writer, FlowCohort? cohort)
    {
        if (cohort is null)
        {
            writer.WriteNull("cohort");
            return;
        }

        writer.WriteStartObject("cohort");
        writer.WriteString("basis", JsonOutput.CamelCase(cohort.Basis));
        writer.WriteOptional("stage", cohort.Stage == StageId.None ? null : cohort.Stage.Value);
        writer.WriteString("from", JsonOutput.Instant(cohort.From));
        writer.WriteString("to", JsonOutput.Instant(cohort.To));
        writer.WriteEndObject();
    }
}
