using System.Collections.Immutable;
using System.Text.Json;
using FunnelKit.Flow;
using FunnelKit.Timing;

namespace FunnelKit.Tool.Output;

/// <summary>Writes how long deals stay, how they leave and which are stalled; nothing unless asked for.</summary>
internal static class SurvivalJson
{
    private static readonly ImmutableArray<double> Shares = [0.25, 0.5, 0.75, 0.9];

    private static readonly ImmutableArray<int> AtDays = [1, 7, 14, 30, 60, 90, 180, 365];

    public static void Write(Utf8JsonWriter writer, FlowAnswer answer)
    {
        if (!answer.Request.HasSurvival)
        {
            return;
        }

        var flow = answer.Flow;
        var stalled = answer.StalledDeals();
        writer.WriteStartObject("survival");
        writer.WriteStartArray("stages");
        foreach (var stage in flow.Stages)
        {
            WriteStage(writer, flow.Survival(stage.Stage.Id), flow.Exits(stage.Stage.Id));
        }

        writer.WriteEndArray();
        WriteStalled(writer, stalled, answer.Language.Tag);
        writer.WriteEndObject();
    }

    private static void WriteStage(Utf8JsonWriter writer, StageCurve curve, ExitCurves exits)
    {
        writer.WriteStartObject();
        writer.WriteString("id", curve.Stage!.Id.Value);
        writer.WriteNumber("visits", curve.Visits);
        writer.WriteNumber("open", curve.Open);
        writer.WriteNumber("undated", curve.Undated);
        writer.WriteOptional("horizonDays", curve.HorizonDays);
        writer.WriteStartArray("quantiles");
        foreach (var share in Shares)
        {
            var quantile = curve.Quantile(share);
            writer.WriteStartObject();
            writer.WriteNumber("share", share);
            writer.WriteOptional("days", quantile.Time);
            writer.WriteOptional("low", quantile.Low);
            writer.WriteOptional("high", quantile.High);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteMean(writer, curve);
        writer.WriteStartArray("curve");
        foreach (var days in AtDays)
        {
            writer.WriteStartObject();
            writer.WriteNumber("days", days);
            writer.WriteNumber("atRisk", curve.AtRisk(days));
            writer.WriteShare("stillThere", curve.StillThere(days), curve.StillThereInterval(days));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteExits(writer, exits);
        writer.WriteEndObject();
    }

    private static void WriteMean(Utf8JsonWriter writer, StageCurve curve)
    {
        if (curve.Mean() is not { } mean)
        {
            writer.WriteNull("restrictedMean");
            return;
        }

        writer.WriteStartObject("restrictedMean");
        writer.WriteNumber("days", mean.Value);
        writer.WriteNumber("horizonDays", mean.Horizon);
        writer.WriteOptional("standardError", mean.StandardError);
        writer.WriteEndObject();
    }

    private static void WriteExits(Utf8JsonWriter writer, ExitCurves exits)
    {
        writer.WriteStartArray("exits");
        foreach (var exit in exits.Exits)
        {
            writer.WriteStartObject();
            writer.WriteString("exit", JsonOutput.CamelCase(exit.Exit));
            writer.WriteNumber("visits", exit.Visits);
            writer.WriteNumber("share", exit.Incidence.Last);
            writer.WriteStartArray("curve");
            foreach (var days in AtDays)
            {
                writer.WriteStartObject();
                writer.WriteNumber("days", days);
                writer.WriteShare("leftBy", exits.LeftBy(exit.Exit, days), exits.LeftByInterval(exit.Exit, days));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteOptional("notYet", exits.Visits == 0 ? null : exits.Risks.EventFree.Last);
    }

    private static void WriteStalled(Utf8JsonWriter writer, StalledDeals stalled, string language)
    {
        writer.WriteStartObject("stalled");
        writer.WriteNumber("judged", stalled.Judged);
        writer.WriteNumber("withoutAge", stalled.WithoutAge);
        writer.WriteNumber("count", stalled.Deals.Length);
        writer.WriteStartArray("rules");
        foreach (var rule in stalled.Rules.Stages)
        {
            writer.WriteStartObject();
            writer.WriteString("stage", rule.Stage.Id.Value);
            writer.WriteNumber("wins", rule.Wins);
            writer.WriteOptional("rareFromDays", rule.WinsDays);
            writer.WriteRate("falseAlarms", rule.WinsFalseAlarms);
            writer.WriteOptional("limitDays", rule.LimitDays);
            writer.WriteRate("limitFalseAlarms", rule.LimitFalseAlarms);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("deals");
        foreach (var deal in stalled.Deals)
        {
            writer.WriteStartObject();
            writer.WriteString("deal", deal.DealId);
            writer.WriteString("stage", deal.Stage.Id.Value);
            writer.WriteOptional("days", deal.Days);
            writer.WriteRate("winsThatWaited", deal.WinsThatWaited);
            writer.WriteBoolean("isRareAmongWins", deal.IsRareAmongWins);
            writer.WriteBoolean("isOverLimit", deal.IsOverLimit);
            writer.WriteOptional("winProbability", deal.Outlook.Probability?.Fraction);
            writer.WriteString("reason", deal.Reason.ToString(language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
