using FunnelKit.Statistics;

namespace FunnelKit.Timing;

/// <summary>The laws of all states put together: how likely a win is from each, and how long it takes.</summary>
/// <remarks>
/// States are numbered first, then the ends, the win being the first of them. A state from which no end can be reached
/// is a dead end; going there counts as one more end, of which nothing is known.
/// </remarks>
internal sealed class OutlookChain
{
    private const double Confidence = 0.95;

    // Chosen by FunnelKit, no source: beyond it, most of the answer would be about what nobody has seen.
    private const double MaxUnseen = 0.5;

    private readonly ExitLaw[] _laws;
    private readonly int _ends;
    private readonly IntervalMethod _method;
    private readonly int[] _places;
    private readonly double?[][] _days;
    private readonly AbsorbingMarkovChain? _chain;
    private readonly double?[] _time;
    private readonly double?[] _timeToWin;

    public OutlookChain(ExitLaw[] laws, int ends, IntervalMethod method)
    {
        _method = method;
        _laws = laws;
        _ends = ends;
        _days = [.. laws.Select(law => law.MeanDays())];
        AbsorbingMarkovChain.TryCreate(Rows(Enumerable.Range(0, laws.Length), state => state), out _, out var stuck);
        int[] kept = [.. Enumerable.Range(0, laws.Length).Except(stuck)];
        _places = [.. Enumerable.Range(0, laws.Length).Select(state => Array.IndexOf(kept, state))];
        _time = new double?[laws.Length];
        _timeToWin = new double?[laws.Length];
        if (kept.Length == 0)
        {
            return;
        }

        AbsorbingMarkovChain.TryCreate(Rows(kept, PlaceIn(kept.Length)), out var chain, out _);
        _chain = chain!;
        var holding = Rows(kept, PlaceIn(kept.Length), isTime: true);
        foreach (var (place, state) in kept.Index())
        {
            if (kept.Index().All(to => _chain.Visits(place, to.Index) == 0d || _days[to.Item].All(days => days >= 0d)))
            {
                _time[state] = TimeToAnyEnd(holding, place);
                _timeToWin[state] = _chain.TimeGiven(holding, place, 0);
            }
        }
    }

    /// <summary>The outlook on entry into a state.</summary>
    public WinChance OnEntry(int state, long minimumVisits)
    {
        var law = _laws[state];
        return Resolve(law, law.Shares, _days[state], law.Exits, law.Unseen, minimumVisits);
    }

    /// <summary>The outlook after a visit of some length.</summary>
    public WinChance After(int state, double age, long minimumVisits)
    {
        var (exits, unseen, shares, days) = _laws[state].After(age);
        return Resolve(_laws[state], shares, days, exits, unseen, minimumVisits);
    }

    private WinChance Resolve(
        ExitLaw law, double[] shares, double?[] days, long exits, double unseen, long minimumVisits)
    {
        if (exits < Math.Max(1L, minimumVisits))
        {
            return new() { Visits = exits, Unseen = unseen, Gap = OutlookGap.TooFewVisits };
        }

        var (won, lostSight) = (0d, 0d);
        for (var i = 0; i < shares.Length; i++)
        {
            won += shares[i] * WinFrom(law.Targets[i]);
            lostSight += shares[i] * UnseenFrom(law.Targets[i]);
        }

        var share = unseen + ((1d - unseen) * lostSight);
        if (share > MaxUnseen)
        {
            return new() { Visits = exits, Unseen = Math.Min(1d, share), Gap = OutlookGap.MostlyUnseen };
        }

        var chance = Math.Clamp(won / (1d - lostSight), 0d, 1d);
        return new()
        {
            Probability = Probability.FromFraction(chance),
            Interval = Interval(chance, Variance(law, shares, exits, chance, 1d - lostSight), exits),
            RemainingDays = Sum(law, shares, days, SeenFrom, _time) / (1d - lostSight),
            RemainingDaysIfWon = won > 0d ? Sum(law, shares, days, WinFrom, _timeToWin) / won : null,
            Visits = exits,
            Unseen = share,
        };
    }

