using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FunnelKit.Flow;

/// <summary>
/// Counts entries by how many maturity windows have passed since they began, and how many had before they advanced.
/// </summary>
internal sealed class MaturityCounts
{
    private const int Lanes = 8;

    private readonly long[] _windows;
    private readonly int[] _places;
    private readonly Vector512<long> _starts;
    private readonly Vector512<long> _laterStarts;
    private readonly Vector512<long> _ages;
    private readonly Vector512<long> _laterAges;
    private readonly long[] _counts;

    public MaturityCounts(int stages, IReadOnlyList<TimeSpan> windows, long through)
    {
        _places = [.. Enumerable.Range(0, windows.Count).OrderBy(place => windows[place])];
        _windows = [.. _places.Select(place => windows[place].Ticks)];
        long[] starts = [.. _windows.Select(window => through - window), .. Enumerable.Repeat(-1L, 2 * Lanes)];
        long[] ages = [.. _windows, .. Enumerable.Repeat(long.MaxValue, 2 * Lanes)];
        (_starts, _laterStarts) = (Vector512.Create(starts, 0), Vector512.Create(starts, Lanes));
        (_ages, _laterAges) = (Vector512.Create(ages, 0), Vector512.Create(ages, Lanes));
        _counts = new long[stages * Classes * Classes];
    }

    /// <summary>How many classes there are: the number of windows that have passed, from none to all.</summary>
    public int Classes => _windows.Length + 1;

    /// <summary>Gets how many windows have passed since a beginning.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ClassOf(long start)
    {
        var starts = Vector512.Create(start);
        var passed = Count(Vector512.LessThanOrEqual(starts, _starts));
        return Classes <= Lanes ? passed : passed + Count(Vector512.LessThanOrEqual(starts, _laterStarts));
    }

    /// <summary>Counts an entry that advanced at an age.</summary>
    public void AddAdvanced(int stage, long start, long age)
    {
        var ages = Vector512.Create(age);
        var passed = Count(Vector512.LessThanOrEqual(_ages, ages));
        passed += Classes <= Lanes ? 0 : Count(Vector512.LessThanOrEqual(_laterAges, ages));
        Add(stage, ClassOf(start), passed, 1);
    }

    /// <summary>Counts an entry that has not advanced.</summary>
    public void AddOther(int stage, long start) => Add(stage, ClassOf(start), _windows.Length, 1);

    /// <summary>Counts entries of a class, of which some advanced at ages in whole units.</summary>
    public void Add(int stage, int ofClass, CountedValues ages, bool isAdvanced, long ticksPerUnit)
    {
        if (!isAdvanced)
        {
            Add(stage, ofClass, _windows.Length, ages.Total);
            return;
        }

        var passed = 0;
        for (var i = 0; i < ages.Values.Length; i++)
        {
            while (passed < _windows.Length && ages.Values[i] >= _windows[passed] / ticksPerUnit)
            {
                passed++;
            }

            Add(stage, ofClass, passed, ages.Counts[i]);
        }
    }

    /// <summary>Counts by window, in the order of the semantics.</summary>
    public void CopyTo(FlowAges ages)
    {
        var windows = _windows.Length;
        for (var stage = 0; stage * Classes * Classes < _counts.Length; stage++)
        {
            for (var window = 0; window < windows; window++)
            {
                var place = (stage * windows) + _places[window];
                for (var began = window + 1; began < Classes; began++)
                {
                    for (var advanced = 0; advanced < Classes; advanced++)
                    {
                        var count = _counts[(((stage * Classes) + began) * Classes) + advanced];
                        ages.Matured[place] += count;
                        ages.MaturedAdvanced[place] += advanced <= window ? count : 0;
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Count(Vector512<long> isPassed) => BitOperations.PopCount(isPassed.ExtractMostSignificantBits());

    private void Add(int stage, int began, int advanced, long count) =>
        _counts[(((stage * Classes) + began) * Classes) + advanced] += count;
}
