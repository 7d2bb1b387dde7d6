using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace FunnelKit.Scoring;

/// <content>Reads leads into columns.</content>
public sealed partial class LeadMap<TLead>
{
    /// <summary>Reads a table; bad leads are left out of it, or stop it.</summary>
    /// <exception cref="RejectedRowsException">Leads are bad, and all or none are asked for.</exception>
    internal LeadTable<TLead> Read(TLead[] leads)
    {
        var report = new LeadReport(row => _line?.Invoke(leads[row]) ?? row + 1L);
        LeadColumnReader<TLead>[] readers = [.. _columns.Select(column => column.CreateReader(leads.Length))];
        var behavior = _createBehaviorReader?.Invoke(leads.Length);
        var ids = _id is null ? null : new string[leads.Length];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < leads.Length; start += LeadColumnReader<TLead>.BlockSize)
        {
            var block = leads.AsSpan(start, Math.Min(LeadColumnReader<TLead>.BlockSize, leads.Length - start));
            ReadIds(block, start, ids, seen, report);
            foreach (var reader in readers)
            {
                reader.Read(block, start, report);
            }

            behavior?.Read(block, start, report);
        }

        ImmutableArray<RejectedRow> rejected = [.. report.Reports];
        if (_badRows == BadRows.Throw && rejected.Length > 0)
        {
            throw new RejectedRowsException(rejected);
        }

        var rows = new RowSelection(leads.Length, report.Rows);
        return new(
            ImmutableCollectionsMarshal.AsImmutableArray(rows.Of(leads)),
            [.. _columns.Zip(readers, (column, reader) => KeyValuePair.Create(column.Id, reader.ToColumn(rows)))],
            ids is null ? null : rows.Of(ids),
            behavior?.ToColumns(rows.Kept),
            rejected);
    }

    private void ReadIds(
        ReadOnlySpan<TLead> block, int start, string[]? ids, HashSet<string> seen, LeadReport report)
    {
        for (var i = 0; ids is not null && i < block.Length; i++)
        {
            var id = _id!(block[i]) ?? string.Empty;
            ids[start + i] = id;
            if (string.IsNullOrWhiteSpace(id))
            {
                report.Reject(start + i, nameof(Id), id, RejectionCode.MissingValue, "The lead has no identifier.");
            }
            else if (!seen.Add(id))
            {
                report.Reject(
                    start + i, nameof(Id), id, RejectionCode.Duplicate, "The identifier occurs before, in another lead.");
            }
        }
    }
}
