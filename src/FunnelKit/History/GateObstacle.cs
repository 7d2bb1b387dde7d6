using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>One thing that stands in the way of a move.</summary>
public sealed class GateObstacle
{
    private readonly StageModel _names;

    internal GateObstacle(
        StageModel names, GateObstacleCode code, StageId stage, GateCriterion? criterion = null, string? subject = null)
    {
        _names = names;
        Code = code;
        Stage = stage;
        Criterion = criterion;
        Subject = subject ?? string.Empty;
    }

    /// <summary>Gets what it is.</summary>
    public GateObstacleCode Code { get; }

    /// <summary>Gets the stage that it comes from: one that is to be left, entered, or passed by.</summary>
    public StageId Stage { get; }

    /// <summary>Gets the criterion that is not met.</summary>
    /// <value>Null when it is something else.</value>
    public GateCriterion? Criterion { get; }

    /// <summary>Gets what it is about, such as the identifier of the role whose approval is missing.</summary>
    /// <value>Empty when there is nothing more to say.</value>
    public string Subject { get; }

    /// <summary>Gets a value indicating whether somebody may decide to make the move all the same.</summary>
    public bool IsOverridable => Code > GateObstacleCode.NotClosed;

    /// <summary>Writes a sentence that says what stands in the way, and what is missing.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The sentence.</returns>
    public string ToString(string language) => GateTexts.Obstacle(this, language, _names);

    /// <summary>Writes the sentence in English.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
