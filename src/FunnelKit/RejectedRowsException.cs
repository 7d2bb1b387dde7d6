using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit;

/// <summary>
/// The exception for data with bad rows, where the caller wants all rows or none. It carries every bad row.
/// </summary>
public sealed class RejectedRowsException : Exception
{
    private const int Shown = 10;

    /// <summary>Creates the exception.</summary>
    /// <param name="rows">The rejected rows; at least one.</param>
    public RejectedRowsException(ImmutableArray<RejectedRow> rows)
        : base(Describe(rows)) => Rows = rows;

    /// <summary>Gets every rejected row, in the order of the data.</summary>
    public ImmutableArray<RejectedRow> Rows { get; }

    private static string Describe(ImmutableArray<RejectedRow> rows) =>
        string.Create(CultureInfo.InvariantCulture, $"{rows.Length} rows are not usable, so none was taken.")
        + string.Concat(rows.Take(Shown).Select(row => Environment.NewLine + "- " + row))
        + (rows.Length > Shown ? Environment.NewLine + "- …" : string.Empty);
}
