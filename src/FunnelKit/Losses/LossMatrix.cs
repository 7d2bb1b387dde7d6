using System.Collections.Immutable;

namespace FunnelKit.Losses;

/// <summary>The lost deals by reason and by the stage that they were lost from, as a table for a page.</summary>
/// <remarks>
/// Every lost deal is in exactly one cell. Instances are immutable and thread-safe.
/// <example>
/// <code>
/// LossMatrix matrix = flow.AnalyzeLosses().ToMatrix();
/// foreach (LossMatrixRow row in matrix.Rows)
///     Console.WriteLine($"{row.Reason}: {string.Join(" ", row.Counts)}, {row.Total} in all");
/// </code>
/// </example>
/// </remarks>
public sealed class LossMatrix
{
    internal LossMatrix(LossAnalysis losses)
    {
        Losses = losses;
        Rows =
        [
            .. losses.Pareto().Rows.Select(row => new LossMatrixRow(
                row.Reason, [.. losses.Stages.Select(stage => stage.Count(row.Reason))])),
        ];
    }

    /// <summary>Gets the losses that the table shows.</summary>
    public LossAnalysis Losses { get; }

    /// <summary>
    /// Gets the columns: the open stages in the order of the model, and the unknown stage last, where there is one.
    /// </summary>
    public ImmutableArray<StageLosses> Stages => Losses.Stages;

    /// <summary>Gets the rows, in the order of the Pareto by deals.</summary>
    public ImmutableArray<LossMatrixRow> Rows { get; }
}
