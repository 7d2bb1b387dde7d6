namespace FunnelKit.Scoring;

/// <summary>Gives each word a code, and widens the codes only when there are too many words.</summary>
internal sealed class CategoryColumnBuilder(int count)
{
    private readonly LabelCache _cache = new();
    private readonly TextIndex _texts = new(StringComparer.OrdinalIgnoreCase);
    private Array _codes = new byte[count];
    private bool _hasMissing;

    /// <summary>Finds the code of a word; 0 for a blank one, which is not known.</summary>
    public int CodeOf(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        ref var entry = ref _cache.Find(text, out var isFound);
        if (!isFound)
        {
            entry = (text, string.IsNullOrWhiteSpace(text) ? 0 : _texts.GetOrAdd(text.Trim()) + 1);
        }

        return entry.Number;
    }

    public void Write(ReadOnlySpan<int> block, int start)
    {
        Widen(start);
        _hasMissing |= block.Contains(0);
        switch (_codes)
        {
            case byte[] bytes:
                for (var i = 0; i < block.Length; i++)
                {
                    bytes[start + i] = (byte)block[i];
                }

                break;
            case ushort[] shorts:
                for (var i = 0; i < block.Length; i++)
                {
                    shorts[start + i] = (ushort)block[i];
                }

                break;
            default:
                block.CopyTo(((int[])_codes).AsSpan(start));
                break;
        }
    }

    public CategoryColumn ToColumn(RowSelection rows) => new(
        _codes switch
        {
            byte[] bytes => rows.Of(bytes),
            ushort[] shorts => rows.Of(shorts),
            _ => rows.Of((int[])_codes),
        },
        _texts.ToArray(),
        _hasMissing);

    private void Widen(int rows)
    {
        if (_codes is byte[] bytes && _texts.Count > byte.MaxValue)
        {
            var shorts = new ushort[count];
            for (var row = 0; row < rows; row++)
            {
                shorts[row] = bytes[row];
            }

            _codes = shorts;
        }

        if (_codes is ushort[] narrow && _texts.Count > ushort.MaxValue)
        {
            var ints = new int[count];
            for (var row = 0; row < rows; row++)
            {
                ints[row] = narrow[row];
            }

            _codes = ints;
        }
    }
}
