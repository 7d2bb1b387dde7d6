using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Flow;

/// <summary>Every answer of the conformance log, which was worked out by hand.</summary>
public sealed class FlowConformanceTests
{
    private const string Signs = "i+-<xnth.!o";

    private static readonly string[] Lines =
    [
        .. Repository.Read("tests/FunnelKit.Tests/TestData/conformance/flow.csv")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Skip(1),
    ];

    public static TheoryData<string> Cases { get; } = [.. Lines.Select(line => line.Split(';')[0]).Distinct()];

    [Fact]
    public void Log_HasCasesEnough() => Assert.True(Cases.Count >= 14);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_UnderEveryMode_GivesTheAnswerWrittenDown(string name)
    {
        var cases = Lines.Select(line => line.Split(';')).Where(cells => cells[0] == name).ToList();
        var modes = cases.SelectMany(Modes).ToList();

        Assert.All(modes, mode => Assert.Equal((mode.Name, mode.Expected), (mode.Name, Answer(mode))));
        Assert.All(
            modes.GroupBy(mode => (mode.History, mode.Choices)),
            group => Assert.Equal(
                9, group.Select(mode => (mode.Semantics.Reach, mode.Semantics.Visit)).Distinct().Count()));
        Assert.Equal(modes.Count, modes.Select(mode => (mode.History, mode.Name)).Distinct().Count());
    }

    [Fact]
    public void RepeatedFirstStep_WithAWindow_ReachesTwoStagesOrThree()
    {
        var history = HistoryOf("A@13:00 A@13:30 B@13:45 C@14:15");

        Assert.Equal([2, 3, 3, 2], Enum.GetValues<WindowAnchor>().Skip(1).Select(anchor => history
            .Fold(AsOf, new FlowSemantics
            {
                Reach = ReachPolicy.Observed,
                Window = TimeSpan.FromHours(1),
                Anchor = anchor,
            })
            .Stages.Count(stage => stage.Entries > 0)));
    }

    internal static StageHistory HistoryOf(string events)
    {
        var builder = StageHistory.CreateBuilder(Model);
        var day = -1d;
        foreach (var word in events.Split(' '))
        {
            var (head, id) = Split(word, '#');
            var (body, sequence) = Split(head, '/');
            var (stage, when) = Split(body, '@');
            day = when switch
            {
                null => day + 1d,
                "?" => day,
                _ when when.Contains(':', StringComparison.Ordinal) =>
                    TimeSpan.ParseExact(when, "h\\:mm", CultureInfo.InvariantCulture).TotalDays,
                _ => double.Parse(when, CultureInfo.InvariantCulture),
            };
            builder.Add(
                new StageEvent
                {
                    DealId = "deal",
                    Stage = stage,
                    OccurredAt = when == "?" ? null : Start.AddTicks((long)Math.Round(day * TimeSpan.TicksPerDay)),
                    Sequence = sequence is null ? 0 : long.Parse(sequence, CultureInfo.InvariantCulture),
                    EventId = id,
                },
                1);
        }

        return builder.Build();
    }

    private static (string Head, string? Tail) Split(string text, char sign)
    {
        var parts = text.Split(sign);
        return (parts[0], parts.Length > 1 ? parts[1] : null);
    }

    private static IEnumerable<Mode> Modes(string[] cells) =>
        from reach in Enum.GetValues<ReachPolicy>().Skip(1)
        where cells[3] == "*" || cells[3] == reach.ToString()
        from visit in Enum.GetValues<VisitPolicy>().Skip(1)
        where cells[4] == "*" || cells[4] == visit.ToString()
        select new Mode(
            cells[1],
            cells[2],
            $"{cells[2]} {reach} {visit}",
            Choose(cells[2]) with
            {
                Reach = reach,
                Visit = visit,
            },
            string.Join(';', cells[5..9].Select(cell => string.Concat(cell.OrderBy(Signs.IndexOf)))) + ";" + cells[9]);

    private static FlowSemantics Choose(string choices)
    {
        var semantics = FlowSemantics.Default;
        var words = choices.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            semantics = word switch
            {
                "collapse" => semantics with { CollapseTolerance = Length(words[1]) },
                "StageOrder" => semantics with { Ties = TieRule.StageOrder },
                _ when Enum.TryParse<OutcomeBasis>(word, out var outcome) => semantics with { Outcome = outcome },
                _ when Enum.TryParse<WindowAnchor>(word, out var anchor) => semantics with { Anchor = anchor },
                _ when words[0] != "collapse" => semantics with { Window = Length(word) },
                _ => semantics,
            };
        }

        return semantics;
    }

    private static TimeSpan Length(string text)
    {
        var number = double.Parse(text[..^1], CultureInfo.InvariantCulture);
        return text[^1] switch
        {
            'd' => TimeSpan.FromDays(number),
            'h' => TimeSpan.FromHours(number),
            _ => TimeSpan.FromMinutes(number),
        };
    }

    private static string Answer(Mode mode)
    {
        var history = HistoryOf(mode.History);
        var flow = history.Fold(AsOf, mode.Semantics);
        var cells = flow.Stages.Select(stage => string.Concat(
            new string('i', (int)stage.Imputed),
            new string('+', (int)(stage.Advanced - stage.Imputed)),
            new string('-', (int)stage.Lost),
            new string('<', (int)stage.Regressed),
            new string('x', (int)stage.Disqualified),
            new string('n', (int)stage.Nurtured),
            new string('t', (int)stage.TransferredOut),
            new string('h', (int)stage.OnHold),
            new string('.', (int)stage.StillThere),
            new string('!', (int)stage.Expired),
            new string('o', (int)stage.OutOfOrder)));
        var deals = history.Deals(AsOf, mode.Semantics).Select(deal => deal.Standing switch
        {
            DealStanding.Won => "W",
            DealStanding.Lost => "L" + (deal.LostFrom == StageId.None ? "?" : deal.LostFrom.Value),
            DealStanding.Disqualified => "x",
            DealStanding.Nurtured => "n",
            DealStanding.TransferredOut => "t",
            DealStanding.OnHold => "H",
            _ => "O",
        });
        return string.Join(';', cells) + ";" + (flow.Deals == 0 ? "0" : string.Join(' ', deals));
    }

    private sealed record Mode(
        string History, string Choices, string Name, FlowSemantics Semantics, string Expected);
}
