namespace FunnelKit.Statistics;

/// <summary>How many of so many successes fall on the first of two sides when all trials are alike.</summary>
internal sealed class Hypergeometric
{
    private const double Negligible = 1e-18;

    private readonly double _successes;
    private readonly double _first;
    private readonly double _second;
    private readonly double _logMassOfAll;
    private readonly long _least;
    private readonly long _most;
    private readonly long _mode;

    public Hypergeometric(long successes, long first, long second)
    {
        _successes = successes;
        _first = first;
        _second = second;
        _least = Math.Max(0L, successes - second);
        _most = Math.Min(successes, first);
        _mode = (long)(((Int128)first + 1) * (successes + 1L) / (first + second + 2L));
        _logMassOfAll = BinomialDistribution.LogMass(successes, _first + _second, P, Q);
    }

    private double P => _successes / (_first + _second);

    private double Q => (_first + _second - _successes) / (_first + _second);

    public double LogMass(long count) => _least == _most
        ? 0d
        : BinomialDistribution.LogMass(count, _first, P, Q)
            + BinomialDistribution.LogMass(_successes - count, _second, P, Q)
            - _logMassOfAll;

    public double AtMost(long count) => count <= _mode ? Lower(count) : 1d - Upper(count + 1L);

    public double AtLeast(long count) => count >= _mode ? Upper(count) : 1d - Lower(count - 1L);

    /// <summary>Adds up the counts of at most a given probability: both tails, but for the middle.</summary>
    public double AtMostAsProbable(double logMass)
    {
        if (LogMass(_mode) <= logMass)
        {
            return 1d;
        }

        var low = Last(_mode, _least - 1L, logMass);
        var high = Last(_mode, _most + 1L, logMass);
        return Math.Min(1d, Lower(low) + Upper(high));
    }

    // The count nearest to the mode, towards an end, that is improbable enough; the end itself when none is.
    private long Last(long probable, long improbable, double logMass)
    {
        while (Math.Abs(improbable - probable) > 1L)
        {
            var middle = probable + ((improbable - probable) / 2L);
            if (LogMass(middle) <= logMass)
            {
                improbable = middle;
            }
            else
            {
                probable = middle;
            }
        }

        return improbable;
    }

    private double Lower(long count)
    {
        if (count < _least)
        {
            return 0d;
        }

        var (sum, ratio) = (1d, 1d);
        for (double x = count; x > _least && ratio > Negligible * sum; x--)
        {
            ratio *= x / (_first - x + 1d) * ((_second - _successes + x) / (_successes - x + 1d));
            sum += ratio;
        }

        return Math.Min(1d, Math.Exp(LogMass(count)) * sum);
    }

    private double Upper(long count)
    {
        if (count > _most)
        {
            return 0d;
        }

        var (sum, ratio) = (1d, 1d);
        for (double x = count; x < _most && ratio > Negligible * sum; x++)
        {
            ratio *= (_first - x) / (x + 1d) * ((_successes - x) / (_second - _successes + x + 1d));
            sum += ratio;
        }

        return Math.Min(1d, Math.Exp(LogMass(count)) * sum);
    }
}
