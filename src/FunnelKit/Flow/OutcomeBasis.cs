namespace FunnelKit.Flow;

/// <summary>Which outcome counts when a closed deal is opened again. Being on hold is no close.</summary>
public enum OutcomeBasis
{
    /// <summary>No choice; treated as <see cref="LatestOutcome"/>.</summary>
    None = 0,

    /// <summary>The latest one: opening a deal again undoes its close. The default.</summary>
    LatestOutcome = 1,

    /// <summary>The first one: what happens after the first close does not count.</summary>
    FirstOutcome = 2,

    /// <summary>Each one: every stretch from open to closed counts as a deal of its own.</summary>
    PerEpisode = 3,
}
