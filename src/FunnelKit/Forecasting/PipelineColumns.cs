using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Forecasting;

/// <summary>
/// The deals of a pipeline as columns: 13 bytes each, and 1 to 4 more for each optional value that occurs,
/// 28 at most.
/// </summary>
internal sealed class PipelineColumns
{
    /// <summary>Stands for an amount that is not known.</summary>
    public const long NoAmount = long.MinValue;

    /// <summary>Stands for a day, an owner, a product line or a probability that is not known.</summary>
    public const int None = -1;

    /// <summary>How many units make a probability of 1.</summary>
    public const int CertainUnits = 1_000_000_000;

    /// <summary>How many decimals a probability has: <see cref="CertainUnits"/> is ten to this power.</summary>
    public const int ProbabilityDecimals = 9;

    /// <summary>The model whose stages <see cref="Stages"/> numbers.</summary>
    public required StageModel Model { get; init; }

    /// <summary>The place of each deal's stage in the model.</summary>
    public required byte[] Stages { get; init; }

    /// <summary>The amounts in minor units, or <see cref="NoAmount"/>.</summary>
    public required long[] Amounts { get; init; }

    /// <summary>The number of each close date in <see cref="Days"/>, or <see cref="None"/>.</summary>
    public required int[] DayNumbers { get; init; }

    /// <summary>The distinct close dates.</summary>
    public required DateOnly[] Days { get; init; }

    /// <summary>The numbers of the distinct close dates, in order of their dates.</summary>
    public required int[] DaysInOrder { get; init; }

    /// <summary>The number of each owner in <see cref="Owners"/>, or <see cref="None"/>; null without any.</summary>
    public int[]? OwnerNumbers { get; init; }

    /// <summary>The distinct owners.</summary>
    public required string[] Owners { get; init; }

    /// <summary>
    /// The numbers of the owners plus one, in ordinal order of their names; 0, for no owner, comes first.
    /// </summary>
    public required int[] OwnersInOrder { get; init; }

    /// <summary>
    /// The number of each product line in <see cref="ProductLines"/>, or <see cref="None"/>; null when product lines
    /// are not read.
    /// </summary>
    public int[]? ProductLineNumbers { get; init; }

    /// <summary>The distinct product lines.</summary>
    public required string[] ProductLines { get; init; }

    /// <summary>
    /// The numbers of the product lines plus one, in ordinal order of their names; 0, for none, comes first.
    /// </summary>
    public required int[] ProductLinesInOrder { get; init; }

    /// <summary>The number of each currency in <see cref="Currencies"/>; null with one currency or none.</summary>
    public byte[]? CurrencyNumbers { get; init; }

    /// <summary>The distinct currencies of known amounts.</summary>
    public required ImmutableArray<Currency> Currencies { get; init; }

    /// <summary>
    /// The sum of the absolute amounts in each currency, in minor units, up to the rounding of doubles.
    /// </summary>
    public required double[] AbsoluteAmounts { get; init; }

    /// <summary>The largest absolute amount in each currency, in minor units, rounded to a double.</summary>
    public required double[] LargestAmounts { get; init; }

    /// <summary>The manual overrides of open deals in billionths, or <see cref="None"/>; null without any.</summary>
    public int[]? Overrides { get; init; }

    /// <summary>The greatest common divisor of all overrides; 0 when all are 0.</summary>
    public int OverrideUnit { get; init; }

    /// <summary>The number of each override's last day in <see cref="ExpiryDays"/>; null when none expires.</summary>
    public ushort[]? Expiries { get; init; }

    /// <summary>The distinct last days of overrides; the first stands for "never".</summary>
    public required DateOnly[] ExpiryDays { get; init; }

    public int Count => Stages.Length;

    /// <summary>Rounds a probability to billionths, half to even.</summary>
    public static int UnitsOf(Probability probability) => (int)Math.Round(probability.Fraction * CertainUnits);

    /// <summary>Gets whether a stage is one in which a deal is open.</summary>
    public static bool IsOpen(StageKind kind) => kind is StageKind.Open or StageKind.OnHold;
}
