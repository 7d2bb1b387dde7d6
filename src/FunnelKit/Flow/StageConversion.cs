using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>What became of the deals that reached one stage.</summary>
/// <remarks>
/// <para>
/// By default a deal counts once, by the furthest stage it reached; <see cref="FlowSemantics"/> says how else. Always
/// <c>Entries = Advanced + Lost + Regressed + Disqualified + Nurtured + TransferredOut + OnHold + StillThere</c>.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// </remarks>
public sealed partial class StageConversion
{
    private readonly StageFlow _flow;
    private readonly int _position;

    internal StageConversion(StageFlow flow, Stage stage, int position)
    {
        _flow = flow;
        _position = position;
        Stage = stage;
    }

    /// <summary>Gets the stage.</summary>
    public Stage Stage { get; }

    /// <summary>Gets how many deals reached the stage, the imputed ones included.</summary>
    public long Entries => Advanced + Lost + Regressed + Disqualified + Nurtured + TransferredOut + OnHold + StillThere;

    /// <summary>
    /// Gets how many of <see cref="Entries"/> skipped the stage and went further, so that they count as having
    /// reached it.
    /// </summary>
    /// <value>0 for an optional stage, and under <see cref="ReachPolicy.Observed"/>.</value>
    public long Imputed => Counts.Imputed[_position];

    /// <summary>Gets how many deals went further: to a later stage, or to a win.</summary>
    public long Advanced => At(StepOutcome.Advanced);

    /// <summary>Gets how many deals were lost and had come no further than this stage.</summary>
    /// <value>
    /// A deal that went back before it was lost counts here too; <see cref="LostFrom"/> counts by the stage it
    /// was lost from.
    /// </value>
    public long Lost => At(StepOutcome.Lost);

    /// <summary>Gets how many deals came no further than this stage and are open in an earlier one.</summary>
    public long Regressed => At(StepOutcome.Regressed);

    /// <summary>Gets how many deals came no further and turned out not to be valid opportunities.</summary>
    public long Disqualified => At(StepOutcome.Disqualified);

    /// <summary>Gets how many deals came no further and are set aside for later.</summary>
    public long Nurtured => At(StepOutcome.Nurtured);

    /// <summary>Gets how many deals came no further and were handed over to somebody outside.</summary>
    public long TransferredOut => At(StepOutcome.TransferredOut);

    /// <summary>Gets how many deals came no further and are on hold.</summary>
    public long OnHold => At(StepOutcome.OnHold);

    /// <summary>Gets how many deals are in this stage and have been in no later one.</summary>
    public long StillThere => At(StepOutcome.StillThere);

    /// <summary>
    /// Gets how many of <see cref="StillThere"/> and <see cref="OnHold"/>, and of <see cref="Regressed"/> where going
    /// back decides nothing, have not gone further within the window, so that they are decided all the same.
    /// </summary>
    /// <value>0 without a window. Deals on hold count only where they stay in the denominators.</value>
    public long Expired => Counts.Expired[_position];

    /// <summary>Gets how many entries do not count because an earlier stage had been skipped.</summary>
    /// <value>They are not in <see cref="Entries"/>. 0 but under <see cref="ReachPolicy.Strict"/>.</value>
    public long OutOfOrder => Counts.OutOfOrder[_position];

    /// <summary>
    /// Gets how many open deals are in this stage now, those that came back from a later one included.
    /// </summary>
    public long InStage => Counts.InStage[_position];

    /// <summary>Gets how many deals were in this stage when they were lost.</summary>
    public long LostFrom => Counts.LostFrom[_position + 1];

    /// <summary>Gets how often a deal left this stage within the throughput window of the semantics.</summary>
    public long Departures => Counts.Departures[_position];

    /// <summary>Gets how long visits to the stage lasted, whatever way they ended.</summary>
    public DwellTime Dwell
    {
        get
        {
            var (all, undated) = (CountedValues.Empty, 0L);
            for (var code = 0; code <= Counts.CodeCount; code++)
            {
                all += code < Counts.CodeCount
                    ? Counts.Dwell[(_position * Counts.CodeCount) + code]
                    : CountedValues.Empty;
                undated += Counts.Undated[(_position * (Counts.CodeCount + 1)) + code];
            }

            return new(all, Counts.OpenDwell[_position], undated, _flow.Semantics.TicksPerUnit);
        }
    }

    /// <summary>
    /// Gets the sum of the amounts of the deals counted in <see cref="Entries"/>, or null when the
    /// history has none.
    /// </summary>
    public AmountTotal? EntriesAmount => Counts.Amounts?.Steps
        .AsSpan(_position * FlowCounts.Outcomes, FlowCounts.Outcomes)
        .ToArray()
        .Aggregate((left, right) => left + right)
        .ToTotal(_flow.Currency, Entries);

    /// <summary>
    /// Gets the sum of the amounts of the deals counted in <see cref="InStage"/>, or null when the
    /// history has none.
    /// </summary>
    public AmountTotal? InStageAmount => Counts.Amounts?.InStage[_position].ToTotal(_flow.Currency, InStage);

    private FlowCounts Counts => _flow.Counts;

    /// <summary>Gets how long those visits lasted that ended in one way.</summary>
    /// <param name="exit">How the visits ended.</param>
    /// <returns>Their lengths; no open visits.</returns>
    public DwellTime DwellBefore(StageExit exit) =>
        new(DwellOf(exit), CountedValues.Empty, 0, _flow.Semantics.TicksPerUnit);

    private CountedValues DwellOf(StageExit exit)
    {
        var visits = CountedValues.Empty;
        for (var code = 0; code < Counts.CodeCount; code++)
        {
            visits += _flow.ExitOf(_position, code) == exit
                ? Counts.Dwell[(_position * Counts.CodeCount) + code]
                : CountedValues.Empty;
        }

        return visits;
    }

    private long At(StepOutcome outcome) => Counts.StepsAt(_position, outcome);
}
