namespace FunnelKit;

/// <summary>One mistake in a definition: what kind, where, and a sentence for people.</summary>
public sealed record DefinitionError
{
    internal DefinitionError(DefinitionErrorCode code, string subject, string message)
    {
        Code = code;
        Subject = subject;
        Message = message;
    }

    /// <summary>Gets the kind of mistake.</summary>
    public DefinitionErrorCode Code { get; }

    /// <summary>Gets the part concerned.</summary>
    /// <value>
    /// The identifier of a stage where it has one, otherwise its name or that of the model; for a definition in JSON,
    /// the JSON path, such as <c>$.stages[2].kind</c>.
    /// </value>
    public string Subject { get; }

    /// <summary>Gets the line of a definition in JSON.</summary>
    /// <value>From 1. Null for a definition that is not JSON.</value>
    public int? Line { get; internal init; }

    /// <summary>Gets the column of a definition in JSON, in UTF-16 code units.</summary>
    /// <value>From 1. Null for a definition that is not JSON.</value>
    public int? Column { get; internal init; }

    /// <summary>Gets what is wrong in a definition in JSON, as it is written there.</summary>
    /// <value>
    /// A text without quotation marks, shortened when it is long, or a number, such as <c>1.5</c>; the name of a
    /// member that is missing; the stage or model where no single value is wrong. Null otherwise, and for a definition
    /// that is not JSON.
    /// </value>
    public string? Value { get; internal init; }

    /// <summary>Gets one English sentence that names the value and what is allowed. The wording may change.</summary>
    public string Message { get; }

    /// <summary>Gets the sentence.</summary>
    /// <returns><see cref="Message"/>.</returns>
    public override string ToString() => Message;
}
