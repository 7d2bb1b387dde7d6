using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.Statistics;

namespace FunnelKit.SampleHost.Analysis;

/// <summary>How to count, as a query string says it, so that a page can be shared with its choices.</summary>
public sealed class FlowQuery
{
    public const string Reach = "reach";
    public const string Visit = "visit";
    public const string Window = "window";
    public const string Anchor = "anchor";
    public const string Outcomes = "outcomes";
    public const string Interval = "interval";
    public const string Cohort = "cohort";

    private const string MonthFormat = "yyyy-MM";
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff";

    private FlowQuery(FlowSemantics semantics, string? cohort)
    {
        Semantics = semantics;
        CohortText = cohort;
    }

    public FlowSemantics Semantics { get; }

    /// <summary>Gets the cohort as the query says it; null for all deals.</summary>
    public string? CohortText { get; }

    /// <summary>
    /// Gets the choices as a query string that begins with an ampersand; empty when nothing is chosen.
    /// </summary>
    public string Suffix =>
        string.Concat(Choices().Select(choice => $"&{choice.Name}={Uri.EscapeDataString(choice.Value)}"));

    public static FlowQuery Read(QueryReader query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var usual = FlowSemantics.Default;
        var cohort = ReadCohort(query, query.Text(Cohort));
        var semantics = usual with
        {
            Reach = query.Choice(Reach, usual.Reach),
            Visit = query.Choice(Visit, usual.Visit),
            Window = query.Number(Window, 1, FlowSemantics.MaxThroughputWindowDays) is { } days
                ? TimeSpan.FromDays(days)
                : null,
            Anchor = query.Choice(Anchor, usual.Anchor),
            Outcome = query.Choice(Outcomes, usual.Outcome),
            Interval = query.Choice(Interval, usual.Interval),
            Cohort = cohort,
        };
        return new(semantics, cohort is null ? null : query.Text(Cohort));
    }

    /// <summary>Says the cohort of the deals that were created in a month such as 2026-03.</summary>
    public static string CreatedIn(string month) => month;

    /// <summary>Says the cohort of the deals that were created, or closed, in a period without its beginning.</summary>
    public static string Between(CohortBasis basis, DateTimeOffset from, DateTimeOffset to) =>
        $"{(basis == CohortBasis.ClosedIn ? "closed" : "created")}:{Write(from)}/{Write(to)}";

    private static string Write(DateTimeOffset instant) =>
        instant.UtcDateTime.AddTicks(1).ToString(InstantFormat, CultureInfo.InvariantCulture);

    private static FlowCohort? ReadCohort(QueryReader query, string? text)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var invariant = CultureInfo.InvariantCulture;
        if (text is null)
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(text, MonthFormat, invariant, Utc, out var month) && month.Year < 9999)
        {
            return FlowCohort.CreatedIn(month, month.AddMonths(1));
        }

        if (text.Split(':', 2) is [var basis and ("created" or "closed"), var period]
            && period.Split('/') is [var first, var last]
            && DateTimeOffset.TryParseExact(first, InstantFormat, invariant, Utc, out var from)
            && DateTimeOffset.TryParseExact(last, InstantFormat, invariant, Utc, out var to)
            && from < to)
        {
            return basis == "closed" ? FlowCohort.ClosedIn(from, to) : FlowCohort.CreatedIn(from, to);
        }

        query.Refuse(Cohort);
        return null;
    }

    private IEnumerable<(string Name, string Value)> Choices()
    {
        var usual = FlowSemantics.Default;
        if (Semantics.Reach != usual.Reach)
        {
            yield return (Reach, QueryReader.Word(Semantics.Reach));
        }

        if (Semantics.Visit != usual.Visit)
        {
            yield return (Visit, QueryReader.Word(Semantics.Visit));
        }

        if (Semantics.Window is { } window)
        {
            yield return (Window, window.TotalDays.ToString(CultureInfo.InvariantCulture));
        }

        if (Semantics.Anchor != usual.Anchor)
        {
            yield return (Anchor, QueryReader.Word(Semantics.Anchor));
        }

        if (Semantics.Outcome != usual.Outcome)
        {
            yield return (Outcomes, QueryReader.Word(Semantics.Outcome));
        }

        if (Semantics.Interval != usual.Interval)
        {
            yield return (Interval, QueryReader.Word(Semantics.Interval));
        }

        if (CohortText is { } cohort)
        {
            yield return (Cohort, cohort);
        }
    }
}
