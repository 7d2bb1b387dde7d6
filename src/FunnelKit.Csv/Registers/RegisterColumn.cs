namespace FunnelKit.Csv.Registers;

/// <summary>One column of a register: its name in both languages, and whether it is a key field.</summary>
/// <remarks>Instances are immutable and thread-safe; they are compared by reference.</remarks>
public sealed class RegisterColumn
{
    internal RegisterColumn(string id, LocalizedText name, bool isKeyField, params string[] otherNames)
    {
        Id = id;
        Name = name;
        IsKeyField = isKeyField;
        OtherNames = otherNames;
    }

    /// <summary>Gets the identifier, free of language, such as <c>close-date</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the heading, in <c>en</c> and <c>zh-Hans</c>.</summary>
    public LocalizedText Name { get; }

    /// <summary>Gets a value indicating whether every row needs a value here.</summary>
    /// <value>
    /// A file that marks headings as key fields, with asterisks as in <c>**商机ID**</c> or <c>*商机ID</c>, decides
    /// for itself. Where none is marked, this holds.
    /// </value>
    public bool IsKeyField { get; }

    /// <summary>Gets what the numbers of the column measure.</summary>
    internal RegisterMeasure Measure { get; init; }

    /// <summary>Gets further headings under which a file may have the column.</summary>
    internal string[] OtherNames { get; }

    /// <summary>Gets every heading under which a file may have the column.</summary>
    internal IEnumerable<string> AllNames => Name.Texts.Select(text => text.Value).Concat(OtherNames);

    /// <summary>Gets the English heading.</summary>
    /// <returns>The name in <c>en</c>.</returns>
    public override string ToString() => Name.ToString(LocalizedText.English);
}
