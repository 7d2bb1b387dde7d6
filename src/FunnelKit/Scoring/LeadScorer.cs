namespace FunnelKit.Scoring;

/// <summary>Makes scorers of single leads from a card and a mapping.</summary>
public static class LeadScorer
{
    /// <summary>Creates a scorer of the caller's own objects.</summary>
    /// <typeparam name="TLead">The caller's type of lead.</typeparam>
    /// <param name="card">The card.</param>
    /// <param name="map">Says where each value comes from, as for a table.</param>
    /// <returns>
    /// A scorer with the same scores as a table of the same leads; a lead that a table would reject is an
    /// <see cref="ArgumentException"/>. For many leads a table is much faster.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ILeadScorer<TLead> Create<TLead>(Scorecard card, Action<LeadMap<TLead>> map)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(map);
        var mapping = new LeadMap<TLead>();
        map(mapping);
        return new MappedLeadScorer<TLead>(card, mapping);
    }

    private sealed class MappedLeadScorer<TLead>(Scorecard card, LeadMap<TLead> map) : ILeadScorer<TLead>
    {
        public Score Score(TLead lead)
        {
            var table = map.Read([lead]);
            return table.Count == 1
                ? card.Bind(table).Explain(0)
                : throw new ArgumentException(table.RejectedRows[0].ToString(), nameof(lead));
        }
    }
}
