namespace FunnelKit.SampleHost.Api;

/// <summary>A label outside the model, and how many events carry it.</summary>
public sealed record OutsideLabelAnswer(string Label, long Events);
