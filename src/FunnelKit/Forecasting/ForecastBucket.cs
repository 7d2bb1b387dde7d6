namespace FunnelKit.Forecasting;

/// <summary>The part of a forecast that a deal falls into by its close date.</summary>
public enum ForecastBucket
{
    /// <summary>None: the deal was closed without a win, or a line is not about close dates.</summary>
    None = 0,

    /// <summary>The period that contains the close date.</summary>
    Period = 1,

    /// <summary>The deal is open although its close date has passed.</summary>
    Overdue = 2,

    /// <summary>The deal has no close date.</summary>
    NoCloseDate = 3,
}
