using FunnelKit.Stages;

namespace FunnelKit.Scoring;

/// <summary>The points that one part of a scorecard gave, and why.</summary>
public sealed record Contribution
{
    internal Contribution()
    {
    }

    /// <summary>Gets what gave the points.</summary>
    public required ContributionKind Kind { get; init; }

    /// <summary>Gets the identifier of the characteristic, interaction or group; empty for the intercept.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name shown to people, or null to show the identifier.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets the points, weight included.</summary>
    /// <value>May be 0 or negative.</value>
    public required decimal Points { get; init; }

    /// <summary>Gets the bin that was hit, or null where there is none.</summary>
    public Bin? Bin { get; init; }

    /// <summary>Gets the value that was seen; <see cref="FactValue.None"/> when it is not known.</summary>
    public FactValue Value { get; init; }

    /// <summary>Gets how the value could be read.</summary>
    public InputStatus Status { get; init; }

    /// <summary>Gets the bin with the next more points, or null when there is none.</summary>
    public Bin? BetterBin { get; init; }

    /// <summary>Gets what <see cref="BetterBin"/> would add to the total, limits and interactions included.</summary>
    /// <value>0 when there is no better bin.</value>
    public decimal Gain { get; init; }

    /// <summary>Says what gave the points, in English.</summary>
    /// <returns>Such as <c>Employees 800 +6</c>.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    /// <summary>Says what gave the points, the value that was seen, and the points.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>A few words; the wording may change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return ScoreTexts.Explain(this, language);
    }
}
