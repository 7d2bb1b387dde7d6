using System.Text.Json;
using FunnelKit.Diagnosis;

namespace FunnelKit.Tool.Output;

/// <summary>Writes a diagnosis in JSON.</summary>
internal static class DiagnosisJson
{
    public static void Write(Utf8JsonWriter writer, FlowAnswer answer, FunnelDiagnosis diagnosis)
    {
        var language = answer.Language.Tag;
        SemanticsJson.Write(writer, answer);
        writer.WriteStartObject("diagnosisSemantics");
        writer.WriteString("description", diagnosis.Semantics.Describe(language));
        writer.WriteNumber("minimumSample", diagnosis.Semantics.MinimumSample);
        writer.WriteNumber("margin", diagnosis.Semantics.Margin);
        writer.WriteNumber("overdueTolerance", diagnosis.Semantics.OverdueTolerance);
        writer.WriteEndObject();
        writer.WriteAsOf(JsonOutput.Instant(diagnosis.Flow.AsOf), answer.AsOfSource);
        writer.WriteString("model", diagnosis.Flow.Model.Id);
        writer.WriteString("outcome", JsonOutput.CamelCase(diagnosis.Outcome));
        writer.WriteString("shape", JsonOutput.CamelCase(diagnosis.Shape));
        writer.WriteString("summary", diagnosis.ToString(language));
        writer.WriteStartObject("benchmark");
        writer.WriteString("id", diagnosis.Benchmark.Id);
        writer.WriteString("name", diagnosis.Benchmark.Name.ToString(language));
        writer.WriteString("source", diagnosis.Benchmark.Source);
        writer.WriteEndObject();
        WriteFindings(writer, diagnosis, language);
        WriteSteps(writer, diagnosis);
        WriteBacklogs(writer, diagnosis);
        writer.WriteOptional("lowestStepRate", diagnosis.LowestStepRate?.Stage.Id.Value);
        writer.WriteOptional("largestLoss", diagnosis.LargestLoss?.Stage.Id.Value);
        writer.WriteNumber("deals", diagnosis.Flow.Deals);
        writer.WriteRate("winRate", diagnosis.Flow.WinRate);
        writer.WriteRejectedRows("rejectedRows", answer.Report.RejectedRows, answer.Report.Complaints);
        writer.WriteOutsideModel(answer.History.OutsideModel, "events");
    }

    private static void WriteFindings(Utf8JsonWriter writer, FunnelDiagnosis diagnosis, string language)
    {
        writer.WriteStartArray("findings");
        foreach (var finding in diagnosis.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("code", JsonOutput.CamelCase(finding.Code));
            writer.WriteString("severity", JsonOutput.CamelCase(finding.Severity));
            writer.WriteString("stage", finding.Stage.Value);
            writer.WriteString("title", finding.Title.ToString(language));
            writer.WriteString("summary", finding.Summary.ToString(language));
            writer.WriteOptional("dealsConcerned", finding.DealsConcerned);
            writer.WriteStartArray("evidence");
            foreach (var evidence in finding.Evidence)
            {
                writer.WriteStartObject();
                writer.WriteString("label", evidence.Label.ToString(language));
                writer.WriteString("unit", JsonOutput.CamelCase(evidence.Unit));
                writer.WriteOptional("observed", evidence.Observed);
                writer.WriteOptional("expected", evidence.Expected);
                writer.WriteOptional("low", evidence.Interval?.Low);
                writer.WriteOptional("high", evidence.Interval?.High);
                writer.WriteNumber("sampleSize", evidence.SampleSize);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteTexts("ruledOut", finding.RuledOut, language);
            writer.WriteTexts("causesToCheck", finding.CausesToCheck, language);
            writer.WriteTexts("remedies", finding.Remedies, language);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSteps(Utf8JsonWriter writer, FunnelDiagnosis diagnosis)
    {
        writer.WriteStartArray("steps");
        foreach (var step in diagnosis.Steps)
        {
            writer.WriteStartObject();
            writer.WriteString("from", step.From.Value);
            writer.WriteString("to", step.To.Value);
            writer.WriteRate("observed", step.Observed);
            writer.WriteNumber("expected", step.Expected.Fraction);
            writer.WriteOptional("adjustedPValue", step.AdjustedPValue);
            writer.WriteString("status", JsonOutput.CamelCase(step.Status));
            writer.WriteOptional("moreDealsToDecide", step.MoreDealsToDecide);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteBacklogs(Utf8JsonWriter writer, FunnelDiagnosis diagnosis)
    {
        writer.WriteStartArray("backlogs");
        foreach (var backlog in diagnosis.Backlogs)
        {
            writer.WriteStartObject();
            writer.WriteString("stage", backlog.Stage.Value);
            writer.WriteNumber("inventory", backlog.Inventory);
            writer.WriteNumber("departures", backlog.Departures);
            writer.WriteOptional("clearanceDays", backlog.ClearanceDays);
            writer.WriteString("reference", JsonOutput.CamelCase(backlog.Reference));
            writer.WriteOptional("limitDays", backlog.LimitDays);
            writer.WriteRate("overdue", backlog.Overdue);
            writer.WriteString("status", JsonOutput.CamelCase(backlog.Status));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
