namespace FunnelKit.Stages;

/// <summary>One version of a stage model, from which another one was derived.</summary>
/// <remarks>Equality compares both properties. Instances are immutable and thread-safe.</remarks>
public sealed record ModelReference
{
    /// <summary>Gets the identifier of the model, such as <c>five-stage</c>.</summary>
    /// <value>Not blank in a model that builds.</value>
    public string Id
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the <see cref="StageModel.ContentHash"/> of the model.</summary>
    /// <value>64 lowercase hexadecimal digits in a model that builds.</value>
    public string ContentHash
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Refers to a model as it is.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The reference.</returns>
    public static ModelReference To(StageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new() { Id = model.Id, ContentHash = model.ContentHash };
    }
}
