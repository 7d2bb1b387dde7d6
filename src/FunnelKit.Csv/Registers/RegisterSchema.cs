using System.Collections.Immutable;

namespace FunnelKit.Csv.Registers;

/// <summary>What makes a register: its columns, and how a row comes from cells and gives values.</summary>
/// <typeparam name="TRow">The type of row.</typeparam>
internal sealed class RegisterSchema<TRow>
    where TRow : class
{
    public required ImmutableArray<RegisterColumn> Columns { get; init; }

    /// <summary>Reads a row; cells that cannot be read are reported there.</summary>
    public required Func<RegisterCells, TRow> Read { get; init; }

    /// <summary>Gets the value of a row in a column.</summary>
    public required Func<TRow, int, object?> ValueOf { get; init; }

    public required Func<TRow, RegisterOrigin, TRow> Attach { get; init; }

    public required Func<TRow, RegisterOrigin?> OriginOf { get; init; }

    /// <summary>Gets the identifier that must not occur twice, or null.</summary>
    public required Func<TRow, string?> IdOf { get; init; }

    public ImmutableArray<object?> ValuesOf(TRow row) =>
        [.. Enumerable.Range(0, Columns.Length).Select(column => ValueOf(row, column))];

    public bool AreEqual(TRow row, TRow other)
    {
        for (var column = 0; column < Columns.Length; column++)
        {
            if (!Equals(ValueOf(row, column), ValueOf(other, column)))
            {
                return false;
            }
        }

        return true;
    }
}