    /// <summary>
    /// The variance by the delta method: the multinomial variance of the next move, and that of every later move as
    /// often as it is expected.
    /// </summary>
    private double Variance(ExitLaw law, double[] shares, long exits, double chance, double seen)
    {
        var variance = Spread(law, shares) / exits;
        for (var state = 0; state < _laws.Length; state++)
        {
            if (_places[state] < 0)
            {
                continue;
            }

            var visits = 0d;
            for (var i = 0; i < shares.Length; i++)
            {
                if (law.Targets[i] < _laws.Length && _places[law.Targets[i]] is >= 0 and var place)
                {
                    visits += shares[i] * _chain!.Visits(place, _places[state]);
                }
            }

            variance += visits * visits * Spread(_laws[state], _laws[state].Shares) / _laws[state].Exits;
        }

        return variance;

        double Spread(ExitLaw from, double[] chances)
        {
            var (sum, squares) = (0d, 0d);
            for (var i = 0; i < chances.Length; i++)
            {
                var gain = (WinFrom(from.Targets[i]) - (chance * (1d - UnseenFrom(from.Targets[i])))) / seen;
                sum += chances[i] * gain;
                squares += chances[i] * gain * gain;
            }

            return Math.Max(0d, squares - (sum * sum));
        }
    }

    private ProportionInterval Interval(double chance, double variance, long exits)
    {
        var trials = variance > 0d && chance is > 0d and < 1d ? chance * (1d - chance) / variance : exits;
        return Intervals.ForMethod(_method, Math.Min(trials, chance * trials), trials, Confidence);
    }

    /// <summary>
    /// The time of the visit and of all that follows it, weighted; null where a part of it is not known.
    /// </summary>
    private double? Sum(
        ExitLaw law, double[] shares, double?[] days, Func<int, double> weight, double?[] timeAfter)
    {
        double? sum = 0d;
        for (var i = 0; i < shares.Length; i++)
        {
            var target = law.Targets[i];
            var weighted = shares[i] * weight(target);
            if (weighted > 0d)
            {
                var after = target >= _laws.Length || _places[target] < 0 ? 0d : timeAfter[target];
                sum += weighted * (days[i] + after);
            }
        }

        return sum;
    }

    /// <summary>The mean time of those that come to an end; those that come to a dead end are left out.</summary>
    private double? TimeToAnyEnd(double[][] holding, int place)
    {
        var (sum, seen) = (0d, 0d);
        for (var end = 0; end < _ends; end++)
        {
            var chance = _chain!.Absorption(place, end);
            sum += chance > 0d ? chance * _chain.TimeGiven(holding, place, end)!.Value : 0d;
            seen += chance;
        }

        return seen > 0d ? sum / seen : null;
    }

    private double WinFrom(int state) =>
        state >= _laws.Length ? (state == _laws.Length ? 1d : 0d)
        : _places[state] < 0 ? 0d
        : _chain!.Absorption(_places[state], 0);

    private double SeenFrom(int state) => 1d - UnseenFrom(state);

    private double UnseenFrom(int state) =>
        state >= _laws.Length ? 0d
        : _places[state] < 0 ? 1d
        : _chain!.Absorption(_places[state], _ends);

    /// <summary>Numbers the states kept first, then the ends, and last the dead ends, taken together.</summary>
    private Func<int, int> PlaceIn(int kept) => state =>
        state >= _laws.Length ? kept + state - _laws.Length
        : _places[state] < 0 ? kept + _ends
        : _places[state];

    /// <summary>The chances of the moves, or the mean times of the visits that end by them.</summary>
    private double[][] Rows(IEnumerable<int> states, Func<int, int> placeOf, bool isTime = false) =>
    [
        .. states.Select(state =>
        {
            var chances = new double[_laws.Length + _ends + 1];
            var times = new double[chances.Length];
            foreach (var (i, target) in _laws[state].Targets.Index())
            {
                chances[placeOf(target)] += _laws[state].Shares[i];
                times[placeOf(target)] += _laws[state].Shares[i] * (_days[state][i] ?? 0d);
            }

            return isTime ? [.. times.Zip(chances, (time, chance) => chance > 0d ? time / chance : 0d)] : chances;
        }),
    ];
}
