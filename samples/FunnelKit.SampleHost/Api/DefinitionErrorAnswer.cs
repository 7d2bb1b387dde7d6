namespace FunnelKit.SampleHost.Api;

/// <summary>One mistake of a definition.</summary>
public sealed record DefinitionErrorAnswer(
    DefinitionErrorCode Code, string Subject, string Message, int? Line, int? Column, string? Value)
{
    public static DefinitionErrorAnswer From(DefinitionError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new(error.Code, error.Subject, error.Message, error.Line, error.Column, error.Value);
    }
}
