namespace FunnelKit.Scoring;

/// <summary>Decimals as the doubles that cards compare.</summary>
internal static class NearestDouble
{
    /// <summary>Converts a number: equal numbers alike, with however many zeros at their end they are written.</summary>
    /// <remarks>The conversion of the runtime may round 0.3 differently when it is written with 22 more zeros.</remarks>
    public static double Of(decimal number) =>
        number.Scale == 0 ? (double)number : (double)(number / 1.0000000000000000000000000000m);
}
