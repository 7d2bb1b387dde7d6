namespace FunnelKit.Statistics;

/// <summary>The groups with trials to which a beta prior is fitted.</summary>
internal sealed class BetaBinomialGroups
{
    private BetaBinomialGroups(double[] successes, double[] trials)
    {
        Successes = successes;
        Trials = trials;
        TotalSuccesses = successes.Sum();
        TotalTrials = trials.Sum();
    }

    public double[] Successes { get; }

    public double[] Trials { get; }

    public double TotalSuccesses { get; }

    public double TotalTrials { get; }

    public int Count => Trials.Length;

    public double? PooledShare => TotalTrials == 0d ? null : TotalSuccesses / TotalTrials;

    public bool IsDegenerate =>
        Count < 2 || TotalSuccesses == 0d || TotalSuccesses == TotalTrials || TotalTrials == Count;

    public bool IsAllOrNothing => Successes.Zip(Trials).All(group => group.First == 0d || group.First == group.Second);

    public static BetaBinomialGroups Create(ReadOnlySpan<long> successes, ReadOnlySpan<long> trials)
    {
        if (successes.Length != trials.Length)
        {
            throw new ArgumentException(
                $"There are {successes.Length} successes for {trials.Length} trials.", nameof(successes));
        }

        var (left, right) = (new List<double>(), new List<double>());
        for (var i = 0; i < trials.Length; i++)
        {
            ThrowIfInvalid(successes[i], trials[i]);
            if (trials[i] > 0L)
            {
                left.Add(successes[i]);
                right.Add(trials[i]);
            }
        }

        return new([.. left], [.. right]);
    }

    public static void ThrowIfInvalid(long successes, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        if (successes < 0L || successes > trials)
        {
            throw new ArgumentOutOfRangeException(
                nameof(successes), successes, "Successes must be in the range from 0 to the number of trials.");
        }
    }

    public double LogLikelihoodOfPooledShare()
    {
        var sum = 0d;
        for (var i = 0; i < Count; i++)
        {
            sum += BinomialDistribution.LogMass(
                Successes[i], Trials[i], TotalSuccesses / TotalTrials, (TotalTrials - TotalSuccesses) / TotalTrials);
        }

        return sum;
    }

    public double LogLikelihoodOfAllOrNothing()
    {
        double all = Successes.Count(successes => successes > 0d);
        return (all * Math.Log(all / Count)) + ((Count - all) * Math.Log((Count - all) / Count));
    }
}
