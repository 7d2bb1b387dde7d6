using FunnelKit.History;
using FunnelKit.SampleHost.Analysis;
using FunnelKit.SampleHost.Data;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Timelines;

/// <summary>One opportunity with everything that is known to have happened to it.</summary>
public sealed class OpportunityFile
{
    /// <summary>What the source says about a deal as a whole is put at its creation, under these identifiers.</summary>
    public const string BaselinePrefix = "baseline:";

    private readonly IReadOnlyList<TimelineEvent> _baseline;
    private readonly int _fromSource;

    private OpportunityFile(
        DataSetAnalysis analysis,
        OpportunityRow row,
        OpportunityTimeline source,
        IReadOnlyList<TimelineEventRow> added)
    {
        Analysis = analysis;
        Row = row;
        Added = added;
        _fromSource = source.Version;
        _baseline = added.Count > 0 ? [] : Baseline(source, row, analysis.Currency);
        Timeline = source.AppendRange(added.Count > 0 ? added.Select(TimelineCodec.Read) : _baseline);
        State = Timeline.StateAt(analysis.AsOf);
    }

    public DataSetAnalysis Analysis { get; }

    public OpportunityRow Row { get; }

    /// <summary>The rows that were added, in the order in which they were.</summary>
    public IReadOnlyList<TimelineEventRow> Added { get; }

    public OpportunityTimeline Timeline { get; }

    /// <summary>Gets where the opportunity stands at the end of the data.</summary>
    public OpportunityState State { get; }

    public int Version => Timeline.Version;

    public StageModel Model => Analysis.Model;

    /// <summary>Gets the order that a new event at the end of the data has.</summary>
    public long NextSequence => Timeline.Events
        .Where(item => item.OccurredAt == Analysis.AsOf).Select(item => item.Sequence + 1).DefaultIfEmpty().Max();

    public static OpportunityFile Create(
        DataSetAnalysis analysis,
        OpportunityRow row,
        IEnumerable<StageEventRow> events,
        IReadOnlyList<TimelineEventRow> added)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(added);
        var stageEvents = events.Select(item => new StageEvent
        {
            DealId = row.Key,
            Stage = item.Stage,
            OccurredAt = item.OccurredTicks is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null,
            Sequence = item.Position,
            Amount = item.AmountMinor is { } minor ? Money.FromMinorUnits(minor, analysis.Currency).Amount : null,
            Reason = item.Reason,
        });
        var source = OpportunityTimeline.FromStageEvents(stageEvents, analysis.Model, analysis.Currency)
            .FirstOrDefault() ?? OpportunityTimeline.Create(row.Key, []);
        return new(analysis, row, source, added);
    }

    /// <summary>Gets the rows that new events need; the first edit also stores what the source said.</summary>
    public IEnumerable<TimelineEventRow> RowsFor(IEnumerable<TimelineEvent> events, GateRecord? gate)
    {
        var position = Added.Count;
        foreach (var item in _baseline)
        {
            yield return TimelineCodec.Write(item, Row.DataSetId, Row.Number, position++);
        }

        foreach (var item in events)
        {
            yield return TimelineCodec.Write(
                item, Row.DataSetId, Row.Number, position++, item is LifecycleEvent ? gate : null);
        }
    }

    /// <summary>Gets what was added after an earlier version.</summary>
    public IReadOnlyList<TimelineEvent> ChangesSince(int version) =>
        [.. Added.Skip(Math.Max(0, version - _fromSource)).Select(TimelineCodec.Read).Where(item => !IsBaseline(item))];

    public GateRecord? GateOf(TimelineEvent item) =>
        Added.FirstOrDefault(row => row.EventId == item.EventId) is { } row ? TimelineCodec.ReadGate(row) : null;

    public bool IsFromSource(TimelineEvent item) => Added.All(row => row.EventId != item.EventId);

    public static bool IsBaseline(TimelineEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.EventId.StartsWith(BaselinePrefix, StringComparison.Ordinal);
    }

    /// <summary>The source says what the owner, the close date and so on are, not since when.</summary>
    public static IReadOnlyList<TimelineEvent> Baseline(
        OpportunityTimeline source, OpportunityRow row, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(row);
        var (first, last) = source.Version == 0
            ? (DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch)
            : (source.Events[0].OccurredAt, source.Events[^1].OccurredAt);
        var events = new List<TimelineEvent>();
        if (row.Owner.Length > 0)
        {
            events.Add(new OwnerChanged { EventId = BaselinePrefix + "owner", OccurredAt = first, Owner = row.Owner });
        }

        if (row.CloseDate is { } date)
        {
            events.Add(new CloseDateChanged
            {
                EventId = BaselinePrefix + "close-date",
                OccurredAt = first,
                CloseDate = date,
            });
        }

        if (row.Probability is { } fraction)
        {
            events.Add(new ProbabilityOverridden
            {
                EventId = BaselinePrefix + "probability",
                OccurredAt = first,
                Probability = Probability.FromFraction(fraction),
            });
        }

        if (row.AmountMinor is { } minor
            && Money.FromMinorUnits(minor, currency) is var amount
            && source.StateAt(DateTimeOffset.MaxValue).Amount != amount)
        {
            events.Add(new AmountChanged { EventId = BaselinePrefix + "amount", OccurredAt = last, Amount = amount });
        }

        return events;
    }
}
