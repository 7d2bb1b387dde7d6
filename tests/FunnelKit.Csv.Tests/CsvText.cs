using System.Text;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Csv.Tests;

/// <summary>Reads texts as if they were files.</summary>
internal static class CsvText
{
    public static StageModel Model { get; } = StageModel.CreateBuilder("sales", "Sales")
        .AddStage("Lead", "Lead")
        .AddStage("Proposal", "Proposal")
        .AddStage("Won", "Won", StageKind.Won)
        .AddStage("Lost", "Lost", StageKind.Lost)
        .Build();

    public static EventColumns Long { get; } = new()
    {
        Deal = "deal",
        Stage = "stage",
        Times = [new() { Column = "at" }],
    };

    public static EventColumns Wide { get; } = new()
    {
        Deal = "deal",
        Stage = "stage",
        Times = [new() { Column = "lead_date", Stage = "Lead" }, new() { Column = "close_date" }],
        Amount = "amount",
    };

    public static MemoryStream File(string text) => new(Encoding.UTF8.GetBytes(text));

    public static async Task<StageHistory> ReadAsync(
        string text, EventColumns? columns = null, CsvFormat? format = null)
    {
        using var stream = File(text);
        return await CsvImport.ReadHistoryAsync(stream, Model, columns ?? Long, format, Currency.FromCode("CNY"));
    }

    public static async Task<CsvDeals> ReadDealsAsync(
        string text, DealColumns? columns = null, CsvFormat? format = null)
    {
        using var stream = File(text);
        return await CsvImport.ReadDealsAsync(
            stream,
            columns ?? new DealColumns
            {
                Deal = "deal",
                Stage = "stage",
                Amount = "amount",
                Owner = "owner",
                CloseDate = "close",
                Probability = "probability",
                Currency = "currency",
            },
            format,
            Currency.FromCode("CNY"));
    }
}
