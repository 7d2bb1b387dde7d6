namespace FunnelKit.Stages;

/// <summary>One place in which a variant has drifted away from its family.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class ModelDrift
{
    private readonly LocalizedText _sentence;

    internal ModelDrift(StageModel variant, ModelDriftCode code, StageId stage, LocalizedText sentence)
    {
        Variant = variant;
        Code = code;
        Stage = stage;
        _sentence = sentence;
    }

    /// <summary>Gets the model that has drifted.</summary>
    public StageModel Variant { get; }

    /// <summary>Gets what has happened.</summary>
    /// <value>Never <see cref="ModelDriftCode.None"/>.</value>
    public ModelDriftCode Code { get; }

    /// <summary>Gets the stage concerned.</summary>
    /// <value><see cref="StageId.None"/> when it is the model as a whole.</value>
    public StageId Stage { get; }

    /// <summary>Says in a sentence what has happened.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The sentence. The wording may change.</returns>
    public string ToString(string language) => _sentence.ToString(language);

    /// <summary>Says in English what has happened.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => _sentence.ToString();
}
