using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Losses;
using FunnelKit.Segments;
using FunnelKit.Stages;
using FunnelKit.Timing;

namespace FunnelKit.Tests.Docs;

/// <summary>The C# of the README about what converts, how long it takes and why it is lost.</summary>
public sealed class FlowSnippets : IDisposable
{
    // Stands in for System.Console, so that what a snippet prints can be compared with what the README shows.
    private readonly StringWriter Console = new() { NewLine = "\n" };

    public void Dispose() => Console.Dispose();

    [Fact]
    public void AnalyzeAFlow_WithOpenDeals_PrintsWhatTheReadmeShows()
    {
        var changes = Changes();
        var asOf = new DateTimeOffset(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);
        var model = StageModel.CreateBuilder("inside-sales", "Inside sales")
            .AddStage("qualified", "Qualified")
            .AddStage("demo", "Demo")
            .AddStage("won", "Won", StageKind.Won)
            .AddStage("lost", "Lost", StageKind.Lost)
            .Build();

        #region analyze-a-flow
        StageHistory history = StageHistory.From(changes, model, map => map
            .Deal(c => c.OpportunityId).Stage(c => c.Stage).At(c => c.At).Reason(c => c.Reason)
            .By("source", c => c.Source));
        SegmentedFlow flows = history.FoldBy(asOf, ["source"]);  // every source, and the total, in one pass
        StageFlow flow = flows.Total;

        StageId demo = StageId.Create("demo");
        Console.WriteLine($"Decided:    {flow[demo].StepRate}");
        Console.WriteLine($"So far:     {flow[demo].Conversion}");
        Console.WriteLine($"In 30 days: {flow[demo].MaturedConversion(TimeSpan.FromDays(30))}");
        Console.WriteLine($"In the end: {flow[demo].EventualConversion}");
        Console.WriteLine($"Half have left after {flow.Survival(demo).Median.Time:F0} days");

        foreach (FlowSegment source in flows["source"].Segments)
        {
            Console.WriteLine($"{source.Label}: {source.Flow.WinRate} won");
        }

        foreach (LossShare loss in flow.AnalyzeLosses().Pareto().Rows)
        {
            Console.WriteLine($"{loss.Reason}: {loss.Deals} of {flow.Lost}");
        }

        // The deals behind a number are as many as it says.
        Console.WriteLine(history.DealsBehind(asOf, FlowFigure.Step(demo, StepOutcome.StillThere)).Length);
        string meaning = flow.Semantics.Describe("zh-Hans");   // how all of this was counted, in words
        #endregion

        Assert.Equal(Documents.Output("analyze-a-flow"), Console.ToString());
        Assert.Contains("停留时间", meaning, StringComparison.Ordinal);
    }

    private static IEnumerable<DealChange> Changes()
    {
        for (var deal = 0; deal < 120; deal++)
        {
            var (id, source) = ($"D-{deal}", deal % 3 == 0 ? "partner" : "web");
            var start = new DateTimeOffset(2026, 7, 1, 9, 0, 0, TimeSpan.Zero).AddDays(deal);
            yield return new(id, "Qualified", start, null, source);
            if (deal % 5 == 4)
            {
                yield return new(id, "Lost", start.AddDays(6), deal % 2 == 0 ? "Price" : "no reply", source);
                continue;
            }

            yield return new(id, "Demo", start.AddDays(10), null, source);
            var (isWon, days) = (deal % 3 == 0 || deal % 7 == 0, 20 + (deal % 4 * 10));
            yield return new(id, isWon ? "Won" : "Lost", start.AddDays(10 + days), isWon ? null : "Price", source);
        }
    }

    private sealed record DealChange(
        string OpportunityId, string Stage, DateTimeOffset At, string? Reason, string Source);
}
