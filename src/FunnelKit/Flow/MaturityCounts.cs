using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FunnelKit.Flow;

/// <summary>
/// Counts entries, cell by cell, by how many maturity windows have passed since they began, and how many had when
/// something became of them. Both are exact to the tick.
/// </summary>
internal sealed class MaturityCounts
{
    private const int Lanes = 8;

    private readonly int _windows;
    private readonly Vector512<long> _starts;
    private readonly Vector512<long> _laterStarts;
    private readonly Vector512<long> _ages;
    private readonly Vector512<long> _laterAges;
    private readonly int[] _counts;

    /// <summary>Makes the counts.</summary>
    /// <param name="cells">How many cells there are.</param>
    /// <param name="windows">The windows, in ascending order.</param>
    /// <param name="through">The instant at which entries are looked at.</param>
    public MaturityCounts(int cells, IReadOnlyCollection<TimeSpan> windows, long through)
    {
        _windows = windows.Count;
        long[] starts =
            [.. windows.Select(window => through - window.Ticks), .. Enumerable.Repeat(-1L, 2 * Lanes)];
        long[] ages = [.. windows.Select(window => window.Ticks), .. Enumerable.Repeat(long.MaxValue, 2 * Lanes)];
        (_starts, _laterStarts) = (Vector512.Create(starts, 0), Vector512.Create(starts, Lanes));
        (_ages, _laterAges) = (Vector512.Create(ages, 0), Vector512.Create(ages, Lanes));
        _counts = new int[cells * Classes * Classes];
    }

    /// <summary>How many classes there are: the number of windows that have passed, from none to all.</summary>
    private int Classes => _windows + 1;

    /// <summary>Counts an entry that began at an instant, and its age when something became of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int cell, long start, long age)
    {
        var (starts, ages) = (Vector512.Create(start), Vector512.Create(age));
        var began = Count(Vector512.LessThanOrEqual(starts, _starts));
        var ended = Count(Vector512.LessThanOrEqual(_ages, ages));
        if (_windows > Lanes)
        {
            began += Count(Vector512.LessThanOrEqual(starts, _laterStarts));
            ended += Count(Vector512.LessThanOrEqual(_laterAges, ages));
        }

        // A count cannot pass the number of events in a history, so it cannot overflow.
        _counts[(((cell * Classes) + began) * Classes) + ended]++;
    }

    /// <summary>Adds the entries of a cell, which all advanced or all did not, to those of a stage.</summary>
    public void AddTo(FlowAges ages, int stage, int cell, bool isAdvanced)
    {
        for (var window = 0; window < _windows; window++)
        {
            var place = (stage * _windows) + window;
            for (var began = window + 1; began < Classes; began++)
            {
                for (var ended = 0; ended < Classes; ended++)
                {
                    var count = _counts[(((cell * Classes) + began) * Classes) + ended];
                    ages.Matured[place] += count;
                    ages.MaturedAdvanced[place] += isAdvanced && ended <= window ? count : 0;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Count(Vector512<long> isPassed) => BitOperations.PopCount(isPassed.ExtractMostSignificantBits());
}
