using System.Numerics;

namespace FunnelKit.Scoring;

/// <summary>Collects numbers block by block and widens its array only when a number asks for it.</summary>
internal sealed class NumberColumnBuilder(int count)
{
    // Every whole number up to this, and not every one beyond, is a single-precision number.
    private const int MaxWholeSingle = 1 << 24;

    private Array _values = new byte[count];
    private double _lowest = double.PositiveInfinity;
    private double _highest = double.NegativeInfinity;
    private bool _isWhole = true;
    private bool _isSingle = true;
    private bool _hasMissing;

    /// <summary>Writes the numbers of a block of rows; what is not a number is not known.</summary>
    public void Write(ReadOnlySpan<double> block, int start)
    {
        foreach (var value in block)
        {
            if (double.IsNaN(value))
            {
                _hasMissing = true;
                continue;
            }

            Include(value, value);
            _isWhole &= value == Math.Floor(value);
            _isSingle &= (float)value == value;
        }

        Widen(start);
        switch (_values)
        {
            case byte[] bytes:
                Copy(block, bytes.AsSpan(start), NumberColumn.MissingByte);
                break;
            case short[] shorts:
                Copy(block, shorts.AsSpan(start), NumberColumn.MissingShort);
                break;
            case int[] ints:
                Copy(block, ints.AsSpan(start), NumberColumn.MissingInt);
                break;
            case float[] floats:
                Copy(block, floats.AsSpan(start), float.NaN);
                break;
            default:
                block.CopyTo(((double[])_values).AsSpan(start));
                break;
        }
    }

    /// <summary>Writes whole numbers of a block of rows; the least stands for what is not known.</summary>
    public void Write(ReadOnlySpan<int> block, int start)
    {
        var (lowest, highest, missing) = (int.MaxValue, int.MinValue, 0);
        foreach (var value in block)
        {
            // One less than the least wraps to the greatest, which never lowers what is lowest.
            lowest = Math.Min(lowest, unchecked(value - 1));
            highest = Math.Max(highest, value);
            missing |= value == NumberColumn.MissingInt ? 1 : 0;
        }

        if (highest != NumberColumn.MissingInt)
        {
            Include(lowest + 1d, highest);
            _isSingle &= lowest >= -MaxWholeSingle && highest <= MaxWholeSingle;
        }

        _hasMissing |= missing != 0;
        Widen(start);
        switch (_values)
        {
            case byte[] bytes:
                Copy(block, bytes.AsSpan(start, block.Length), NumberColumn.MissingByte);
                break;
            case short[] shorts:
                Copy(block, shorts.AsSpan(start, block.Length), NumberColumn.MissingShort);
                break;
            case int[] ints:
                block.CopyTo(ints.AsSpan(start));
                break;
            default:
                Span<double> numbers = stackalloc double[block.Length];
                for (var i = 0; i < block.Length; i++)
                {
                    numbers[i] = block[i] == NumberColumn.MissingInt ? double.NaN : block[i];
                }

                Write(numbers, start);
                break;
        }
    }

    public NumberColumn ToColumn(RowSelection rows) => new(
        _values switch
        {
            byte[] bytes => rows.Of(bytes),
            short[] shorts => rows.Of(shorts),
            int[] ints => rows.Of(ints),
            float[] floats => rows.Of(floats),
            _ => rows.Of((double[])_values),
        },
        _hasMissing);

    private static void Copy<T>(ReadOnlySpan<double> block, Span<T> target, T missing)
        where T : struct, INumber<T>
    {
        for (var i = 0; i < block.Length; i++)
        {
            target[i] = double.IsNaN(block[i]) ? missing : T.CreateTruncating(block[i]);
        }
    }

    private static void Copy<T>(ReadOnlySpan<int> block, Span<T> target, T missing)
        where T : struct, IBinaryInteger<T>
    {
        for (var i = 0; i < block.Length && i < target.Length; i++)
        {
            target[i] = block[i] == NumberColumn.MissingInt ? missing : T.CreateTruncating(block[i]);
        }
    }

    private void Include(double lowest, double highest)
    {
        if (lowest < _lowest)
        {
            _lowest = lowest;
        }

        if (highest > _highest)
        {
            _highest = highest;
        }
    }

    /// <summary>Takes the narrowest type for all numbers so far, and moves those of earlier rows to it.</summary>
    private void Widen(int rows)
    {
        if (_values is byte[] && !Fits(0d, NumberColumn.MissingByte - 1d))
        {
            Move(new short[count], NumberColumn.MissingShort);
        }

        if (_values is short[] && !Fits(NumberColumn.MissingShort + 1d, short.MaxValue))
        {
            Move(new int[count], NumberColumn.MissingInt);
        }

        if (_values is int[] && !Fits(NumberColumn.MissingInt + 1d, int.MaxValue))
        {
            Move(new float[count], float.NaN);
        }

        if (_values is float[] && !_isSingle)
        {
            Move(new double[count], double.NaN);
        }

        void Move<T>(T[] target, T missing)
            where T : struct, INumber<T>
        {
            var column = new NumberColumn(_values, _hasMissing);
            for (var row = 0; row < rows; row++)
            {
                target[row] = double.IsNaN(column[row]) ? missing : T.CreateTruncating(column[row]);
            }

            _values = target;
        }
    }

    private bool Fits(double lowest, double highest) =>
        _lowest > _highest || (_isWhole && _lowest >= lowest && _highest <= highest);
}
