using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using FunnelKit.History;
using FunnelKit.SampleHost.Data;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Timelines;

/// <summary>Turns the events of a timeline into rows and back.</summary>
public static class TimelineCodec
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static TimelineEventRow Write(
        TimelineEvent item, string dataSetId, int opportunity, int position, GateRecord? gate = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new()
        {
            DataSetId = dataSetId,
            Opportunity = opportunity,
            Position = position,
            EventId = item.EventId,
            Kind = item.Kind,
            OccurredTicks = item.OccurredAt.UtcTicks,
            RecordedTicks = item.RecordedAt?.UtcTicks,
            Sequence = item.Sequence,
            Actor = item.Actor,
            Content = JsonSerializer.Serialize(ContentOf(item), Json),
            GateJson = gate is null ? null : JsonSerializer.Serialize(gate, Json),
        };
    }

    public static TimelineEvent Read(TimelineEventRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var content = JsonSerializer.Deserialize<StoredEvent>(row.Content, Json)!;
        var at = new DateTimeOffset(row.OccurredTicks, TimeSpan.Zero);
        return Create(row, content, at) with
        {
            RecordedAt = row.RecordedTicks is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null,
            Sequence = row.Sequence,
            Actor = row.Actor,
        };
    }

    public static GateRecord? ReadGate(TimelineEventRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.GateJson is null ? null : JsonSerializer.Deserialize<GateRecord>(row.GateJson, Json);
    }

    /// <summary>Says what a row means to the flow: the stage that was entered, or nothing.</summary>
    public static StageEvent? ToStageEvent(TimelineEventRow row, string dealId) =>
        Read(row) is LifecycleEvent move && move.Stage != StageId.None
            ? new StageEvent
            {
                DealId = dealId,
                Stage = move.Stage.Value,
                OccurredAt = move.OccurredAt,
                RecordedAt = move.RecordedAt,
                EventId = move.EventId,

                // Moves of an instant count after what the source says about it.
                Sequence = int.MaxValue + move.Sequence,
                Reason = move.Reason,
            }
            : null;

    private static StoredEvent ContentOf(TimelineEvent item) => item switch
    {
        OpportunityLost lost => Move(lost) with { Competitor = lost.Competitor },
        TransferredOut transferred => Move(transferred) with { To = transferred.To },
        LifecycleEvent move => Move(move),
        AmountChanged change => new()
        {
            Value = change.Amount is { } amount ? FactText.Write(FactValue.FromMoney(amount)) : null,
        },
        CloseDateChanged change => new()
        {
            Value = change.CloseDate is { } date ? FactText.Write(FactValue.FromDate(date)) : null,
        },
        OwnerChanged change => new() { Value = change.Owner },
        ProbabilityOverridden change => new()
        {
            Value = change.Probability?.Fraction.ToString("R", CultureInfo.InvariantCulture),
            Reason = change.Reason,
            ExpiresAt = change.ExpiresAt,
        },
        FactRecorded fact => new()
        {
            Subject = fact.Fact,
            Value = FactText.Write(fact.Value),
            ValueKind = fact.Value.Kind,
        },
        InteractionLogged logged => new()
        {
            Subject = logged.Interaction,
            Direction = logged.Direction,
            Contact = logged.Contact,
            Summary = logged.Summary,
        },
        _ => throw new NotSupportedException($"The host does not store {item.Kind}."),
    };

    private static StoredEvent Move(LifecycleEvent move) =>
        new() { Stage = move.Stage.Value, Reason = move.Reason, Model = move.ModelHash };

    private static TimelineEvent Create(TimelineEventRow row, StoredEvent content, DateTimeOffset at)
    {
        var id = row.EventId;
        return row.Kind switch
        {
            TimelineEventKind.StageEntered => Place(new StageEntered { EventId = id, OccurredAt = at }),
            TimelineEventKind.Won => Place(new OpportunityWon { EventId = id, OccurredAt = at }),
            TimelineEventKind.Lost => Place(
                new OpportunityLost { EventId = id, OccurredAt = at, Competitor = content.Competitor }),
            TimelineEventKind.Disqualified => Place(new OpportunityDisqualified { EventId = id, OccurredAt = at }),
            TimelineEventKind.PutOnHold => Place(new PutOnHold { EventId = id, OccurredAt = at }),
            TimelineEventKind.Resumed => Place(new Resumed { EventId = id, OccurredAt = at }),
            TimelineEventKind.MovedToNurture => Place(new MovedToNurture { EventId = id, OccurredAt = at }),
            TimelineEventKind.Reactivated => Place(new Reactivated { EventId = id, OccurredAt = at }),
            TimelineEventKind.TransferredOut => Place(
                new TransferredOut { EventId = id, OccurredAt = at, To = content.To }),
            TimelineEventKind.PhaseEntered => Place(new PhaseEntered { EventId = id, OccurredAt = at }),
            TimelineEventKind.AmountChanged => new AmountChanged
            {
                EventId = id,
                OccurredAt = at,
                Amount = ValueOf(FactKind.Money).TryGetMoney(out var amount) ? amount : null,
            },
            TimelineEventKind.CloseDateChanged => new CloseDateChanged
            {
                EventId = id,
                OccurredAt = at,
                CloseDate = ValueOf(FactKind.Date).TryGetDate(out var date) ? date : null,
            },
            TimelineEventKind.OwnerChanged => new OwnerChanged
            {
                EventId = id,
                OccurredAt = at,
                Owner = content.Value,
            },
            TimelineEventKind.ProbabilityOverridden => new ProbabilityOverridden
            {
                EventId = id,
                OccurredAt = at,
                Probability = content.Value is { } fraction
                    ? Probability.FromFraction(double.Parse(fraction, CultureInfo.InvariantCulture))
                    : null,
                Reason = content.Reason,
                ExpiresAt = content.ExpiresAt,
            },
            TimelineEventKind.FactRecorded => new FactRecorded
            {
                EventId = id,
                OccurredAt = at,
                Fact = content.Subject!,
                Value = ValueOf(content.ValueKind ?? FactKind.None),
            },
            TimelineEventKind.InteractionLogged => new InteractionLogged
            {
                EventId = id,
                OccurredAt = at,
                Interaction = content.Subject!,
                Direction = content.Direction ?? InteractionDirection.None,
                Contact = content.Contact,
                Summary = content.Summary,
            },
            _ => throw new NotSupportedException($"The host does not store {row.Kind}."),
        };

        LifecycleEvent Place(LifecycleEvent move) => move with
        {
            Stage = string.IsNullOrEmpty(content.Stage) ? StageId.None : StageId.Create(content.Stage),
            Reason = content.Reason,
            ModelHash = content.Model,
        };

        FactValue ValueOf(FactKind kind) =>
            FactText.TryRead(kind, content.Value, Currency.None, out var value) ? value : FactValue.None;
    }
}
