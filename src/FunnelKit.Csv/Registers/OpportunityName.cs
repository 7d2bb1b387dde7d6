namespace FunnelKit.Csv.Registers;

/// <summary>The name of an opportunity by the convention customer and core need: "XX科技-CRM系统采购".</summary>
/// <remarks>
/// <para>
/// The customer is what stands before the first dash, hyphen or dash of either width; without one, the whole name is
/// taken as the customer, and the name does not follow the convention.
/// </para>
/// <para>Equality compares the texts. The default value is empty.</para>
/// <example>
/// <code>
/// OpportunityName name = OpportunityName.Create("XX科技", "CRM系统采购");
/// Console.WriteLine(name);                       // XX科技-CRM系统采购
/// </code>
/// </example>
/// </remarks>
public readonly record struct OpportunityName
{
    private readonly string? _text;

    private OpportunityName(string text) => _text = text;

    /// <summary>Gets the label as it is written.</summary>
    /// <value>Without outer white space; empty for the default.</value>
    public string Text => _text ?? string.Empty;

    /// <summary>Gets the company of the customer, such as "XX科技".</summary>
    /// <value>The whole name when it has one part only; empty for the default.</value>
    public string Customer => TwoParts.First(Text);

    /// <summary>Gets the core need, such as "CRM系统采购".</summary>
    /// <value>Empty when the name has one part only.</value>
    public string Need => TwoParts.Second(Text);

    /// <summary>Gets a value indicating whether there is no label.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>Gets a value indicating whether the name tells both the customer and the need.</summary>
    public bool FollowsConvention => Need.Length > 0;

    /// <summary>Creates the label from its parts.</summary>
    /// <param name="customer">The company of the customer, not blank and without a dash.</param>
    /// <param name="need">The core need; blank for none.</param>
    /// <returns>The label.</returns>
    /// <exception cref="ArgumentException"><paramref name="customer"/> is blank or holds a dash.</exception>
    public static OpportunityName Create(string customer, string need)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(customer);
        ArgumentNullException.ThrowIfNull(need);
        return new(TwoParts.Join(customer, need, nameof(customer)));
    }

    /// <summary>Creates the label from a text of any kind.</summary>
    /// <param name="text">The text; null and blank give the default.</param>
    /// <returns>The label.</returns>
    public static OpportunityName FromText(string? text) =>
        string.IsNullOrWhiteSpace(text) ? default : new(text.Trim());

    /// <summary>Gets the label.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
