using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>Gets one sentence that says what was observed. The wording may change between versions.</summary>
    public LocalizedText Message =>
        LocalizedText.Create(Sentence(LocalizedText.English), Sentence(LocalizedText.SimplifiedChinese));

    /// <summary>Gets what to do about it. The wording may change between versions.</summary>
    public LocalizedText SuggestedAction => AlertTexts.Suggestion(Code);

    /// <summary>Says the alert in a language: rule, since when, evidence, for whom, suggested action.</summary>
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
        return text.ToString();
    }

    /// <summary>Says the alert in English.</summary>
    /// <returns>Several lines of text.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    private string RoleName(string language) =>
        _model.TryGetRole(Role, out var role) ? role.DisplayName(language) : Role;

    private string Sentence(string language)
    {
        var unit = AlertTexts.Amount(Evidence.Unit);
        var stage = _model.TryGetStage(Stage, out var found) ? found.DisplayName(language) : Stage.Value;
        return AlertTexts.Format(
            AlertTexts.Sentence(Code),
            language,
            stage,
            AlertTexts.Format(unit, language, Evidence.Observed),
            Evidence.Limit is { } limit
                ? AlertTexts.Format(
                    Evidence.LimitUnit == DayUnit.Business ? AlertTexts.BusinessDays : unit, language, limit)
                : string.Empty,
            SubjectNames(language),
            (Rule.WindowDays ?? 0).ToString(CultureInfo.InvariantCulture));
    }

    private string SubjectNames(string language) =>
        Code == AlertCode.KeyPersonGap
            ? Subjects.FirstOrDefault() ?? AlertTexts.UnknownPerson.ToString(language)
            : string.Join(", ", Subjects.Select(id => PlaybookNames.Of(_model, Stage, id, language)));
}
