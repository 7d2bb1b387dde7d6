using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>One task of a plan: what, who, due when and from which anchor, and how it stands.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class PlannedTask
{
    private readonly StageModel _model;

    internal PlannedTask(StageModel model) => _model = model;

    /// <summary>Gets the activity of the stage that the task stands for.</summary>
    public required StageActivity Activity { get; init; }

    /// <summary>Gets the stage whose activity it is.</summary>
    public required StageId Stage { get; init; }

    /// <summary>Gets the role that does it.</summary>
    /// <value>The identifier of a role; <see cref="StandardRoles.Owner"/> where the activity names none.</value>
    public required string Role { get; init; }

    /// <summary>Gets who does it.</summary>
    /// <value>
    /// The owner of the opportunity for the role <see cref="StandardRoles.Owner"/>, otherwise whom the fact of the
    /// role's identifier names. Null when nobody is known.
    /// </value>
    public required string? Assignee { get; init; }

    /// <summary>Gets the instant from which the time is counted.</summary>
    /// <value>
    /// Null when there is no due date, or the anchor is not known. For an anchor that is a date, its beginning.
    /// </value>
    public required DateTimeOffset? AnchoredAt { get; init; }

    /// <summary>Gets the last day on which the task is in time.</summary>
    /// <value>A local date of the playbook's calendar; null together with <see cref="AnchoredAt"/>.</value>
    public required DateOnly? Due { get; init; }

    /// <summary>Gets the first instant at which the task is late: the end of the day it is due.</summary>
    /// <value>After <see cref="AnchoredAt"/>; null together with it.</value>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>Gets how the task stands.</summary>
    public required PlannedTaskStatus Status { get; init; }

    /// <summary>Gets what the task needs and does not exist yet.</summary>
    /// <value>Identifiers of facts, in the order of the activity; empty for a task that is done.</value>
    public required ImmutableArray<string> MissingPreparation { get; init; }

    /// <summary>Gets when the task was done: the first instant at which its standard was met.</summary>
    /// <value>Null when it is not done, or when nobody knows the instant.</value>
    public required DateTimeOffset? DoneAt { get; init; }

    /// <summary>Gets a value indicating whether the task was done, but only after its due date.</summary>
    public bool WasLate => DoneAt is { } done && DueAt is { } due && done >= due;

    /// <summary>Says the task in a language.</summary>
    /// <param name="language"><c>en</c> or <c>zh-Hans</c>; others fall back to English.</param>
    /// <returns>For example <c>Technical exchange (Owner: 李四) – open, due 2026-03-08</c>.</returns>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var role = _model.TryGetRole(Role, out var found) ? found.DisplayName(language) : Role;
        var text = PlaybookTexts.Format(
            PlaybookTexts.Task,
            language,
            Activity.DisplayName(language),
            Assignee is null ? role : PlaybookTexts.Format(PlaybookTexts.RoleAndPerson, language, role, Assignee),
            PlaybookTexts.Status(Status).ToString(language));
        text += Due is { } due
            ? PlaybookTexts.Format(
                PlaybookTexts.DueOn, language, due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : string.Empty;
        return MissingPreparation.IsEmpty
            ? text
            : text + PlaybookTexts.Format(
                PlaybookTexts.Needs,
                language,
                PlaybookNames.Of(_model, Stage, MissingPreparation, language));
    }

    /// <summary>Says the task in English.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
