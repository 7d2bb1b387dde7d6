using System.Text.Json;

namespace FunnelKit.SampleHost.Api;

/// <summary>One lead to be scored. What is not given, or null, is not known.</summary>
public sealed record ScoreInput
{
    /// <summary>The values by the identifiers of characteristics and facts: numbers, texts, true or false.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Values { get; init; }

    /// <summary>The version of the card; the one in use when not given.</summary>
    public int? Version { get; init; }

    /// <summary>The identifier of a qualification framework, such as <c>bant</c>.</summary>
    public string? Framework { get; init; }

    /// <summary>By element: asserted, confirmed, documented, or no.</summary>
    public IReadOnlyDictionary<string, string>? Evidence { get; init; }
}
