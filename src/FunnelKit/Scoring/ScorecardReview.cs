using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>Which reviews of a scorecard are due at a date.</summary>
/// <remarks>
/// <para>
/// The accuracy is reviewed at least every quarter, three calendar months after the last review; the card is revised in
/// full every year, and whenever something has happened since the last revision that calls for it. A revision is also a
/// review. What is due is due from that day on, the day itself included. Equality compares references; instances are
/// immutable.
/// </para>
/// <example>
/// <code>
/// var review = ScorecardReview.At(asOf, inUseSince, lastReview, lastRevision, triggers);
/// foreach (DueReview due in review.Due)
///     Console.WriteLine(due);        // A full revision is due since 2026-03-01: the market has changed.
/// </code>
/// </example>
/// </remarks>
public sealed class ScorecardReview
{
    private const int MonthsToReview = 3;

    private const int MonthsToRevision = 12;

    private ScorecardReview(DateOnly nextReview, DateOnly nextRevision, ImmutableArray<DueReview> due)
    {
        NextReview = nextReview;
        NextRevision = nextRevision;
        Due = due;
    }

    /// <summary>Gets the day on which the accuracy is to be reviewed; it may have passed.</summary>
    public DateOnly NextReview { get; }

    /// <summary>Gets the day on which the card is to be revised in full, triggers aside; it may have passed.</summary>
    public DateOnly NextRevision { get; }

    /// <summary>Gets what is due, longest due first; empty when nothing is.</summary>
    public ImmutableArray<DueReview> Due { get; }

    /// <summary>Finds out what is due.</summary>
    /// <param name="asOf">The day for which it is asked.</param>
    /// <param name="inUseSince">The first day on which the card was used.</param>
    /// <param name="lastReview">The day of the last review of the accuracy, or null when there was none.</param>
    /// <param name="lastRevision">The day of the last full revision, or null when there was none.</param>
    /// <param name="triggers">
    /// What happened. A trigger on or before the day of the last revision, or of the first use, is settled by it; one
    /// after <paramref name="asOf"/> does not count yet.
    /// </param>
    /// <returns>What is due, and when the next reviews are.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A day of use, review or revision is after <paramref name="asOf"/>, or a trigger has no kind.
    /// </exception>
    /// <exception cref="ArgumentException">A trigger is null.</exception>
    public static ScorecardReview At(
        DateOnly asOf,
        DateOnly inUseSince,
        DateOnly? lastReview = null,
        DateOnly? lastRevision = null,
        IEnumerable<ReviewTrigger>? triggers = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inUseSince, asOf);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lastReview ?? asOf, asOf, nameof(lastReview));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lastRevision ?? asOf, asOf, nameof(lastRevision));
        var revised = Later(inUseSince, lastRevision);
        var nextReview = AfterMonths(Later(revised, lastReview), MonthsToReview);
        var nextRevision = AfterMonths(revised, MonthsToRevision);
        var due = new List<DueReview>();
        foreach (var trigger in triggers ?? [])
        {
            ThrowIfInvalid(trigger);
            if (trigger.Date > revised && trigger.Date <= asOf)
            {
                due.Add(new() { Kind = ReviewKind.Revision, Since = trigger.Date, Trigger = trigger });
            }
        }

        if (nextRevision <= asOf)
        {
            due.Add(new() { Kind = ReviewKind.Revision, Since = nextRevision });
        }

        if (nextReview <= asOf)
        {
            due.Add(new() { Kind = ReviewKind.Accuracy, Since = nextReview });
        }

        return new(nextReview, nextRevision, [.. due.OrderBy(review => review.Since)]);
    }

    private static DateOnly Later(DateOnly date, DateOnly? other) => other > date ? other.Value : date;

    // The calendar ends with the year 9999; what would be due after it is due on its last day.
    private static DateOnly AfterMonths(DateOnly date, int months) =>
        date > DateOnly.MaxValue.AddMonths(-months) ? DateOnly.MaxValue : date.AddMonths(months);

    private static void ThrowIfInvalid(ReviewTrigger trigger)
    {
        if (trigger is null)
        {
            throw new ArgumentException("A trigger is null.", nameof(trigger));
        }

        if (trigger.Kind is not (ReviewTriggerKind.MarketChange or ReviewTriggerKind.ProductIteration
            or ReviewTriggerKind.CustomerMixChange or ReviewTriggerKind.Drift))
        {
            throw new ArgumentOutOfRangeException(
                nameof(trigger), trigger.Kind, "A trigger must be one of the four kinds.");
        }
    }
}
