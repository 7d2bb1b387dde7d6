namespace FunnelKit.Scoring;

/// <summary>Collects the events of leads into columns, lead by lead.</summary>
internal sealed class BehaviorColumnsBuilder(int leads)
{
    /// <summary>The most types that columns tell apart.</summary>
    public const int MaxTypes = ushort.MaxValue + 1;

    private const int FirstCapacity = 1_024;

    private readonly TextIndex _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly int[] _starts = new int[leads + 1];
    private ushort[] _codes = new ushort[FirstCapacity];
    private uint[] _seconds = new uint[FirstCapacity];
    private int _count;
    private int _lead;

    /// <summary>Finds the code of a type, also when there are too many.</summary>
    public int CodeOf(string type) => _types.GetOrAdd(type);

    public void Add(int code, uint second)
    {
        if (_count == _codes.Length)
        {
            var capacity = (int)Math.Min(_count * 2L, Array.MaxLength);
            Array.Resize(ref _codes, capacity);
            Array.Resize(ref _seconds, capacity);
        }

        _codes[_count] = (ushort)code;
        _seconds[_count++] = second;
    }

    /// <summary>Ends the events of a lead.</summary>
    public void EndLead() => _starts[++_lead] = _count;

    /// <summary>Builds the columns of some of the leads.</summary>
    /// <param name="rows">The places of the leads to keep, in order; null for all.</param>
    public BehaviorColumns ToColumns(int[]? rows)
    {
        var starts = _starts;
        if (rows is not null)
        {
            starts = new int[rows.Length + 1];
            _count = 0;
            foreach (var (place, row) in rows.Index())
            {
                // Events only move to the front, over those of leads that are left out.
                var (first, length) = (_starts[row], _starts[row + 1] - _starts[row]);
                _codes.AsSpan(first, length).CopyTo(_codes.AsSpan(_count));
                _seconds.AsSpan(first, length).CopyTo(_seconds.AsSpan(_count));
                starts[place + 1] = _count += length;
            }
        }

        return new(starts, Codes(), _seconds.AsSpan(0, _count).ToArray(), _types.ToArray());
    }

    private Array Codes()
    {
        var codes = _codes.AsSpan(0, _count);
        if (_types.Count > byte.MaxValue + 1)
        {
            return codes.ToArray();
        }

        var bytes = new byte[codes.Length];
        for (var row = 0; row < bytes.Length; row++)
        {
            bytes[row] = (byte)codes[row];
        }

        return bytes;
    }
}
