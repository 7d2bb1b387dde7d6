namespace FunnelKit.Stages;

/// <summary>What a <see cref="Criterion"/> asks.</summary>
public enum CriterionKind
{
    /// <summary>Nothing; no criterion has this kind.</summary>
    None = 0,

    /// <summary>Something is known of the fact.</summary>
    Present = 1,

    /// <summary>The fact has one value.</summary>
    Equal = 2,

    /// <summary>The fact has one of several values.</summary>
    OneOf = 3,

    /// <summary>The fact is a bound or more, or that date or later.</summary>
    AtLeast = 4,

    /// <summary>The fact is a bound or less, or that date or earlier.</summary>
    AtMost = 5,

    /// <summary>An interaction has happened often enough.</summary>
    Count = 6,

    /// <summary>All parts are met.</summary>
    All = 7,

    /// <summary>At least one part is met.</summary>
    Any = 8,

    /// <summary>The part is not met.</summary>
    Not = 9,
}
