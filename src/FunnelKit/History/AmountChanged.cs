using System.Globalization;

namespace FunnelKit.History;

/// <summary>The amount of the opportunity became known, or another.</summary>
public sealed record AmountChanged : TimelineEvent
{
    /// <summary>Creates an event without values.</summary>
    public AmountChanged()
        : base(TimelineEventKind.AmountChanged)
    {
    }

    /// <summary>Gets the amount from this event on.</summary>
    /// <value>Null when it is no longer known. Missing is not zero.</value>
    public Money? Amount { get; init; }

    internal override string Content => Amount?.ToString(null, CultureInfo.InvariantCulture) ?? string.Empty;
}
