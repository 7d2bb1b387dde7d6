using FunnelKit.History;
using FunnelKit.Playbooks;
using FunnelKit.SampleHost.Analysis;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Timelines;

/// <summary>
/// What people do with an opportunity. The clock of a data set stands at its end: an edit happens then, after
/// everything that is known, so that all pages keep speaking of the same instant.
/// </summary>
public sealed class OpportunityEditor(TimelineStore store)
{
    public const int MaxTextLength = 2_000;

    /// <summary>Gets the interactions that every company has, beside the activities of its model.</summary>
    public static IReadOnlyList<string> CommonInteractions { get; } =
        ["call", "meeting", "visit", "email", AlertRules.TermsChange];

    /// <summary>Gets the facts of a model that people may record: no activities, and no outcome of a loss.</summary>
    public static IEnumerable<Fact> FactsOf(StageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Stages.SelectMany(stage => stage.Deliverables).Select(item => item.Id)
            .Concat(model.Facts.Select(fact => fact.Id))
            .Concat(StandardFacts.All.Select(fact => fact.Id))
            .Distinct(StringComparer.Ordinal)
            .Select(id => model.TryGetFact(id, out var fact) ? fact : null)
            .OfType<Fact>()
            .Where(IsRecordable);
    }

    /// <summary>
    /// Gets the stage that an open opportunity would enter next: not an optional one; at last the won one.
    /// </summary>
    public static Stage? NextStage(OpportunityFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (model, state) = (file.Model, file.State);
        if (!state.IsOpen)
        {
            return null;
        }

        var here = model.OpenStages.FirstOrDefault(stage => stage.Id == state.Stage);
        return model.OpenStages.Skip(here is null ? 0 : model.PositionOf(here.Id) + 1)
            .FirstOrDefault(stage => !stage.IsOptional)
            ?? model.Stages.FirstOrDefault(stage => stage.Kind == StageKind.Won);
    }

    /// <summary>Judges a move without making it.</summary>
    public static GateResult Preview(OpportunityFile file, StageId to)
    {
        ArgumentNullException.ThrowIfNull(file);
        var asOf = file.Analysis.AsOf;
        return new StageGate(file.Model).Judge(
            file.Timeline, new MoveRequest { EventId = "preview", To = to, OccurredAt = asOf, RecordedAt = asOf });
    }

    public Task<EditResult?> MoveAsync(
        DataSetAnalysis analysis, int number, MoveInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return store.EditAsync(
            analysis, number, input.ExpectedVersion, file => Move(file, input), cancellationToken);
    }

    public Task<EditResult?> RecordAsync(
        DataSetAnalysis analysis, int number, FactsInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return store.EditAsync(
            analysis, number, input.ExpectedVersion, file => Record(file, input), cancellationToken);
    }

    public Task<EditResult?> LogAsync(
        DataSetAnalysis analysis, int number, InteractionInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return store.EditAsync(
            analysis, number, input.ExpectedVersion, file => Log(file, input), cancellationToken);
    }

    private static bool IsRecordable(Fact fact) =>
        fact.Kind != FactKind.Interaction && fact.Id is not (StandardFacts.LossReason or StandardFacts.Competitor);

    private static Edit Move(OpportunityFile file, MoveInput input)
    {
        var problems = TooLong(
            ("by", input.By),
            ("reason", input.Reason),
            ("competitor", input.Competitor),
            ("overrideReason", input.OverrideReason),
            ("eventId", input.EventId));
        if (!StageId.TryParse(input.To?.Trim(), null, out var to))
        {
            problems.Add(new(EditProblemCode.Nothing, "to", string.Empty));
        }

        if (input.EventId?.Trim().StartsWith(OpportunityFile.BaselinePrefix, StringComparison.Ordinal) == true)
        {
            problems.Add(new(EditProblemCode.NotAllowed, "eventId", input.EventId));
        }

        if (problems.Count > 0)
        {
            return new() { Outcome = EditOutcome.Invalid, Problems = problems };
        }

        var asOf = file.Analysis.AsOf;
        var request = new MoveRequest
        {
            EventId = Known(input.EventId) ?? NewId(),
            To = to,
            OccurredAt = asOf,
            RecordedAt = asOf,
            Actor = Known(input.By),
            Reason = Known(input.Reason),
            Competitor = Known(input.Competitor),
            OverrideReason = Known(input.OverrideReason),
            Approvals =
            [
                .. (input.Approvals ?? new Dictionary<string, string>(StringComparer.Ordinal))
                    .Where(approval => Known(approval.Value) is not null)
                    .Select(approval => new Approval { Role = approval.Key, By = approval.Value.Trim() }),
            ],
            ExpectedVersion = input.ExpectedVersion,
        };
        var move = file.Timeline.Move(request, file.Model);
        return new()
        {
            Outcome = move.Gate.Decision switch
            {
                GateDecision.Conflict => EditOutcome.Conflict,
                GateDecision.Blocked => EditOutcome.Blocked,
                _ => EditOutcome.Done,
            },
            Events = move.Event is { } made ? [made] : [],
            Gate = move.Gate,
            Approvals = request.Approvals,
        };
    }

