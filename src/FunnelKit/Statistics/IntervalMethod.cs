namespace FunnelKit.Statistics;

/// <summary>How the interval of a proportion was computed.</summary>
public enum IntervalMethod
{
    /// <summary>No interval.</summary>
    None = 0,

    /// <summary>The score interval of Wilson (1927), without continuity correction. The default everywhere.</summary>
    Wilson = 1,

    /// <summary>The score interval with continuity correction (Newcombe 1998, method 4).</summary>
    WilsonContinuityCorrected = 2,

    /// <summary>The adjusted Wald interval of Agresti and Coull (1998).</summary>
    AgrestiCoull = 3,

    /// <summary>The exact interval of Clopper and Pearson (1934).</summary>
    ClopperPearson = 4,

    /// <summary>The equal-tailed interval of the Jeffreys posterior (Brown, Cai and DasGupta 2001).</summary>
    Jeffreys = 5,
}
