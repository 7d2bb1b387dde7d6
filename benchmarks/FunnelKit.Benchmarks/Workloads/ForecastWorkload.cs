using System.Globalization;
using FunnelKit.Forecasting;
using FunnelKit.Stages;

namespace FunnelKit.Benchmarks.Workloads;

/// <summary>Deals in 8 stages, 24 months, 4 currencies and of 200 owners; a tenth has a manual override.</summary>
internal sealed class ForecastWorkload
{
    public const int Stages = 8;
    public const int Months = 24;
    public const int Owners = 200;
    public const int RateScale = 1_000;
    public const int ProbabilityScale = 10_000;

    private const ulong Seed = 1;
    private const int DaysPerMonth = 28;

    private static readonly int[] StageShares = [24, 44, 60, 72, 82, 90, 96, 100];

    private static readonly string[] StageNames =
        [.. Enumerable.Range(0, Stages).Select(stage => "stage-" + stage.ToString(CultureInfo.InvariantCulture))];

    private static readonly string[] OwnerNames =
        [.. Enumerable.Range(0, Owners).Select(owner => "owner-" + owner.ToString("D3", CultureInfo.InvariantCulture))];

    public ForecastWorkload(int count)
    {
        Stage = new byte[count];
        Month = new byte[count];
        Owner = new byte[count];
        CurrencyNumber = new byte[count];
        Cents = new int[count];
        Override = new short[count];
        for (var i = 0; i < count; i++)
        {
            var k = 8UL * (ulong)i;
            var share = Next(k, 100);
            Stage[i] = (byte)Array.FindIndex(StageShares, cumulated => share < cumulated);
            Month[i] = (byte)Next(k + 1, Months);
            Owner[i] = (byte)Next(k + 2, Owners);
            var currency = Next(k + 3, 100);
            CurrencyNumber[i] = (byte)(currency < 60 ? 0 : currency < 85 ? 1 : currency < 95 ? 2 : 3);
            Cents[i] = (1_000 + Next(k + 4, 4_999_000)) * (Next(k + 5, 16) == 0 ? 10 : 1);
            Override[i] = (short)(Next(k + 6, 100) < 10 ? Next(k + 7, ProbabilityScale + 1) : -1);
        }
    }

    /// <summary>Gets the default of every stage, in basis points.</summary>
    public static int[] StageDefaults { get; } = [500, 1000, 2000, 3500, 5000, 6500, 8000, 9000];

    /// <summary>Gets the rate of every currency in the first one, in units of 1/1,000.</summary>
    public static int[] RateNumerators { get; } = [1_000, 1_085, 1_270, 1_120];

    public static Currency[] Currencies { get; } =
        [Currency.FromCode("USD"), Currency.FromCode("EUR"), Currency.FromCode("GBP"), Currency.FromCode("CHF")];

    public static DateOnly AsOf { get; } = new(2026, 1, 1);

    public static StageModel Model { get; } = CreateModel();

    public static ForecastSemantics Semantics { get; } = new()
    {
        Currency = Currencies[0],
        Rates = ExchangeRateTable.Create(
            Currencies.Index().Skip(1).Select(pair => ExchangeRate.Create(
                pair.Item, Currencies[0], AsOf, RateNumerators[pair.Index] / (decimal)RateScale))),
    };

    public int Count => Stage.Length;

    public byte[] Stage { get; }

    public byte[] Month { get; }

    public byte[] Owner { get; }

    public byte[] CurrencyNumber { get; }

    public int[] Cents { get; }

    /// <summary>Gets the manual overrides in basis points; -1 for none.</summary>
    public short[] Override { get; }

    public ForecastDeal[] ToDeals() => [.. Enumerable.Range(0, Count).Select(ToDeal)];

    public Pipeline<int> ToPipeline() =>
        Pipeline.From(Enumerable.Range(0, Count), Model, map => map
            .Stage(row => StageNames[Stage[row]])
            .Amount(row => Cents[row] / 100m, row => Currencies[CurrencyNumber[row]].Code)
            .CloseDate(row => CloseDateOf(row))
            .Owner(row => OwnerNames[Owner[row]])
            .Probability(row => Override[row] < 0 ? null : Probability.FromPercent(Override[row] / 100d)));

    private static int Next(ulong index, int bound) => SplitMix64.Bounded(SplitMix64.At(Seed, index), bound);

    private static StageModel CreateModel()
    {
        var builder = StageModel.CreateBuilder("w1", "W1");
        foreach (var (stage, basisPoints) in StageDefaults.Index())
        {
            builder.AddStage(
                StageNames[stage], StageNames[stage], ProbabilityBand.FromPoint(
                    Probability.FromPercent(basisPoints / 100d)));
        }

        return builder.AddStage("won", "Won", StageKind.Won).AddStage("lost", "Lost", StageKind.Lost).Build();
    }

    private DateOnly CloseDateOf(int row) => AsOf.AddMonths(Month[row]).AddDays(row % DaysPerMonth);

    private ForecastDeal ToDeal(int row) => new(
        StageNames[Stage[row]],
        Cents[row] / 100m,
        Currencies[CurrencyNumber[row]].Code,
        CloseDateOf(row),
        OwnerNames[Owner[row]],
        Override[row] < 0 ? null : Override[row] / (double)ProbabilityScale);
}
