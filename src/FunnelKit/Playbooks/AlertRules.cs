using System.Collections.Immutable;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>The rules by which opportunities that need somebody are found.</summary>
/// <remarks>
/// <para>
/// Alerts are a pure function of the timeline, the model and the instant: they rest on what was known then, and nothing
/// that becomes known later changes them. Time on hold never counts towards a limit, and an opportunity on hold has no
/// alert that asks somebody to hurry. Closed opportunities have none; those set aside have
/// <see cref="AlertCode.NurtureDue"/> only. Where one clock has broken several limits, such as reminder, limit and
/// escalation of a stage, <see cref="Alert.SupersededBy"/> tells which alert is the one to act on.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// <example>
/// <code>
/// foreach (Alert alert in AlertRules.Standard.Evaluate(timeline, StageModels.FiveStage, asOf)
///     .Where(alert => alert.SupersededBy is null))
///     Console.WriteLine(alert.ToString("zh-Hans"));   // rule, since when, evidence, for whom, what to do
///
/// AlertRules mine = AlertRules.Standard.ToBuilder()
///     .ReplaceRule(AlertRules.Standard["no-reply"] with { LimitDays = 3, Unit = DayUnit.Business })
///     .Build();
/// </code>
/// </example>
/// </remarks>
public sealed class AlertRules
{
    internal AlertRules(ImmutableArray<AlertRule> rules) => Rules = rules;

    /// <summary>Gets the usual rules, one for each code.</summary>
    /// <value>
    /// Dwell follows the stages' own reminder, limit and escalation days; evaluation every quarter follows the practice
    /// for low grades. The other limits are chosen by FunnelKit, no source: no reply 7 days, terms changed 3 times in
    /// 14 days, no next step after 1 day, close date pushed 3 times, stale data 14 days, key person 30 days, first
    /// contact and answers within 2 days. No-reply and stale data keep silent while a next activity is planned.
    /// </value>
    public static AlertRules Standard { get; } = CreateBuilder()
        .AddRule(new() { Id = "dwell-reminder", Code = AlertCode.DwellReminder, Severity = AlertSeverity.Reminder })
        .AddRule(new() { Id = "dwell-limit", Code = AlertCode.DwellLimitReached })
        .AddRule(new() { Id = "escalation", Code = AlertCode.Escalation, Severity = AlertSeverity.Critical })
        .AddRule(new() { Id = "no-reply", Code = AlertCode.NoReply, LimitDays = 7, IsSuppressedByPlan = true })
        .AddRule(new()
        {
            Id = "terms-changed",
            Code = AlertCode.TermsChanged,
            Subject = TermsChange,
            LimitCount = 3,
            WindowDays = 14,
        })
        .AddRule(new() { Id = "no-next-step", Code = AlertCode.NoNextStep, LimitDays = 1 })
        .AddRule(new() { Id = "overdue-task", Code = AlertCode.OverdueTask, LimitDays = 0 })
        .AddRule(new() { Id = "close-date-passed", Code = AlertCode.CloseDatePassed, LimitDays = 0 })
        .AddRule(new() { Id = "close-date-pushed", Code = AlertCode.CloseDatePushed, LimitCount = 3 })
        .AddRule(new() { Id = "stale-data", Code = AlertCode.StaleData, LimitDays = 14, IsSuppressedByPlan = true })
        .AddRule(new()
        {
            Id = "key-person-gap",
            Code = AlertCode.KeyPersonGap,
            Subject = StandardFacts.Contact,
            LimitDays = 30,
        })
        .AddRule(new() { Id = "missing-preparation", Code = AlertCode.MissingPreparation })
        .AddRule(new()
        {
            Id = "nurture-due",
            Code = AlertCode.NurtureDue,
            Subject = Evaluation,
            LimitMonths = 3,
            Severity = AlertSeverity.Reminder,
        })
        .AddRule(new() { Id = "missed-lead", Code = AlertCode.MissedLead, LimitDays = 2 })
        .AddRule(new() { Id = "late-follow-up", Code = AlertCode.LateFollowUp, LimitDays = 2 })
        .Build();

