using System.Numerics;
using FunnelKit.Stages;

namespace FunnelKit.Forecasting;

/// <summary>The sums of a forecast: by stage and bucket, by owner, and by product line and bucket.</summary>
internal sealed class ForecastSums<TSum>
    where TSum : struct, IBinaryInteger<TSum>
{
    private readonly int _ownerCount;
    private readonly int _productLineCount;

    public ForecastSums(ForecastPlan plan)
    {
        BucketCount = plan.Buckets.Count;
        Cells = new ForecastSum<TSum>[plan.Columns.Model.Stages.Length * BucketCount];
        _ownerCount = plan.Columns.Owners.Length + 1;
        Owners = new ForecastSum<TSum>[(2 * _ownerCount) + 1];
        _productLineCount = ProductLinesOf(plan);
        ProductLines = new ForecastSum<TSum>[2 * _productLineCount * BucketCount];
    }

    public int BucketCount { get; }

    /// <summary>Gets the sums of every stage of the model, bucket by bucket.</summary>
    public ForecastSum<TSum>[] Cells { get; }

    /// <summary>
    /// Gets the sums of the open deals of every owner, those without an owner first; then of the won deals; and last of
    /// all other deals.
    /// </summary>
    public ForecastSum<TSum>[] Owners { get; }

    /// <summary>
    /// Gets the sums of the open deals of every product line bucket by bucket, those of no line first; then of the won
    /// deals. Empty when product lines are not read.
    /// </summary>
    public ForecastSum<TSum>[] ProductLines { get; }

    public ReadOnlySpan<ForecastSum<TSum>> OpenOwners => Owners.AsSpan(0, _ownerCount);

    public ReadOnlySpan<ForecastSum<TSum>> WonOwners => Owners.AsSpan(_ownerCount, _ownerCount);

    /// <summary>
    /// Gets where in <see cref="Owners"/> the deals of a stage begin, and how far apart two owners are.
    /// </summary>
    public (int Start, int Step) OwnersOf(StageKind kind) =>
        PipelineColumns.IsOpen(kind) ? (1, 1)
        : kind == StageKind.Won ? (_ownerCount + 1, 1)
        : (2 * _ownerCount, 0);

    /// <summary>
    /// Gets where in <see cref="ProductLines"/> the deals of a stage begin that belong to no line; below 0 when its
    /// deals are not in a forecast.
    /// </summary>
    public int ProductLinesOf(StageKind kind) =>
        PipelineColumns.IsOpen(kind) ? 0
        : kind == StageKind.Won ? _productLineCount * BucketCount
        : PipelineColumns.None;

    /// <summary>Gets the open or won deals of a product line, by its number plus one, bucket by bucket.</summary>
    public ReadOnlySpan<ForecastSum<TSum>> OfProductLine(int line, bool isWon) =>
        ProductLines.AsSpan(((isWon ? _productLineCount : 0) + line) * BucketCount, BucketCount);

    public ReadOnlySpan<ForecastSum<TSum>> OfStage(int stage) => Cells.AsSpan(stage * BucketCount, BucketCount);

    /// <summary>Gets how many sums a forecast has.</summary>
    public static int SizeOf(ForecastPlan plan) =>
        (plan.Columns.Model.Stages.Length * plan.Buckets.Count) + (2 * (plan.Columns.Owners.Length + 1)) + 1
        + (2 * ProductLinesOf(plan) * plan.Buckets.Count);

    public void Clear()
    {
        Array.Clear(Cells);
        Array.Clear(Owners);
        Array.Clear(ProductLines);
    }

    public void Add<TOther>(ForecastSums<TOther> other)
        where TOther : struct, IBinaryInteger<TOther>
    {
        Add(Cells, other.Cells);
        Add(Owners, other.Owners);
        Add(ProductLines, other.ProductLines);
    }

    private static int ProductLinesOf(ForecastPlan plan) =>
        plan.Columns.ProductLineNumbers is null ? 0 : plan.Columns.ProductLines.Length + 1;

    private static void Add<TOther>(ForecastSum<TSum>[] sums, ForecastSum<TOther>[] others)
        where TOther : struct, IBinaryInteger<TOther>
    {
        for (var i = 0; i < sums.Length; i++)
        {
            if (others[i].Deals > 0)
            {
                sums[i].Add(others[i]);
            }
        }
    }
}
