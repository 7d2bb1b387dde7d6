using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Diagnosis;

/// <summary>
/// Flows with given numbers of deals at each stage, in the B2B chain validation → communication → negotiation → won.
/// </summary>
internal static class ChainFixtures
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset AsOf = Start.AddDays(365);

    public static StageModel Chain { get; } = StageModel.CreateBuilder("chain", "Chain")
        .AddStage(Named("validation", "Validation", "验证"))
        .AddStage(Named("communication", "Communication", "交流"))
        .AddStage(Named("negotiation", "Negotiation", "谈判"))
        .AddStage("won", "Won", StageKind.Won)
        .AddStage("lost", "Lost", StageKind.Lost)
        .Build();

    public static Stage Named(string id, string english, string chinese) =>
        new() { Id = StageId.Create(id), Name = LocalizedText.Create(english, chinese) };

    /// <summary>
    /// Makes a flow in which so many deals reach each stage in turn, and all that do not go on are lost.
    /// </summary>
    public static StageFlow Closed(StageModel model, params int[] reached)
    {
        var builder = StageHistory.CreateBuilder(model);
        var won = model.Stages.First(stage => stage.Kind == StageKind.Won).Id.Value;
        for (var deal = 0; deal < reached[0]; deal++)
        {
            var day = 0;
            for (var position = 0; position < model.OpenStages.Length && deal < reached[position]; position++)
            {
                Add(builder, deal, model.OpenStages[position].Id.Value, day++);
            }

            Add(builder, deal, deal < reached[^1] ? won : "lost", day);
        }

        return builder.Build().Fold(AsOf);
    }

    public static void Add(StageHistoryBuilder builder, int deal, string stage, double day) =>
        Assert.True(builder.Add(
            new StageEvent
            {
                DealId = deal.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Stage = stage,
                OccurredAt = Start.AddDays(day),
            },
            deal + 1));
}
