namespace FunnelKit.SampleHost.Data;

/// <summary>
/// One version of the scorecard. Rows are only ever inserted; the version is the key, so that of two people who save
/// the next version at once the database takes one.
/// </summary>
public sealed class ScorecardRow
{
    public required int Version { get; init; }

    public required string CardJson { get; init; }

    /// <summary>Since when it is used, in ticks of UTC.</summary>
    public required long SavedTicks { get; init; }

    /// <summary>Who saved it.</summary>
    public required string By { get; init; }

    public required string Remark { get; init; }
}
