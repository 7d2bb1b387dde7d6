using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace FunnelKit.Scoring;

/// <summary>
/// An additive score as data: an intercept and, for each characteristic, a table of bins with points.
/// </summary>
/// <remarks>
/// <para>
/// A scorecard is immutable and thread-safe. It is made by a builder or from JSON. Scorecards are equal when their
/// definitions are, version included; equal cards have the same <see cref="ContentHash"/>.
/// </para>
/// <para>
/// Points are exact: inside they are whole millionths of a point, so a score is the same in whatever order it is
/// summed.
/// </para>
/// <example>
/// <code>
/// Scorecard card = Scorecard.CreateBuilder("fit", "Fit")
///     .AddNumber("employees", n => n.Below(50, 0).From(50, 5000, 6).AtLeast(5000, 2).Missing(0))
///     .AddCategory("industry", c => c.Points(5, "medical", "software").Other(0).Missing(0))
///     .AddFlag("phone", yes: 2, no: 0, missing: 0)
///     .AddRating("budget", 1, 5, missing: 0, weight: 2)
///     .Build();
/// </code>
/// </example>
/// </remarks>
public sealed partial class Scorecard : IEquatable<Scorecard>
{
    /// <summary>The most characteristics, groups and interactions that a card may have, each.</summary>
    public const int MaxCharacteristics = 1_000;

    /// <summary>The most bins that a number or a rating may have, and the most cells of an interaction.</summary>
    public const int MaxBins = 10_000;

    /// <summary>The most words that the bins of a category may name together.</summary>
    public const int MaxCategories = 1_000_000;

    internal Scorecard(ScorecardContent content) => Content = content;

    /// <summary>Gets the identifier, the same for all versions.</summary>
    public string Id => Content.Id;

    /// <summary>Gets the version.</summary>
    /// <value>A whole number from 1.</value>
    public int Version => Content.Version;

    /// <summary>Gets the name shown to people.</summary>
    public LocalizedText Name => Content.Name;

    /// <summary>Gets what the card is for, or null.</summary>
    public LocalizedText? Description => Content.Description;

    /// <summary>Gets the points that every lead has.</summary>
    public decimal Intercept => Content.Intercept;

    /// <summary>Gets the characteristics, in the order of the definition.</summary>
    public ImmutableArray<Characteristic> Characteristics => Content.Characteristics;

    /// <summary>Gets the groups of characteristics that share limits.</summary>
    public ImmutableArray<CharacteristicGroup> Groups => Content.Groups;

    /// <summary>Gets the points for pairs of characteristics.</summary>
    public ImmutableArray<Interaction> Interactions => Content.Interactions;

    /// <summary>Gets which odds a score stands for, or null when it is not known.</summary>
    public OddsScale? Odds => Content.Odds;

    /// <summary>Gets the least score that a lead can have.</summary>
    /// <value>
    /// Exact, limits of groups included, unless characteristics that interact have more than 65,536 combinations of
    /// bins; then it is a bound that no score is below.
    /// </value>
    public decimal Lowest => PointUnits.ToPoints(Range.Lowest);

    /// <summary>Gets the most that a score can be.</summary>
    /// <value>Exact in the cases in which <see cref="Lowest"/> is; otherwise a bound that no score is above.</value>
    public decimal Highest => PointUnits.ToPoints(Range.Highest);

    internal ScorecardContent Content { get; }

    internal ScoreRange Range => field ??= ScoreRange.Of(Content);

    /// <summary>Starts a new scorecard.</summary>
    /// <param name="id">The identifier, the same for all versions, such as <c>fit</c>.</param>
    /// <param name="name">The name shown to people.</param>
    /// <returns>An empty builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ScorecardBuilder CreateBuilder(string id, LocalizedText name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(name);
        return new(new ScorecardContent
        {
            Id = id,
            Name = name,
        });
    }

    /// <summary>Starts a new scorecard with an English name.</summary>
    /// <param name="id">The identifier, the same for all versions, such as <c>fit</c>.</param>
    /// <param name="name">The English name.</param>
    /// <returns>An empty builder.</returns>
    /// <exception cref="ArgumentException">An argument is empty or white space.</exception>
    public static ScorecardBuilder CreateBuilder(string id, string name) =>
        CreateBuilder(id, LocalizedText.Create(name));

    /// <summary>Starts a variant of this card.</summary>
    /// <returns>A builder that holds all of this card.</returns>
    public ScorecardBuilder ToBuilder() => new(Content);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] Scorecard? other) => other is not null && Content.Equals(other.Content);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Scorecard);

    /// <inheritdoc/>
    public override int GetHashCode() => Content.GetHashCode();

    /// <summary>Shows the name in English and the version.</summary>
    /// <returns>Such as <c>Fit 2</c>.</returns>
    public override string ToString() => $"{Name.ToString(LocalizedText.English)} {Version}";
}
