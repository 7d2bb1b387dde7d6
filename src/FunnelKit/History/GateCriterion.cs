using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>A criterion that a gate looked at, whether it is met or not.</summary>
public sealed class GateCriterion
{
    internal GateCriterion(StageId stage, bool isExit, StageCriterion criterion, CriterionResult result)
    {
        Stage = stage;
        IsExit = isExit;
        Criterion = criterion;
        Result = result;
    }

    /// <summary>Gets the stage that the criterion belongs to.</summary>
    public StageId Stage { get; }

    /// <summary>
    /// Gets a value indicating whether it is a criterion for leaving the stage, not for entering it.
    /// </summary>
    public bool IsExit { get; }

    /// <summary>Gets the criterion, with the sentence that people know it by.</summary>
    public StageCriterion Criterion { get; }

    /// <summary>Gets what is known and what is missing.</summary>
    public CriterionResult Result { get; }

    /// <summary>Gets a value indicating whether the criterion is met. Unknown is not met.</summary>
    public bool IsMet => Result.Status == CriterionStatus.Met;

    /// <summary>Writes the criterion and what is known of it.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <param name="names">The model whose names are used; null uses identifiers.</param>
    /// <returns>The text.</returns>
    public string ToString(string language, StageModel? names = null) =>
        GateTexts.Criterion(this, language, names);

    /// <summary>Writes the criterion and what is known of it, in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
