using System.Collections.Frozen;
using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Scoring;

/// <summary>Leads as columns, read once from a caller's own objects and scored as often as wanted.</summary>
/// <remarks>
/// Each number takes the fewest bytes that hold every number of its column exactly, each word one to four bytes and
/// each flag one. Instances are immutable and thread-safe; later changes to the caller's objects do not change them.
/// </remarks>
public abstract class LeadTable
{
    private readonly FrozenDictionary<string, LeadColumn> _columns;
    private readonly string[]? _ids;

    private protected LeadTable(
        int count,
        IReadOnlyList<KeyValuePair<string, LeadColumn>> columns,
        string[]? ids,
        BehaviorColumns? behavior,
        ImmutableArray<RejectedRow> rejected)
    {
        Count = count;
        Columns = [.. columns.Select(column => column.Key)];
        RejectedRows = rejected;
        Behavior = behavior;
        _columns = columns.ToFrozenDictionary(StringComparer.Ordinal);
        _ids = ids;
    }

    /// <summary>Gets how many leads there are, without the rejected ones.</summary>
    public int Count { get; }

    /// <summary>Gets the names of the columns, in the order of the mapping.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>Gets a report of every value that made its lead unusable, in the order of the leads.</summary>
    public ImmutableArray<RejectedRow> RejectedRows { get; }

    /// <summary>Gets a value indicating whether the leads have identifiers.</summary>
    public bool HasIds => _ids is not null;

    /// <summary>Gets the memory that the columns take, without texts, identifiers and the caller's objects.</summary>
    internal long SizeInBytes => _columns.Values.Sum(column => column.SizeInBytes) + (Behavior?.SizeInBytes ?? 0L);

    /// <summary>Gets the events of the leads, or null when the mapping names none.</summary>
    internal BehaviorColumns? Behavior { get; }

    /// <summary>Reads a table from the caller's own objects, one for each lead.</summary>
    /// <typeparam name="TLead">The caller's type.</typeparam>
    /// <param name="leads">The objects, in any order.</param>
    /// <param name="map">Says where each value comes from.</param>
    /// <returns>The table, with a report of every object that could not be used.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RejectedRowsException">
    /// Objects could not be used, and the mapping asks for all or none.
    /// </exception>
    public static LeadTable<TLead> From<TLead>(IEnumerable<TLead> leads, Action<LeadMap<TLead>> map)
    {
        ArgumentNullException.ThrowIfNull(leads);
        ArgumentNullException.ThrowIfNull(map);
        var mapping = new LeadMap<TLead>();
        map(mapping);
        return mapping.Read([.. leads]);
    }

    /// <summary>Gets the identifier of a lead.</summary>
    /// <param name="index">The place of the lead, from 0.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not a place of a lead.</exception>
    /// <exception cref="InvalidOperationException">The mapping names no identifier.</exception>
    public string IdOf(int index)
    {
        CheckIndex(index);
        return _ids?[index] ?? throw new InvalidOperationException("The leads have no identifiers: call Id in the map.");
    }

    /// <summary>Gets what the table knows of a lead.</summary>
    /// <param name="index">The place of the lead, from 0.</param>
    /// <returns>The values by the names of the columns; nothing ever happened to the lead.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not a place of a lead.</exception>
    public IFactSource FactsOf(int index)
    {
        CheckIndex(index);
        return new Row(this, index);
    }

    internal LeadColumn? Find(string column) => _columns.GetValueOrDefault(column);

    internal void CheckIndex(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
    }

    private sealed class Row(LeadTable table, int index) : IFactSource
    {
        public FactValue ValueOf(string fact) => table.Find(fact)?.ValueAt(index) ?? FactValue.None;

        public int CountOf(string interaction, int? withinDays) => 0;
    }
}
