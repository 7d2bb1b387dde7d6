using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using FunnelKit.Forecasting;

namespace FunnelKit.Tool.Output;

/// <summary>Writes a forecast in JSON.</summary>
internal static class ForecastJson
{
    public static void Write(Utf8JsonWriter writer, ForecastAnswer answer)
    {
        var forecast = answer.Forecast;
        var isNamed = answer.IsCurrencyNamed;
        writer.WriteStartObject("semantics");
        writer.WriteString("description", forecast.Semantics.Describe(answer.Language.Tag));
        writer.WriteString("calendar", "months");
        writer.WriteString("ratePolicy", JsonOutput.CamelCase(forecast.Semantics.RatePolicy));
        writer.WriteBoolean("probabilitiesArePercent", answer.ProbabilitiesArePercent);
        writer.WriteEndObject();
        writer.WriteAsOf(forecast.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), answer.AsOfSource);
        writer.WriteString("model", answer.Pipeline.Model.Id);
        writer.WriteOptional("currency", isNamed ? forecast.Currency.Code : null);
        writer.WriteNumber("deals", answer.Pipeline.Count);
        writer.WritePropertyName("total");
        WriteLine(writer, forecast.Total);
        WriteLines(writer, "periods", forecast.Periods);
        writer.WritePropertyName("overdue");
        WriteLine(writer, forecast.Overdue);
        writer.WritePropertyName("noCloseDate");
        WriteLine(writer, forecast.NoCloseDate);
        WriteLines(writer, "owners", forecast.Owners);
        WriteLines(writer, "productLines", forecast.ProductLines);
        WriteLines(writer, "periodProductLines", forecast.PeriodProductLines);
        WriteLines(writer, "stages", forecast.Stages);
        writer.WriteTotal("won", forecast.Won, isNamed);
        writer.WriteTotal("lost", forecast.Lost, isNamed);
        writer.WriteTotal("otherClosed", forecast.OtherClosed, isNamed);
        WriteStageRates(writer, answer);
        writer.WriteNumber("roundedAmounts", answer.Pipeline.RoundedAmounts);
        writer.WriteOutsideModel(answer.Pipeline.OutsideModel, "deals");
        writer.WriteRejectedRows("rejectedRows", answer.Report.RejectedRows, answer.Report.Complaints);
        writer.WriteRejectedRows("rowsNotLearned", answer.Report.NotLearned, answer.Report.Complaints);
    }

    private static void WriteLines(Utf8JsonWriter writer, string name, ImmutableArray<ForecastLine> lines)
    {
        writer.WriteStartArray(name);
        foreach (var line in lines)
        {
            WriteLine(writer, line);
        }

        writer.WriteEndArray();
    }

    private static void WriteLine(Utf8JsonWriter writer, ForecastLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("name", line.Name);
        if (line.ProductLine is { } productLine)
        {
            writer.WriteString("productLine", productLine);
        }

        if (line.Period is { } period)
        {
            writer.WriteString("start", period.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteString("end", period.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        writer.WriteNumber("deals", line.Deals);
        writer.WriteNumber("missingAmounts", line.MissingAmounts);
        writer.WriteNumber("missingProbabilities", line.MissingProbabilities);
        writer.WriteNumber("amount", line.Amount.Amount);
        writer.WriteNumber("weighted", line.Weighted.Amount);
        writer.WriteNumber("won", line.Won);
        writer.WriteNumber("wonAmount", line.WonAmount.Amount);
        writer.WriteEndObject();
    }

    private static void WriteStageRates(Utf8JsonWriter writer, ForecastAnswer answer)
    {
        writer.WriteStartArray("learnedStageRates");
        if (answer.Forecast.Semantics.StageRates is { } rates)
        {
            foreach (var stage in answer.Pipeline.Model.OpenStages.Select(stage => stage.Id))
            {
                writer.WriteStartObject();
                writer.WriteString("stage", stage.Value);
                writer.WriteRate("winRate", rates[stage]);
                writer.WriteBoolean("used", rates.TryGetProbability(stage, out _));
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }
}
