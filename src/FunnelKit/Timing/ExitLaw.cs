using FunnelKit.Flow;
using FunnelKit.Statistics;

namespace FunnelKit.Timing;

/// <summary>Where deals go from one state, how likely and after how long: one row of a semi-Markov chain.</summary>
internal sealed class ExitLaw
{
    private readonly CompetingRisks? _risks;
    private readonly double[][] _elapsed;
    private readonly int _last;
    private readonly double? _fixedDays;
    private readonly long[] _exits;

    private ExitLaw(
        int[] targets, CompetingRisks? risks, int last, double[] shares, long[] exits, double? fixedDays = null)
    {
        Targets = targets;
        Shares = shares;
        _exits = exits;
        Exits = risks is null ? exits[0] : last < 0 ? 0L : exits[last];
        _risks = risks;
        _last = last;
        _fixedDays = fixedDays;
        _elapsed = risks is null ? [] : [.. risks.Causes.Select(cause => Elapsed(cause, risks.Times))];
    }

    /// <summary>The states that follow.</summary>
    public int[] Targets { get; }

    /// <summary>
    /// How likely each of them is, of the exits within the horizon; adding up to 1 when there are any.
    /// </summary>
    public double[] Shares { get; }

    /// <summary>How many exits were seen.</summary>
    public long Exits { get; }

    /// <summary>The age up to which the law is known; null when no visit has a known length.</summary>
    public double? Horizon => _risks is null || _last < 0 ? null : _risks.Times[_last];

    /// <summary>The share that stays beyond the horizon.</summary>
    public double Unseen => _risks is null || _last < 0 ? 0d : _risks.EventFree.Values[_last];

    /// <summary>The law of exits that take all the same time, or a time that is not known.</summary>
    public static ExitLaw FromCounts(int[] targets, long[] counts, double? days)
    {
        var sum = counts.Sum();
        return new(targets, null, -1, [.. counts.Select(count => (double)count / sum)], [sum], days);
    }

    /// <summary>
    /// The law of visits up to the last age at which enough were watched, so that no late visit decides alone; to the
    /// end where none was open, as all weigh alike then, and where there never were enough.
    /// </summary>
    public static ExitLaw FromVisits(int[] targets, RiskTable table, long minimumAtRisk)
    {
        var risks = CompetingRisks.Estimate(table);
        var last = risks.Times.Length - 1;
        if (table.SampleSize >= minimumAtRisk && table.Censored.Any(count => count > 0))
        {
            while (last > 0 && risks.AtRisk[last] < minimumAtRisk)
            {
                last--;
            }
        }

        var gone = last < 0 ? 0d : 1d - risks.EventFree.Values[last];
        return new(
            targets,
            risks,
            last,
            [.. targets.Select((_, i) => gone > 0d ? risks.Causes[i].Values[last] / gone : 0d)],
            CountExits(risks));
    }

    /// <summary>Counts the exits after an age, and says how likely each is and after how much more time.</summary>
    public (long Exits, double Unseen, double[] Shares, double?[] Days) After(double age)
    {
        if (_risks is null)
        {
            return (0, 1d, [], []);
        }

        var first = _risks.Times.AsSpan().BinarySearch(age);
        first = first < 0 ? ~first - 1 : first;
        var exits = Math.Max(0L, ExitsThrough(_last) - ExitsThrough(first));
        if (exits == 0)
        {
            return (0, 1d, [], []);
        }

        var left = first < 0 ? 1d : _risks.EventFree.Values[first];
        var unseen = _risks.EventFree.Values[_last];
        var shares = new double[Targets.Length];
        var days = new double?[Targets.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            var values = _risks.Causes[i].Values;
            var gained = values[_last] - (first < 0 ? 0d : values[first]);
            shares[i] = gained / (left - unseen);
            days[i] = gained > 0d
                ? Math.Max(0d, ((_elapsed[i][_last] - (first < 0 ? 0d : _elapsed[i][first])) / gained) - age)
                : 0d;
        }

        return (exits, unseen / left, shares, days);
    }

    /// <summary>The mean length of a visit by what followed; null where it is not known.</summary>
    public double?[] MeanDays()
    {
        var days = new double?[Targets.Length];
        for (var i = 0; i < days.Length; i++)
        {
            days[i] = _risks is null ? _fixedDays
                : _last >= 0 && _risks.Causes[i].Values[_last] is > 0d and var share ? _elapsed[i][_last] / share
                : 0d;
        }

        return days;
    }

    private static long[] CountExits(CompetingRisks risks)
    {
        var sums = new long[risks.Times.Length];
        for (var row = 0; row < sums.Length; row++)
        {
            sums[row] = (row == 0 ? 0L : sums[row - 1]) + risks.Causes.Sum(cause => cause.Events[row]);
        }

        return sums;
    }

    private long ExitsThrough(int row) => row < 0 ? 0L : _exits[row];

    /// <summary>The sum, up to each step of a curve, of the steps weighted with their times.</summary>
    private static double[] Elapsed(CumulativeIncidence cause, IReadOnlyList<double> times)
    {
        var sums = new double[times.Count];
        var (sum, before) = (0d, 0d);
        for (var row = 0; row < sums.Length; row++)
        {
            sum += (cause.Values[row] - before) * times[row];
            before = cause.Values[row];
            sums[row] = sum;
        }

        return sums;
    }
}
