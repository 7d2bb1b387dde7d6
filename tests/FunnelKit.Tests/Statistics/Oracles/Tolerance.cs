namespace FunnelKit.Tests.Statistics.Oracles;

/// <summary>How far a number may be from the expected one: <c>|x − e| ≤ Absolute + Relative·|e|</c>.</summary>
internal readonly record struct Tolerance(double Relative, double Absolute)
{
    /// <summary>A number that the oracle is allowed to call "too small for a double".</summary>
    private const double Underflow = 1e-300;

    public static Tolerance Exact { get; }

    public bool Accepts(double expected, double actual)
    {
        if (double.IsNaN(expected) || double.IsNaN(actual))
        {
            return double.IsNaN(expected) && double.IsNaN(actual);
        }

        return expected == actual
            || (actual == 0d && Math.Abs(expected) < Underflow)
            || (double.IsFinite(expected) && Math.Abs(actual - expected) <= Absolute + (Relative * Math.Abs(expected)));
    }
}
