namespace FunnelKit.Statistics;

/// <summary>The chi-square distribution.</summary>
internal static class ChiSquareDistribution
{
    /// <summary>Computes the probability of a value above a point.</summary>
    /// <param name="x">The point, at least 0.</param>
    /// <param name="degreesOfFreedom">The degrees of freedom, above 0.</param>
    /// <returns><c>Q(k/2, x/2)</c>, in the range [0, 1].</returns>
    public static double SurvivalFunction(double x, double degreesOfFreedom) =>
        IncompleteGamma.Regularized(degreesOfFreedom / 2d, x / 2d).Q;
}
