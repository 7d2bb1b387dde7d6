namespace FunnelKit.SampleHost.Api;

/// <summary>Where the instant comes from as of which everything is counted.</summary>
public enum AsOfSource
{
    /// <summary>Somebody gave it with the data.</summary>
    Given,

    /// <summary>It is the last event of the data.</summary>
    LastEvent,
}
