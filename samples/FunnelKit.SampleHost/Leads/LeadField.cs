using System.Collections.Immutable;
using FunnelKit.Grading;
using FunnelKit.Qualification;
using FunnelKit.SampleHost.Timelines;
using FunnelKit.Scoring;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Leads;

/// <summary>What can be known of a lead: a field of the form, a member of the API, a column of a file.</summary>
public sealed record LeadField
{
    public required string Id { get; init; }

    public required LocalizedText Name { get; init; }

    public required CharacteristicKind Kind { get; init; }

    /// <summary>The words that the card knows, or the values of a rating.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    public Currency Currency { get; init; }

    /// <summary>What a scorecard looks at.</summary>
    public static ImmutableArray<LeadField> Of(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return [.. card.Characteristics.Select(Of)];
    }

    /// <summary>The facts beside the card that grades and screening ask for; each is yes or no, or a rating.</summary>
    public static ImmutableArray<LeadField> Of(IEnumerable<Fact> facts) =>
    [
        .. facts.Select(fact => new LeadField
        {
            Id = fact.Id,
            Name = fact.Name ?? LocalizedText.Create(fact.Id),
            Kind = fact.Kind switch
            {
                FactKind.Flag => CharacteristicKind.Flag,
                FactKind.Number => CharacteristicKind.Number,
                _ => CharacteristicKind.Category,
            },
            Choices = fact.Values,
        }),
    ];

    /// <summary>What can be known of a lead: what the card, the grades and the screening look at.</summary>
    public static ImmutableArray<LeadField> All(Scorecard card) =>
        [.. Of(card), .. Of(GradingFacts.All), .. Of(ScreeningFacts.All)];

    /// <summary>Reads what a person typed, a blank being unknown.</summary>
    /// <returns>False if the text is not a value of this field.</returns>
    public bool TryRead(string? text, out FactValue value)
    {
        if (Kind != CharacteristicKind.Number)
        {
            var kind = Kind switch
            {
                CharacteristicKind.Flag => FactKind.Flag,
                CharacteristicKind.Rating => FactKind.Number,
                _ => FactKind.Text,
            };
            return FactText.TryRead(kind, text, Currency.None, out value) && IsChoice(value);
        }

        return FactText.TryRead(FactKind.Number, text, Currency.None, out value)
            ? !value.IsKnown || Currency == Currency.None || FactText.TryRead(FactKind.Money, text, Currency, out value)
            : FactText.TryRead(FactKind.Range, text, Currency.None, out value)
                || FactText.TryRead(FactKind.Money, text, Currency, out value);
    }

    private static LeadField Of(Characteristic characteristic) => new()
    {
        Id = characteristic.Id,
        Name = characteristic.Name ?? LocalizedText.Create(characteristic.Id),
        Kind = characteristic.Kind,
        Currency = characteristic.Currency ?? Currency.None,
        Choices = characteristic.Kind switch
        {
            CharacteristicKind.Category => [.. characteristic.Bins.SelectMany(bin => bin.Categories)],
            CharacteristicKind.Rating => [.. characteristic.Bins.Where(bin => !bin.IsMissing).SelectMany(Ratings)],
            _ => [],
        },
    };

    private static IEnumerable<string> Ratings(Bin bin)
    {
        for (var value = Math.Ceiling(bin.From ?? 0m); value < bin.To; value++)
        {
            yield return FactText.Write(FactValue.FromNumber(value))!;
        }
    }

    private bool IsChoice(FactValue value) =>
        Kind != CharacteristicKind.Rating
        || !value.IsKnown
        || Choices.Contains(FactText.Write(value)!, StringComparer.Ordinal);
}
