using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Timing;

/// <summary>
/// How likely open deals are to be won and how long they will take, by their stage and the time they have been there.
/// </summary>
/// <remarks>
/// <para>
/// Deals move between open stages, forwards, backwards and past some, rest on hold, and end as won, lost, disqualified,
/// nurtured or transferred: an absorbing Markov chain. The chances of the next move and the mean times come from the
/// competing exits of each stage, so that visits still open count as “not yet”. A deal that has been in its stage for t
/// days moves on as those did that stayed longer (semi-Markov):
/// <c>P(win | stage, t) = Σ P(next move k | stayed &gt; t) P(win | k)</c>. Where nothing is open,
/// <see cref="StageOutlook.OnEntry"/> is the chain of the plain counts of moves. What happens next depends on the stage
/// and the time there alone, not on how the deal came there.
/// </para>
/// <para>
/// The exits of a stage are read up to the last age at which <see cref="MinimumVisits"/> visits were watched, to the
/// end where no visit is open or there never were so many; what stays longer is in <see cref="WinChance.Unseen"/>. With
/// more than half unseen there is no answer. Both are chosen by FunnelKit, no source. A close is an end: a deal that is
/// opened again counts from its visits since. Time on hold does not count. A visit that ends with the same stage starts
/// again; one that ends with something outside the model ends the watch.
/// </para>
/// <para>
/// <b>Source:</b> J. G. Kemeny and J. L. Snell, Finite Markov Chains (1960), chapter 3; R. A. Howard, Dynamic
/// Probabilistic Systems, volume II: Semi-Markov and Decision Processes (1971), chapter 10; the interval by the delta
/// method over the multinomial moves of each stage. Equality compares references; instances are immutable and safe to
/// use from several threads.
/// </para>
/// <example>
/// <code>
/// WinOutlook outlook = flow.WinOutlook();
/// WinChance chance = outlook.After(StageId.Create("proposal"), days: 21);
/// Console.WriteLine($"{chance.Probability:P0}, {chance.RemainingDays:F0} days, {chance.Gap}");
/// </code>
/// </example>
/// </remarks>
public sealed class WinOutlook
{
    private static readonly StageKind[] Ends =
        [StageKind.Won, StageKind.Lost, StageKind.Disqualified, StageKind.Nurture, StageKind.TransferredOut];

    private readonly OutlookChain _chain;

    private WinOutlook(StageFlow flow, long minimumVisits)
    {
        Model = flow.Model;
        Semantics = flow.Semantics;
        MinimumVisits = minimumVisits;
        var laws = Laws(flow, minimumVisits);
        _chain = new(laws, Ends.Length, Semantics.Interval);
        Stages =
        [
            .. Model.OpenStages.Select((stage, position) => new StageOutlook(
                this, stage, laws[position].Horizon, _chain.OnEntry(position, minimumVisits))),
        ];
    }

    /// <summary>Gets the model whose stages are meant.</summary>
    public StageModel Model { get; }

    /// <summary>Gets how the deals were counted.</summary>
    public FlowSemantics Semantics { get; }

    /// <summary>Gets how many visits, known to have ended after lasting so long, an answer needs.</summary>
    /// <value>At least 1.</value>
    public long MinimumVisits { get; }

    /// <summary>Gets the open stages in order.</summary>
    public ImmutableArray<StageOutlook> Stages { get; }

    /// <summary>Gets the outlook in a stage.</summary>
    /// <param name="stage">The identifier of an open stage.</param>
    /// <exception cref="ArgumentException">The model has no open stage of that identifier.</exception>
    public StageOutlook this[StageId stage] => Stages[Model.PositionOf(stage)];

    /// <summary>Learns from a flow.</summary>
    /// <param name="flow">The flow of past and open deals.</param>
    /// <param name="minimumVisits">
    /// How many visits, known to have ended after lasting so long, an answer needs, at least 1. The default value of 30
    /// is chosen by FunnelKit, no source: a 95 % interval is then at most 35 percentage points wide.
    /// </param>
    /// <returns>The outlook.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimumVisits"/> is below 1.</exception>
    public static WinOutlook From(StageFlow flow, long minimumVisits = 30)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumVisits, 1);
        return new(flow, minimumVisits);
    }

    /// <summary>Gets the outlook of a deal.</summary>
    /// <param name="stage">The identifier of the open stage that it is in.</param>
    /// <param name="days">The time that it has been there, in days, at least 0 and finite.</param>
    /// <returns>The outlook; without a chance, and with the reason, where the data do not support one.</returns>
    /// <exception cref="ArgumentException">The model has no open stage of that identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or not finite.</exception>
    public WinChance After(StageId stage, double days)
    {
        var position = Model.PositionOf(stage);
        if (!(days >= 0d && double.IsFinite(days)))
        {
            throw new ArgumentOutOfRangeException(nameof(days), days, "A time in days must be at least 0 and finite.");
        }

        return _chain.After(position, days, MinimumVisits);
    }

    private static ExitLaw[] Laws(StageFlow flow, long minimumVisits)
    {
        var (model, counts) = (flow.Model, flow.Counts);
        int[] holds =
        [
            .. model.Stages.Index().Where(stage => stage.Item.Kind == StageKind.OnHold).Select(stage => stage.Index),
        ];
        var states = model.OpenStages.Length + holds.Length;
        int[] stateOf = [.. model.Stages.Select((stage, code) => StateOf(stage.Kind, code)), -1];
        return
        [
            .. Enumerable.Range(0, model.OpenStages.Length).Select(OfStage),
            .. holds.Select(hold => Law(code => counts.Returns[(hold * counts.CodeCount) + code], 0d)),
        ];

        int StateOf(StageKind kind, int code) => kind switch
        {
            StageKind.Open => code,
            StageKind.OnHold => model.OpenStages.Length + Array.IndexOf(holds, code),
            _ => Array.IndexOf(Ends, kind) is >= 0 and var end ? states + end : -1,
        };

        ExitLaw OfStage(int position)
        {
            var visits = StageVisits.Of(flow, position);
            var exits = Enumerable.Range(0, stateOf.Length)
                .Where(code => stateOf[code] >= 0)
                .GroupBy(code => stateOf[code], visits.EndedWith)
                .Select(codes => (State: codes.Key, Ended: codes.Aggregate((left, right) => left + right)))
                .Where(exit => exit.Ended.Total > 0)
                .ToList();
            if (exits.Count > 0)
            {
                return ExitLaw.FromVisits(
                    [.. exits.Select(exit => exit.State)],
                    visits.Table([.. exits.Select(exit => exit.Ended)]),
                    minimumVisits);
            }

            var undated = StageVisits.UndatedOf(counts, position);
            return Law(code => undated[code], null);
        }

        ExitLaw Law(Func<int, long> countOf, double? days)
        {
            var exits = Enumerable.Range(0, stateOf.Length)
                .Where(code => stateOf[code] >= 0 && countOf(code) > 0)
                .GroupBy(code => stateOf[code], countOf)
                .ToList();
            return ExitLaw.FromCounts([.. exits.Select(exit => exit.Key)], [.. exits.Select(exit => exit.Sum())], days);
        }
    }
}
