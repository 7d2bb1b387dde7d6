using System.Globalization;

namespace FunnelKit.History;

/// <summary>The expected close date became known, or another.</summary>
/// <remarks>A date that is later than the one before is a push; pushes are counted.</remarks>
public sealed record CloseDateChanged : TimelineEvent
{
    /// <summary>Creates an event without values.</summary>
    public CloseDateChanged()
        : base(TimelineEventKind.CloseDateChanged)
    {
    }

    /// <summary>Gets the expected close date from this event on.</summary>
    /// <value>Null when it is no longer known.</value>
    public DateOnly? CloseDate { get; init; }

    internal override string Content => CloseDate?.ToString("O", CultureInfo.InvariantCulture) ?? string.Empty;
}
