using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>What is to be done about one opportunity in the stage it is in, as known at one instant.</summary>
/// <remarks>
/// Every activity of the stage appears exactly once, in the order of the model, done ones included. Instances are
/// immutable and thread-safe.
/// </remarks>
public sealed class TaskPlan
{
    private readonly StageModel _model;

    internal TaskPlan(StageModel model) => _model = model;

    /// <summary>Gets the opportunity.</summary>
    public required string OpportunityId { get; init; }

    /// <summary>Gets the instant that the plan is made for.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Gets the stage that the plan is for.</summary>
    /// <value>
    /// The open stage of an open opportunity, the closing stage or phase of a won one; <see cref="StageId.None"/> when
    /// there is nothing to plan: it is closed otherwise, or not created yet.
    /// </value>
    public required StageId Stage { get; init; }

    /// <summary>Gets the entry into the stage from which the plan counts.</summary>
    /// <value>The first or the latest entry, as the policy says; null when nobody knows it.</value>
    public required DateTimeOffset? StageEnteredAt { get; init; }

    /// <summary>Gets the tasks, in the order of the model.</summary>
    public required ImmutableArray<PlannedTask> Tasks { get; init; }

    /// <summary>Gets what the stage builds on and does not exist yet.</summary>
    /// <value>
    /// The required deliverables of earlier stages that are not optional, then the needs of the activities that are not
    /// done. Each fact appears once. After a win every open stage is an earlier one: it is what the hand-over lacks.
    /// </value>
    public required ImmutableArray<PreparationGap> MissingPreparation { get; init; }

    /// <summary>Gets what the stage itself must produce and has not produced yet.</summary>
    public required ImmutableArray<Deliverable> OutstandingDeliverables { get; init; }

    /// <summary>
    /// Gets the next key action (关键动作) that somebody agreed on for this opportunity, in their own words.
    /// </summary>
    /// <value>Null when nobody did.</value>
    public required string? KeyAction { get; init; }

    /// <summary>Gets when that action is to be done (计划完成时间); this is not the close date.</summary>
    /// <value>Null when nobody said.</value>
    public required DateOnly? KeyActionDue { get; init; }

    /// <summary>Gets the task to do next: of those not done, the first that is due.</summary>
    /// <value>
    /// Of equal due dates the earlier in the model; tasks without due date come last. Null when all are done.
    /// </value>
    public PlannedTask? NextTask => Tasks
        .Where(task => task.Status != PlannedTaskStatus.Done)
        .MinBy(task => task.DueAt ?? DateTimeOffset.MaxValue);

    /// <summary>Gets what to do next, in words.</summary>
    /// <value>
    /// What the stage's definition says (下一步干啥), or the name of the next task where it says nothing. Null when
    /// there is neither.
    /// </value>
    public LocalizedText? NextStep =>
        (_model.TryGetStage(Stage, out var stage) ? stage.NextStep : null) ?? NextTask?.Activity.Name;

    /// <summary>Says the plan in a language: the stage, the next step, what is missing, and every task.</summary>
    /// <param name="language"><c>en</c> or <c>zh-Hans</c>; others fall back to English.</param>
    /// <returns>Several lines of text.</returns>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var stage = _model.TryGetStage(Stage, out var found) ? found.DisplayName(language) : Stage.Value;
        var text = new StringBuilder(PlaybookTexts.Format(PlaybookTexts.PlanOf, language, OpportunityId, stage));
        if (KeyAction is { } action)
        {
            text.Append('\n').Append(PlaybookTexts.Format(PlaybookTexts.KeyAction, language, action));
            text.Append(KeyActionDue is { } due
                ? PlaybookTexts.Format(
                    PlaybookTexts.DueOn, language, due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                : string.Empty);
        }

        if (NextStep is { } step)
        {
            text.Append('\n').Append(PlaybookTexts.Format(PlaybookTexts.NextStep, language, step.ToString(language)));
        }

        if (!MissingPreparation.IsEmpty)
        {
            var names = PlaybookNames.Of(_model, Stage, MissingPreparation.Select(gap => gap.Fact), language);
            text.Append('\n').Append(
                PlaybookTexts.Format(PlaybookTexts.Missing, language, names));
        }

        foreach (var task in Tasks)
        {
            text.Append("\n- ").Append(task.ToString(language));
        }

        return text.ToString();
    }

    /// <summary>Says the plan in English.</summary>
    /// <returns>Several lines of text.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
