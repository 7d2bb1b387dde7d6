using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Losses;
using FunnelKit.Stages;
using FunnelKit.Timing;
using FunnelKit.Trends;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Trends;

public sealed class FunnelReviewTests
{
    private static readonly Currency Yuan = Currency.FromCode("CNY");

    /// <summary>As of day 14, with meetings on days 0.5, 7.5 and 14.5, so that nothing happens at one.</summary>
    private static readonly DateTimeOffset Meeting = Start.AddDays(14.5);

    [Fact]
    public void Item180_TheWeeklyMeeting_HasTheNumbersOfTheWeekAgainstTheWeekBefore()
    {
        var review = FunnelReview.Create(
            HistoryOf(
                "A@0 C@3 won@10 800", "A@1 C@9 lost@12 500", "A@2 lost@5 100", "A@8 C@13", "A@9 lost@11 50", "A@0 C@4"),
            Meeting,
            stalls: new StallSemantics { LimitDays = 5 });

        Assert.Equal((2L, 1L, 2L), (review.Current.New, review.Current.Won, review.Current.Lost));
        Assert.Equal((2L, 0L, 1L), (review.Previous.New, review.Previous.Won, review.Previous.Lost));
        Assert.Equal(Money.FromAmount(550m, Yuan), review.Current.LostAmount!.Value.Amount);
        Assert.Equal("deal-1", review.LargestLoss!.DealId);
        Assert.Equal(
            (Rate.FromCounts(1, 3), Rate.FromCounts(0, 1)), (review.WinRate.Current, review.WinRate.Previous));
        var (a, c) = (review.Stages[0], review.Stages[2]);

        // A: in each of the weeks two came to C and one was lost.
        Assert.Equal((Rate.FromCounts(2, 3), Rate.FromCounts(2, 3)), (a.StepRate.Current, a.StepRate.Previous));
        Assert.Equal((Rate.FromCounts(1, 2), Rate.FromCounts(0, 0)), (c.StepRate.Current, c.StepRate.Previous));
        Assert.Equal((2L, 2L, 1, 1), (c.InStage, c.InStageBefore, c.Stalled, c.Overdue));
        Assert.Equal("deal-5", Assert.Single(review.Stalled.Deals).DealId);
        Assert.Equal(LossReason.Unknown, Assert.Single(review.LossReasons).Reason);
    }

