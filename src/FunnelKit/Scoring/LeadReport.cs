using System.Globalization;

namespace FunnelKit.Scoring;

/// <summary>Collects what is wrong with the leads of a table while they are read.</summary>
/// <param name="lineOf">Gets the line that a row is reported with.</param>
internal sealed class LeadReport(Func<int, long> lineOf)
{
    private readonly List<(int Row, RejectedRow Report)> _reports = [];

    public HashSet<int> Rows { get; } = [];

    /// <summary>Gets one report for each value that is wrong, ordered by row.</summary>
    public IEnumerable<RejectedRow> Reports => _reports.OrderBy(pair => pair.Row).Select(pair => pair.Report);

    public void Reject(int row, string column, string value, RejectionCode code, string reason)
    {
        _ = Rows.Add(row);
        _reports.Add((row, new RejectedRow(lineOf(row), column, value, code, reason)));
    }

    public void RejectNumber(int row, string column, double value) =>
        Reject(
            row,
            column,
            value.ToString("R", CultureInfo.InvariantCulture),
            double.IsNaN(value) ? RejectionCode.NotANumber : RejectionCode.OutOfRange,
            double.IsNaN(value)
                ? "The value is not a number; what is not known is null."
                : "The number is not within ±10^28.");
}
