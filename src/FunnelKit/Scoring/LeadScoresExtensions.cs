namespace FunnelKit.Scoring;

/// <summary>Hands scores to the numerical kernels.</summary>
internal static class LeadScoresExtensions
{
    /// <summary>Copies all scores, in millionths of a point.</summary>
    public static double[] ToUnits(this LeadScores scores)
    {
        var units = new double[scores.Count];
        for (var row = 0; row < units.Length; row++)
        {
            units[row] = scores.UnitsOf(row);
        }

        return units;
    }
}
