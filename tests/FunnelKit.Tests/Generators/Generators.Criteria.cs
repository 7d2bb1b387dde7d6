using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Stages;
using FunnelKit.Tests.Stages;

namespace FunnelKit.Tests;

internal static partial class Generators
{
    /// <summary>Gets one fact of every kind, to which criteria and tables of facts refer.</summary>
    public static IReadOnlyList<Fact> Facts { get; } =
    [
        .. Enum.GetValues<FactKind>().Where(kind => kind != FactKind.None)
            .Select(kind => new Fact { Id = $"a {kind}".ToUpperInvariant(), Kind = kind }),
    ];

    public static Gen<NumberRange> NumberRange =>
        from ends in Gen.OneOf(
            Gen.Choose(-3, 3).Two().Select(pair => ((decimal)pair.Item1, (decimal)pair.Item2)),
            Decimal.Two().Select(pair => (pair.Item1, pair.Item2)))
        let low = Math.Min(ends.Item1, ends.Item2)
        let high = Math.Max(ends.Item1, ends.Item2)
        from range in Gen.Elements(
            FunnelKit.NumberRange.Between(low, high),
            FunnelKit.NumberRange.AtLeast(low),
            FunnelKit.NumberRange.AtMost(high),
            FunnelKit.NumberRange.Exactly(low),
            FunnelKit.NumberRange.Unbounded)
        select range;

    /// <summary>Gets criteria of every kind over <see cref="Facts"/>, up to four levels deep.</summary>
    public static Gen<Criterion> Criterion => CriterionOf(4);

    /// <summary>Gets what may be known of <see cref="Facts"/>: nothing, or a value of the kind of the fact.</summary>
    public static Gen<FactTable> FactTable =>
        from values in Gen.CollectToList(
            Facts, fact => fact.Kind == FactKind.Interaction
                ? Gen.Constant(FunnelKit.Stages.FactValue.None)
                : Gen.Frequency((1, Gen.Constant(FunnelKit.Stages.FactValue.None)), (3, FactValue(fact.Kind))))
        from ages in Gen.Choose(0, 40).ListOf()
        select new FactTable(
            Facts.Zip(values, (fact, value) => KeyValuePair.Create(fact.Id, value)),
            ages.Select(age => KeyValuePair.Create(Facts[^1].Id, age)));

    /// <summary>Gets values of a kind, few enough for two of them to meet.</summary>
    public static Gen<FactValue> FactValue(FactKind kind) =>
        kind switch
        {
            FactKind.Flag => Gen.Elements(false, true).Select(FunnelKit.Stages.FactValue.FromFlag),
            FactKind.Number => Numbers().Select(FunnelKit.Stages.FactValue.FromNumber),
            FactKind.Text => Words.Select(word => FunnelKit.Stages.FactValue.FromText("t" + word)),
            FactKind.Date => Gen.OneOf(Gen.Choose(739_000, 739_003), Gen.Elements(0, DateOnly.MaxValue.DayNumber))
                .Select(day => FunnelKit.Stages.FactValue.FromDate(DateOnly.FromDayNumber(day))),
            FactKind.Range => NumberRange.Where(range => !range.IsUnbounded)
                .Select(FunnelKit.Stages.FactValue.FromRange),
            FactKind.Money => Numbers().SelectMany(
                _ => Gen.Elements("CNY", "USD").Select(FunnelKit.Currency.FromCode),
                (amount, currency) => FunnelKit.Stages.FactValue.FromMoney(
                    FunnelKit.Money.FromAmount(amount, currency))),
            _ => Words.Select(word => FunnelKit.Stages.FactValue.FromArtefact("a" + word)),
        };

    private static Gen<decimal> Numbers() => Gen.OneOf(Gen.Choose(-3, 3).Select(number => (decimal)number), Decimal);

    private static Gen<Criterion> CriterionOf(int depth) =>
        depth == 1
            ? LeafCriterion()
            : Gen.Frequency((2, LeafCriterion()), (1, CompositeCriterion(depth)));

    private static Gen<Criterion> CompositeCriterion(int depth) =>
        from count in Gen.Choose(1, 3)
        from parts in CriterionOf(depth - 1).ListOf(count)
        from criterion in Gen.Elements(
            FunnelKit.Stages.Criterion.All(parts),
            FunnelKit.Stages.Criterion.Any(parts),
            FunnelKit.Stages.Criterion.Not(parts[0]))
        select criterion;

    private static Gen<Criterion> LeafCriterion() =>
        from fact in Gen.Elements<Fact>(Facts)
        from criterion in fact.Kind switch
        {
            FactKind.Interaction => Counted(fact.Id),
            FactKind.Number or FactKind.Range => Gen.OneOf(
                Compared(fact.Id, FactValue(FactKind.Number), FactValue(FactKind.Range)),
                Bounded(fact.Id, FactValue(FactKind.Number))),
            FactKind.Money or FactKind.Date => Gen.OneOf(
                Compared(fact.Id, FactValue(fact.Kind)), Bounded(fact.Id, FactValue(fact.Kind))),
            _ => Compared(fact.Id, FactValue(fact.Kind)),
        }
        select criterion;

    private static Gen<Criterion> Counted(string fact) =>
        from count in Gen.Choose(1, 3)
        from days in Maybe(Gen.Choose(1, 40))
        select FunnelKit.Stages.Criterion.CountAtLeast(fact, count, days);

    private static Gen<Criterion> Bounded(string fact, Gen<FactValue> bounds) =>
        from bound in bounds
        from criterion in Gen.Elements(
            FunnelKit.Stages.Criterion.AtLeast(fact, bound), FunnelKit.Stages.Criterion.AtMost(fact, bound))
        select criterion;

    private static Gen<Criterion> Compared(string fact, params Gen<FactValue>[] values) =>
        from count in Gen.Choose(1, 3)
        from list in Gen.OneOf(values).ListOf(count)
        from criterion in Gen.Elements(
            FunnelKit.Stages.Criterion.Present(fact),
            FunnelKit.Stages.Criterion.Equal(fact, list[0]),
            FunnelKit.Stages.Criterion.OneOf(fact, list))
        select criterion;
}
