using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>When to raise an alert about an opportunity: what to watch, and up to which limit.</summary>
/// <remarks>
/// <para>
/// A rule is data: it can be stored, printed and compared. Which of its numbers matter depends on <see cref="Code"/>;
/// <see cref="AlertRulesBuilder"/> refuses a rule that lacks one or has one that does not apply. Raising a limit never
/// adds an alert.
/// </para>
/// <para>
/// Equality compares every property; the order of <see cref="Stages"/> matters. Instances are immutable and
/// thread-safe.
/// </para>
/// </remarks>
public sealed record AlertRule
{
    /// <summary>Gets the identity of the rule, unique among the rules it is used with.</summary>
    /// <value>Empty until set; no rules build with it.</value>
    public string Id
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets what the rule watches.</summary>
    /// <value>The default value is <see cref="AlertCode.None"/>, with which no rules build.</value>
    public AlertCode Code { get; init; }

    /// <summary>Gets the name shown to people.</summary>
    /// <value>Null for the usual name of the code.</value>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets how urgent an alert of the rule is.</summary>
    /// <value>The default value is <see cref="AlertSeverity.Warning"/>.</value>
    public AlertSeverity Severity { get; init; } = AlertSeverity.Warning;

    /// <summary>Gets after how much time the rule raises an alert.</summary>
    /// <value>
    /// In days, a finite number of at least 0. For the three dwell codes it holds in stages whose definition gives no
    /// days of its own, and null means that such stages have no limit. Null for codes that count.
    /// </value>
    public double? LimitDays { get; init; }

    /// <summary>Gets how the days of <see cref="LimitDays"/> are counted.</summary>
    /// <value>
    /// The default value is <see cref="DayUnit.None"/>: elapsed time, 24 hours a day. Otherwise whole days, up to the
    /// end of the local day. Dwell is always elapsed time.
    /// </value>
    public DayUnit Unit { get; init; }

    /// <summary>Gets from how many times on the rule raises an alert.</summary>
    /// <value>
    /// At least 1; for <see cref="AlertCode.TermsChanged"/> and <see cref="AlertCode.CloseDatePushed"/> only.
    /// </value>
    public int? LimitCount { get; init; }

    /// <summary>Gets how far back to count.</summary>
    /// <value>In days of 24 hours, at least 1; for <see cref="AlertCode.TermsChanged"/> only.</value>
    public int? WindowDays { get; init; }

    /// <summary>Gets how many months may pass before an opportunity that was set aside is evaluated again.</summary>
    /// <value>From 1 to 120; for <see cref="AlertCode.NurtureDue"/> only.</value>
    public int? LimitMonths { get; init; }

    /// <summary>Gets the interaction or fact that the rule watches.</summary>
    /// <value>
    /// The identifier of an interaction for <see cref="AlertCode.TermsChanged"/> and
    /// <see cref="AlertCode.NurtureDue"/> (the evaluation), of a fact that names the key person for
    /// <see cref="AlertCode.KeyPersonGap"/>; null for the others.
    /// </value>
    public string? Subject { get; init; }

    /// <summary>Gets from when dwell is counted.</summary>
    /// <value>
    /// For the three dwell codes only. The default value is <see cref="StallClock.StageEntry"/>.
    /// </value>
    public StallClock Clock { get; init; } = StallClock.StageEntry;

    /// <summary>Gets a value indicating whether a planned next activity keeps the rule silent.</summary>
    /// <value>
    /// The default value is false. Planned is an interaction that is recorded ahead of its time, or a next key action
    /// whose due date has not passed.
    /// </value>
    public bool IsSuppressedByPlan { get; init; }

    /// <summary>Gets the role that an alert goes to.</summary>
    /// <value>
    /// Null for the owner of the opportunity; for <see cref="AlertCode.Escalation"/> null means the role that the stage
    /// escalates to.
    /// </value>
    public string? Role { get; init; }

    /// <summary>Gets the stages in which the rule holds.</summary>
    /// <value>The default value is empty: all stages. Stages that a model does not have do not matter.</value>
    public ImmutableArray<StageId> Stages
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Gets the name in a language.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The name.</returns>
    public string DisplayName(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return (Name ?? AlertTexts.Name(Code)).ToString(language);
    }

    /// <inheritdoc/>
    public bool Equals(AlertRule? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && Code == other.Code
        && Equals(Name, other.Name)
        && Severity == other.Severity
        && LimitDays == other.LimitDays
        && Unit == other.Unit
        && LimitCount == other.LimitCount
        && WindowDays == other.WindowDays
        && LimitMonths == other.LimitMonths
        && string.Equals(Subject, other.Subject, StringComparison.Ordinal)
        && Clock == other.Clock
        && IsSuppressedByPlan == other.IsSuppressedByPlan
        && string.Equals(Role, other.Role, StringComparison.Ordinal)
        && Stages.AsSpan().SequenceEqual(other.Stages.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Id, Code, Severity, LimitDays, LimitCount, WindowDays, Subject, Clock);

    /// <summary>Gets the English name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => DisplayName(LocalizedText.English);
}
