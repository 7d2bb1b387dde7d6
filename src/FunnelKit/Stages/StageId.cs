using System.Diagnostics.CodeAnalysis;

namespace FunnelKit.Stages;

/// <summary>The identity of a stage. Names and labels change freely; the identifier stays.</summary>
/// <remarks>
/// <para>
/// Identifiers are compared ordinally, so case matters. Short words such as <c>proposal</c> read best, but any text of
/// 1 to 128 characters without control characters and without white space at its ends is allowed, so that a CRM's own
/// codes can be kept.
/// </para>
/// <para>The default value is <see cref="None"/>, which names no stage.</para>
/// </remarks>
public readonly record struct StageId : IComparable<StageId>, ISpanParsable<StageId>
{
    /// <summary>The most characters that an identifier may have.</summary>
    public const int MaxLength = Identifier.MaxLength;

    private readonly string? _value;

    private StageId(string value) => _value = value;

    /// <summary>Gets the identifier that names no stage.</summary>
    public static StageId None => default;

    /// <summary>Gets the text of the identifier.</summary>
    /// <value>1 to 128 characters; empty for <see cref="None"/>.</value>
    public string Value => _value ?? string.Empty;

    /// <summary>Creates an identifier.</summary>
    /// <param name="value">
    /// 1 to 128 characters without control characters and without white space at the ends.
    /// </param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not such a text.</exception>
    public static StageId Create(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return TryParse(value.AsSpan(), null, out var id)
            ? id
            : throw new ArgumentException(
                $"'{value}' is not a stage identifier: {Identifier.Rule}.",
                nameof(value));
    }

    /// <summary>Determines whether one identifier sorts before another.</summary>
    /// <param name="left">The first identifier.</param>
    /// <param name="right">The second identifier.</param>
    public static bool operator <(StageId left, StageId right) => left.CompareTo(right) < 0;

    /// <summary>Determines whether one identifier sorts behind another.</summary>
    /// <param name="left">The first identifier.</param>
    /// <param name="right">The second identifier.</param>
    public static bool operator >(StageId left, StageId right) => left.CompareTo(right) > 0;

    /// <summary>Determines whether one identifier sorts before another or equals it.</summary>
    /// <param name="left">The first identifier.</param>
    /// <param name="right">The second identifier.</param>
    public static bool operator <=(StageId left, StageId right) => left.CompareTo(right) <= 0;

    /// <summary>Determines whether one identifier sorts behind another or equals it.</summary>
    /// <param name="left">The first identifier.</param>
    /// <param name="right">The second identifier.</param>
    public static bool operator >=(StageId left, StageId right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public bool Equals(StageId other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Compares the texts ordinally.</summary>
    /// <param name="other">The other identifier.</param>
    /// <returns>A negative number, zero, or a positive number.</returns>
    public int CompareTo(StageId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Gets the text of the identifier.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    /// <summary>Reads an identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: identifiers are the same in every culture.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The text is not an identifier.</exception>
    public static StageId Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static StageId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a stage identifier.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StageId result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out StageId result)
    {
        result = default;
        if (!Identifier.IsValid(s))
        {
            return false;
        }

        result = new(s.ToString());
        return true;
    }
}
