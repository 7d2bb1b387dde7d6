using System.Text.Json;
using FunnelKit.Flow;

namespace FunnelKit.SampleHost.Api;

/// <summary>How long visits lasted, in days.</summary>
public sealed record DwellAnswer(
    double? Median,
    double? P90,
    long Visits,
    long OpenVisits,
    double? OpenMedian,
    long InstantVisits,
    long UndatedVisits,
    IReadOnlyDictionary<string, ExitAnswer> Exits)
{
    public static DwellAnswer From(StageConversion stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        var dwell = stage.Dwell;
        return new(
            dwell.MedianDays,
            dwell.P90Days,
            dwell.Visits,
            dwell.OpenVisits,
            dwell.OpenMedianDays,
            dwell.InstantVisits,
            dwell.UndatedVisits,
            Enum.GetValues<StageExit>()
                .Where(exit => exit != StageExit.None && stage.DwellBefore(exit).Visits > 0)
                .ToDictionary(
                    exit => JsonNamingPolicy.CamelCase.ConvertName(exit.ToString()),
                    exit => ExitAnswer.From(stage.DwellBefore(exit)),
                    StringComparer.Ordinal));
    }
}
