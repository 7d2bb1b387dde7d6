namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>
/// What a mark stands for. Every tone has a color of its own and, so that nothing hangs on color alone, a dash of its
/// own for lines and a pattern of its own for areas.
/// </summary>
public enum ChartTone
{
    /// <summary>Not chosen: the place in the list decides.</summary>
    None = 0,

    Accent = 1,
    Good = 2,
    Bad = 3,
    Warn = 4,
    Violet = 5,
    Muted = 6,
}
