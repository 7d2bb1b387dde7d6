using FunnelKit.SampleHost.Timelines;
using FunnelKit.Scoring;

namespace FunnelKit.SampleHost.Api;

/// <summary>One line of the explanation of a score.</summary>
public sealed record ContributionAnswer(
    ContributionKind Kind,
    string Id,
    string Name,
    decimal Points,
    string? Value,
    InputStatus Status,
    string? Bin,
    string? BetterBin,
    decimal Gain)
{
    public static ContributionAnswer From(Contribution item, Scorecard card, string language)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(card);
        var characteristic = item.Kind == ContributionKind.Characteristic
            ? card.Characteristics.First(part => part.Id == item.Id)
            : null;
        return new(
            item.Kind,
            item.Id,
            item.Name?.ToString(language) ?? item.Id,
            item.Points,
            FactText.Write(item.Value),
            item.Status,
            item.Bin is { } bin ? characteristic?.BinName(bin, language) : null,
            item.BetterBin is { } better ? characteristic?.BinName(better, language) : null,
            item.Gain);
    }
}
