using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>Leads as columns, together with the caller's own objects.</summary>
/// <typeparam name="TLead">The caller's type of lead.</typeparam>
/// <remarks>
/// Instances are immutable and thread-safe.
/// <example>
/// <code>
/// LeadTable&lt;Lead&gt; table = LeadTable.From(leads, map => map
///     .Number("employees", lead => lead.Employees)
///     .Category("industry", lead => lead.Industry)
///     .Flag("phone", lead => lead.HasPhone));
/// LeadScores scores = card.Score(table);
/// Console.WriteLine(scores[0]);
/// Console.WriteLine(scores.Explain(0));
/// </code>
/// </example>
/// </remarks>
public sealed class LeadTable<TLead> : LeadTable
{
    internal LeadTable(
        ImmutableArray<TLead> leads,
        IReadOnlyList<KeyValuePair<string, LeadColumn>> columns,
        string[]? ids,
        BehaviorColumns? behavior,
        ImmutableArray<RejectedRow> rejected)
        : base(leads.Length, columns, ids, behavior, rejected) => Leads = leads;

    /// <summary>Gets the caller's objects that could be used, in their order.</summary>
    public ImmutableArray<TLead> Leads { get; }
}
