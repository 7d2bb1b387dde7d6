namespace FunnelKit.Statistics;

/// <summary>How the fit of a <see cref="LogisticRegression"/> ended.</summary>
public enum LogisticStatus
{
    /// <summary>Nothing was fitted; the default.</summary>
    None = 0,

    /// <summary>The optimum was found.</summary>
    Converged = 1,

    /// <summary>
    /// There is no finite optimum: all outcomes are alike, or the features separate them and nothing is penalized.
    /// </summary>
    Diverged = 2,

    /// <summary>
    /// The optimum is not unique: without a penalty, a feature is constant or a combination of others.
    /// </summary>
    Collinear = 3,
}
