using System.Collections.Immutable;
using System.CommandLine;
using FunnelKit.Flow;
using FunnelKit.Segments;
using FunnelKit.Stages;
using FunnelKit.Statistics;

namespace FunnelKit.Tool.Input;

/// <summary>What a command line asks of a flow, checked before a file is read.</summary>
internal sealed class FlowRequest
{
    private static readonly TimeSpan UsualAge = TimeSpan.FromDays(90);

    private static readonly Dictionary<string, string> Periods = new(StringComparer.OrdinalIgnoreCase)
    {
        ["year"] = FlowDimension.CreatedYear,
        ["quarter"] = FlowDimension.CreatedQuarter,
        ["month"] = FlowDimension.CreatedMonth,
        ["week"] = FlowDimension.CreatedWeek,
        [FlowDimension.CreatedYear] = FlowDimension.CreatedYear,
        [FlowDimension.CreatedQuarter] = FlowDimension.CreatedQuarter,
        [FlowDimension.CreatedMonth] = FlowDimension.CreatedMonth,
        [FlowDimension.CreatedWeek] = FlowDimension.CreatedWeek,
    };

    private FlowRequest()
    {
    }

    public required FlowSemantics Semantics { get; init; }

    /// <summary>Gets the ages of matured conversion that a table has room for.</summary>
    public required ImmutableArray<TimeSpan> MaturedShown { get; init; }

    /// <summary>Gets the columns and periods to compare by, as they were given.</summary>
    public required ImmutableArray<string> By { get; init; }

    public required bool IsByCohortMonth { get; init; }

    public required bool HasSurvival { get; init; }

    public required double? StallDays { get; init; }

    /// <summary>Gets the number whose deals are listed; null for none.</summary>
    public required FlowFigure? Figure { get; init; }

    /// <summary>Gets the period of creation that a word stands for.</summary>
    public static string? PeriodOf(string word) => Periods.GetValueOrDefault(word.Trim());

    public static FlowRequest Of(ParseResult command, ToolOptions options, StageModel model)
    {
        var own = options.Flow;
        var cohort = CohortText.Of(command.GetValue(own.Cohort), model);
        var by = command.GetValue(own.By) ?? [];
        TimeSpan? window = command.GetValue(own.Window) is { } text ? Lengths.Of("--window", text) : null;
        var matured = Matured(command.GetValue(own.Matured));
        var request = new FlowRequest
        {
            Semantics = SemanticsOf(command, options, cohort.Cohort, window, matured),
            MaturedShown = !matured.IsEmpty ? matured : [window ?? UsualAge],
            By = [.. by],
            IsByCohortMonth = cohort.IsByMonth,
            HasSurvival = command.GetValue(own.Survival),
            StallDays = Days("--stall-days", command.GetValue(own.StallDays)),
            Figure = command.GetValue(own.Deals) is { } figure ? FigureText.Of(figure, model) : null,
        };
        Check(command, options, request);
        return request;
    }

    /// <summary>Checks a number of days, which is above 0 and finite.</summary>
    public static double? Days(string option, double? days) =>
        days is null or (> 0d and <= 36_500d)
            ? days
            : throw new UsageException(
                FormattableString.Invariant($"{option}: {days} is not a number of days above 0 and up to 36500."),
                FormattableString.Invariant($"{option}：{days} 不是大于 0 且不超过 36500 的天数。"));

    private static FlowSemantics SemanticsOf(
        ParseResult command,
        ToolOptions options,
        FlowCohort? cohort,
        TimeSpan? window,
        ImmutableArray<TimeSpan> matured)
    {
        var (own, usual) = (options.Flow, FlowSemantics.Default);
        return new FlowSemantics
        {
            Reach = Words.Of("--reach", command.GetValue(options.Reach), usual.Reach),
            Visit = Choice(own.Visit, usual.Visit),
            Window = window,
            Anchor = Choice(own.Anchor, usual.Anchor),
            Cohort = cohort,
            Outcome = Choice(own.Outcome, usual.Outcome),
            Denominators = DenominatorsOf(command.GetValue(own.Denominators)) ?? usual.Denominators,
            Amounts = Choice(own.AmountBasis, usual.Amounts),
            Attribution = Choice(own.Attribution, usual.Attribution),
            HoldStopsClock = !command.GetValue(own.HoldRuns),
            BusinessCalendar = command.GetValue(own.BusinessDays) is { } zone ? CalendarOf(zone) : null,
            Ties = Choice(own.Ties, usual.Ties),
            CollapseTolerance = command.GetValue(own.Collapse) is { } text
                ? Lengths.Of("--collapse", text)
                : TimeSpan.Zero,
            Interval = Choice(own.Interval, usual.Interval),
            MaturityWindows = WithWindow(matured.IsEmpty ? usual.MaturityWindows : matured, window),
            DwellResolution = Choice(own.DwellUnit, usual.DwellResolution),
            ThroughputWindowDays = ThroughputOf(command.GetValue(own.ThroughputDays)) ?? usual.ThroughputWindowDays,
        };

        T Choice<T>(Option<string?> option, T otherwise)
            where T : struct, Enum =>
            Words.Of(option.Name, command.GetValue(option), otherwise);
    }

