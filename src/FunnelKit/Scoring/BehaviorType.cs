namespace FunnelKit.Scoring;

/// <summary>What a lead can do, or have done to it, and how many points each time is worth.</summary>
/// <remarks>
/// <para>
/// An event counts while its age is below <see cref="WindowDays"/> and its decay leaves something of it. Its points are
/// <c>Points × decay(age) × DiminishingFactor^(n − 1)</c> for the n-th newest event that counts, rounded once to
/// millionths of a point, half to even. If fewer than <see cref="MinCount"/> events count, the type has no points.
/// Otherwise the bonus comes on top, and the sum is held within the limits.
/// </para>
/// <para>Equality compares all properties.</para>
/// </remarks>
public sealed record BehaviorType
{
    /// <summary>Gets the identifier, which events name; compared ordinally, without regard to case.</summary>
    /// <value>Unique in a model, 1 to 128 characters; empty by default, which a definition cannot have.</value>
    public string Id
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the name shown to people, or null to show the identifier.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>Gets the points of one event at age 0.</summary>
    /// <value>
    /// A decimal of at most six decimal places, up to a million in size; negative for what speaks against a lead, such
    /// as an unsubscription. The default value is 0.
    /// </value>
    public decimal Points { get; init; }

    /// <summary>Gets how the points fade with age.</summary>
    /// <value>The default value is <see cref="Decay.None"/>.</value>
    public Decay Decay { get; init; }

    /// <summary>Gets the least that all events of the type count, bonus included, or null for no limit.</summary>
    /// <value>At most 0, of at most six decimal places, up to a million in size.</value>
    public decimal? Lowest { get; init; }

    /// <summary>Gets the most that all events of the type count, bonus included, or null for no limit.</summary>
    /// <value>At least 0, of at most six decimal places, up to a million in size.</value>
    public decimal? Highest { get; init; }

    /// <summary>Gets the identifier of the group whose limits the points share, or empty.</summary>
    public string Group
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets how many events must count before any has points.</summary>
    /// <value>At least 1, the default; 3 means "three or more".</value>
    public int MinCount { get; init; } = 1;

    /// <summary>Gets the age from which an event no longer counts, or null when it counts at any age.</summary>
    /// <value>In days, above 0 and at most <see cref="Decay.MaxDays"/>: ages in [0, WindowDays) count.</value>
    public double? WindowDays { get; init; }

    /// <summary>Gets what each further event is worth beside the next newer one.</summary>
    /// <value>In the range [0, 1]. 1, the default, is the same; 0 lets only the newest count.</value>
    public double DiminishingFactor { get; init; } = 1d;

    /// <summary>Gets the points on top while the newest event is young, or null for none.</summary>
    public RecencyBonus? RecencyBonus { get; init; }

    /// <summary>Gets the name in a language, or the identifier.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The name.</returns>
    public string DisplayName(string language) => Name?.ToString(language) ?? Id;

    /// <summary>Gets the English name.</summary>
    /// <returns>The name, or the identifier when there is no name.</returns>
    public override string ToString() => DisplayName(LocalizedText.English);
}
