namespace FunnelKit.Segments;

/// <summary>Somebody's share in the amount of a deal.</summary>
/// <remarks>Equality compares all values. Instances are immutable and thread-safe.</remarks>
public sealed record DealShare
{
    /// <summary>Gets who has the share.</summary>
    /// <exception cref="ArgumentException">The label is blank.</exception>
    public required string Label
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value.Trim();
        }
    }

    /// <summary>Gets how large the share is.</summary>
    /// <value>
    /// Above 0. Of a split, relative to the other shares of the deal, whatever they add up to; of an overlay, the
    /// fraction of the amount that is credited, where 1 is all of it. The default value is 1.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not above 0.</exception>
    public decimal Weight
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    }

        = 1m;

    /// <summary>
    /// Gets a value indicating whether the share is credited on top of the deal, and takes nothing away.
    /// </summary>
    /// <value>The default value is false: the share is part of a split.</value>
    public bool IsOverlay { get; init; }
}
