using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Flow;

/// <summary>Small models and histories in a notation that can be read at a glance.</summary>
internal static class FlowFixtures
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset AsOf = Start.AddDays(100);

    /// <summary>A, B (optional), C, D open; then every way to close.</summary>
    public static StageModel Model { get; } = StageModel.CreateBuilder("abcd", "A to D")
        .AddStage("A", "Stage A")
        .AddStage(new Stage { Id = StageId.Create("B"), Name = LocalizedText.Create("Stage B"), IsOptional = true })
        .AddStage("C", "Stage C")
        .AddStage("D", "Stage D")
        .AddStage("won", "Closed won", StageKind.Won)
        .AddStage("lost", "Closed lost", StageKind.Lost)
        .AddStage("invalid", "Invalid", StageKind.Disqualified)
        .AddStage("nurture", "Nurture", StageKind.Nurture)
        .AddStage("hold", "On hold", StageKind.OnHold)
        .AddStage("gone", "Transferred", StageKind.TransferredOut)
        .AddStage("review", "Review", StageKind.PostClose)
        .Build();

    /// <summary>
    /// Makes a history of one deal for each text: stages in order, a day apart, such as <c>A C@5 lost</c>.
    /// </summary>
    public static StageHistory HistoryOf(params string[] deals) => HistoryOf(Model, deals);

    public static StageHistory HistoryOf(StageModel model, params string[] deals)
    {
        var builder = StageHistory.CreateBuilder(model);
        foreach (var (number, deal) in deals.Index())
        {
            var day = 0d;
            foreach (var word in deal.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = word.Split('@');
                day = parts.Length == 1 || parts[1] == "?"
                    ? day
                    : double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
                var isUndated = parts.Length == 2 && parts[1] == "?";
                Assert.True(builder.Add(
                    new StageEvent
                    {
                        DealId = $"deal-{number}",
                        Stage = parts[0],
                        OccurredAt = isUndated ? null : Start.AddDays(day),
                    },
                    1));
                day += isUndated ? 0 : 1;
            }
        }

        return builder.Build();
    }

    public static StageFlow Fold(ReachPolicy reach, params string[] deals) =>
        HistoryOf(deals).Fold(AsOf, new FlowSemantics { Reach = reach });

    /// <summary>
    /// Writes a stage as entries, imputed, advanced, lost, regressed, disqualified, nurtured, transferred, on
    /// hold, still there.
    /// </summary>
    public static string Row(this StageFlow flow, string stage)
    {
        var row = flow[StageId.Create(stage)];
        return string.Join(
            ' ',
            row.Entries,
            row.Imputed,
            row.Advanced,
            row.Lost,
            row.Regressed,
            row.Disqualified,
            row.Nurtured,
            row.TransferredOut,
            row.OnHold,
            row.StillThere);
    }
}
