using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

public sealed class ScorecardReviewTests
{
    private static readonly DateOnly Start = new(2026, 1, 15);

    [Fact]
    public void Item099_At_WithinTheFirstQuarter_HasNothingDue()
    {
        var review = ScorecardReview.At(new(2026, 4, 14), Start);

        Assert.Empty(review.Due);
        Assert.Equal(new(2026, 4, 15), review.NextReview);
        Assert.Equal(new(2027, 1, 15), review.NextRevision);
    }

    [Fact]
    public void Item099_At_AfterAQuarter_HasAReviewOfTheAccuracyDue()
    {
        var due = Assert.Single(ScorecardReview.At(new(2026, 4, 15), Start).Due);

        Assert.Equal((ReviewKind.Accuracy, new DateOnly(2026, 4, 15)), (due.Kind, due.Since));
        Assert.Equal(
            "A review of the accuracy is due since 2026-04-15: the last one is a quarter old.", due.ToString());
    }

    [Fact]
    public void Item099_At_AfterAYear_HasAFullRevisionDueAlthoughReviewsWereDone()
    {
        var due = Assert.Single(ScorecardReview.At(new(2027, 2, 1), Start, lastReview: new(2027, 1, 2)).Due);

        Assert.Equal((ReviewKind.Revision, new DateOnly(2027, 1, 15)), (due.Kind, due.Since));
        Assert.Equal("自 2027-01-15 起应全面修订：距上次修订已满一年。", due.ToString("zh-Hans"));
    }

    [Theory]
    [InlineData(ReviewTriggerKind.MarketChange, "the market has changed")]
    [InlineData(ReviewTriggerKind.ProductIteration, "the product has a new iteration")]
    [InlineData(ReviewTriggerKind.CustomerMixChange, "the mix of customers has changed")]
    [InlineData(ReviewTriggerKind.Drift, "scores or characteristics have drifted")]
    public void Item099_At_WithATrigger_HasAFullRevisionDueAtOnce(ReviewTriggerKind kind, string words)
    {
        var trigger = new ReviewTrigger
        {
            Kind = kind,
            Date = new(2026, 2, 1),
            Remark = "see minutes",
        };

        var due = Assert.Single(ScorecardReview.At(new(2026, 2, 1), Start, triggers: [trigger]).Due);

        Assert.Equal((ReviewKind.Revision, trigger.Date, trigger), (due.Kind, due.Since, due.Trigger));
        Assert.Equal($"A full revision is due since 2026-02-01: {words} (see minutes).", due.ToString());
    }

    [Fact]
    public void At_WithARevisionAfterTheTrigger_HasSettledIt()
    {
        ReviewTrigger[] triggers = [new() { Kind = ReviewTriggerKind.Drift, Date = new(2026, 2, 1) }];

        var review = ScorecardReview.At(new(2026, 3, 1), Start, lastRevision: new(2026, 2, 1), triggers: triggers);

        Assert.Empty(review.Due);
        Assert.Equal(new(2026, 5, 1), review.NextReview);
        Assert.Equal(new(2027, 2, 1), review.NextRevision);
    }

    [Fact]
    public void At_WithATriggerOfTheFuture_DoesNotCountItYet() =>
        Assert.Empty(ScorecardReview.At(
            new(2026, 2, 1),
            Start,
            triggers: [new() { Kind = ReviewTriggerKind.MarketChange, Date = new(2026, 2, 2) }]).Due);

    [Fact]
    public void At_WithSeveralThingsDue_ListsTheLongestDueFirst()
    {
        ReviewTrigger[] triggers = [new() { Kind = ReviewTriggerKind.MarketChange, Date = new(2026, 6, 1) }];

        Assert.Equal(
            [new(2026, 4, 15), new(2026, 6, 1), new(2027, 1, 15)],
            ScorecardReview.At(new(2027, 3, 1), Start, triggers: triggers).Due.Select(due => due.Since));
    }

    [Fact]
    public void At_AtTheEndOfAMonth_StaysInTheMonth() =>
        Assert.Equal(new(2026, 2, 28), ScorecardReview.At(new(2025, 12, 1), new(2025, 11, 30)).NextReview);

    [Fact]
    public void At_AtTheEndOfTheCalendar_IsDueOnItsLastDay() =>
        Assert.Equal(
            DateOnly.MaxValue, ScorecardReview.At(DateOnly.MaxValue, DateOnly.MaxValue.AddDays(-1)).NextReview);

    [Fact]
    public void At_WithADayOfTheFuture_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            "inUseSince", () => ScorecardReview.At(Start, Start.AddDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(
            "lastReview", () => ScorecardReview.At(Start, Start, lastReview: Start.AddDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(
            "lastRevision", () => ScorecardReview.At(Start, Start, lastRevision: Start.AddDays(1)));
    }

    [Theory]
    [InlineData(ReviewTriggerKind.None)]
    [InlineData((ReviewTriggerKind)9)]
    public void At_WithATriggerOfNoKind_Throws(ReviewTriggerKind kind) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ScorecardReview.At(
            Start, Start, triggers: [new() { Kind = kind, Date = Start }]));
}
