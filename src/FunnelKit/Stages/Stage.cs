using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>
/// One stage of a <see cref="StageModel"/>: a step of the funnel, a way of closing, or a phase after the close.
/// </summary>
/// <remarks>
/// A stage is checked when its model is built, together with all others. Equality compares every property, and the
/// order of lists matters. Instances are immutable and thread-safe.
/// </remarks>
public sealed record Stage
{
    /// <summary>Gets the identity of the stage, unique in its model.</summary>
    /// <value>The default value is <see cref="StageId.None"/>, with which no model builds.</value>
    public StageId Id { get; init; }

    /// <summary>Gets the name shown to people.</summary>
    /// <value>Null until set; no model builds without it.</value>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets what it means to be in the stage.</summary>
    /// <value>The default value is <see cref="StageKind.Open"/>.</value>
    public StageKind Kind { get; init; } = StageKind.Open;

    /// <summary>Gets a value indicating whether an opportunity may pass the stage by.</summary>
    /// <value>
    /// Only for open stages. The default value is false. An optional stage that was skipped does not count as reached.
    /// </value>
    public bool IsOptional { get; init; }

    /// <summary>
    /// Gets the chance that an opportunity in this stage is eventually won, as a band with a point.
    /// </summary>
    /// <value>
    /// Only for open stages. Null when the definition gives none; such a stage has no weight in a forecast.
    /// </value>
    public ProbabilityBand? Probability { get; init; }

    /// <summary>Gets the share of opportunities that should advance from this stage.</summary>
    /// <value>Only for open stages; above 0. Null when there is no target.</value>
    public Probability? ConversionTarget { get; init; }

    /// <summary>Gets how long an opportunity should stay in this stage at the most, in days.</summary>
    /// <value>Only for open stages; a finite number above 0. Null when there is no limit.</value>
    public double? DwellLimitDays { get; init; }

    /// <summary>
    /// Gets the open stages that must stand before this one, such as needs analysis before a proposal.
    /// </summary>
    /// <value>
    /// Only for open stages. The default value is empty. A model in which one of them is missing or stands behind this
    /// stage does not build, so that a later variant of the model cannot put them in an illogical order unnoticed.
    /// </value>
    public ImmutableArray<StageId> Follows
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Gets other labels under which data may name the stage, beside its identifier and its names.</summary>
    /// <value>The default value is empty.</value>
    public ImmutableArray<string> Aliases
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Gets what is to be reached in the stage.</summary>
    /// <value>Null when the definition does not say.</value>
    public LocalizedText? Goal { get; init; }

    /// <summary>Gets how to work in the stage: strategy, examples, what to watch out for.</summary>
    /// <value>Null when the definition does not say.</value>
    public LocalizedText? Guidance { get; init; }

    /// <summary>Gets what to do next in the stage, the push template (下一步干啥).</summary>
    /// <value>Null when the definition does not say.</value>
    public LocalizedText? NextStep { get; init; }

    /// <summary>Gets the key activities.</summary>
    /// <value>The default value is empty.</value>
    public ImmutableArray<StageActivity> Activities
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Gets what the stage produces.</summary>
    /// <value>The default value is empty.</value>
    public ImmutableArray<Deliverable> Deliverables
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Gets what an opportunity must satisfy to enter the stage.</summary>
    /// <value>Only for open and won stages. The default value is empty.</value>
    public ImmutableArray<StageCriterion> EntryCriteria
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Gets what an opportunity must satisfy to advance from the stage.</summary>
    /// <value>Only for open stages. The default value is empty.</value>
    public ImmutableArray<StageCriterion> ExitCriteria
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Gets the roles that must approve the entry into the stage.</summary>
    /// <value>Identifiers of roles. Only for open and won stages. The default value is empty.</value>
    public ImmutableArray<string> RequiredApprovals
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Gets after how many days in the stage the owner is reminded.</summary>
    /// <value>
    /// Only for open stages; a finite number above 0, at most <see cref="DwellLimitDays"/>. Null for no reminder.
    /// </value>
    public double? ReminderDays { get; init; }

    /// <summary>Gets after how many days in the stage the opportunity is escalated (上报).</summary>
    /// <value>
    /// Only for open stages; a finite number, at least <see cref="DwellLimitDays"/>, or <see cref="ReminderDays"/>
    /// where there is no limit. Null for no escalation.
    /// </value>
    public double? EscalationDays { get; init; }

    /// <summary>Gets the role to which the opportunity is escalated.</summary>
    /// <value>The identifier of a role; needed with <see cref="EscalationDays"/>. Null for none.</value>
    public string? EscalateTo { get; init; }

    /// <summary>Gets how firmly opportunities in the stage count in a forecast.</summary>
    /// <value>Only for open stages. The default value is <see cref="ForecastCategory.None"/>: not said.</value>
    public ForecastCategory ForecastCategory { get; init; }

    /// <summary>Gets the name in a language, or the identifier while there is no name.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The name.</returns>
    public string DisplayName(string language) => Name?.ToString(language) ?? Id.Value;

    /// <inheritdoc/>
    public bool Equals(Stage? other) =>
        other is not null
        && Id == other.Id
        && Equals(Name, other.Name)
        && Kind == other.Kind
        && IsOptional == other.IsOptional
        && Probability == other.Probability
        && ConversionTarget == other.ConversionTarget
        && DwellLimitDays == other.DwellLimitDays
        && ReminderDays == other.ReminderDays
        && EscalationDays == other.EscalationDays
        && string.Equals(EscalateTo, other.EscalateTo, StringComparison.Ordinal)
        && ForecastCategory == other.ForecastCategory
        && Equals(Goal, other.Goal)
        && Equals(Guidance, other.Guidance)
        && Equals(NextStep, other.NextStep)
        && Follows.AsSpan().SequenceEqual(other.Follows.AsSpan())
        && Aliases.AsSpan().SequenceEqual(other.Aliases.AsSpan())
        && Activities.AsSpan().SequenceEqual(other.Activities.AsSpan())
        && Deliverables.AsSpan().SequenceEqual(other.Deliverables.AsSpan())
        && EntryCriteria.AsSpan().SequenceEqual(other.EntryCriteria.AsSpan())
        && ExitCriteria.AsSpan().SequenceEqual(other.ExitCriteria.AsSpan())
        && RequiredApprovals.AsSpan().SequenceEqual(other.RequiredApprovals.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Id, Name, Kind, IsOptional, Probability, ConversionTarget, DwellLimitDays);

    /// <summary>Gets the English name.</summary>
    /// <returns>The name, or the identifier while there is no name.</returns>
    public override string ToString() => DisplayName(LocalizedText.English);
}