    private static ImmutableArray<TimeSpan> WithWindow(ImmutableArray<TimeSpan> ages, TimeSpan? window) =>
        window is { } length && !ages.Contains(length) && ages.Length < FlowSemantics.MaxMaturityWindows
            ? ages.Add(length)
            : ages;

    private static ImmutableArray<TimeSpan> Matured(string? text)
    {
        ImmutableArray<TimeSpan> ages =
        [
            .. (text?.Split(',', StringSplitOptions.TrimEntries) ?? [])
                .Select(age => Lengths.Of("--matured", age))
                .Distinct()
                .Order(),
        ];
        return ages.Length <= FlowSemantics.MaxMaturityWindows
            ? ages
            : throw new UsageException("--matured: there are at most 16 ages.", "--matured：最多 16 个时长。");
    }

    private static DispositionSet? DenominatorsOf(string? text)
    {
        if (text is null || string.Equals(text.Trim(), "none", StringComparison.OrdinalIgnoreCase))
        {
            return text is null ? null : DispositionSet.None;
        }

        var kept = DispositionSet.None;
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            kept |= Words.Of("--denominators", word, DispositionSet.None);
        }

        return kept;
    }

    private static BusinessCalendar CalendarOf(string zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone.Trim(), out var found)
            ? BusinessCalendar.Create(found)
            : throw new UsageException(
                $"--business-days: '{zone}' is not a time zone that this computer knows, such as Asia/Shanghai or UTC.",
                $"--business-days：“{zone}”不是本机已知的时区，例如 Asia/Shanghai 或 UTC。");

    private static int? ThroughputOf(int? days) =>
        days is null or (>= 1 and <= FlowSemantics.MaxThroughputWindowDays)
            ? days
            : throw new UsageException(
                FormattableString.Invariant(
                    $"--throughput-days: {days} is not from 1 to {FlowSemantics.MaxThroughputWindowDays}."),
                FormattableString.Invariant(
                    $"--throughput-days：{days} 不在 1 到 {FlowSemantics.MaxThroughputWindowDays} 之间。"));

    /// <summary>Says what is given without what it needs.</summary>
    private static void Check(ParseResult command, ToolOptions options, FlowRequest request)
    {
        var own = options.Flow;
        if (request.By.Any(string.IsNullOrWhiteSpace))
        {
            throw new UsageException("--by: the name of the column is empty.", "--by：列名为空。");
        }

        Needs(own.Anchor, command.GetValue(own.Anchor) is not null, "--window", request.Semantics.Window is not null);
        Needs(
            own.AmountBasis,
            command.GetValue(own.AmountBasis) is not null,
            "--amount",
            command.GetValue(options.Amount) is not null);
        Needs(
            own.Attribution,
            command.GetValue(own.Attribution) is not null,
            "--by",
            request.By.Any(by => PeriodOf(by) is null));
        Needs(own.StallDays, request.StallDays is not null, "--survival", request.HasSurvival);
        if (request.Figure is not null && (request.HasSurvival || request.IsByCohortMonth || !request.By.IsEmpty))
        {
            throw new UsageException(
                "--deals lists the deals behind one number; it does not go with --by, --cohort month or --survival.",
                "--deals 只列出一个数字背后的商机，不能与 --by、--cohort month 或 --survival 同时使用。");
        }
    }

    private static void Needs(Option option, bool isGiven, string other, bool isOtherGiven)
    {
        if (isGiven && !isOtherGiven)
        {
            throw new UsageException(
                $"{option.Name} says nothing without {other}.", $"{option.Name} 须与 {other} 一起使用。");
        }
    }
}
