namespace FunnelKit.Scoring;

/// <summary>Instants as whole seconds since 1970 in 32 bits, which reach to early 2106.</summary>
internal static class BehaviorClock
{
    public const uint SecondsPerDay = 86_400;

    /// <summary>What an instant must be, to be put behind a colon.</summary>
    public const string Rule = "from 1970-01-01 to 2106-02-07T06:28:15Z";

    /// <summary>Leaves off what an instant has beyond its whole second.</summary>
    public static bool TryToSecond(DateTimeOffset instant, out uint second)
    {
        var seconds = instant.ToUnixTimeSeconds();
        second = (uint)seconds;
        return seconds is >= 0 and <= uint.MaxValue;
    }

    public static uint ToSecond(DateTimeOffset instant, string parameter) =>
        TryToSecond(instant, out var second)
            ? second
            : throw new ArgumentOutOfRangeException(parameter, instant, $"The instant is out of range: {Rule}.");

    public static DateTimeOffset ToInstant(uint second) => DateTimeOffset.FromUnixTimeSeconds(second);
}
