using System.Numerics;
using FunnelKit.Stages;

namespace FunnelKit.Forecasting;

/// <summary>Everything that a forecast looks up, looked up once; and what each deal brings to it.</summary>
/// <remarks>
/// Probabilities are whole multiples of <see cref="Unit"/>, the greatest common divisor of all that occur: with whole
/// percentages a sum of weighted amounts then almost always fits 64 bits.
/// </remarks>
internal sealed class ForecastPlan
{
    /// <summary>
    /// How many deals are worked on at a time, so that what they bring stays in the first-level cache.
    /// </summary>
    public const int BlockSize = 1_024;

    // For the arithmetic of the bounds themselves.
    private const double Margin = 1.001;

    private readonly int[] _defaults;
    private readonly ProbabilitySource[] _defaultSources;
    private readonly int[] _bucketOffsets;
    private readonly bool[] _isOpen;
    private readonly bool[]? _holds;
    private readonly Func<int, int>? _model;
    private readonly int _unitShift;
    private readonly uint _unitInverse;

    private ForecastPlan(
        PipelineColumns columns, DateOnly asOf, ForecastSemantics semantics, Func<int, int>? model)
    {
        Columns = columns;
        AsOf = asOf;
        Semantics = semantics;
        Currency = ForecastCurrencies.Target(columns, semantics);
        Buckets = ForecastBuckets.Create(columns, semantics.Calendar, asOf);
        _model = model;
        Conversion = ForecastCurrencies.Conversion(columns, semantics, Currency, asOf);
        _holds = columns.Expiries is null ? null : [.. columns.ExpiryDays.Select(lastDay => lastDay >= asOf)];

        var stages = columns.Model.Stages;
        _isOpen = [.. stages.Select(stage => PipelineColumns.IsOpen(stage.Kind))];
        _bucketOffsets = [.. _isOpen.Select(isOpen => isOpen ? 1 : Buckets.Stride + 1)];
        (_defaults, _defaultSources) = Defaults(stages.AsSpan(), semantics.StageRates);

        Unit = model is null ? CommonUnit(columns.OverrideUnit, _defaults) : 1;
        Scale = PipelineColumns.CertainUnits / Unit;
        _unitShift = BitOperations.TrailingZeroCount(Unit);
        _unitInverse = Inverse((uint)Unit >> _unitShift);
        for (var stage = 0; stage < _defaults.Length; stage++)
        {
            _defaults[stage] = _defaults[stage] < 0 ? PipelineColumns.None : _defaults[stage] / Unit;
        }
    }

    public PipelineColumns Columns { get; }

    public DateOnly AsOf { get; }

    public ForecastSemantics Semantics { get; }

    public Currency Currency { get; }

    public ForecastBuckets Buckets { get; }

    /// <summary>Gets how many billionths one unit of probability is.</summary>
    public int Unit { get; }

    /// <summary>Gets how many units make a probability of 1.</summary>
    public int Scale { get; }

    /// <summary>Gets how amounts are converted; null when all have the currency of the forecast.</summary>
    public ForecastConversion? Conversion { get; }

    /// <summary>Gets how many decimals of a minor unit the unit of the sums has.</summary>
    public int Exponent => Conversion?.Exponent ?? 0;

    /// <summary>
    /// Gets an upper bound of every sum of weighted amounts, in the unit of the sums times units of probability.
    /// </summary>
    public double SumBound => Bound(Columns.AbsoluteAmounts).Sum() * Scale * Margin;

    /// <summary>
    /// Gets an upper bound of what one deal adds to a sum, in the unit of the sums times units of probability.
    /// </summary>
    public double DealBound => Bound(Columns.LargestAmounts).DefaultIfEmpty().Max() * Scale * Margin;

    public static ForecastPlan Create(
        PipelineColumns columns, DateOnly asOf, ForecastSemantics semantics, Func<int, int>? model) =>
        semantics.StageRates is { } rates && !rates.Model.Equals(columns.Model)
            ? throw new ArgumentException(
                $"The learned rates are those of the stage model '{rates.Model.Id}', not of '{columns.Model.Id}'.",
                nameof(semantics))
            : new(columns, asOf, semantics, model);

    public bool IsOpen(int stage) => _isOpen[stage];

    /// <summary>Computes the probabilities of some deals.</summary>
    public void Probabilities(int start, Span<int> result)
    {
        var stages = Columns.Stages.AsSpan(start, result.Length);
        var defaults = _defaults;
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = defaults[stages[i]];
        }

