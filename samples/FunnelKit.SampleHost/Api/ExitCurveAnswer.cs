using FunnelKit.Flow;

namespace FunnelKit.SampleHost.Api;

/// <summary>The share that has left in one way by each of the days.</summary>
public sealed record ExitCurveAnswer(StageExit Exit, long Visits, IReadOnlyList<double> Shares);
