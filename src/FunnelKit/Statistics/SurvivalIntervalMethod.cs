namespace FunnelKit.Statistics;

/// <summary>On which scale the interval of a survival curve is symmetric.</summary>
/// <remarks>
/// <b>Source:</b> J. P. Klein and M. L. Moeschberger, Survival Analysis, 2nd edition (2003), section 4.3.
/// </remarks>
public enum SurvivalIntervalMethod
{
    /// <summary>No interval.</summary>
    None = 0,

    /// <summary>On the scale of S, cut off at 0 and 1: <c>S ± zS√G</c>.</summary>
    Plain = 1,

    /// <summary>On the scale of ln S, cut off at 1: <c>S·exp(±z√G)</c>.</summary>
    Log = 2,

    /// <summary>
    /// On the scale of ln(−ln S), always within (0, 1): <c>S^exp(±z√G/ln S)</c>. The default everywhere.
    /// </summary>
    LogLog = 3,
}
