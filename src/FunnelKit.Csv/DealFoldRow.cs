namespace FunnelKit.Csv;

/// <summary>One row that was read: a deal, or what an event says about one.</summary>
/// <param name="Time">The time of the event; nothing when the row is a deal.</param>
/// <param name="Deal">What the row says.</param>
internal readonly record struct DealFoldRow(DateTimeOffset Time, CsvDeal Deal);
