using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>
/// An additive score as data: an intercept and, for each characteristic, a table of bins with points.
/// </summary>
/// <remarks>
/// <para>A scorecard does not change and can be used from any thread. Two are alike when their hashes are equal.</para>
/// <para>
/// Points are exact: inside they are whole millionths of a point, so a score is the same in whatever order it is
/// summed.
/// </para>
/// </remarks>
public sealed partial class Scorecard
{
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

    internal ScorecardContent Content { get; }

    /// <summary>Starts a new scorecard.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name shown to people.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ScorecardBuilder CreateBuilder(string id, LocalizedText name)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        return new(new ScorecardContent
        {
            Id = id,
            Name = name,
        });
    }

    /// <summary>Starts a variant of this card.</summary>
    public ScorecardBuilder ToBuilder() => new(Content);

    /// <summary>Shows the name in English and the version.</summary>
    public override string ToString() => $"{Name.ToString(LocalizedText.English)} {Version}";
}
