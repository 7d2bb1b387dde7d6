namespace FunnelKit.Scoring;

/// <summary>Finds the edges between bins of a number.</summary>
/// <remarks>
/// Small steps of equally many cases are joined with a neighbour, the most alike first, until what is left is large
/// enough and differs. <b>Source:</b> R. Kerber, ChiMerge: Discretization of Numeric Attributes, AAAI (1992).
/// </remarks>
internal static class DraftEdges
{
    /// <summary>Edges are decimals, which hold no greater number.</summary>
    private const double LargestEdge = 1e27;

    private const decimal LargestPower = 1e27m;

    private const double MaxQuotient = 1e28;

    private const int FirstSteps = 50;

    private const int MaxBins = 8;

    private const int LeastCases = 20;

    private const double LeastShare = 0.02;

    /// <summary>The quantile 0.999 of χ² with one degree of freedom: neighbours that differ less are joined.</summary>
    private const double LeastDifference = 10.83;

    /// <summary>Finds the edges, in ascending order; there is none when the values tell nothing.</summary>
    public static decimal[] Find(double[] values, bool[] outcomes)
    {
        var steps = Steps(values, outcomes);
        var least = Math.Max(LeastCases, steps.Sum(step => step.Total) * LeastShare);
        while (steps.Count > 1)
        {
            var (best, smallest) = (0, double.PositiveInfinity);
            for (var i = 1; i < steps.Count; i++)
            {
                // What is too small is joined before anything else.
                var isSmall = Math.Min(steps[i - 1].Total, steps[i].Total) < least;
                var difference = ChiSquare(steps[i - 1], steps[i]) - (isSmall ? values.Length + 1d : 0d);
                (best, smallest) = difference < smallest ? (i, difference) : (best, smallest);
            }

            if (smallest >= LeastDifference && steps.Count <= MaxBins)
            {
                break;
            }

            steps[best - 1] = steps[best - 1].Join(steps[best]);
            steps.RemoveAt(best);
        }

        return [.. steps.Skip(1).Select(step => Between(step.Before, step.Lowest).GetValueOrDefault())];
    }

    private static List<Step> Steps(double[] values, bool[] outcomes)
    {
        int[] rows = [.. Enumerable.Range(0, values.Length).Where(row => !double.IsNaN(values[row]))];
        var sorted = Array.ConvertAll(rows, row => values[row]);
        Array.Sort(sorted, rows);
        var size = Math.Max(1, rows.Length / FirstSteps);
        var steps = new List<Step>();
        var step = default(Step);
        for (var i = 0; i < rows.Length; i++)
        {
            if (i == 0 || (step.Total >= size && Between(sorted[i - 1], sorted[i]) is not null))
            {
                if (i > 0)
                {
                    steps.Add(step);
                }

                step = new(i == 0 ? sorted[i] : sorted[i - 1], sorted[i], 0, 0);
            }

            step = step.Count(outcomes[rows[i]]);
        }

        if (rows.Length > 0)
        {
            steps.Add(step);
        }

        return steps;
    }

    private static double ChiSquare(Step left, Step right)
    {
        double total = left.Total + right.Total;
        double positives = left.Positives + right.Positives;
        var cross = ((double)left.Positives * right.Negatives) - ((double)left.Negatives * right.Positives);
        var spread = left.Total * (double)right.Total * positives * (total - positives);
        return spread == 0d ? 0d : total * cross / spread * cross;
    }

    // The roundest decimal in (low, high], compared as the doubles that scoring will compare.
    private static decimal? Between(double low, double high)
    {
        if (low == high || Math.Abs(high) > LargestEdge)
        {
            return null;
        }

        var exact = (decimal)high;
        for (var power = LargestPower; power > 0m && Math.Abs(high) < MaxQuotient * (double)power; power /= 10m)
        {
            var rounded = Math.Floor(exact / power) * power;
            if ((double)rounded > low && (double)rounded <= high)
            {
                return rounded;
            }
        }

        return null;
    }

    private readonly record struct Step(double Before, double Lowest, int Positives, int Negatives)
    {
        public int Total => Positives + Negatives;

        public Step Count(bool outcome) => outcome
            ? this with { Positives = Positives + 1 }
            : this with { Negatives = Negatives + 1 };

        public Step Join(Step next) =>
            new(Before, Lowest, Positives + next.Positives, Negatives + next.Negatives);
    }
}
