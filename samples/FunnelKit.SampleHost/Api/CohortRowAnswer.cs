using FunnelKit.Trends;

namespace FunnelKit.SampleHost.Api;

/// <summary>One cohort by age; the label is the month of creation, and empty for all of them.</summary>
public sealed record CohortRowAnswer(string Label, long Size, IReadOnlyList<CohortCellAnswer> Cells)
{
    public static CohortRowAnswer From(CohortRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(
            row.Label,
            row.Size,
            [
                .. row.Cells.Select(cell => new CohortCellAnswer(
                    cell.AgeDays, RateAnswer.From(cell.Rate), cell.IsMature, cell.Unobserved, cell.Estimate)),
            ]);
    }
}
