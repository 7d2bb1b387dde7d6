using System.Collections.Immutable;

namespace FunnelKit.Statistics;

/// <summary>A logistic regression fitted with a quadratic penalty on its coefficients.</summary>
/// <remarks>
/// <para>
/// The fit minimizes <c>Σ w(ln(1 + e^η) − yη) + λ/2 Σ(β − c)²</c> with <c>η = intercept + Σβx</c>; the sum is not
/// divided by the number of cases, and the intercept is not penalized. The penalty λ is the 1/C of scikit-learn and
/// the sum of weights times the lambda of glmnet.
/// </para>
/// <para>
/// Features are moved to mean 0 and scaled to standard deviation 1 inside, so that neither offsets nor units harm the
/// precision; <c>standardize</c> says whether the penalty falls on those scaled coefficients or on the raw ones.
/// Newton's method with halved steps and a Cholesky factorization; O(n p²) for each of usually fewer than 10 steps.
/// The same input gives the same bits. Equality compares references; instances are immutable and safe to use from
/// several threads.
/// </para>
/// <para>
/// <b>Source:</b> T. Hastie, R. Tibshirani and J. Friedman, The Elements of Statistical Learning, 2nd edition (2009),
/// sections 4.4.1 and 4.4.4; A. Albert and J. A. Anderson, On the Existence of Maximum Likelihood Estimates in Logistic
/// Regression Models, Biometrika 71 (1984).
/// </para>
/// </remarks>
public sealed class LogisticRegression
{
    internal LogisticRegression(LogisticStatus status) => Status = status;

    /// <summary>Gets how the fit ended. Only a converged one has numbers.</summary>
    public LogisticStatus Status { get; }

    /// <summary>Gets the intercept; 0 when none was fitted, null when the fit did not converge.</summary>
    public double? Intercept { get; internal init; }

    /// <summary>Gets the coefficient of each feature; empty when the fit did not converge.</summary>
    public ImmutableArray<double> Coefficients { get; internal init; } = [];

    /// <summary>
    /// Gets the standard errors, the intercept's first when one was fitted; empty when there is a penalty, which makes
    /// them meaningless, or when the fit did not converge.
    /// </summary>
    public ImmutableArray<double> StandardErrors { get; internal init; } = [];

    /// <summary>Gets the minimum that was found, penalty included; null when the fit did not converge.</summary>
    public double? Objective { get; internal init; }

    /// <summary>Gets the weighted mean of each feature; 0 when no intercept was fitted.</summary>
    public ImmutableArray<double> Means { get; internal init; } = [];

    /// <summary>
    /// Gets the weighted standard deviation of each feature around its mean; 1 for a constant feature.
    /// </summary>
    public ImmutableArray<double> Scales { get; internal init; } = [];

    /// <summary>Fits the coefficients.</summary>
    /// <param name="features">The columns, each with a finite value for each case.</param>
    /// <param name="outcomes">Whether each case turned out well.</param>
    /// <param name="penalty">The penalty λ, at least 0 and finite. The default value is 1.</param>
    /// <param name="weights">The weight of each case, at least 0 and finite; empty when each counts once.</param>
    /// <param name="standardize">Whether the penalty falls on the coefficients of standardized features.</param>
    /// <param name="hasIntercept">Whether an intercept is fitted. The default value is true.</param>
    /// <param name="center">
    /// The coefficients c, on the scale of the penalty, that the penalty pulls towards; empty for 0.
    /// </param>
    /// <returns>The fit; its status says whether there is an answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="features"/> is null.</exception>
    /// <exception cref="ArgumentException">Lengths differ, or a feature or a center is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The penalty or a weight is negative or not finite.</exception>
    public static LogisticRegression Fit(
        IReadOnlyList<ReadOnlyMemory<double>> features,
        ReadOnlySpan<bool> outcomes,
        double penalty = 1d,
        ReadOnlySpan<double> weights = default,
        bool standardize = false,
        bool hasIntercept = true,
        ReadOnlySpan<double> center = default)
    {
        ArgumentNullException.ThrowIfNull(features);
        if (!(penalty >= 0d && double.IsFinite(penalty)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(penalty), penalty, "The penalty must be at least 0 and finite.");
        }

        Samples.ThrowIfInvalidWeights(weights, outcomes.Length);
        ThrowIfInvalid(features, outcomes.Length);
        if (!center.IsEmpty && center.Length != features.Count)
        {
            throw new ArgumentException(
                $"There are {center.Length} centers for {features.Count} features.", nameof(center));
        }

        ThrowIfNotFinite(center, nameof(center));
        var problem = new LogisticProblem(features, outcomes, weights, hasIntercept);
        return problem.Fit(penalty, standardize, center);
    }

    /// <summary>Computes the probability that a case turns out well.</summary>
    /// <param name="features">The value of each feature.</param>
    /// <returns>The probability, in the range [0, 1]; null when the fit did not converge.</returns>
    /// <exception cref="ArgumentException">The number of values is not that of the coefficients.</exception>
    public double? ProbabilityOf(ReadOnlySpan<double> features)
    {
        if (Intercept is not { } sum)
        {
            return null;
        }

        if (features.Length != Coefficients.Length)
        {
            throw new ArgumentException(
                $"There are {features.Length} values for {Coefficients.Length} features.", nameof(features));
        }

        for (var i = 0; i < features.Length; i++)
        {
            sum += Coefficients[i] * features[i];
        }

        return Elementary.Logistic(sum);
    }

    private static void ThrowIfInvalid(IReadOnlyList<ReadOnlyMemory<double>> features, int count)
    {
        for (var i = 0; i < features.Count; i++)
        {
            if (features[i].Length != count)
            {
                throw new ArgumentException(
                    $"The feature {i} has {features[i].Length} values for {count} outcomes.", nameof(features));
            }

            ThrowIfNotFinite(features[i].Span, nameof(features));
        }
    }

    private static void ThrowIfNotFinite(ReadOnlySpan<double> values, string name)
    {
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
            {
                throw new ArgumentException("A value is not finite.", name);
            }
        }
    }
}
