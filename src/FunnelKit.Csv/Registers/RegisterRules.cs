namespace FunnelKit.Csv.Registers;

/// <summary>What a company's registers keep to beyond their columns: currency and numbering.</summary>
/// <remarks>Equality compares all values. Instances are immutable and thread-safe.</remarks>
public sealed record RegisterRules
{
    private const int MaxDigits = 18;

    /// <summary>Gets the rules of the registers that FunnelKit took its columns from.</summary>
    public static RegisterRules Default { get; } = new();

    /// <summary>Gets the currency of amounts that name none.</summary>
    /// <value>The default value is <c>CNY</c>. 元 and ¥ are always <c>CNY</c>, but ¥ is yen where this is.</value>
    public Currency Currency { get; init; } = Currency.FromCode("CNY");

    /// <summary>Gets what the identifiers of opportunities begin with.</summary>
    /// <value>The default value is <c>SF</c>. Null takes any identifier that is not blank.</value>
    public string? IdPrefix { get; init; } = "SF";

    /// <summary>Gets how many digits follow <see cref="IdPrefix"/>.</summary>
    /// <value>In the range [1, 18]. The default value is 3.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public int IdDigits
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxDigits);
            field = value;
        }
    } = 3;

    /// <summary>Determines whether a text is the identifier of an opportunity.</summary>
    /// <param name="id">The text, such as <c>SF001</c>.</param>
    /// <returns>True if it is the prefix and the digits and nothing else.</returns>
    public bool IsOpportunityId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return IdPrefix is null
            ? !string.IsNullOrWhiteSpace(id)
            : id.Length == IdPrefix.Length + IdDigits
                && id.StartsWith(IdPrefix, StringComparison.Ordinal)
                && id.AsSpan(IdPrefix.Length).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>Says what identifiers are allowed.</summary>
    internal string DescribeId() =>
        $"An identifier is '{IdPrefix}' and {IdDigits} digits, such as {IdPrefix}{new string('0', IdDigits - 1)}1.";
}
