using System.Collections.Immutable;
using System.CommandLine;
using FunnelKit.Csv;
using FunnelKit.Governance;
using FunnelKit.Scoring;
using FunnelKit.Tool.Input;

namespace FunnelKit.Tool;

/// <summary>A starter card drafted from a file, with what the output has to say about it.</summary>
internal sealed class InitAnswer
{
    private const int MaxFolds = 100;

    public required ScorecardDraft Draft { get; init; }

    public required Scorecard Card { get; init; }

    /// <summary>Gets how well such cards do on leads that they were not made from.</summary>
    public required DraftCheck Check { get; init; }

    public required Report Report { get; init; }

    public Language Language => Report.Language;

    public static async Task<InitAnswer> ReadAsync(
        ParseResult command, LeadOptions options, LeadFile file, CancellationToken cancellation)
    {
        var check = CheckOf(command, options);
        var outcome = file.Outcome ?? throw new UsageException(
            "--label COLUMN and --positive VALUE are needed: they say which leads turned out well. The file has the "
            + $"columns {string.Join(", ", file.Preview.Columns.Select(column => $"'{column}'"))}.",
            "需要 --label 列 和 --positive 值，用于说明哪些线索结果良好。文件中的列："
            + $"{string.Join("，", file.Preview.Columns.Select(column => $"“{column}”"))}。");
        ImmutableArray<string> excluded = [.. command.GetValue(options.Exclude) ?? []];
        string[] refused =
        [
            .. (command.GetValue(options.AfterOutcome) ?? []).Select(
                column => file.Preview.Columns[file.Preview.FindColumn(column)].Trim()),
        ];
        var leads = await file.ReadAsync(
            new LeadColumns
            {
                Id = file.Id,
                Outcome = outcome,
                Excluded = excluded,
                MissingWords = file.MissingWords,
                Group = command.GetValue(options.GroupByProfile)
                    ? ProfileOf(file, outcome, excluded, refused)
                    : [.. command.GetValue(options.Group) ?? []],
            },
            cancellation).ConfigureAwait(false);
        var draft = DraftFrom([.. leads.Outcomes]);
        return new()
        {
            Draft = draft,
            Card = draft.Scorecard ?? throw new NoCardException(draft),
            Check = check(leads, DraftFrom),
            Report = file.Report(leads.RejectedRows),
        };

        ScorecardDraft DraftFrom(bool?[] outcomes) => ScorecardDraft.From(
            leads.Table,
            outcomes,
            "starter",
            LocalizedText.Create("Starter card", "初始评分卡"),
            refused.Intersect(leads.Table.Columns, StringComparer.Ordinal));
    }

    /// <summary>Finds out how the card is to be checked, before anything is read.</summary>
    private static Func<CsvLeads, Func<bool?[], ScorecardDraft>, DraftCheck> CheckOf(
        ParseResult command, LeadOptions options)
    {
        var isByProfile = command.GetValue(options.GroupByProfile);
        var hasGroups = isByProfile || command.GetValue(options.Group) is { Length: > 0 };
        if (isByProfile && command.GetValue(options.Group) is { Length: > 0 })
        {
            throw new UsageException(
                "--group and --group-by-profile exclude each other.", "--group 与 --group-by-profile 不能同时使用。");
        }

        if (command.GetValue(options.HoldoutLast) is not { } last)
        {
            var folds = command.GetValue(options.Folds);
            return folds is >= 2 and <= MaxFolds
                ? (leads, draft) => DraftCheck.ByFolds(leads, folds, draft)
                : throw new UsageException(
                    $"--folds: {folds} is not from 2 to {MaxFolds}.", $"--folds：{folds} 不在 2 到 {MaxFolds} 之间。");
        }

        if (hasGroups || command.GetResult(options.Folds) is { Implicit: false })
        {
            throw new UsageException(
                "--holdout-last takes the rows by their order, so that --folds, --group and --group-by-profile do not "
                + "go with it.",
                "--holdout-last 按行的先后划分，不能与 --folds、--group 或 --group-by-profile 同时使用。");
        }

        var share = Arguments.Share("--holdout-last", last);
        return share.Fraction < 1d
            ? (leads, draft) => DraftCheck.OfLast(leads, share, draft)
            : throw new UsageException(
                "--holdout-last: nothing would be left to make a card from.", "--holdout-last：没有剩下可用于建卡的行。");
    }

    /// <summary>Names the columns in which leads of one profile are alike: all that a card may look at.</summary>
    private static ImmutableArray<string> ProfileOf(
        LeadFile file, LeadOutcome outcome, ImmutableArray<string> excluded, string[] refused)
    {
        var left = excluded.Concat(refused).Append(outcome.Column).Concat(file.Id is { } id ? [id] : [])
            .Select(file.Preview.FindColumn)
            .ToHashSet();
        return
        [
            .. file.Preview.Columns.Where((column, place) => !left.Contains(place) && column.Trim().Length > 0),
        ];
    }
}
