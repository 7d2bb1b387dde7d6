namespace FunnelKit.SampleHost.Api;

/// <summary>One stage event; a stage outside the model is named by its label in the data.</summary>
public sealed record EventAnswer(string Stage, DateTimeOffset? OccurredAt, decimal? Amount, string? Reason);
