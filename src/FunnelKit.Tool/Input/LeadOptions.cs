using System.CommandLine;

namespace FunnelKit.Tool.Input;

/// <summary>The options of the commands that read leads.</summary>
internal sealed class LeadOptions
{
    /// <summary>Gets the options that every command has, and those of files.</summary>
    public ToolOptions Common { get; } = new();

    public Option<string?> Scorecard { get; } = ToolOptions.Text(
        "--scorecard", "FILE.json|NAME", "Scorecard: a file, or the name of one that comes with FunnelKit.");

    public Option<string?> Grades { get; } = ToolOptions.Text(
        "--grades", "abc|temperature|FILE.json", "Grade scale: one that comes with FunnelKit, or a file.");

    public Option<string[]> Column { get; } = ToolOptions.Texts(
        "--column", "CHARACTERISTIC=COLUMN",
        "Column of a characteristic that has neither its identifier nor its name. May be repeated.");

    public Option<string?> Id { get; } = ToolOptions.Text(
        "--id", "COLUMN", "Column with the identifier of the lead, which must be unique.");

    public Option<string?> Label { get; } = ToolOptions.Text(
        "--label", "COLUMN", "Column that says how the lead turned out. It needs --positive.");

    public Option<string?> Positive { get; } = ToolOptions.Text(
        "--positive", "VALUE", "Value of the label that means a good outcome, such as Won.");

    public Option<string[]> Negative { get; } = ToolOptions.Texts(
        "--negative", "VALUE",
        "Value of the label that means a bad outcome; others, such as Open, are then not known yet. Without it, every "
        + "other value is a bad outcome. A blank one is never. May be repeated.");

    public Option<string[]> Missing { get; } = ToolOptions.Texts(
        "--missing", "WORD", "Word that means that a value is not known, such as Select. May be repeated.");

    public Option<bool> Explain { get; } = new("--explain")
    {
        Description = "Add what each characteristic gave, what is missing and what the score may become.",
    };

    public Option<string?> Output { get; } = ToolOptions.Text(
        "--output", "FILE", "File to write: the leads with their scores, or the new scorecard.");

    public Option<string[]> Exclude { get; } = ToolOptions.Texts(
        "--exclude", "COLUMN", "Column to leave out. May be repeated.");

    public Option<string[]> AfterOutcome { get; } = ToolOptions.Texts(
        "--after-outcome", "COLUMN",
        "Column that was written after the outcome, or changed by it: it is refused. May be repeated.");

    public Option<int> Folds { get; } = new("--folds")
    {
        Description = "How many parts the leads are divided into, each scored by a card made from the others: from 2 "
            + "to 100. Row r, from 0, is in part (r × 2654435761 mod 2³²) mod N. 5, unless given.",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultFolds,
    };

    public Option<string?> HoldoutLast { get; } = ToolOptions.Text(
        "--holdout-last", "SHARE",
        "Score only the last rows, such as 0.3 of them, by a card made from those before; instead of --folds.");

    public Option<string[]> Group { get; } = ToolOptions.Texts(
        "--group", "COLUMN",
        "Column whose equal values keep rows in the same part: groups are numbered by their first rows, and the number "
        + "counts instead of the row. May be repeated.");

    public Option<bool> GroupByProfile { get; } = new("--group-by-profile")
    {
        Description = "Keep rows that are alike in all columns used in the same part.",
    };

    /// <summary>Gets the options of reading a file, whatever it is read for.</summary>
    public IEnumerable<Option> Reading =>
        [Label, Positive, Negative, Missing, Id, Common.Delimiter, Common.Encoding, Common.Strict];

    private const int DefaultFolds = 5;
}
