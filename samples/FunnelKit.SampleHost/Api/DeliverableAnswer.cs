namespace FunnelKit.SampleHost.Api;

/// <summary>A document that a stage brings forth.</summary>
public sealed record DeliverableAnswer(string Id, string Name, bool Required);
