using System.CommandLine;
using FunnelKit.Flow;

namespace FunnelKit.Tool.Input;

/// <summary>The options of the commands that read a file.</summary>
internal sealed class ToolOptions
{
    public Argument<string> File { get; } = new("FILE.csv") { Description = "The CRM export to read." };

    public Option<string?> Deal { get; } = Text("--deal", "COLUMN", "Column with the identifier of the deal.");

    public Option<string?> Stage { get; } = Text("--stage", "COLUMN", "Column with the stage.");

    public Option<string[]> At { get; } = Texts(
        "--at",
        "[STAGE=]COLUMN",
        "Column with the time at which the stage of the row was entered; with STAGE=, at which that stage was entered. "
        + "May be given several times. For a forecast it is optional: win rates are learned from it, and a column "
        + "without STAGE= alone says that rows are events, so that each deal is as its latest events say.");

    public Option<string?> Amount { get; } = Text("--amount", "COLUMN", "Column with the amount of the deal.");

    public Option<string?> Reason { get; } = Text(
        "--reason", "COLUMN", "Column with the reason, such as the reason for a loss (flow, losses, diagnose).");

    public Option<string?> Owner { get; } = Text("--owner", "COLUMN", "Column with the owner of the deal (forecast).");

    public Option<string?> ProductLine { get; } = Text(
        "--product-line", "COLUMN", "Column with the product line of the deal (forecast).");

    public Option<string?> Close { get; } = Text(
        "--close", "COLUMN", "Column with the expected or actual close date (forecast).");

    public Option<string?> Probability { get; } = Text(
        "--probability", "COLUMN", "Column with the probability of winning, set by hand (forecast).");

    public Option<string?> Currency { get; } = Text(
        "--currency", "COLUMN|CODE", "Column with the currency code, or the currency of all amounts, such as CNY.");

    public Option<string?> ReportCurrency { get; } = Text(
        "--report-currency", "CODE", "Currency of the forecast, where the file has several. It needs --currency.");

    public Option<string[]> Rate { get; } = Texts(
        "--rate", "CODE=NUMBER",
        "What one unit of a currency is worth in the currency of the forecast, such as EUR=1.08. It needs --currency.");

    public Option<string?> TimeFormat { get; } = Text(
        "--time-format", "FORMAT",
        "Format of dates and times, such as M/d/yyyy. Without it, they must begin with the year.");

    public Option<string?> Delimiter { get; } = Text(
        "--delimiter", "CHARACTER", "Separator of fields: a character, or tab. Without it, it is detected.");

    public Option<string?> Encoding { get; } = Text(
        "--encoding", "NAME",
        "Character encoding, such as gb18030. Without it, UTF-8 or what the byte order mark says.");

    public Option<string?> Model { get; } = Text(
        "--model", "FILE.json|NAME", "Stage model: a file, or the name of a template.");

    public Option<string?> Stages { get; } = Text(
        "--stages", "\"A>B>C\"",
        "Open stages in order, instead of --model. A question mark behind a stage makes it optional.");

    public Option<string?> Won { get; } = Text(
        "--won", "W1,W2", "Labels of won deals, with --stages. Won, unless given.");

    public Option<string?> Lost { get; } = Text(
        "--lost", "L1,L2", "Labels of lost deals, with --stages. Lost, unless given.");

    public Option<string?> AsOf { get; } = Text(
        "--as-of", "DATE",
        "Date (its end, UTC) or instant for which to count. Without it, the last event in the file; for a forecast of "
        + "one deal a row, the later of that and the last close of a won or lost deal.");

    public Option<string?> Reach { get; } = Text(
        "--reach", Words.List<ReachPolicy>("|"),
        "Which stages count as reached: those entered; also skipped ones before the furthest; or only those entered in "
        + "order, nothing skipped. reached, unless given. The win rates that a forecast learns do not depend on it.");

    public Option<string[]> Target { get; } = Texts(
        "--target", "STAGE=SHARE",
        "Share of deals that should advance from a stage, such as \"Proposal=40%\". May be repeated.");

    public Option<string?> Benchmark { get; } = Text(
        "--benchmark", "b2b[:S1,S2,S3[,WON]]",
        "Published averages to compare with: 60/40/30 % between the named stages.");

    /// <summary>Gets the options that say how a flow is counted.</summary>
    public FlowChoices Flow { get; } = new();

    public Option<string?> Language { get; } = Text("--language", "en|zh-Hans", "Language of the output.");

    public Option<bool> Json { get; } = new("--json") { Description = "Print one JSON object." };

    public Option<bool> Strict { get; } = new("--strict") { Description = "Use nothing when any row is bad." };

    /// <summary>Gets the options of every command that reads a file.</summary>
    public IEnumerable<Option> Shared =>
    [
        Deal, Stage, At, Amount, Reason, Owner, ProductLine, Close, Probability, Currency, TimeFormat, Delimiter,
        Encoding, Model, Stages, Won, Lost, AsOf, Reach, Language, Json, Strict,
    ];

    public static Option<string?> Text(string name, string valueName, string description) =>
        new(name) { Description = description, HelpName = valueName };

    public static Option<string[]> Texts(string name, string valueName, string description) =>
        new(name) { Description = description, HelpName = valueName, DefaultValueFactory = _ => [] };
}