    [Fact]
    public void Item180_TheNumbers_AreSaidInBothLanguagesWithoutClaimingACause()
    {
        var sentences = FunnelReview.Create(HistoryOf("A@0 C@9 lost@12 500", "A@8"), Meeting).Sentences;

        Assert.Equal(1 + 4 + 1 + 1, sentences.Length);
        Assert.StartsWith(
            "2026-01-08 至 2026-01-15：新增 1 个（上期 0）", sentences[0].ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.StartsWith(
            "2026-01-08 to 2026-01-15: 1 new (before 0)", sentences[0].ToString("en"), StringComparison.Ordinal);
        Assert.Contains("最大输单：deal-0", sentences[5].ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.Equal("没有超出偶然波动的变化。", sentences[6].ToString("zh-Hans"));
        Assert.All(sentences, text => Assert.DoesNotContain("because", text.ToString("en"), StringComparison.Ordinal));
    }

    [Fact]
    public void Significant_IsOnlyWhatChanceDoesNotExplain()
    {
        string[] before = [.. Enumerable.Repeat("A@1 C@2", 30), .. Enumerable.Repeat("A@1 lost@3", 10)];
        string[] after = [.. Enumerable.Repeat("A@8 C@9", 8), .. Enumerable.Repeat("A@8 lost@9", 32)];

        var fell = FunnelReview.Create(HistoryOf([.. before, .. after]), Meeting);
        var few = FunnelReview.Create(
            HistoryOf([.. before[..2], .. before[^1..], .. after[..1], .. after[^2..]]), Meeting);

        Assert.Equal("A", Assert.Single(fell.Significant).Stage.Value);
        Assert.True(fell.Stages[0].StepRate.Difference!.Value.High < 0d);
        Assert.True(fell.Stages[0].StepRate.AdjustedPValue >= fell.Stages[0].StepRate.PValue);
        Assert.Equal("超出偶然波动的变化：Stage A。", fell.Sentences[^1].ToString("zh-Hans"));
        Assert.Empty(few.Significant);
    }

    /// <summary>Statistics are monthly or quarterly, meetings weekly.</summary>
    [Theory]
    [InlineData(ReviewCadence.Weekly, "2026-05-24", "2026-05-17")]
    [InlineData(ReviewCadence.Monthly, "2026-04-30", "2026-03-30")]
    [InlineData(ReviewCadence.Quarterly, "2026-02-28", "2025-11-28")]
    public void Item127_ACadence_SetsThePeriods(ReviewCadence cadence, string middle, string begin)
    {
        var review = FunnelReview.Create(
            HistoryOf("A@0"), new DateTimeOffset(2026, 5, 31, 9, 0, 0, TimeSpan.Zero), cadence);

        Assert.Equal(middle, review.Current.From.ToString("yyyy-MM-dd", null));
        Assert.Equal(begin, review.Previous.From.ToString("yyyy-MM-dd", null));
        Assert.Equal(review.Current.From, review.Previous.To);
    }

    /// <summary>
    /// What is recorded late belongs to the period in which it became known: last week stays as it was.
    /// </summary>
    [Fact]
    public void Create_WithLateKnowledge_LeavesTheLastMeetingAsItWas()
    {
        var builder = StageHistory.CreateBuilder(Model, Yuan);
        builder.Add(new StageEvent { DealId = "d", Stage = "A", OccurredAt = Start.AddDays(1) }, 1);
        builder.Add(
            new StageEvent
            {
                DealId = "d",
                Stage = "won",
                OccurredAt = Start.AddDays(3),
                RecordedAt = Start.AddDays(10),
            },
            2);

        var review = FunnelReview.Create(builder.Build(), Meeting);

        Assert.Equal((1L, 0L), (review.Current.Won, review.Previous.Won));
    }

    [Fact]
    public void Create_OfReopenedDeals_CountsThem()
    {
        var review = FunnelReview.Create(HistoryOf("A@1 lost@2 A@9", "A@1 lost@2 A@9 won@10"), Meeting);

        Assert.Equal((1L, 1L, 0L), (review.Current.Reopened, review.Current.Won, review.Current.Lost));
        Assert.Equal(2L, review.Previous.Lost);
    }

    [Fact]
    public void Create_OfNothing_HasNoAnswers()
    {
        var review = FunnelReview.Create(HistoryOf(), Meeting);

        Assert.Null(review.WinRate.Current.Value);
        Assert.Null(review.WinRate.Difference);
        Assert.Null(review.LargestLoss);
        Assert.Empty(review.Significant);
        Assert.NotEmpty(review.Sentences);
        Assert.Throws<ArgumentOutOfRangeException>(() => FunnelReview.Create(HistoryOf(), Meeting, ReviewCadence.None));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => FunnelReview.Create(HistoryOf(), DateTimeOffset.MinValue.AddDays(13)));
    }

    [Fact]
    public void Every_deal_is_counted_as_the_flow_counts_it() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            // From before the first event on, one period holds everything that the flow knows.
            var builder = StageHistory.CreateBuilder(Model, Yuan);
            foreach (var stageEvent in events.Where(e => e.OccurredAt is not null))
            {
                var soon = Start.AddHours(Hours(stageEvent) / 20);
                builder.Add(stageEvent with { OccurredAt = soon, RecordedAt = null }, 1);
            }

            var history = builder.Build();
            var end = Start.AddDays(6.9);
            var review = FunnelReview.Create(history, end);
            var flow = history.Fold(end);

            Assert.Equal(
                (flow.Deals, flow.Won, flow.Lost), (review.Current.New, review.Current.Won, review.Current.Lost));
            Assert.Equal(flow.WinRate, review.WinRate.Current);
            Assert.Equal(
                flow.Stages.Select(stage => stage.StepRate), review.Stages.Select(stage => stage.StepRate.Current));
            Assert.Equal(flow.Stages.Select(stage => stage.InStage), review.Stages.Select(stage => stage.InStage));
            Assert.Equal(flow.LostAmount?.Amount, review.Current.LostAmount?.Amount);
        });

    private static double Hours(StageEvent stageEvent) => (stageEvent.OccurredAt!.Value - Start).TotalHours;

    /// <summary>Deals as elsewhere; a last word without a stage is the amount.</summary>
    private static StageHistory HistoryOf(params string[] deals)
    {
        var builder = StageHistory.CreateBuilder(Model, Yuan);
        foreach (var (number, deal) in deals.Index())
        {
            var words = deal.Split(' ');
            var amount = decimal.TryParse(
                words[^1],
                System.Globalization.NumberStyles.Number,
                System.Globalization.CultureInfo.InvariantCulture,
                out var value) ? value : (decimal?)null;
            foreach (var word in words.Where(word => word.Contains('@', StringComparison.Ordinal)))
            {
                var parts = word.Split('@');
                Assert.True(builder.Add(
                    new StageEvent
                    {
                        DealId = $"deal-{number}",
                        Stage = parts[0],
                        OccurredAt = Start.AddDays(int.Parse(
                            parts[1], System.Globalization.CultureInfo.InvariantCulture)),
                        Amount = amount,
                    },
                    1));
            }
        }

        return builder.Build();
    }
}
