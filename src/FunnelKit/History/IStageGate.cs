namespace FunnelKit.History;

/// <summary>Judges whether an opportunity may make a move.</summary>
/// <remarks>
/// An implementation must be thread-safe and depend on nothing but what it is given: asked the same twice, it gives
/// the same verdict. It changes nothing. It names everything that stands in the way, not only the first thing.
/// </remarks>
public interface IStageGate
{
    /// <summary>Judges a move.</summary>
    /// <param name="timeline">What has happened to the opportunity.</param>
    /// <param name="move">The move that somebody asks for.</param>
    /// <returns>The verdict.</returns>
    GateResult Judge(OpportunityTimeline timeline, MoveRequest move);
}
