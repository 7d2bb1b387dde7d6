namespace FunnelKit.Scoring;

/// <summary>How the value of a characteristic could be read.</summary>
public enum InputStatus
{
    /// <summary>There is no input, as for an intercept.</summary>
    None = 0,

    /// <summary>The value is known and in a bin.</summary>
    Known = 1,

    /// <summary>The value is not known; the bin for what is missing counts.</summary>
    Missing = 2,

    /// <summary>The value is of another kind or currency; it counts as missing.</summary>
    Unreadable = 3,

    /// <summary>The value is no step of the rating; it counts as missing.</summary>
    OutOfRange = 4,

    /// <summary>The category is in no set; the bin for others counts.</summary>
    OtherCategory = 5,

    /// <summary>The value is an interval over several bins; the one with the fewest points counts.</summary>
    Interval = 6,
}
