namespace FunnelKit.SampleHost.Api;

/// <summary>How many deals were lost from one stage for one reason; no stage when it is unknown.</summary>
public sealed record LossAnswer(string? Stage, string Reason, long Deals);
