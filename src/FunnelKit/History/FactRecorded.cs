using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>A fact became known, such as that the budget is confirmed.</summary>
/// <remarks>
/// A fact that has its own event, such as the amount, may be recorded either way: the later event counts.
/// </remarks>
public sealed record FactRecorded : TimelineEvent
{
    /// <summary>Creates an event without values.</summary>
    public FactRecorded()
        : base(TimelineEventKind.FactRecorded)
    {
    }

    /// <summary>Gets the identifier of the fact.</summary>
    public required string Fact { get; init; }

    /// <summary>Gets what is known from this event on.</summary>
    /// <value>The default value is <see cref="FactValue.None"/>: it is no longer known.</value>
    public FactValue Value { get; init; }

    internal override string? Problem => string.IsNullOrWhiteSpace(Fact) ? "It names no fact."
        : Value.IsKnown && OpportunityValues.IsOfOtherKind(this) ? $"The fact '{Fact}' is no {Value.Kind}."
        : null;

    internal override string Content => $"{Fact}|{Value.Kind}|{Value}";
}
