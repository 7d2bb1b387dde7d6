using System.Numerics;

namespace FunnelKit.Forecasting;

/// <summary>The sums of a forecast: by stage and bucket, and by owner.</summary>
internal sealed class ForecastSums<TSum>
    where TSum : struct, IBinaryInteger<TSum>
{
    private const int RowsPerOwner = 3;

    public ForecastSums(ForecastPlan plan)
    {
        BucketCount = plan.Buckets.Count;
        Cells = new ForecastSum<TSum>[plan.Columns.Model.Stages.Length * BucketCount];
        Owners = new ForecastSum<TSum>[(plan.Columns.Owners.Length + 1) * RowsPerOwner];
    }

    public int BucketCount { get; }

    /// <summary>Gets the sums of every stage of the model, bucket by bucket.</summary>
    public ForecastSum<TSum>[] Cells { get; }

    /// <summary>Gets the sums of every owner: open, won and other deals.</summary>
    public ForecastSum<TSum>[] Owners { get; }

    public static int OwnerIndex(int owner, int row) => ((owner + 1) * RowsPerOwner) + row;

    public ReadOnlySpan<ForecastSum<TSum>> OfStage(int stage) => Cells.AsSpan(stage * BucketCount, BucketCount);

    public void Add(ForecastSums<TSum> other)
    {
        for (var i = 0; i < Cells.Length; i++)
        {
            Cells[i].Add(other.Cells[i]);
        }

        for (var i = 0; i < Owners.Length; i++)
        {
            Owners[i].Add(other.Owners[i]);
        }
    }
}
