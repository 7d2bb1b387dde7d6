namespace FunnelKit.SampleHost.Api;

/// <summary>A row of the file that was rejected.</summary>
public sealed record RejectedRowAnswer(long Line, string Column, string Value, string Reason, RejectionCode Code)
{
    public static RejectedRowAnswer From(RejectedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(row.Line, row.Column, row.Value, row.Reason, row.Code);
    }
}
