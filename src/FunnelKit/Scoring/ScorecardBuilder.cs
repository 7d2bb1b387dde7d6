namespace FunnelKit.Scoring;

/// <summary>Collects what a <see cref="Scorecard"/> is made of and checks it together.</summary>
/// <remarks>
/// A builder is not thread-safe. It can be used again after <see cref="Build"/>: cards already built do not change.
/// </remarks>
public sealed class ScorecardBuilder
{
    private ScorecardContent _content;

    internal ScorecardBuilder(ScorecardContent content) => _content = content;

    /// <summary>Adds a characteristic.</summary>
    /// <param name="characteristic">The characteristic.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="characteristic"/> is null.</exception>
    public ScorecardBuilder Add(Characteristic characteristic)
    {
        ArgumentNullException.ThrowIfNull(characteristic);
        _content = _content with { Characteristics = _content.Characteristics.Add(characteristic) };
        return this;
    }

    /// <summary>Creates the card.</summary>
    public Scorecard Build() => new(_content);
}
