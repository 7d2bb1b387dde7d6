using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Tool.Input;

/// <summary>Reads <c>--cohort</c>: which deals are counted, and whether they are shown month by month.</summary>
internal sealed class CohortText
{
    private const string Option = "--cohort";

    private CohortText(FlowCohort? cohort, bool isByMonth)
    {
        Cohort = cohort;
        IsByMonth = isByMonth;
    }

    /// <summary>Gets the deals that are counted; null for all.</summary>
    public FlowCohort? Cohort { get; }

    /// <summary>Gets a value indicating whether the deals are shown by the month in which they were created.</summary>
    public bool IsByMonth { get; }

    public static CohortText Of(string? text, StageModel model)
    {
        if (text is null)
        {
            return new(null, isByMonth: false);
        }

        var place = text.IndexOf(':', StringComparison.Ordinal);
        var (word, rest) = place < 0 ? (text, null) : (text[..place], text[(place + 1)..]);
        return (word.Trim().ToUpperInvariant(), rest) switch
        {
            ("MONTH", null) => new(null, isByMonth: true),
            ("MONTH", _) => new(CreatedIn(rest), isByMonth: true),
            ("CREATED", not null) => new(CreatedIn(rest), isByMonth: false),
            ("CLOSED", not null) => new(ClosedIn(rest), isByMonth: false),
            ("ENTERED", not null) => new(EnteredIn(rest, model), isByMonth: false),
            ("OPEN-AT", not null) => new(FlowCohort.OpenAt(Arguments.Instant(Option, rest)), isByMonth: false),
            _ => throw new UsageException(
                $"{Option}: '{text}' is none of month, month:FROM..TO, created:FROM..TO, closed:FROM..TO, "
                + "entered:STAGE:FROM..TO and open-at:DATE.",
                $"{Option}：“{text}”不是可用的写法：month、month:起..止、created:起..止、closed:起..止、"
                + "entered:阶段:起..止、open-at:日期。"),
        };
    }

    private static FlowCohort CreatedIn(string range)
    {
        var (from, to) = Period(range);
        return FlowCohort.CreatedIn(from, to);
    }

    private static FlowCohort ClosedIn(string range)
    {
        var (from, to) = Period(range);
        return FlowCohort.ClosedIn(from, to);
    }

    private static FlowCohort EnteredIn(string text, StageModel model)
    {
        var place = text.LastIndexOf(':');
        if (place <= 0)
        {
            throw new UsageException(
                $"{Option}: 'entered:{text}' has no form entered:STAGE:FROM..TO.",
                $"{Option}：“entered:{text}”不是“entered:阶段:起..止”的形式。");
        }

        var stage = StageText.OpenStage(Option, text[..place], model);
        var (from, to) = Period(text[(place + 1)..]);
        return FlowCohort.EnteredStageIn(stage, from, to);
    }

    /// <summary>Reads a period whose two ends are in it, each a year, a month or a day of UTC, or left out.</summary>
    private static (DateTimeOffset From, DateTimeOffset To) Period(string range)
    {
        var ends = range.Split("..");
        if (ends.Length is 1 or 2
            && TryRead(ends[0], out var first)
            && TryRead(ends[^1], out var last)
            && range.Trim() is not ("" or "..")
            && (first?.From ?? DateTimeOffset.MinValue, last?.To ?? DateTimeOffset.MaxValue) is var (from, to)
            && from < to)
        {
            return (from, to);
        }

        throw new UsageException(
            $"{Option}: '{range}' is not a period FROM..TO of years, months or days in order, such as "
            + "2026-01..2026-06, both of them included.",
            $"{Option}：“{range}”不是按先后排列的年、月或日期区间，例如 2026-01..2026-06（首尾均含）。");
    }

    private static bool TryRead(string text, out (DateTimeOffset From, DateTimeOffset To)? period)
    {
        period = null;
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return true;
        }

        foreach (var (format, next) in new (string, Func<DateOnly, DateOnly>)[]
        {
            ("yyyy", day => day.AddYears(1)), ("yyyy-MM", day => day.AddMonths(1)), ("yyyy-MM-dd", day => day.AddDays(1)),
        })
        {
            if (DateOnly.TryParseExact(trimmed, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day.Year < DateTime.MaxValue.Year)
            {
                period = (Start(day), Start(next(day)));
                return true;
            }
        }

        return false;
    }

    private static DateTimeOffset Start(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
