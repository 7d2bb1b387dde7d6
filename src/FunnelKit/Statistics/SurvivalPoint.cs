namespace FunnelKit.Statistics;

/// <summary>A step of a survival curve: the time of an event, and the estimates from it on.</summary>
/// <remarks>Equality compares all values. The default value is a step at time 0 down to a survival of 0.</remarks>
public readonly record struct SurvivalPoint
{
    /// <summary>Gets the time of the events.</summary>
    public double Time { get; internal init; }

    /// <summary>Gets how many were at risk.</summary>
    public long AtRisk { get; internal init; }

    /// <summary>Gets how many events there were, at least 1 but for the default value.</summary>
    public long Events { get; internal init; }

    /// <summary>Gets the share without an event by this time, <c>Π(1 − d/n)</c>, in the range [0, 1].</summary>
    public double Survival { get; internal init; }

    /// <summary>
    /// Gets the variance of <see cref="Survival"/>, <c>S²G</c> with Greenwood's sum <c>G = Σd/(n(n − d))</c>; null once
    /// nobody is left, where it is not defined.
    /// </summary>
    public double? Variance => GreenwoodSum * Survival * Survival;

    /// <summary>Gets the cumulative hazard of Nelson and Aalen, <c>Σd/n</c>, at least 0.</summary>
    public double CumulativeHazard { get; internal init; }

    /// <summary>Gets the variance of <see cref="CumulativeHazard"/>, <c>Σd/n²</c>, at least 0.</summary>
    public double CumulativeHazardVariance { get; internal init; }

    /// <summary>Gets the relative variance of the survival; null once nobody is left.</summary>
    internal double? GreenwoodSum { get; init; }

    internal ConfidenceInterval? Interval(double z, double confidence, SurvivalIntervalMethod method)
    {
        if (GreenwoodSum is not { } sum || Survival == 0d)
        {
            return null;
        }

        var reach = z * Math.Sqrt(sum);
        return method switch
        {
            SurvivalIntervalMethod.Plain => new(
                Math.Max(0d, Survival - (Survival * reach)), Math.Min(1d, Survival + (Survival * reach)), confidence),
            SurvivalIntervalMethod.Log => new(
                Survival * Math.Exp(-reach), Math.Min(1d, Survival * Math.Exp(reach)), confidence),
            SurvivalIntervalMethod.LogLog => LogLog(Survival, reach, confidence),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "This is no method of an interval."),
        };
    }

    /// <summary>Computes <c>x^exp(±reach/ln x)</c>; null for 0 and 1, where the scale ends.</summary>
    internal static ConfidenceInterval? LogLog(double share, double relativeReach, double confidence)
    {
        if (!(share > 0d && share < 1d))
        {
            return null;
        }

        var logarithm = Math.Log(share);
        var factor = Math.Exp(relativeReach / logarithm);
        return new(Math.Exp(logarithm / factor), Math.Exp(logarithm * factor), confidence);
    }
}
