namespace FunnelKit.Tool.Input;

/// <summary>One difference of two definitions.</summary>
internal sealed class DefinitionChange
{
    public required string Kind { get; init; }

    /// <summary>Gets the identifier of the part; empty when the whole differs.</summary>
    public required string Part { get; init; }

    public required string Subject { get; init; }

    public required LocalizedText? Before { get; init; }

    public required LocalizedText? After { get; init; }

    /// <summary>Gets what says the difference in a language.</summary>
    public required Func<string, string> Sentence { get; init; }
}
