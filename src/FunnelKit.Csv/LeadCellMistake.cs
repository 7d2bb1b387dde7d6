namespace FunnelKit.Csv;

/// <summary>Why a cell cannot be read.</summary>
internal sealed record LeadCellMistake(RejectionCode Code, string Reason);
