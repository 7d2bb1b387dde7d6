using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Flow;

/// <summary>
/// The same answers by the plainest code that gives them: deal by deal, over lists, without any sums kept.
/// </summary>
internal sealed class NaiveFlow
{
    private readonly List<DealStory> _deals;
    private readonly StageModel _model;

    public NaiveFlow(StageModel model, IEnumerable<StageEvent> events, DateTimeOffset through, DateTimeOffset asOf)
    {
        _model = model;
        _deals =
        [
            .. events.GroupBy(e => e.DealId)
                .Select(deal => new DealStory(model, deal, through, asOf))
                .Where(deal => deal.Kind != StageKind.None),
        ];
    }

    public long Deals => _deals.Count;

    public long Count(StageKind kind) => _deals.Count(deal => deal.Kind == kind);

    public string Row(int position, ReachPolicy reach)
    {
        var isImputed = reach == ReachPolicy.Reached && !_model.OpenStages[position].IsOptional;
        var here = _deals
            .Where(deal => deal.Entered.Contains(position) || (isImputed && deal.WentBeyond(position)))
            .ToList();
        var stopped = here.Where(deal => !deal.WentBeyond(position)).ToList();
        return string.Join(
            ' ',
            here.Count,
            here.Count(deal => !deal.Entered.Contains(position)),
            here.Count(deal => deal.WentBeyond(position)),
            stopped.Count(deal => deal.Kind == StageKind.Lost),
            stopped.Count(deal => deal.Kind == StageKind.Open && deal.Current != position),
            stopped.Count(deal => deal.Kind == StageKind.Disqualified),
            stopped.Count(deal => deal.Kind == StageKind.Nurture),
            stopped.Count(deal => deal.Kind == StageKind.TransferredOut),
            stopped.Count(deal => deal.Kind == StageKind.OnHold),
            stopped.Count(deal => deal.Kind == StageKind.Open && deal.Current == position));
    }

    public IEnumerable<long> DwellMinutes(int position) =>
        _deals.SelectMany(deal => deal.Visits)
            .Where(visit => visit.Stage == position)
            .Select(visit => visit.Minutes)
            .Order();

    public decimal Amount(StageKind kind) => _deals.Where(deal => deal.Kind == kind).Sum(deal => deal.Amount ?? 0m);

    private sealed class DealStory
    {
        public DealStory(StageModel model, IEnumerable<StageEvent> events, DateTimeOffset through, DateTimeOffset asOf)
        {
            var ordered = events
                .OrderBy(e => e.OccurredAt ?? DateTimeOffset.MinValue)
                .ThenBy(e => e.Sequence)
                .ThenBy(e => e.RecordedAt ?? e.OccurredAt ?? DateTimeOffset.MinValue)
                .ThenBy(e => e.EventId, StringComparer.Ordinal)
                .ThenBy(e => model.TryFindStage(e.Stage, out var stage) ? model.Stages.IndexOf(stage) : int.MaxValue)
                .ThenBy(e => e.Stage, StringComparer.Ordinal)
                .ThenBy(e => e.Amount ?? -1m)
                .ThenBy(e => e.Reason, StringComparer.Ordinal);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            (int Stage, DateTimeOffset At)? visit = null;
            foreach (var e in ordered.Where(e => e.EventId is null || seen.Add(e.EventId)))
            {
                var at = e.OccurredAt ?? DateTimeOffset.MinValue;
                if (at > through || (e.RecordedAt ?? at) > asOf)
                {
                    continue;
                }

                Amount = e.Amount ?? Amount;
                if (visit is { } open)
                {
                    Visits.Add((open.Stage, (long)(at - open.At).TotalMinutes));
                    visit = null;
                }

                if (!model.TryFindStage(e.Stage, out var stage) || stage.Kind == StageKind.PostClose)
                {
                    continue;
                }

                Kind = stage.Kind;
                if (Kind == StageKind.Open)
                {
                    Current = model.PositionOf(stage.Id);
                    Entered.Add(Current);
                    visit = e.OccurredAt is null ? null : (Current, at);
                }
            }
        }

        public StageKind Kind { get; }

        public int Current { get; } = -1;

        public decimal? Amount { get; }

        public HashSet<int> Entered { get; } = [];

        public List<(int Stage, long Minutes)> Visits { get; } = [];

        public bool WentBeyond(int position) => Kind == StageKind.Won || Entered.Any(entered => entered > position);
    }
}
