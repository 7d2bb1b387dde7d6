namespace FunnelKit.Csv.Registers;

/// <summary>Where a lead comes from, as type and detail: "展会-2023年XX行业展", "转介绍-客户*推荐".</summary>
/// <remarks>
/// <para>
/// The type is what stands before the first dash, hyphen or dash of either width; without one, the whole label is the
/// type. Leads are counted by type (<see cref="LeadRegister.CountBySource"/>).
/// </para>
/// <para>Equality compares the texts. The default value is empty.</para>
/// <example>
/// <code>
/// SourceLabel source = SourceLabel.FromText("展会-2023年XX行业展");
/// Console.WriteLine(source.Type);                // 展会
/// </code>
/// </example>
/// </remarks>
public readonly record struct SourceLabel
{
    private readonly string? _text;

    private SourceLabel(string text) => _text = text;

    /// <summary>Gets the label as it is written.</summary>
    /// <value>Without outer white space; empty for the default.</value>
    public string Text => _text ?? string.Empty;

    /// <summary>Gets the type, such as "展会".</summary>
    /// <value>The whole label when it has one part only; empty for the default.</value>
    public string Type => TwoParts.First(Text);

    /// <summary>Gets the detail, such as "2023年XX行业展".</summary>
    /// <value>Empty when the label has one part only.</value>
    public string Detail => TwoParts.Second(Text);

    /// <summary>Gets a value indicating whether there is no label.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>Gets a value indicating whether the label has both parts, as the rule for labels wants it.</summary>
    public bool HasBothParts => Detail.Length > 0;

    /// <summary>Creates the label from its parts.</summary>
    /// <param name="type">The type, not blank and without a dash.</param>
    /// <param name="detail">The detail; blank for none.</param>
    /// <returns>The label.</returns>
    /// <exception cref="ArgumentException"><paramref name="type"/> is blank or holds a dash.</exception>
    public static SourceLabel Create(string type, string detail)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(type);
        ArgumentNullException.ThrowIfNull(detail);
        return new(TwoParts.Join(type, detail, nameof(type)));
    }

    /// <summary>Creates the label from a text of any kind.</summary>
    /// <param name="text">The text; null and blank give the default.</param>
    /// <returns>The label.</returns>
    public static SourceLabel FromText(string? text) => string.IsNullOrWhiteSpace(text) ? default : new(text.Trim());

    /// <summary>Gets the label.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
