using FunnelKit.SampleHost.Leads;

namespace FunnelKit.SampleHost.Api;

/// <summary>One version of the scorecard.</summary>
public sealed record CardAnswer(
    string Id, int Version, string Name, string ContentHash, DateTimeOffset UsedSince, string By, string Remark,
    bool IsInUse)
{
    public static CardAnswer From(CardVersion version, LeadBook book, string language)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(book);
        return new(
            version.Card.Id,
            version.Version,
            version.Card.Name.ToString(language),
            version.Card.ContentHash,
            version.SavedAt,
            version.By,
            version.Remark,
            version == book.Current);
    }
}
