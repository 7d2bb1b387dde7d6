using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>Judges moves by the criteria, approvals and policies of a model.</summary>
/// <remarks>
/// <para>
/// To move forward, or to be won, an opportunity meets the criteria for leaving the stage it is in, and those for
/// entering every stage up to the target that is not optional, the target included; it has their approvals as well. A
/// new one comes from before the first stage. Going back, losing, resting and coming back to where it was ask for no
/// criteria. A criterion of which it is not known whether it is met is not met.
/// </para>
/// <para>
/// The opportunity is judged as it stands at the instant of the move, by what is known when it is recorded. Instances
/// are immutable and thread-safe.
/// </para>
/// <example>
/// <code>
/// GateResult verdict = new StageGate(model).Judge(timeline, request);
/// Console.WriteLine(verdict.ToString("zh-Hans"));   // what is missing to advance
/// </code>
/// </example>
/// </remarks>
/// <param name="model">The model.</param>
public sealed class StageGate(StageModel model) : IStageGate
{
    /// <summary>Gets the model.</summary>
    public StageModel Model { get; } = model ?? throw new ArgumentNullException(nameof(model));

    /// <inheritdoc/>
    public GateResult Judge(OpportunityTimeline timeline, MoveRequest move)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        ArgumentNullException.ThrowIfNull(move);
        ArgumentException.ThrowIfNullOrWhiteSpace(move.EventId, nameof(move));
        return new GateJudge(Model, timeline, move).Judge();
    }
}
