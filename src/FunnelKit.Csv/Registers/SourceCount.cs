using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit.Csv.Registers;

/// <summary>How many leads of a register come from one class of source, and of which priorities they are.</summary>
/// <remarks>The counts by priority add up to <see cref="Leads"/>. Instances are immutable and thread-safe.</remarks>
public sealed class SourceCount
{
    internal SourceCount(string source, ImmutableArray<LeadRegisterRow> rows, int allLeads)
    {
        Source = source;
        Rows = rows;
        Share = Rate.FromCounts(rows.Length, allLeads);
        Priorities =
        [
            .. rows
                .GroupBy(row => row.Priority ?? string.Empty, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => KeyValuePair.Create(group.Key, (long)group.Count())),
        ];
    }

    /// <summary>Gets the class of source.</summary>
    /// <value>Empty for leads without a source.</value>
    public string Source { get; }

    /// <summary>Gets how many leads come from it.</summary>
    public long Leads => Rows.Length;

    /// <summary>Gets the leads that come from it, of all leads of the register.</summary>
    public Rate Share { get; }

    /// <summary>Gets the leads, in the order of the register.</summary>
    public ImmutableArray<LeadRegisterRow> Rows { get; }

    /// <summary>Gets how many of the leads are of each priority, in ordinal order: what a channel is worth.</summary>
    /// <value>Leads without a priority come first, under an empty name.</value>
    public ImmutableArray<KeyValuePair<string, long>> Priorities { get; }

    /// <summary>Gets how many of the leads are of a priority.</summary>
    /// <param name="priority">The priority as it is written, such as <c>A级</c>.</param>
    /// <returns>The number, 0 when there are none.</returns>
    public long WithPriority(string priority)
    {
        ArgumentNullException.ThrowIfNull(priority);
        return Priorities.FirstOrDefault(pair => string.Equals(pair.Key, priority, StringComparison.Ordinal)).Value;
    }

    /// <summary>Formats the count in the invariant culture.</summary>
    /// <returns>For example <c>官网表单: 12 leads</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Source}: {Leads} {(Leads == 1 ? "lead" : "leads")}");
}
