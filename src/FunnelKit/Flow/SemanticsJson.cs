using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FunnelKit.Stages;
using FunnelKit.Statistics;

namespace FunnelKit.Flow;

/// <summary>Writes the choices of semantics as JSON, those of the default left out, and reads them again.</summary>
internal static class SemanticsJson
{
    private static readonly JsonWords Reach = Words<ReachPolicy>("reach");
    private static readonly JsonWords Visit = Words<VisitPolicy>("visit");
    private static readonly JsonWords Anchor = Words<WindowAnchor>("anchor");
    private static readonly JsonWords Outcome = Words<OutcomeBasis>("outcome");
    private static readonly JsonWords Amounts = Words<AmountBasis>("amount basis");
    private static readonly JsonWords Attribution = Words<AttributionRule>("attribution");
    private static readonly JsonWords Ties = Words<TieRule>("tie rule");
    private static readonly JsonWords Interval = Words<IntervalMethod>("interval");
    private static readonly JsonWords Resolution = Words<DwellResolution>("dwell resolution");
    private static readonly JsonWords Cohort = Words<CohortBasis>("cohort");
    private static readonly JsonWords Dispositions = Words<DispositionSet>("disposition");

    private static readonly ImmutableArray<string> Members =
    [
        "reach", "visit", "window", "anchor", "cohort", "outcome", "denominators", "amounts", "attribution",
        "holdStopsClock", "businessCalendar", "ties", "collapseTolerance", "interval", "maturityWindows", "countsAges",
        "dwellResolution", "throughputWindowDays",
    ];

