using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Tests.Forecasting;

namespace FunnelKit.Tests;

internal static partial class Generators
{
    /// <summary>
    /// Gets close dates near and far, with the date of the forecast and its neighbours over-weighted.
    /// </summary>
    public static Gen<DateOnly?> CloseDate { get; } =
        Gen.OneOf(
            Gen.Elements<DateOnly?>(
                null,
                TestDeal.AsOf,
                TestDeal.AsOf.AddDays(-1),
                TestDeal.AsOf.AddDays(1),
                DateOnly.MinValue,
                DateOnly.MaxValue),
            Gen.Choose(-400, 400).Select(days => (DateOnly?)TestDeal.AsOf.AddDays(days)));

    public static Gen<TestDeal> Deal { get; } =
        from stage in Gen.Elements("lead", "offer", "closing", "waiting", "won", "lost", "invalid")
        from amount in Gen.OneOf(
            Gen.Elements<decimal?>(null, 0m, 0.01m, -0.01m, 999_999_999_999.99m),
            Gen.Choose(-1_000, 1_000_000).Select(cents => (decimal?)cents / 100m))
        from close in CloseDate
        from owner in Gen.Elements<string?>(null, "Ada", "Bo", "陈")
        from productLine in Gen.Elements<string?>(null, "CRM", " ", "设备")
        from probability in Gen.OneOf(
            Gen.Constant<Probability?>(null), Probability.Select(value => (Probability?)value))
        from expires in Gen.Elements<DateOnly?>(null, TestDeal.AsOf, TestDeal.AsOf.AddDays(-1))
        select new TestDeal
        {
            Stage = stage,
            Amount = amount,
            Close = close,
            Owner = owner,
            ProductLine = productLine,
            Probability = probability,
            Expires = expires,
        };

    /// <summary>Gets up to a few dozen deals, all in one currency.</summary>
    public static Gen<TestDeal[]> Deals { get; } = Deal.ListOf().Select(deals => deals.ToArray());

    /// <summary>Gets up to a few dozen deals in several currencies.</summary>
    public static Gen<TestDeal[]> MixedDeals { get; } =
        Deal.SelectMany(
            _ => Gen.Elements("CNY", "USD", "JPY", "KWD"), (deal, code) => deal with { CurrencyCode = code })
            .ListOf()
            .Select(deals => deals.ToArray());
}
