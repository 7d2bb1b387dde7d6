using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Flow;

/// <summary>
/// The same answers by the plainest code that gives them: deal by deal, over lists, without any sums kept.
/// </summary>
internal sealed partial class NaiveFlow
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

    public decimal Amount(params StageKind[] kinds) =>
        _deals.Where(deal => kinds.Contains(deal.Kind)).Sum(deal => deal.Amount ?? 0m);

    public (long InStage, decimal Amount) InStage(int position)
    {
        var here = _deals.Where(deal => deal.Kind == StageKind.Open && deal.Current == position).ToList();
        return (here.Count, here.Sum(deal => deal.Amount ?? 0m));
    }

    public long LostFrom(int position) =>
        _deals.Count(deal => deal.Kind == StageKind.Lost && deal.Current == position);

    public decimal EntriesAmount(int position, ReachPolicy reach)
    {
        var isImputed = reach == ReachPolicy.Reached && !_model.OpenStages[position].IsOptional;
        return _deals
            .Where(deal => deal.Entered.Contains(position) || (isImputed && deal.WentBeyond(position)))
            .Sum(deal => deal.Amount ?? 0m);
    }

    public IEnumerable<(string Stage, string Reason, long Deals)> LossReasons() => _deals
        .Where(deal => deal.Kind == StageKind.Lost)
        .GroupBy(deal => (deal.Current < 0 ? "" : _model.OpenStages[deal.Current].Id.Value, deal.Reason ?? ""))
        .Select(group => (group.Key.Item1, group.Key.Item2, (long)group.Count()));

    public long Reopenings() => _deals.Sum(deal => deal.Reopenings);

    private sealed partial class DealStory
    {
        private readonly decimal? _latest;
        private readonly decimal? _atClose;

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
            var known = ordered.ToList();
            var kept = known.Where(e => e.EventId is null).Concat(
                known.Where(e => e.EventId is not null)
                    .GroupBy(e => e.EventId)
                    .Select(same => same.MinBy(e => e.RecordedAt ?? e.OccurredAt ?? DateTimeOffset.MinValue)))
                .ToHashSet();
            (int Stage, DateTimeOffset At)? visit = null;
            foreach (var e in known.Where(kept.Contains))
            {
                var at = e.OccurredAt ?? DateTimeOffset.MinValue;
                if (at > through || (e.RecordedAt ?? at) > asOf)
                {
                    continue;
                }

                _latest = e.Amount ?? _latest;
                if (visit is { } open)
                {
                    Visits.Add((open.Stage, (long)(at - open.At).TotalMinutes));
                    Stays.Add((open.Stage, open.At, at));
                    visit = null;
                }

                if (!model.TryFindStage(e.Stage, out var stage) || stage.Kind == StageKind.PostClose)
                {
                    continue;
                }

                var wasClosed = Kind is not (StageKind.None or StageKind.Open or StageKind.OnHold);
                Reopenings += wasClosed && stage.Kind is (StageKind.Open or StageKind.OnHold) ? 1 : 0;
                Kind = stage.Kind;
                _atClose = _latest;
                Reason = e.Reason;
                LastAt = e.OccurredAt;
                if (Kind == StageKind.Open)
                {
                    Current = model.PositionOf(stage.Id);
                    Entered.Add(Current);
                    Entries.Add((Current, e.OccurredAt));
                    visit = e.OccurredAt is null ? null : (Current, at);
                }
            }

            if (visit is { } last)
            {
                Stays.Add((last.Stage, last.At, null));
            }
        }

        public StageKind Kind { get; }

        public int Current { get; } = -1;

        public decimal? Amount => Kind is StageKind.Open or StageKind.OnHold ? _latest : _atClose;

        public string? Reason { get; }

        public long Reopenings { get; }

        public HashSet<int> Entered { get; } = [];

        public List<(int Stage, long Minutes)> Visits { get; } = [];

        public bool WentBeyond(int position) => Kind == StageKind.Won || Entered.Any(entered => entered > position);
    }
}
