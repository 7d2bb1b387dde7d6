using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Scoring;
using FunnelKit.Stages;
using FunnelKit.Tests.Scoring;

namespace FunnelKit.Tests;

/// <summary>Leads for generated cards.</summary>
internal static class LeadGenerators
{
    // The cuts of generated cards, and values on both sides of each.
    private static readonly decimal[] NearCuts =
        [.. new[] { -1_000_000m, -1m, -0.5m, 0m, 0.1m, 0.3m, 1m, 2m, 50m, 199.99m, 5000m }
            .SelectMany(cut => new[] { cut - 0.001m, cut, cut + 0.001m })];

    private static readonly string[] Words =
        ["医疗器械", "Software", "SOFTWARE", " Software ", "Retail & <b>", "é", "C-2", "🚀", "0", "in no bin"];

    private static readonly Gen<decimal> LeadNumber = Gen.OneOf(
        Gen.Elements(NearCuts),
        Gen.Elements(0m, 254m, 255m, 256m, 32_767m, 32_768m, -32_768m, 2_147_483_647m, -2_147_483_648m, 123_456_789.5m),
        Gen.Choose(-10, 300).Select(number => (decimal)number));

    /// <summary>
    /// A valid card and leads whose values are of the kinds its characteristics read, known and not, in any bin and in
    /// none; each characteristic has a column of one kind, or lacks one.
    /// </summary>
    public static Arbitrary<ScoredLeads> ScoredLeads { get; } = Arb.From(
        from card in Generators.Scorecard.Generator
        from count in Gen.Choose(1, 12)
        from columns in Gen.CollectToList(card.Characteristics, item => LeadColumn(item, count))
        select new ScoredLeads(card, [.. columns]));

    private static Gen<ScoredColumn> LeadColumn(Characteristic item, int count) =>
        from style in item.Kind == CharacteristicKind.Number
            ? item.Currency is null
                ? Gen.Elements(FactKind.Number, FactKind.Range)
                : Gen.Elements(FactKind.Number, FactKind.Range, FactKind.Money)
            : Gen.Constant(FactKind.None)
        from values in LeadValue(item.Kind, style).ListOf(count)
        from isAbsent in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new ScoredColumn(item, style, isAbsent, [.. values.Select(value => isAbsent ? FactValue.None : value)]);

    private static Gen<FactValue> LeadValue(CharacteristicKind kind, FactKind style) =>
        Gen.Frequency(
            (1, Gen.Constant(FactValue.None)),
            (4, (kind, style) switch
            {
                (CharacteristicKind.Flag, _) => Gen.Elements(true, false).Select(FactValue.FromFlag),
                (CharacteristicKind.Category, _) =>
                    Gen.Elements(Words).Select(FactValue.FromText),
                (CharacteristicKind.Rating, _) => Gen.OneOf(
                    Gen.Choose(-4, 16).Select(number => (decimal)number), Gen.Elements(2.5m, 300m))
                    .Select(FactValue.FromNumber),
                (_, FactKind.Range) =>
                    from ends in LeadNumber.Two()
                    from open in Gen.Choose(0, 3)
                    select FactValue.FromRange(
                        open == 0 ? NumberRange.AtLeast(ends.Item1)
                        : open == 1 ? NumberRange.AtMost(ends.Item1)
                        : NumberRange.Between(Math.Min(ends.Item1, ends.Item2), Math.Max(ends.Item1, ends.Item2))),
                (_, FactKind.Money) =>
                    from amount in LeadNumber
                    from code in Gen.Elements("CNY", "CNY", "USD")
                    select FactValue.FromMoney(Money.FromAmount(amount, Currency.FromCode(code))),
                _ => LeadNumber.Select(FactValue.FromNumber),
            }));
}
