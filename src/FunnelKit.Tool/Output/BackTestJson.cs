using System.Text.Json;
using FunnelKit.Governance;
using FunnelKit.Scoring;
using FunnelKit.Statistics;

namespace FunnelKit.Tool.Output;

/// <summary>Writes in JSON how well scores told the outcomes.</summary>
internal static class BackTestJson
{
    public static void Write(Utf8JsonWriter writer, ScorecardBackTest test, string language)
    {
        writer.WriteStartObject("backTest");
        writer.WriteRate("baseRate", test.BaseRate);
        writer.WriteNumber("unknownOutcomes", test.UnknownOutcomes);
        writer.WriteStartArray("gaps");
        foreach (var gap in test.Gaps)
        {
            writer.WriteStringValue(JsonOutput.CamelCase(gap));
        }

        writer.WriteEndArray();
        WriteRanks(writer, test.Ranks);
        writer.WriteOptional("logLoss", test.LogLoss);
        writer.WriteOptional("brier", test.Brier);
        WriteBrier(writer, test.BrierParts);
        writer.WriteOptional("calibrationError", test.CalibrationError);
        WriteCalibration(writer, test);
        WriteGains(writer, test);
        WriteCharacteristics(writer, test, language);
        writer.WriteEndObject();
    }

    /// <summary>Writes how well scores rank.</summary>
    public static void WriteRanks(Utf8JsonWriter writer, RankMetrics ranks)
    {
        var interval = ranks.AreaInterval();
        writer.WriteStartObject("areaUnderCurve");
        writer.WriteOptional("value", ranks.AreaUnderCurve);
        writer.WriteOptional("low", interval?.Low);
        writer.WriteOptional("high", interval?.High);
        writer.WriteEndObject();
        writer.WriteOptional("averagePrecision", ranks.AveragePrecision);
        writer.WriteOptional("kolmogorovSmirnov", ranks.KolmogorovSmirnov);
    }

    private static void WriteBrier(Utf8JsonWriter writer, BrierDecomposition? parts)
    {
        if (parts is not { } known)
        {
            writer.WriteNull("brierParts");
            return;
        }

        writer.WriteStartObject("brierParts");
        writer.WriteNumber("reliability", known.Reliability);
        writer.WriteNumber("resolution", known.Resolution);
        writer.WriteNumber("uncertainty", known.Uncertainty);
        writer.WriteNumber("withinVariance", known.WithinVariance);
        writer.WriteNumber("withinCovariance", known.WithinCovariance);
        writer.WriteEndObject();
    }

    private static void WriteCalibration(Utf8JsonWriter writer, ScorecardBackTest test)
    {
        writer.WriteStartArray("calibration");
        foreach (var row in test.Calibration)
        {
            writer.WriteStartObject();
            writer.WriteNumber("low", row.Low.Fraction);
            writer.WriteNumber("high", row.High.Fraction);
            writer.WriteNumber("expected", row.Expected.Fraction);
            writer.WriteRate("observed", row.Observed);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteGains(Utf8JsonWriter writer, ScorecardBackTest test)
    {
        writer.WriteStartArray("gains");
        foreach (var step in test.Gains)
        {
            writer.WriteStartObject();
            writer.WriteNumber("depth", step.Depth);
            writer.WriteNumber("lift", step.Lift);
            writer.WriteNumber("cumulativeLift", step.CumulativeLift);
            writer.WriteNumber("cumulativeGain", step.CumulativeGain);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCharacteristics(Utf8JsonWriter writer, ScorecardBackTest test, string language)
    {
        writer.WriteStartArray("characteristics");
        foreach (var item in test.Characteristics)
        {
            writer.WriteStartObject();
            writer.WriteString("id", item.Characteristic.Id);
            writer.WriteOptional("informationValue", item.InformationValue);
            writer.WriteStartArray("bins");
            foreach (var bin in item.Bins)
            {
                writer.WriteStartObject();
                writer.WriteString("bin", item.Characteristic.BinName(bin.Bin, language));
                writer.WriteNumber("points", bin.Points);
                writer.WriteRate("observed", bin.Observed);
                writer.WriteOptional("weightOfEvidence", bin.WeightOfEvidence);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
