namespace FunnelKit.Playbooks;

/// <summary>How customers of one grade are nurtured: with what, how often, and when they are evaluated again.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record NurtureStep
{
    /// <summary>Gets the grade that the step is for, such as <c>cold</c> or <c>C</c>.</summary>
    /// <value>Empty until set; no cadence builds with it.</value>
    public string Grade
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets what the customer is given.</summary>
    /// <value>Null when nothing particular is.</value>
    public LocalizedText? Content { get; init; }

    /// <summary>Gets the longest time between two touches.</summary>
    /// <value>In days of the calendar, from 1 to 36,500. Null when there is no limit.</value>
    public int? TouchEveryDays { get; init; }

    /// <summary>Gets after how many months the customer is evaluated again.</summary>
    /// <value>From 1 to 120. Null when never.</value>
    public int? EvaluateEveryMonths { get; init; }
}
