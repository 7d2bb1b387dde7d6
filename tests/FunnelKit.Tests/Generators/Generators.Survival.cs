using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Statistics;

namespace FunnelKit.Tests;

/// <content>Observations of times until an event, with ties, censoring and delayed entries over-weighted.</content>
internal static partial class Generators
{
    public const int Causes = 3;

    public static Gen<SurvivalObservation> SurvivalObservation { get; } =
        from time in Gen.OneOf(Gen.Choose(0, 6), Gen.Choose(1, 400))
        from cause in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(1, Causes)))
        from entry in Gen.Frequency((3, Gen.Constant(-1)), (1, Gen.Choose(0, Math.Max(0, time - 1))))
        from count in Gen.Frequency((4, Gen.Constant(1L)), (1, Gen.Choose(2, 1_000).Select(count => (long)count)))
        select new SurvivalObservation
        {
            Time = time / 2d,
            Cause = cause,
            Entry = entry < 0 || time == 0 ? null : entry / 2d,
            Count = count,
        };

    public static Gen<List<SurvivalObservation>> SurvivalObservations { get; } =
        SurvivalObservation.ListOf().Select(observations => observations.ToList());

    public static Gen<List<SurvivalObservation>> CompleteObservations { get; } =
        SurvivalObservation.Select(observation => observation with
        {
            Cause = Math.Max(1, observation.Cause),
            Entry = null,
        })
        .NonEmptyListOf().Select(observations => observations.ToList());
}
