using System.Collections.Immutable;
using FunnelKit.Scoring;

namespace FunnelKit.Csv;

/// <summary>Which columns of a CSV file hold what of a lead; each row is one.</summary>
/// <remarks>
/// <para>
/// With a card, the columns of its characteristics are read, each as its kind asks. Without one, every column is read
/// that is not left out: as a number if all of its values are numbers, as a flag if all of them say yes or no, else as
/// a category.
/// </para>
/// <para>
/// Names of columns are matched exactly, or else without regard to case and outer white space. Equality compares
/// references. Instances are immutable and thread-safe.
/// </para>
/// </remarks>
public sealed class LeadColumns
{
    /// <summary>Gets the card whose characteristics are looked for.</summary>
    /// <value>Null, the default, to read every column and find out its kind.</value>
    public Scorecard? Card { get; init; }

    /// <summary>Gets the columns of characteristics that are not called as in the card, by characteristic.</summary>
    /// <value>
    /// Empty by default: the column of a characteristic has its identifier or its name, in English or Chinese. A
    /// characteristic whose column is not in the file counts as missing for every lead, unless it is named here.
    /// </value>
    public ImmutableDictionary<string, string> Headings { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Gets the column with the identifier of the lead, which must be unique.</summary>
    /// <value>Null, the default, when the file has none; the line then stands for it.</value>
    public string? Id { get; init; }

    /// <summary>Gets what says how the leads turned out.</summary>
    /// <value>Null, the default, when that is not known.</value>
    public LeadOutcome? Outcome { get; init; }

    /// <summary>Gets the columns that are not read when there is no card.</summary>
    /// <value>Empty by default. The columns of the identifier and of the outcome never are.</value>
    public ImmutableArray<string> Excluded
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Gets the columns whose equal values make a group of leads that belong together.</summary>
    /// <value>Empty by default: then each lead is alone.</value>
    public ImmutableArray<string> Group
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Gets the words that say that a value is not known, such as <c>Select</c>.</summary>
    /// <value>
    /// Compared without regard to case and outer white space. Empty by default: only a blank cell is missing, and in
    /// numbers and flags a dash.
    /// </value>
    public ImmutableArray<string> MissingWords
    {
        get => field.IsDefault ? [] : field;
        init;
    }
}
