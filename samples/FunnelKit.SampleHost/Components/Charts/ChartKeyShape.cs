namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>How a legend draws an entry.</summary>
public enum ChartKeyShape
{
    None = 0,
    Area = 1,
    Line = 2,
    Dot = 3,
    Ring = 4,
}