    private static Edit Record(OpportunityFile file, FactsInput input)
    {
        var (events, sequence) = (new List<TimelineEvent>(), file.NextSequence);
        var facts = input.Facts ?? new Dictionary<string, string?>(StringComparer.Ordinal);
        var problems = TooLong([("by", input.By), .. facts.Select(pair => (pair.Key, pair.Value))]);
        foreach (var (id, text) in facts)
        {
            if (!file.Model.TryGetFact(id, out var fact) || !IsRecordable(fact))
            {
                problems.Add(new(EditProblemCode.UnknownFact, id, text ?? string.Empty));
            }
            else if (!FactText.TryRead(fact.Kind, text, file.Analysis.Currency, out var value)
                || (value.TryGetMoney(out var money) && !IsStorable(money, file.Analysis.Currency)))
            {
                problems.Add(new(EditProblemCode.WrongKind, id, text ?? string.Empty));
            }
            else if (fact.Values.Length > 0
                && value.TryGetText(out var word)
                && !fact.Values.Contains(word, StringComparer.Ordinal))
            {
                problems.Add(new(EditProblemCode.NotAllowed, id, word));
            }
            else if (value != file.State.ValueOf(id))
            {
                events.Add(EventOf(id, value, file.Analysis.AsOf) with
                {
                    RecordedAt = file.Analysis.AsOf,
                    Sequence = sequence++,
                    Actor = Known(input.By),
                });
            }
        }

        if (problems.Count == 0 && events.Count == 0)
        {
            problems.Add(new(EditProblemCode.Nothing, "facts", string.Empty));
        }

        return problems.Count > 0
            ? new() { Outcome = EditOutcome.Invalid, Problems = problems }
            : new() { Events = events };
    }

    private static Edit Log(OpportunityFile file, InteractionInput input)
    {
        var problems = TooLong(
            ("by", input.By),
            ("interaction", input.Interaction),
            ("contact", input.Contact),
            ("summary", input.Summary));
        if (string.IsNullOrWhiteSpace(input.Interaction))
        {
            problems.Add(new(EditProblemCode.Nothing, "interaction", string.Empty));
        }

        return problems.Count > 0 ? new() { Outcome = EditOutcome.Invalid, Problems = problems } : new()
        {
            Events =
            [
                new InteractionLogged
                {
                    EventId = NewId(),
                    OccurredAt = file.Analysis.AsOf,
                    RecordedAt = file.Analysis.AsOf,
                    Sequence = file.NextSequence,
                    Actor = Known(input.By),
                    Interaction = input.Interaction.Trim(),
                    Direction = input.Direction,
                    Contact = Known(input.Contact),
                    Summary = Known(input.Summary),
                },
            ],
        };
    }

    /// <summary>Amount, close date and owner are kept by events of their own.</summary>
    private static TimelineEvent EventOf(string fact, FactValue value, DateTimeOffset at) => fact switch
    {
        StandardFacts.Amount => new AmountChanged
        {
            EventId = NewId(),
            OccurredAt = at,
            Amount = value.TryGetMoney(out var money) ? money : null,
        },
        StandardFacts.CloseDate => new CloseDateChanged
        {
            EventId = NewId(),
            OccurredAt = at,
            CloseDate = value.TryGetDate(out var date) ? date : null,
        },
        StandardFacts.Owner => new OwnerChanged
        {
            EventId = NewId(),
            OccurredAt = at,
            Owner = value.TryGetText(out var owner) ? owner : null,
        },
        _ => new FactRecorded { EventId = NewId(), OccurredAt = at, Fact = fact, Value = value },
    };

    /// <summary>The host keeps amounts as 64-bit minor units of the data set's currency.</summary>
    private static bool IsStorable(Money money, Currency currency) =>
        money.Currency == currency && Math.Abs(money.Amount) <= 1_000_000_000_000m && money.Round() == money;

    private static List<EditProblem> TooLong(params IEnumerable<(string Field, string? Text)> fields) =>
    [
        .. fields.Where(field => field.Text?.Length > MaxTextLength)
            .Select(field => new EditProblem(EditProblemCode.TooLong, field.Field, field.Text![..80])),
    ];

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string NewId() => Guid.CreateVersion7().ToString("N");
}
