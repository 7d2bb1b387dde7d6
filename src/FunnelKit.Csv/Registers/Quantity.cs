namespace FunnelKit.Csv.Registers;

/// <summary>What a cell says: a number or a range, and the currency when it names one.</summary>
/// <param name="Range">The numbers, in units.</param>
/// <param name="Currency">The currency, or <see cref="Currency.None"/> when the cell names none.</param>
internal readonly record struct Quantity(NumberRange Range, Currency Currency);