        if (Columns.Overrides is { } overrides)
        {
            if (_holds is null)
            {
                Override(overrides.AsSpan(start, result.Length), result);
            }
            else
            {
                for (var i = 0; i < result.Length; i++)
                {
                    if (IsOverridden(start + i))
                    {
                        result[i] = UnitsOf(overrides[start + i]);
                    }
                }
            }
        }

        if (_model is not null)
        {
            for (var i = 0; i < result.Length; i++)
            {
                if (_isOpen[stages[i]] && !IsOverridden(start + i) && _model(start + i) is >= 0 and var value)
                {
                    result[i] = value;
                }
            }
        }
    }

    /// <summary>Gets the number of the bucket of a deal.</summary>
    public int BucketOf(int row) => Buckets.Numbers[_bucketOffsets[Columns.Stages[row]] + Columns.DayNumbers[row]];

    /// <summary>Gets the amount of a deal in the unit of the sums.</summary>
    public BigInteger AmountOf(int row) => Conversion?.Multiply(Columns, row) ?? Columns.Amounts[row];

    /// <summary>Gets the buckets and probabilities of some deals, with the sources of the probabilities.</summary>
    public void Explain(int start, Span<DealTerms> result)
    {
        Span<int> probabilities = stackalloc int[BlockSize];
        Probabilities(start, probabilities[..result.Length]);
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = new(probabilities[i], BucketOf(start + i), SourceOf(start + i));
        }
    }

    private static (int[] Units, ProbabilitySource[] Sources) Defaults(ReadOnlySpan<Stage> stages, StageWinRates? rates)
    {
        var units = new int[stages.Length];
        var sources = new ProbabilitySource[stages.Length];
        for (var i = 0; i < stages.Length; i++)
        {
            (units[i], sources[i]) =
                !PipelineColumns.IsOpen(stages[i].Kind) ? (0, ProbabilitySource.Outcome)
                : rates is not null && rates.TryGetProbability(stages[i].Id, out var learned)
                    ? (PipelineColumns.UnitsOf(learned), ProbabilitySource.LearnedStageRate)
                : stages[i].Probability is { } band
                    ? (PipelineColumns.UnitsOf(band.Point), ProbabilitySource.StageDefault)
                : (PipelineColumns.None, ProbabilitySource.None);
        }

        return (units, sources);
    }

    private static int CommonUnit(int unit, int[] defaults)
    {
        var common = PipelineReader.GreatestCommonDivisor(PipelineColumns.CertainUnits, unit);
        foreach (var value in defaults)
        {
            common = value < 0 ? common : PipelineReader.GreatestCommonDivisor(common, value);
        }

        return common;
    }

    /// <summary>
    /// Finds the inverse of an odd number modulo 2^32 by the iteration of Newton, which doubles correct bits.
    /// </summary>
    private static uint Inverse(uint odd)
    {
        var inverse = odd;
        for (var bits = 3; bits < 32; bits *= 2)
        {
            inverse = unchecked(inverse * (2 - (odd * inverse)));
        }

        return inverse;
    }

    /// <summary>Puts overrides in the place of defaults, several at a time.</summary>
    private void Override(ReadOnlySpan<int> overrides, Span<int> result)
    {
        var inverse = new Vector<int>(unchecked((int)_unitInverse));
        var done = 0;
        for (; done <= result.Length - Vector<int>.Count; done += Vector<int>.Count)
        {
            var values = new Vector<int>(overrides[done..]);
            var standard = new Vector<int>(result[done..]);
            var units = (values >> _unitShift) * inverse;
            Vector.ConditionalSelect(Vector.LessThan(values, Vector<int>.Zero), standard, units)
                .CopyTo(result[done..]);
        }

        for (; done < result.Length; done++)
        {
            result[done] = overrides[done] < 0 ? result[done] : UnitsOf(overrides[done]);
        }
    }

    /// <summary>
    /// Divides billionths by the unit, of which they are a multiple: a shift, and the inverse modulo 2^32 of what is
    /// left.
    /// </summary>
    private int UnitsOf(int billionths) => (int)unchecked(((uint)billionths >> _unitShift) * _unitInverse);

    private ProbabilitySource SourceOf(int row)
    {
        var source = _defaultSources[Columns.Stages[row]];
        return source == ProbabilitySource.Outcome ? source
            : IsOverridden(row) ? ProbabilitySource.ManualOverride
            : _model is not null && _model(row) >= 0 ? ProbabilitySource.Model
            : source;
    }

    private bool IsOverridden(int row) =>
        Columns.Overrides is { } overrides && overrides[row] >= 0 && (_holds is null || _holds[Columns.Expiries![row]]);

    private IEnumerable<double> Bound(double[] amounts) =>
        amounts.Select((amount, currency) => amount * (Conversion?.Largest(currency) ?? 1d));
}
