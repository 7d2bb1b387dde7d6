using System.Numerics;
using FunnelKit.Stages;

namespace FunnelKit.Forecasting;

/// <summary>The sums of a forecast: by stage and bucket, and by owner.</summary>
internal sealed class ForecastSums<TSum>
    where TSum : struct, IBinaryInteger<TSum>
{
    private readonly int _ownerCount;

    public ForecastSums(ForecastPlan plan)
    {
        BucketCount = plan.Buckets.Count;
        Cells = new ForecastSum<TSum>[plan.Columns.Model.Stages.Length * BucketCount];
        _ownerCount = plan.Columns.Owners.Length + 1;
        Owners = new ForecastSum<TSum>[(2 * _ownerCount) + 1];
    }

    public int BucketCount { get; }

    /// <summary>Gets the sums of every stage of the model, bucket by bucket.</summary>
    public ForecastSum<TSum>[] Cells { get; }

    /// <summary>
    /// Gets the sums of the open deals of every owner, those without an owner first; then of the won deals; and last of
    /// all other deals.
    /// </summary>
    public ForecastSum<TSum>[] Owners { get; }

    public ReadOnlySpan<ForecastSum<TSum>> OpenOwners => Owners.AsSpan(0, _ownerCount);

    public ReadOnlySpan<ForecastSum<TSum>> WonOwners => Owners.AsSpan(_ownerCount, _ownerCount);

    /// <summary>
    /// Gets where in <see cref="Owners"/> the deals of a stage begin, and how far apart two owners are.
    /// </summary>
    public (int Start, int Step) OwnersOf(StageKind kind) =>
        PipelineColumns.IsOpen(kind) ? (1, 1)
        : kind == StageKind.Won ? (_ownerCount + 1, 1)
        : (2 * _ownerCount, 0);

    public ReadOnlySpan<ForecastSum<TSum>> OfStage(int stage) => Cells.AsSpan(stage * BucketCount, BucketCount);

    /// <summary>Gets how many sums a forecast has.</summary>
    public static int SizeOf(ForecastPlan plan) =>
        (plan.Columns.Model.Stages.Length * plan.Buckets.Count) + (2 * (plan.Columns.Owners.Length + 1)) + 1;

    public void Clear()
    {
        Array.Clear(Cells);
        Array.Clear(Owners);
    }

    public void Add<TOther>(ForecastSums<TOther> other)
        where TOther : struct, IBinaryInteger<TOther>
    {
        Add(Cells, other.Cells);
        Add(Owners, other.Owners);
    }

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
