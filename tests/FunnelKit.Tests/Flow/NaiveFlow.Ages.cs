using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Flow;

/// <content>Ages, one line for each unit that is counted.</content>
internal sealed partial class NaiveFlow
{
    private static readonly StageKind[] OpenKinds = [StageKind.Open, StageKind.OnHold];

    /// <summary>Lists everything that is counted by age, in days, in a fixed order.</summary>
    public IEnumerable<string> Ages(ReachPolicy reach, DateTimeOffset through) => _deals
        .SelectMany(deal => AgesOf(deal, reach, through))
        .Order(StringComparer.Ordinal);

    /// <summary>Lists what a flow counted, in the same way.</summary>
    public static IEnumerable<string> Ages(StageFlow flow)
    {
        var ages = flow.Counts.Ages!;
        var (stages, windows) = (flow.Stages.Length, flow.Semantics.MaturityWindows);
        return Lines(
                ages.Steps, cell => $"step {cell / 8} {(StepOutcome)((cell % 8) + 1)}")
            .Concat(Lines(ages.WonVisits, stage => $"won {stage}"))
            .Concat(Lines(ages.Stays, stage => $"stay {stage}"))
            .Concat(Lines(ages.OpenStays, stage => $"open {stage}"))
            .Concat(Lines(ages.Cycles, standing => $"cycle {(Standing)standing}"))
            .Concat(Enumerable.Range(0, stages).SelectMany(stage => windows.Index().SelectMany(window =>
                Enumerable.Repeat(
                        $"matured {stage} {window.Item.Days}",
                        (int)ages.Matured[(stage * windows.Length) + window.Index])
                    .Concat(Enumerable.Repeat(
                        $"within {stage} {window.Item.Days}",
                        (int)ages.MaturedAdvanced[(stage * windows.Length) + window.Index])))))
            .Order(StringComparer.Ordinal);

        static IEnumerable<string> Lines(CountedValues[] columns, Func<int, string> name) =>
            columns.SelectMany((column, cell) => column.Values.Zip(column.Counts).SelectMany(
                pair => Enumerable.Repeat($"{name(cell)} {pair.First}", (int)pair.Second)));
    }

    private IEnumerable<string> AgesOf(DealStory deal, ReachPolicy reach, DateTimeOffset through)
    {
        var isOpen = OpenKinds.Contains(deal.Kind);
        var standing = deal.Standing;
        var end = isOpen ? through : deal.LastAt;
        foreach (var (stage, from, to) in deal.Stays.Where(stay => deal.Kind == StageKind.Won && stay.To is not null))
        {
            yield return $"won {stage} {Days(from, to!.Value)}";
        }

        if (deal.Entries is [(_, { } began), ..])
        {
            yield return $"cycle {standing} {Days(began, end!.Value)}";
        }

        foreach (var stage in deal.Entered.Where(
            stage => deal.Entries.TrueForAll(entry => entry.Stage != stage || entry.At is not null)))
        {
            var time = deal.Stays
                .Where(stay => stay.Stage == stage)
                .Aggregate(TimeSpan.Zero, (sum, stay) => sum + ((stay.To ?? through) - stay.From));
            yield return $"{(isOpen && deal.Current == stage ? "open" : "stay")} {stage} {(long)time.TotalDays}";
        }

        for (var position = 0; position < _model.OpenStages.Length; position++)
        {
            foreach (var line in StepOf(deal, position, reach, through, end))
            {
                yield return line;
            }
        }
    }

    private IEnumerable<string> StepOf(
        DealStory deal, int position, ReachPolicy reach, DateTimeOffset through, DateTimeOffset? end)
    {
        var isEntered = deal.Entered.Contains(position);
        var isBeyond = deal.WentBeyond(position);
        if (!isEntered && (!isBeyond || reach != ReachPolicy.Reached || _model.OpenStages[position].IsOptional))
        {
            yield break;
        }

        // The first move beyond the stage; a deal that never entered the stage passed it then.
        var moves = deal.Entries.Where(entry => entry.Stage > position).Select(entry => entry.At);
        var moved = isBeyond ? moves.Append(end).First() : end;
        var start = isEntered ? deal.Entries.First(entry => entry.Stage == position).At : moved;
        if (start is null)
        {
            yield break;
        }

        var finish = moved is null || moved < start ? start.Value : moved.Value;
        var outcome = isBeyond ? StepOutcome.Advanced : FlowCounts.OutcomeOf(deal.Standing);
        yield return $"step {position} {outcome} {Days(start.Value, finish)}";
        foreach (var window in FlowSemantics.Default.MaturityWindows)
        {
            var counts = outcome is not (StepOutcome.Disqualified or StepOutcome.TransferredOut);
            if (counts && start + window <= through)
            {
                yield return $"matured {position} {window.Days}";
                if (isBeyond && finish - start < window)
                {
                    yield return $"within {position} {window.Days}";
                }
            }
        }
    }

    private static long Days(DateTimeOffset from, DateTimeOffset to) => (long)(to - from).TotalDays;

    private sealed partial class DealStory
    {
        /// <summary>When the deal came to stand as it does.</summary>
        public DateTimeOffset? LastAt { get; }

        public List<(int Stage, DateTimeOffset? At)> Entries { get; } = [];

        public List<(int Stage, DateTimeOffset From, DateTimeOffset? To)> Stays { get; } = [];

        public Standing Standing => Kind switch
        {
            StageKind.Open => Entered.Max() == Current ? Standing.StillThere : Standing.Regressed,
            StageKind.Won => Standing.Won,
            StageKind.Lost => Standing.Lost,
            StageKind.Disqualified => Standing.Disqualified,
            StageKind.Nurture => Standing.Nurtured,
            StageKind.TransferredOut => Standing.TransferredOut,
            _ => Standing.OnHold,
        };
    }
}
