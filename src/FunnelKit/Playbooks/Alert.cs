using System.Collections.Immutable;
using System.Text;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>A warning about one opportunity: which rule, since when, on what evidence, and what to do.</summary>
/// <remarks>
/// An alert states what was observed and suggests an action; it does not claim a cause. Instances are immutable and
/// thread-safe.
/// </remarks>
public sealed class Alert
{
    private readonly StageModel _model;

    internal Alert(StageModel model) => _model = model;

    /// <summary>Gets the opportunity concerned.</summary>
    public required string OpportunityId { get; init; }

    /// <summary>Gets the rule that raised the alert.</summary>
    public required AlertRule Rule { get; init; }

    /// <summary>Gets what the alert is about.</summary>
    public AlertCode Code => Rule.Code;

    /// <summary>Gets how urgent it is.</summary>
    public AlertSeverity Severity => Rule.Severity;

    /// <summary>Gets the stage that the opportunity is in, or was in last.</summary>
    public required StageId Stage { get; init; }

    /// <summary>Gets the instant since which the rule is broken.</summary>
    /// <value>
    /// Never after the instant that the alert was evaluated for. Where a planned activity kept the rule silent, not
    /// before that plan ended.
    /// </value>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Gets the number behind the alert.</summary>
    public required AlertEvidence Evidence { get; init; }

    /// <summary>Gets the things concerned.</summary>
    /// <value>
    /// The identifier of the overdue task, or of the facts and documents that are missing; the person for a gap in key
    /// people. Empty for the other codes, and when the key person is not known.
    /// </value>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>Gets the role that the alert goes to.</summary>
    /// <value>The identifier of a role, such as <c>owner</c> or <c>manager</c>.</value>
    public required string Role { get; init; }

    /// <summary>Gets who has that role in the opportunity.</summary>
    /// <value>Null when nobody is known.</value>
    public required string? Assignee { get; init; }

    /// <summary>Gets the alert of a higher level that the same clock has raised in the meantime.</summary>
    /// <value>
    /// Null when the alert stands for itself. Reminder, limit and escalation that count dwell from the same
    /// <see cref="StallClock"/> are three levels of one clock; so are rules of one code that watch the same things at
    /// different severities. All but the highest that is reached are superseded, also where it goes to another role:
    /// a list of what is to be done leaves them out. They stay among the alerts, since their limit is still broken, so
    /// that raising the limit of one rule never adds an alert of another.
    /// </value>
    public Alert? SupersededBy { get; internal set; }

    /// <summary>Gets one sentence that says what was observed. The wording may change between versions.</summary>
    public LocalizedText Message =>
        LocalizedText.Create(Sentence(LocalizedText.English), Sentence(LocalizedText.SimplifiedChinese));

    /// <summary>Gets what to do about it. The wording may change between versions.</summary>
    public LocalizedText SuggestedAction => AlertTexts.Suggestion(Code);

    /// <summary>Says the alert in a language: rule, since when, evidence, for whom, what to do.</summary>
    /// <param name="language"><c>en</c> or <c>zh-Hans</c>; others fall back to English.</param>
    /// <returns>Several lines of text.</returns>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var text = new StringBuilder();
        text.Append(
            AlertTexts.Format(AlertTexts.Heading, language, Rule.DisplayName(language), Message.ToString(language)));
        text.Append('\n').Append(AlertTexts.Format(AlertTexts.Since, language, Since.UtcDateTime));
        text.Append('\n').Append(AlertTexts.Format(AlertTexts.Evidence, language, Evidence.ToString(language)));
        text.Append('\n').Append(
            AlertTexts.Format(AlertTexts.AssignedTo, language, Assignee ?? RoleName(language)));
        text.Append('\n').Append(AlertTexts.Format(AlertTexts.Action, language, SuggestedAction.ToString(language)));
        if (SupersededBy is { } higher)
        {
            text.Append('\n').Append(
                AlertTexts.Format(AlertTexts.SupersededBy, language, higher.Rule.DisplayName(language)));
        }

        return text.ToString();
    }

    /// <summary>Says the alert in English.</summary>
    /// <returns>Several lines of text.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    /// <summary>Gets what people call the subject where the model does not know: the next key action.</summary>
    internal string? Subject { get; init; }

    private string RoleName(string language) =>
        _model.TryGetRole(Role, out var role) ? role.DisplayName(language) : Role;

    private string Sentence(string language)
    {
        var isUnknownPerson = Code == AlertCode.KeyPersonGap && Subjects.IsEmpty;
        var text = AlertTexts.Format(
            isUnknownPerson ? AlertTexts.NobodyRecorded : AlertTexts.Observation(Rule),
            language,
            _model.TryGetStage(Stage, out var found) ? found.DisplayName(language) : Stage.Value,
            Evidence.ObservedIn(language),
            SubjectNames(language),
            AlertTexts.Amount(Rule.WindowDays ?? 0, AlertUnit.Days, DayUnit.None, language));
        if (AlertTexts.Allowed(Code) is { } allowed && Evidence.LimitIn(language) is { } limit)
        {
            text += AlertTexts.Format(allowed, language, limit);
        }

        return text + AlertTexts.End.ToString(language);
    }

    private string SubjectNames(string language) =>
        Subject
        ?? (Code == AlertCode.KeyPersonGap
            ? Subjects.FirstOrDefault() ?? string.Empty
            : PlaybookNames.Of(_model, Stage, Subjects, language));
}
