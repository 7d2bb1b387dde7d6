using FunnelKit.Flow;
using FunnelKit.Stages;
using FunnelKit.Statistics;

namespace FunnelKit.Timing;

/// <summary>
/// The visits to one stage that a flow counted, by what ended them, or those of the time between two flows.
/// </summary>
internal sealed class StageVisits
{
    private readonly StageFlow _flow;
    private readonly CountedValues[] _ended;
    private readonly CountedValues _entered;

    private StageVisits(
        StageFlow flow,
        int position,
        CountedValues[] ended,
        CountedValues open,
        CountedValues entered,
        long undated)
    {
        _flow = flow;
        Position = position;
        _ended = ended;
        Open = open;
        _entered = entered;
        Undated = undated;
    }

    public int Position { get; }

    /// <summary>Visits that have not ended, by age.</summary>
    public CountedValues Open { get; }

    public Stage Stage => _flow.Model.OpenStages[Position];

    /// <summary>Visits that cannot be measured, as their beginning is not known.</summary>
    public long Undated { get; }

    public static StageVisits Of(StageFlow flow, int position)
    {
        var counts = flow.Counts;
        return new(
            flow,
            position,
            counts.Dwell[(position * counts.CodeCount)..((position + 1) * counts.CodeCount)],
            counts.OpenDwell[position],
            CountedValues.Empty,
            UndatedOf(counts, position).Sum());
    }

    /// <summary>Takes the visits that went on at some time after one flow and up to another.</summary>
    public static StageVisits Between(StageFlow earlier, StageFlow later, int position)
    {
        var (before, after) = (Of(earlier, position), Of(later, position));
        return new(
            later,
            position,
            [.. after._ended.Zip(before._ended, Subtract)],
            after.Open,
            before.Open,
            0);
    }

    /// <summary>Counts the visits without a known beginning by the code that ended them; last, the open ones.</summary>
    public static long[] UndatedOf(FlowCounts counts, int position) =>
        counts.Undated[(position * (counts.CodeCount + 1))..((position + 1) * (counts.CodeCount + 1))];

    /// <summary>Adds up the visits that ended in one way.</summary>
    public CountedValues EndedBy(StageExit exit) =>
        CountedValues.Sum([.. _ended.Where((_, code) => _flow.ExitOf(Position, code) == exit)]);

    /// <summary>Gets the visits that ended with one code.</summary>
    public CountedValues EndedWith(int code) => _ended[code];

    /// <summary>
    /// Counts events of all given causes; whatever else ended a visit ends the watch without an event.
    /// </summary>
    public RiskTable Table(params ReadOnlySpan<CountedValues> causes) =>
        Create(causes, CountedValues.Sum(Open, Subtract(AllEnded(), CountedValues.Sum(causes))));

    /// <summary>Counts the end of a visit, whatever ended it, as the one event.</summary>
    public RiskTable AnyEnd() => Create([AllEnded()], Open);

    private RiskTable Create(ReadOnlySpan<CountedValues> causes, CountedValues censored) =>
        AgeTable.Create(causes, censored, _entered, _flow.Semantics.TicksPerUnit);

    private CountedValues AllEnded() => CountedValues.Sum(_ended);

    private static CountedValues Subtract(CountedValues from, CountedValues part)
    {
        try
        {
            return part.Total == 0 ? from : from - part;
        }
        catch (OverflowException exception)
        {
            throw new ArgumentException(
                "The later flow does not count what the earlier one did.", nameof(part), exception);
        }
    }
}
