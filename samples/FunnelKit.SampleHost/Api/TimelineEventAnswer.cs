using FunnelKit.History;
using FunnelKit.SampleHost.Timelines;

namespace FunnelKit.SampleHost.Api;

/// <summary>One event of a timeline, in one line, with the verdict that was stored with a move.</summary>
public sealed record TimelineEventAnswer(
    string EventId,
    TimelineEventKind Kind,
    DateTimeOffset? OccurredAt,
    DateTimeOffset? RecordedAt,
    string? By,
    string Text,
    GateAnswer? Gate)
{
    public static TimelineEventAnswer From(
        TimelineEvent item, OpportunityFile file, TimelineWords words, string language)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(words);
        return new(
            item.EventId,
            item.Kind,
            item.OccurredAt == DateTimeOffset.MinValue ? null : item.OccurredAt,
            item.RecordedAt,
            item.Actor,
            words.Line(item),
            file.GateOf(item) is { } gate ? GateAnswer.Create(gate, file.Version, language) : null);
    }
}