    public static string Write(FlowSemantics semantics)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            Write(json, semantics);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Write(Utf8JsonWriter json, FlowSemantics semantics)
    {
        var usual = FlowSemantics.Default;
        json.WriteStartObject();
        Word("reach", Reach, (int)semantics.Reach, (int)usual.Reach);
        Word("visit", Visit, (int)semantics.Visit, (int)usual.Visit);
        if (semantics.Window is { } window)
        {
            json.WriteString("window", InJson(window));
        }

        Word("anchor", Anchor, (int)semantics.Anchor, (int)usual.Anchor);
        WriteCohort(json, semantics.Cohort);
        Word("outcome", Outcome, (int)semantics.Outcome, (int)usual.Outcome);
        if (semantics.Denominators != usual.Denominators)
        {
            Texts("denominators", Dispositions.All.Where((_, bit) => ((int)semantics.Denominators & (1 << bit)) != 0));
        }

        Word("amounts", Amounts, (int)semantics.Amounts, (int)usual.Amounts);
        Word("attribution", Attribution, (int)semantics.Attribution, (int)usual.Attribution);
        Flag("holdStopsClock", semantics.HoldStopsClock);
        if (semantics.BusinessCalendar is { } calendar)
        {
            json.WriteString("businessCalendar", calendar.ToString());
        }

        Word("ties", Ties, (int)semantics.Ties, (int)usual.Ties);
        if (semantics.CollapseTolerance > TimeSpan.Zero)
        {
            json.WriteString("collapseTolerance", InJson(semantics.CollapseTolerance));
        }

        Word("interval", Interval, (int)semantics.Interval, (int)usual.Interval);
        if (!semantics.MaturityWindows.SequenceEqual(usual.MaturityWindows))
        {
            Texts("maturityWindows", semantics.MaturityWindows.Select(InJson));
        }

        Flag("countsAges", semantics.CountsAges);
        Word("dwellResolution", Resolution, (int)semantics.DwellResolution, (int)usual.DwellResolution);
        if (semantics.ThroughputWindowDays != usual.ThroughputWindowDays)
        {
            json.WriteNumber("throughputWindowDays", semantics.ThroughputWindowDays);
        }

        json.WriteEndObject();

        void Word(string name, JsonWords words, int value, int usualValue)
        {
            if (value != usualValue)
            {
                json.WriteString(name, words.Of(value));
            }
        }

        void Flag(string name, bool value)
        {
            if (!value)
            {
                json.WriteBoolean(name, value);
            }
        }

        void Texts(string name, IEnumerable<string> texts)
        {
            json.WriteStartArray(name);
            foreach (var text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }
    }

    /// <summary>Reads semantics that are kept inside bytes.</summary>
    public static FlowSemantics Read(string json, StageModel model, IBusinessCalendar? calendar)
    {
        try
        {
            return DefinitionReader.Read(
                json,
                "The semantics of the flow cannot be read.",
                (root, problems) => Read(root, model, calendar, problems));
        }
        catch (InvalidDefinitionException exception)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    public static FlowSemantics? Read(
        JsonPart part, StageModel model, IBusinessCalendar? calendar, JsonProblems problems)
    {
        if (JsonMembers.Open(part, Members, problems) is not { } members)
        {
            return null;
        }

        var semantics = new FlowSemantics
        {
            Reach = (ReachPolicy)members.Word("reach", Reach),
            Visit = (VisitPolicy)members.Word("visit", Visit),
            Window = Duration(members.Optional("window"), TimeSpan.FromTicks(1), problems),
            Anchor = (WindowAnchor)members.Word("anchor", Anchor),
            Cohort = members.Optional("cohort") is { } cohort ? ReadCohort(cohort, model, problems) : null,
            Outcome = (OutcomeBasis)members.Word("outcome", Outcome),
            Amounts = (AmountBasis)members.Word("amounts", Amounts),
            Attribution = (AttributionRule)members.Word("attribution", Attribution),
            HoldStopsClock = members.Flag("holdStopsClock", defaultValue: true),
            BusinessCalendar = Calendar(members.Optional("businessCalendar"), calendar, problems),
            Ties = (TieRule)members.Word("ties", Ties),
            CollapseTolerance = Duration(members.Optional("collapseTolerance"), TimeSpan.Zero, problems)
                ?? TimeSpan.Zero,
            Interval = (IntervalMethod)members.Word("interval", Interval),
            CountsAges = members.Flag("countsAges", defaultValue: true),
            DwellResolution = (DwellResolution)members.Word("dwellResolution", Resolution),
            ThroughputWindowDays = members.Whole("throughputWindowDays", 1, FlowSemantics.MaxThroughputWindowDays)
                ?? FlowSemantics.Default.ThroughputWindowDays,
        };
        if (members.Optional("denominators") is not null)
        {
            semantics = semantics with
            {
                Denominators = (DispositionSet)members
                    .Items("denominators", item => Dispositions.Read(item, problems))
                    .Where(word => word > 0)
                    .Aggregate(0, (set, word) => set | (1 << (word - 1))),
            };
        }

        if (members.Optional("maturityWindows") is { } windows)
        {
            var durations = members.Items(
                "maturityWindows", item => Duration(item, TimeSpan.FromTicks(1), problems) ?? TimeSpan.MaxValue);
            if (durations.Distinct().Count() > FlowSemantics.MaxMaturityWindows)
            {
                problems.Add(windows, DefinitionErrorCode.OutOfRange, "There are at most 16 windows.");
                return null;
            }

            semantics = semantics with { MaturityWindows = durations };
        }

        return semantics;
    }

    /// <summary>Reads an instant as it is written here.</summary>
    public static DateTimeOffset? Instant(JsonPart? part, JsonProblems problems)
    {
        if (part is null || JsonMembers.Text(part, problems) is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(
            text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant))
        {
            return instant;
        }

        problems.Add(
            part,
            DefinitionErrorCode.InvalidText,
            $"An instant such as 2026-01-31T00:00:00.0000000+00:00 is expected, not {part}.");
        return null;
    }

    /// <summary>Writes an instant in UTC.</summary>
    public static string InJson(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static string InJson(TimeSpan duration) => duration.ToString("c", CultureInfo.InvariantCulture);

    private static JsonWords Words<TEnum>(string what)
        where TEnum : struct, Enum =>
        new(what, [.. Enum.GetNames<TEnum>().Skip(1).Select(JsonNamingPolicy.CamelCase.ConvertName)]);

    private static void WriteCohort(Utf8JsonWriter json, FlowCohort? cohort)
    {
        if (cohort is null)
        {
            return;
        }

        json.WriteStartObject("cohort");
        json.WriteString("basis", Cohort.Of((int)cohort.Basis));
        if (cohort.Stage != StageId.None)
        {
            json.WriteString("stage", cohort.Stage.Value);
        }

        json.WriteString("from", InJson(cohort.From));
        json.WriteString("to", InJson(cohort.To));
        json.WriteEndObject();
    }

    private static FlowCohort? ReadCohort(JsonPart part, StageModel model, JsonProblems problems)
    {
        if (JsonMembers.Open(part, ["basis", "stage", "from", "to"], problems) is not { } members
            || members.Required("basis") is not { } word
            || Instant(members.Required("from"), problems) is not { } from
            || Instant(members.Required("to"), problems) is not { } to)
        {
            return null;
        }

        var basis = (CohortBasis)Cohort.Read(word, problems);
        var stage = members.Text("stage");
        if (basis == CohortBasis.EnteredStageIn
            && !model.OpenStages.Any(known => string.Equals(known.Id.Value, stage, StringComparison.Ordinal)))
        {
            problems.Add(part, DefinitionErrorCode.UnknownStage, "The model has no such open stage.", stage);
            return null;
        }

        if (basis != CohortBasis.OpenAt && to <= from)
        {
            problems.Add(part, DefinitionErrorCode.OutOfRange, "The period does not end after it begins.");
            return null;
        }

        return basis switch
        {
            CohortBasis.CreatedIn => FlowCohort.CreatedIn(from, to),
            CohortBasis.EnteredStageIn => FlowCohort.EnteredStageIn(StageId.Create(stage!), from, to),
            CohortBasis.ClosedIn => FlowCohort.ClosedIn(from, to),
            CohortBasis.OpenAt => FlowCohort.OpenAt(from),
            _ => null,
        };
    }

    private static TimeSpan? Duration(JsonPart? part, TimeSpan least, JsonProblems problems)
    {
        if (part is null || JsonMembers.Text(part, problems) is not { } text)
        {
            return null;
        }

        if (TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var duration) && duration >= least)
        {
            return duration;
        }

        problems.Add(
            part,
            DefinitionErrorCode.OutOfRange,
            $"A positive time such as 30.00:00:00 (30 days) is expected, not {part}.");
        return null;
    }

    private static IBusinessCalendar? Calendar(JsonPart? part, IBusinessCalendar? calendar, JsonProblems problems)
    {
        if (part is not null
            && JsonMembers.Text(part, problems) is { } name
            && !string.Equals(name, calendar?.ToString(), StringComparison.Ordinal))
        {
            problems.Add(
                part,
                DefinitionErrorCode.UnknownValue,
                $"The flow counts the time of the calendar {part}, which must be given; "
                + (calendar is null ? "none was." : $"'{calendar}' was."));
        }

        return part is null ? null : calendar;
    }
}
