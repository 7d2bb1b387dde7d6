using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>What became of the deals that reached one stage.</summary>
/// <remarks>
/// <para>
/// A deal counts once, by the furthest stage it reached. Always
/// <c>Entries = Advanced + Lost + Regressed + Disqualified + Nurtured + TransferredOut + OnHold + StillThere</c>.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// </remarks>
public sealed class StageConversion
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
    public long Imputed => Imputes ? Counts.Beyond(_position) - AdvancedAfterEntry : 0;

    /// <summary>Gets how many deals went further: to a later stage, or to a win.</summary>
    public long Advanced => Imputes ? Counts.Beyond(_position) : AdvancedAfterEntry;

    /// <summary>Gets how many deals were lost and had come no further than this stage.</summary>
    /// <value>
    /// A deal that went back before it was lost counts here too; <see cref="LostFrom"/> counts by the stage it
    /// was lost from.
    /// </value>
    public long Lost => At(Standing.Lost);

    /// <summary>Gets how many deals came no further than this stage and are open in an earlier one.</summary>
    public long Regressed => At(Standing.Regressed);

    /// <summary>Gets how many deals came no further and turned out not to be valid opportunities.</summary>
    public long Disqualified => At(Standing.Disqualified);

    /// <summary>Gets how many deals came no further and are set aside for later.</summary>
    public long Nurtured => At(Standing.Nurtured);

    /// <summary>Gets how many deals came no further and were handed over to somebody outside.</summary>
    public long TransferredOut => At(Standing.TransferredOut);

    /// <summary>Gets how many deals came no further and are on hold.</summary>
    public long OnHold => At(Standing.OnHold);

    /// <summary>Gets how many deals are in this stage and have been in no later one.</summary>
    public long StillThere => At(Standing.StillThere);

    /// <summary>
    /// Gets how many open deals are in this stage now, those that came back from a later one included.
    /// </summary>
    public long InStage => Counts.InStage[_position];

    /// <summary>Gets how many deals were in this stage when they were lost.</summary>
    public long LostFrom => Counts.LostFrom[_position + 1];

    /// <summary>Gets how often a deal left this stage within the throughput window of the semantics.</summary>
    public long Departures => Counts.Departures[_position];

    /// <summary>Gets the share of the decided deals that advanced.</summary>
    /// <value>
    /// Advanced of advanced, lost and nurtured. Open deals are not yet decided; disqualified and transferred
    /// ones do not count.
    /// </value>
    public Rate StepRate => Rate.FromCounts(Advanced, Advanced + Lost + Nurtured);

    /// <summary>Gets the share of the deals that reached the stage and have advanced so far.</summary>
    /// <value>
    /// Advanced of all entries but the disqualified and transferred ones. Open deals are in the denominator, so
    /// that the share grows as they advance; when nothing is open, it equals <see cref="StepRate"/>.
    /// </value>
    public Rate Conversion => Rate.FromCounts(Advanced, Entries - Disqualified - TransferredOut);

    /// <summary>Gets the share of the decided deals that were lost here.</summary>
    public Rate LossRate => Rate.FromCounts(Lost, Advanced + Lost + Nurtured);

    /// <summary>Gets how long visits to the stage lasted, whatever way they ended.</summary>
    public DwellTime Dwell
    {
        get
        {
            var all = CountedValues.Empty;
            for (var exit = 1; exit < FlowCounts.Exits; exit++)
            {
                all += DwellOf((StageExit)exit);
            }

            return new(all, Counts.OpenDwell[_position], Counts.Undated[_position], _flow.Semantics.TicksPerUnit);
        }
    }

    /// <summary>
    /// Gets the sum of the latest amounts of the deals counted in <see cref="Entries"/>, or null when the
    /// history has none.
    /// </summary>
    public AmountTotal? EntriesAmount
    {
        get
        {
            if (Counts.Amounts is not { } amounts)
            {
                return null;
            }

            var sum = amounts.Entered[_position];
            if (Imputes)
            {
                sum = default;
                for (var furthest = -1; furthest < Counts.StageCount; furthest++)
                {
                    for (var standing = 0; standing < FlowCounts.Standings; standing++)
                    {
                        if (furthest >= _position || standing == (int)Standing.Won)
                        {
                            sum += amounts.ByStanding[((furthest + 1) * FlowCounts.Standings) + standing];
                        }
                    }
                }
            }

            return sum.ToTotal(_flow.Currency, Entries);
        }
    }

    /// <summary>
    /// Gets the sum of the latest amounts of the deals counted in <see cref="InStage"/>, or null when the
    /// history has none.
    /// </summary>
    public AmountTotal? InStageAmount => Counts.Amounts?.InStage[_position].ToTotal(_flow.Currency, InStage);

    private FlowCounts Counts => _flow.Counts;

    private bool Imputes => _flow.Semantics.Reach == ReachPolicy.Reached && !Stage.IsOptional;

    private long AdvancedAfterEntry => Counts.Entered[_position] - Counts.StoppedAt(_position);

    /// <summary>Gets how long those visits lasted that ended in one way.</summary>
    /// <param name="exit">How the visits ended.</param>
    /// <returns>Their lengths; no open visits.</returns>
    public DwellTime DwellBefore(StageExit exit) =>
        new(DwellOf(exit), CountedValues.Empty, 0, _flow.Semantics.TicksPerUnit);

    private CountedValues DwellOf(StageExit exit) => Counts.Dwell[(_position * FlowCounts.Exits) + (int)exit];

    private long At(Standing standing) => Counts.DealsAt(_position, standing);
}
