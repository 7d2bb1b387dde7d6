namespace FunnelKit.SampleHost.Timelines;

/// <summary>A field that cannot be read: which, and what was typed.</summary>
public sealed record EditProblem(EditProblemCode Code, string Field, string Value);
