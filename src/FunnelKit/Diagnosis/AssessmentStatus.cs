namespace FunnelKit.Diagnosis;

/// <summary>What the data say about one comparison.</summary>
public enum AssessmentStatus
{
    /// <summary>Not assessed.</summary>
    None = 0,

    /// <summary>As good as the reference, or within the margin of it.</summary>
    Met = 1,

    /// <summary>Worse than the reference, by more than chance explains.</summary>
    Below = 2,

    /// <summary>Worse than the reference so far, but chance could explain it.</summary>
    Undecided = 3,

    /// <summary>Too few deals to conclude anything.</summary>
    TooFewDeals = 4,

    /// <summary>There is nothing to compare with.</summary>
    NoReference = 5,
}
