namespace FunnelKit.Scoring;

/// <summary>Points as whole millionths, in which every score is computed.</summary>
/// <remarks>Sums of whole numbers are exact in any order, which sums of fractions are not.</remarks>
internal static class PointUnits
{
    /// <summary>How many decimal places points have at most.</summary>
    public const int DecimalPlaces = 6;

    /// <summary>The most points, up or down, that one bin counts; a million of them still fits a score.</summary>
    public const decimal MaxPoints = 1_000_000m;

    /// <summary>What points can be, to be put behind "must be".</summary>
    public const string Range = "from -1000000 to 1000000 with at most six decimal places";

    private const decimal PerPoint = 1_000_000m;

    /// <summary>Gets a value indicating whether points can be counted exactly and are within the limit.</summary>
    public static bool CanHold(decimal points) =>
        Math.Abs(points) <= MaxPoints && decimal.Round(points, DecimalPlaces) == points;

    public static long From(decimal points) => (long)(points * PerPoint);

    /// <summary>Rounds points to whole millionths, half to even.</summary>
    public static long Round(double points) => (long)Math.Round(points * (double)PerPoint, MidpointRounding.ToEven);

    public static decimal ToPoints(long units) => units / PerPoint;
}
