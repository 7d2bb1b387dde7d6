namespace FunnelKit.Stages;

/// <summary>How firmly an opportunity counts in a forecast.</summary>
public enum ForecastCategory
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Not part of the forecast.</summary>
    Omitted = 1,

    /// <summary>May be won, with much left to do.</summary>
    Pipeline = 2,

    /// <summary>Will be won if things go well.</summary>
    BestCase = 3,

    /// <summary>Will be won unless something goes wrong.</summary>
    Commit = 4,

    /// <summary>Has been won.</summary>
    Closed = 5,
}
