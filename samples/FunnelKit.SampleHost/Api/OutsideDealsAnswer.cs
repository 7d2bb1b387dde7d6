namespace FunnelKit.SampleHost.Api;

/// <summary>A label outside the model, and how many deals are in it.</summary>
public sealed record OutsideDealsAnswer(string Label, long Deals);
