namespace FunnelKit.Scoring;

/// <summary>Decimals as the doubles that cards compare.</summary>
internal static class NearestDouble
{
    /// <summary>Converts a number: equal numbers alike, however many zeros they end with.</summary>
    /// <remarks>The conversion of the runtime may round 0.3 differently when 22 more zeros are written.</remarks>
    public static double Of(decimal number) =>
        number.Scale == 0 ? (double)number : (double)(number / 1.0000000000000000000000000000m);
}
