using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>The whole verdict of a gate about a move: the decision, and everything that it rests on.</summary>
/// <remarks>
/// Every criterion that was looked at appears, those that are met as well, and every obstacle at once. An override
/// decides otherwise, and erases nothing of it. Instances are immutable and thread-safe.
/// </remarks>
public sealed class GateResult
{
    internal GateResult(StageModel model, StageId from, StageId to, DateTimeOffset judgedAt)
    {
        Model = model;
        From = from;
        To = to;
        JudgedAt = judgedAt;
    }

    /// <summary>Gets the decision.</summary>
    public GateDecision Decision { get; internal init; }

    /// <summary>Gets the open stage that the opportunity was in, or was in last.</summary>
    /// <value><see cref="StageId.None"/> when it was to be created, or never was in an open stage.</value>
    public StageId From { get; }

    /// <summary>Gets the stage that it was to enter.</summary>
    public StageId To { get; }

    /// <summary>
    /// Gets everything that stands in the way, in the order of the stages; empty when nothing does.
    /// </summary>
    public ImmutableArray<GateObstacle> Obstacles { get; internal init; } = [];

    /// <summary>
    /// Gets every criterion that was looked at: those for leaving a stage first, then those for entering, in the
    /// order of the stages.
    /// </summary>
    public ImmutableArray<GateCriterion> Criteria { get; internal init; } = [];

    /// <summary>Gets the content hash of the model by which it was judged.</summary>
    public string ModelHash => Model.ContentHash;

    /// <summary>Gets the instant for which it was judged, in UTC.</summary>
    public DateTimeOffset JudgedAt { get; }

    /// <summary>Gets who decided to make the move all the same.</summary>
    /// <value>Null unless the decision is <see cref="GateDecision.Overridden"/>.</value>
    public string? OverriddenBy { get; internal init; }

    /// <summary>Gets why.</summary>
    /// <value>Null unless the decision is <see cref="GateDecision.Overridden"/>.</value>
    public string? OverrideReason { get; internal init; }

    /// <summary>Gets a value indicating whether the move may be made.</summary>
    public bool IsAllowed => Decision is GateDecision.Allowed or GateDecision.Overridden;

    internal StageModel Model { get; }

    /// <summary>Writes the verdict: the decision, and below it what stands in the way, a line each.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The text; lines end with a line feed.</returns>
    public string ToString(string language) => GateTexts.Verdict(this, language);

    /// <summary>Writes the verdict in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
