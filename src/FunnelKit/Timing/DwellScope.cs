namespace FunnelKit.Timing;

/// <summary>Whose time in a stage is meant.</summary>
public enum DwellScope
{
    /// <summary>No choice; treated as <see cref="Visit"/>.</summary>
    None = 0,

    /// <summary>Each visit to the stage by itself. The default.</summary>
    Visit = 1,

    /// <summary>All visits of a deal to the stage, added up: over when the deal is no longer there.</summary>
    Deal = 2,
}
