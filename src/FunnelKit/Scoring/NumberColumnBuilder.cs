using System.Numerics;

namespace FunnelKit.Scoring;

/// <summary>Collects numbers block by block and widens its array only when a number asks for it.</summary>
internal sealed class NumberColumnBuilder(int count)
{
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
            if (value < _lowest)
            {
                _lowest = value;
            }

            if (value > _highest)
            {
                _highest = value;
            }

            var isMissing = double.IsNaN(value);
            _hasMissing |= isMissing;
            _isWhole &= value == Math.Floor(value) || isMissing;
            _isSingle &= (float)value == value || isMissing;
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
