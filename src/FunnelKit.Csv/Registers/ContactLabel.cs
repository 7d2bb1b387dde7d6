namespace FunnelKit.Csv.Registers;

/// <summary>A person with a position: "张三-采购总监".</summary>
/// <remarks>
/// <para>
/// The name is what stands before the first dash, hyphen or dash of either width; without one, the whole label is the
/// name.
/// </para>
/// <para>Equality compares the texts. The default value is empty.</para>
/// <example>
/// <code>
/// ContactLabel contact = ContactLabel.FromText("张三-采购总监");
/// Console.WriteLine(contact.Title);              // 采购总监
/// </code>
/// </example>
/// </remarks>
public readonly record struct ContactLabel
{
    private readonly string? _text;

    private ContactLabel(string text) => _text = text;

    /// <summary>Gets the label as it is written.</summary>
    /// <value>Without outer white space; empty for the default.</value>
    public string Text => _text ?? string.Empty;

    /// <summary>Gets the name, such as "张三".</summary>
    /// <value>The whole label when it has one part only; empty for the default.</value>
    public string Name => TwoParts.First(Text);

    /// <summary>Gets the position, such as "采购总监".</summary>
    /// <value>Empty when the label has one part only.</value>
    public string Title => TwoParts.Second(Text);

    /// <summary>Gets a value indicating whether there is no label.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>Creates the label from its parts.</summary>
    /// <param name="name">The name, not blank and without a dash.</param>
    /// <param name="title">The position; blank for none.</param>
    /// <returns>The label.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank or holds a dash.</exception>
    public static ContactLabel Create(string name, string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(title);
        return new(TwoParts.Join(name, title, nameof(name)));
    }

    /// <summary>Creates the label from a text of any kind.</summary>
    /// <param name="text">The text; null and blank give the default.</param>
    /// <returns>The label.</returns>
    public static ContactLabel FromText(string? text) => string.IsNullOrWhiteSpace(text) ? default : new(text.Trim());

    /// <summary>Gets the label.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