    /// <summary>The interaction that the standard rule counts as a change of terms (修改条款).</summary>
    public const string TermsChange = "terms-change";

    /// <summary>The interaction that the standard rule takes for an evaluation (重新评估).</summary>
    public const string Evaluation = "evaluation";

    /// <summary>Gets the rules in the order in which they are evaluated.</summary>
    public ImmutableArray<AlertRule> Rules { get; }

    /// <summary>Gets the rule of an identifier.</summary>
    /// <param name="id">The identifier.</param>
    /// <exception cref="ArgumentException">There is no rule of that identifier.</exception>
    public AlertRule this[string id]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(id);
            return Rules.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal))
                ?? throw new ArgumentException(
                    $"There is no rule '{id}'. There are: {string.Join(", ", Rules.Select(rule => rule.Id))}.",
                    nameof(id));
        }
    }

    /// <summary>Starts rules of one's own.</summary>
    /// <returns>An empty builder.</returns>
    public static AlertRulesBuilder CreateBuilder() => new([]);

    /// <summary>Starts a variant of these rules.</summary>
    /// <returns>A builder that holds these rules.</returns>
    public AlertRulesBuilder ToBuilder() => new(Rules);

    /// <summary>Finds what needs somebody in one opportunity.</summary>
    /// <param name="timeline">The opportunity.</param>
    /// <param name="model">The model whose stages, limits and activities hold.</param>
    /// <param name="asOf">The instant: only what was known and had happened by then counts.</param>
    /// <param name="calendar">
    /// The calendar of days. Null for <see cref="BusinessCalendar.CalendarDays"/>.
    /// </param>
    /// <returns>The alerts in the order of the rules, those of one rule by what they concern.</returns>
    public ImmutableArray<Alert> Evaluate(
        OpportunityTimeline timeline, StageModel model, DateTimeOffset asOf, IBusinessCalendar? calendar = null) =>
        Evaluate(timeline, Playbook.Create(model, null, calendar), asOf);

    /// <summary>Finds what needs somebody in one opportunity.</summary>
    /// <param name="timeline">The opportunity.</param>
    /// <param name="playbook">The playbook, with its model, calendar and policy for stages entered again.</param>
    /// <param name="asOf">The instant: only what was known and had happened by then counts.</param>
    /// <returns>The alerts in the order of the rules, those of one rule by what they concern.</returns>
    public ImmutableArray<Alert> Evaluate(OpportunityTimeline timeline, Playbook playbook, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        ArgumentNullException.ThrowIfNull(playbook);
        return AlertJudge.Evaluate(this, timeline, playbook, asOf);
    }

    /// <summary>Finds what needs somebody in many opportunities.</summary>
    /// <param name="timelines">The opportunities.</param>
    /// <param name="playbook">The playbook, with its model, calendar and policy for stages entered again.</param>
    /// <param name="asOf">The instant: only what was known and had happened by then counts.</param>
    /// <param name="maxDegreeOfParallelism">The number of threads, at least 1. The default value is 1.</param>
    /// <returns>
    /// The alerts in the order of the timelines, then of the rules; the number of threads does not matter.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="maxDegreeOfParallelism"/> is below 1.
    /// </exception>
    public ImmutableArray<Alert> Evaluate(
        IEnumerable<OpportunityTimeline> timelines,
        Playbook playbook,
        DateTimeOffset asOf,
        int maxDegreeOfParallelism = 1)
    {
        ArgumentNullException.ThrowIfNull(timelines);
        ArgumentNullException.ThrowIfNull(playbook);
        return OrderedWork.Collect(
            timelines, timeline => AlertJudge.Evaluate(this, timeline, playbook, asOf), maxDegreeOfParallelism);
    }
}
