using System.Collections.Immutable;
using FunnelKit.Governance;

namespace FunnelKit.SampleHost.Leads;

/// <summary>How well a version of the card foretold the ends of the decided leads.</summary>
public sealed class BackTestView
{
    public BackTestView(LeadBook book, CardVersion version, CardVersion? other)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(version);
        Version = version;
        Other = other;
        var (card, decided) = (version.Card, book.Decided);
        bool?[] outcomes = [.. decided.Select(lead => lead.Row.IsWon)];
        var table = LeadTables.Create(decided, other is null ? [card] : [card, other.Card]);
        Test = ScorecardBackTest.From(card, table, outcomes);
        Comparison = other is null ? null : ScorecardComparison.Between(other.Card, card, table, outcomes);
        var half = book.Leads.Length / 2;
        Drift = ScoreDrift.Between(
            card, LeadTables.Create(book.Leads[..half], card), LeadTables.Create(book.Leads[half..], card));
    }

    public CardVersion Version { get; }

    public CardVersion? Other { get; }

    public ScorecardBackTest Test { get; }

    /// <summary>Gets the first half of all leads, by when they came in, against the second.</summary>
    public ScoreDrift Drift { get; }

    /// <summary>Gets the other version and this one on the same leads; null when no other was asked for.</summary>
    public ScorecardComparison? Comparison { get; }
}
