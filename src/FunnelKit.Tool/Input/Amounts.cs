using System.CommandLine;
using FunnelKit.Csv;

namespace FunnelKit.Tool.Input;

/// <summary>What <c>--currency</c> means for a file: a column of it, or the currency of every amount.</summary>
internal sealed class Amounts
{
    /// <summary>
    /// Holds amounts of which nobody says the currency, because it has the most decimals there are, so that
    /// none is rounded. It is never shown.
    /// </summary>
    private static readonly Currency Nameless = FunnelKit.Currency.FromCode("UYW");

    private Amounts(string? column, Currency? currency)
    {
        Column = column;
        Currency = currency ?? Nameless;
        IsNamed = column is not null || currency is not null;
    }

    /// <summary>Gets the column with the currency of each amount, or null.</summary>
    public string? Column { get; }

    /// <summary>Gets the currency of amounts whose row names none.</summary>
    public Currency Currency { get; }

    /// <summary>Gets a value indicating whether the currency may be shown.</summary>
    public bool IsNamed { get; }

    /// <summary>Tells a column from a code; a column of the file goes first.</summary>
    public static Amounts Of(ParseResult command, ToolOptions options, CsvPreview file)
    {
        if (command.GetValue(options.Currency) is not { } text)
        {
            return new(null, null);
        }

        if (file.Columns.Any(column => string.Equals(column.Trim(), text.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            return new(text, FunnelKit.Currency.None);
        }

        return FunnelKit.Currency.TryFromCode(text, out var currency)
            ? new(null, currency)
            : throw Unknown(text, string.Join(", ", file.Columns.Select(column => $"'{column}'")));
    }

    private static UsageException Unknown(string text, string columns) =>
        new(
            $"--currency: '{text}' is neither a currency code such as CNY nor a column of the file. It has: {columns}.",
            $"--currency：“{text}”既不是货币代码（例如 CNY），也不是文件中的列。现有列：{columns}。");
}
