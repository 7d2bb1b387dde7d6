using System.Collections.Immutable;

namespace FunnelKit.Csv;

/// <summary>Finds columns by name.</summary>
internal static class Header
{
    /// <summary>Stands for a column that was not asked for.</summary>
    public const int None = -1;

    /// <summary>Finds a column, or nothing when no name is given.</summary>
    public static int FindOptional(ImmutableArray<string> columns, string? name) =>
        name is null ? None : Find(columns, name);

    /// <summary>Finds a column by its exact name, or else without regard to case and outer white space.</summary>
    public static int Find(ImmutableArray<string> columns, string name) =>
        Places(columns, name) is var places && places is [var place]
            ? place
            : throw new CsvColumnException(name, columns, places.Length);

    /// <summary>Determines whether any column has a name, be it more than one.</summary>
    public static bool Has(ImmutableArray<string> columns, string name) => Places(columns, name).Length > 0;

    private static int[] Places(ImmutableArray<string> columns, string name)
    {
        var exact = Places(columns, column => string.Equals(column, name, StringComparison.Ordinal));
        return exact.Length > 0
            ? exact
            : Places(columns, column => string.Equals(column.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    private static int[] Places(ImmutableArray<string> columns, Predicate<string> isMatch) =>
        [.. columns.Index().Where(pair => isMatch(pair.Item)).Select(pair => pair.Index)];
}
