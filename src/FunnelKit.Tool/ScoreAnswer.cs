using System.Collections.Immutable;
using System.CommandLine;
using FunnelKit.Csv;
using FunnelKit.Governance;
using FunnelKit.Grading;
using FunnelKit.Scoring;
using FunnelKit.Tool.Input;

namespace FunnelKit.Tool;

/// <summary>Leads read and scored, with what the output has to say about them.</summary>
internal sealed class ScoreAnswer
{
    public required Scorecard Card { get; init; }

    /// <summary>Gets the grades, or null when none are asked for.</summary>
    public required LeadGrades? Grades { get; init; }

    public required CsvLeads Leads { get; init; }

    public required LeadScores Scores { get; init; }

    /// <summary>Gets how well the scores told the outcomes, or null when no outcome is named.</summary>
    public required ScorecardBackTest? BackTest { get; init; }

    /// <summary>Gets a value indicating whether each score is to be explained.</summary>
    public required bool Explains { get; init; }

    public required bool HasIds { get; init; }

    public required Report Report { get; init; }

    public Language Language => Report.Language;

    public static async Task<ScoreAnswer> ReadAsync(
        ParseResult command, LeadOptions options, LeadFile file, CancellationToken cancellation)
    {
        var card = ScorecardSource.Of(command, options);
        var scale = ScorecardSource.ScaleOf(command, options);
        var leads = await file.ReadAsync(
            new LeadColumns
            {
                Card = card,
                Headings = HeadingsOf(command.GetValue(options.Column) ?? [], card),
                Id = file.Id,
                Outcome = file.Outcome,
                MissingWords = file.MissingWords,
            },
            cancellation).ConfigureAwait(false);
        var scores = card.Score(leads.Table, Environment.ProcessorCount);
        return new()
        {
            Card = card,
            Grades = scale?.Grade(scores),
            Leads = leads,
            Scores = scores,
            BackTest = file.Outcome is null
                ? null
                : ScorecardBackTest.From(card, leads.Table, leads.Outcomes.AsSpan()),
            Explains = command.GetValue(options.Explain),
            HasIds = file.Id is not null,
            Report = file.Report(leads.RejectedRows),
        };
    }

    private static ImmutableDictionary<string, string> HeadingsOf(string[] pairs, Scorecard card)
    {
        var headings = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, column) in pairs.Select(pair => Arguments.Pair("--column", pair)))
        {
            var item = card.Characteristics.FirstOrDefault(item =>
                string.Equals(item.Id, name, StringComparison.OrdinalIgnoreCase));
            var names = string.Join(", ", card.Characteristics.Select(known => known.Id));
            if (item is null)
            {
                throw new UsageException(
                    $"--column: '{name}' is not a characteristic of the scorecard. It has: {names}.",
                    $"--column：评分卡中没有评分项“{name}”。现有评分项：{names}。");
            }

            if (!headings.TryAdd(item.Id, column))
            {
                throw new UsageException($"--column: '{name}' is given twice.", $"--column：“{name}”给出了两次。");
            }
        }

        return headings.ToImmutable();
    }
}
