using System.Text.Json;
using FunnelKit.Flow;
using FunnelKit.Stages;
using FunnelKit.Tool.Input;

namespace FunnelKit.Tool.Output;

/// <summary>Writes the deals behind one number in JSON; nothing unless the command asks for them.</summary>
internal static class FigureJson
{
    public static void Write(Utf8JsonWriter writer, FlowAnswer answer)
    {
        if (answer.Request.Figure is not { } figure)
        {
            return;
        }

        var deals = FigureDeals.Of(answer, figure);
        writer.WriteStartObject("figure");
        writer.WriteString("name", FigureText.Say(figure));
        writer.WriteNumber("count", deals.Count);
        writer.WriteStartArray("deals");
        foreach (var deal in deals.Deals)
        {
            Write(writer, deal, answer.IsCurrencyNamed);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FigureDeal deal, bool isCurrencyNamed)
    {
        writer.WriteStartObject();
        writer.WriteString("deal", deal.DealId);
        writer.WriteNumber("times", deal.Times);
        if (deal.Record is { } record)
        {
            writer.WriteString("standing", JsonOutput.CamelCase(record.Standing));
            writer.WriteOptional("furthestStage", Id(record.FurthestStage));
            writer.WriteOptional("currentStage", Id(record.CurrentStage));
            writer.WriteOptional("daysInStage", record.DaysInStage);
            writer.WriteOptional("enteredAt", Instant(record.EnteredAt));
            writer.WriteOptional("closedAt", Instant(record.ClosedAt));
            writer.WriteOptional("cycleDays", record.CycleDays);
            writer.WriteMoney("amount", record.Amount, isCurrencyNamed);
            writer.WriteOptional("lostFrom", Id(record.LostFrom));
            writer.WriteString("reason", record.Reason);
        }

        writer.WriteEndObject();
    }

    private static string? Id(StageId stage) => stage == StageId.None ? null : stage.Value;

    private static string? Instant(DateTimeOffset? instant) =>
        instant is { } known ? JsonOutput.Instant(known) : null;
}
