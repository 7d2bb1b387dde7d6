using FunnelKit.Forecasting;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Forecasting;

/// <summary>A deal as a user of the library might have it, and a model of every kind of stage.</summary>
internal sealed record TestDeal
{
    public static readonly DateOnly AsOf = new(2026, 6, 15);

    public static readonly Currency Yuan = Currency.FromCode("CNY");

    public static readonly StageModel Model = StageModel.CreateBuilder("test", "Test")
        .AddStage("lead", "Lead", ProbabilityBand.FromPoint(FunnelKit.Probability.FromPercent(10)))
        .AddStage("offer", "Offer", ProbabilityBand.FromPercent(40, 60))
        .AddStage("closing", "Closing", ProbabilityBand.FromPoint(FunnelKit.Probability.FromPercent(80)))
        .AddStage("waiting", "Waiting", StageKind.OnHold)
        .AddStage("won", "Won", StageKind.Won)
        .AddStage("lost", "Lost", StageKind.Lost)
        .AddStage("invalid", "Invalid", StageKind.Disqualified)
        .Build();

    public string? Stage { get; init; } = "offer";

    public decimal? Amount { get; init; }

    public string? CurrencyCode { get; init; } = "CNY";

    public DateOnly? Close { get; init; } = AsOf;

    public string? Owner { get; init; }

    public string? ProductLine { get; init; }

    public Probability? Probability { get; init; }

    public DateOnly? Expires { get; init; }

    public static Pipeline<TestDeal> Pipeline(params IEnumerable<TestDeal> deals) =>
        FunnelKit.Forecasting.Pipeline.From(deals, Model, Map);

    public static void Map(PipelineMap<TestDeal> map) => map
        .Stage(deal => deal.Stage)
        .Amount(deal => deal.Amount, deal => deal.CurrencyCode)
        .CloseDate(deal => deal.Close)
        .Owner(deal => deal.Owner)
        .ProductLine(deal => deal.ProductLine)
        .Probability(deal => deal.Probability)
        .ProbabilityExpires(deal => deal.Expires);
}
