using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>The number behind an alert: what was observed, and what the rule allows.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record AlertEvidence
{
    internal AlertEvidence(double observed, double? limit, AlertUnit unit, DayUnit limitUnit = DayUnit.None)
    {
        Observed = observed;
        Limit = limit;
        Unit = unit;
        LimitUnit = limitUnit;
    }

    /// <summary>Gets what was observed.</summary>
    /// <value>
    /// At least <see cref="Limit"/>, where there is one that is not counted in days of a calendar. Days are elapsed
    /// time.
    /// </value>
    public double Observed { get; }

    /// <summary>Gets what the rule allows: an alert is raised when it is reached.</summary>
    /// <value>Null when there is no number to reach.</value>
    public double? Limit { get; }

    /// <summary>Gets the unit of both numbers.</summary>
    public AlertUnit Unit { get; }

    /// <summary>Gets how the days of <see cref="Limit"/> are counted.</summary>
    /// <value><see cref="DayUnit.None"/> for elapsed time, and where the unit is not days.</value>
    public DayUnit LimitUnit { get; }

    /// <summary>Says the numbers in a language.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>
    /// For example <c>16.5 days, limit 14 days</c>; a limit of 0 is left out, because anything reaches it.
    /// </returns>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var observed = ObservedIn(language);
        return LimitIn(language) is { } limit
            ? AlertTexts.Format(AlertTexts.ObservedAndLimit, language, observed, limit)
            : observed;
    }

    /// <summary>Says the numbers in English.</summary>
    /// <returns>For example <c>16.5 days, limit 14 days</c>.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    internal string ObservedIn(string language) => AlertTexts.Amount(Observed, Unit, DayUnit.None, language);

    /// <summary>Says the limit, or null when there is none to speak of.</summary>
    internal string? LimitIn(string language) =>
        Limit is > 0 and var limit ? AlertTexts.Amount(limit, Unit, LimitUnit, language) : null;
}
