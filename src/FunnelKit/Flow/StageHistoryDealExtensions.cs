using System.Collections.Immutable;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>Names the deals behind the numbers of a flow.</summary>
public static class StageHistoryDealExtensions
{
    /// <summary>Finds the deals behind one number of the flow that <c>Fold</c> gives for the same arguments.</summary>
    /// <param name="history">The history.</param>
    /// <param name="asOf">The instant: what happened, or became known, after it does not count.</param>
    /// <param name="figure">The number.</param>
    /// <param name="semantics">How to count; null means <see cref="FlowSemantics.Default"/>.</param>
    /// <returns>
    /// The identifiers, in the order of <see cref="StageHistory.DealIds"/>: as many as the number says, so that a deal
    /// that counts several times, as by every visit, is named as often.
    /// </returns>
    /// <exception cref="ArgumentException">The model has no open stage of the figure's identifier.</exception>
    public static ImmutableArray<string> DealsBehind(
        this StageHistory history, DateTimeOffset asOf, FlowFigure figure, FlowSemantics? semantics = null) =>
        DealsBehind(history, asOf, asOf, figure, semantics);

    /// <summary>
    /// Finds the deals behind one number, with the instants of happening and of knowing told apart.
    /// </summary>
    /// <param name="history">The history.</param>
    /// <param name="through">What happened after this instant does not count.</param>
    /// <param name="asOf">What became known after this instant does not count.</param>
    /// <param name="figure">The number.</param>
    /// <param name="semantics">How to count; null means <see cref="FlowSemantics.Default"/>.</param>
    /// <returns>The identifiers: as many as the number says.</returns>
    /// <exception cref="ArgumentException">The model has no open stage of the figure's identifier.</exception>
    public static ImmutableArray<string> DealsBehind(
        this StageHistory history,
        DateTimeOffset through,
        DateTimeOffset asOf,
        FlowFigure figure,
        FlowSemantics? semantics = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(figure);
        var choice = new FigureChoice(history, figure);
        var reader = ReaderOf(history, through, asOf, semantics ?? FlowSemantics.Default);
        var deals = ImmutableArray.CreateBuilder<string>();
        for (var deal = 0; deal < history.DealCount; deal++)
        {
            var times = reader.Open(deal) || figure.Kind != FlowFigureKind.Later ? 0 : 1;
            while (reader.Read())
            {
                times += reader.IsInCohort ? choice.Count(reader.Path)
                    : figure.Kind == FlowFigureKind.OutsideCohort ? 1
                    : 0;
            }

            for (; times > 0; times--)
            {
                deals.Add(history.DealTexts[deal]);
            }
        }

        return deals.DrainToImmutable();
    }

    /// <summary>Lists the deals that a flow counts, one by one.</summary>
    /// <param name="history">The history.</param>
    /// <param name="asOf">The instant: what happened, or became known, after it does not count.</param>
    /// <param name="semantics">How to read them; null means <see cref="FlowSemantics.Default"/>.</param>
    /// <returns>
    /// The deals, in the order of <see cref="StageHistory.DealIds"/>: as many as <see cref="StageFlow.Deals"/>, so that
    /// a deal appears once for each stretch where each counts.
    /// </returns>
    /// <exception cref="ArgumentException">The cohort is about a stage that is no open stage of the model.</exception>
    public static ImmutableArray<DealRecord> Deals(
        this StageHistory history, DateTimeOffset asOf, FlowSemantics? semantics = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        var reader = ReaderOf(history, asOf, asOf, semantics ?? FlowSemantics.Default);
        var records = ImmutableArray.CreateBuilder<DealRecord>();
        for (var deal = 0; deal < history.DealCount; deal++)
        {
            reader.Open(deal);
            while (reader.Read())
            {
                if (reader.IsInCohort && reader.Path.StartCode >= 0)
                {
                    records.Add(RecordOf(history, deal, reader));
                }
            }
        }

        return records.DrainToImmutable();
    }

    private static DealReader ReaderOf(
        StageHistory history, DateTimeOffset through, DateTimeOffset asOf, FlowSemantics semantics) =>
        new(
            history,
            semantics,
            through.UtcTicks,
            asOf.UtcTicks,
            BusinessClock.For(history, semantics.BusinessCalendar, through.UtcTicks));

    private static DealRecord RecordOf(StageHistory history, int deal, DealReader reader)
    {
        var path = reader.Path;
        var end = path.IsOpen ? path.Now : path.ClosedAt;
        var isInStage = path.Kind == StageKind.Open;
        return new DealRecord
        {
            DealId = history.DealTexts[deal],
            Standing = StandingOf(path.Kind),
            CurrentStage = isInStage ? StageAt(path.Current) : StageId.None,
            FurthestStage = StageAt(path.Furthest),
            EnteredAt = Instant(path.FirstAt),
            ClosedAt = path.IsOpen ? null : Instant(history.Columns.Ticks[path.CloseRow]),
            Amount = path.Amount == EventColumns.NoAmount || !history.HasAmounts
                ? null
                : Money.FromMinorUnits(path.Amount, history.Currency),
            CycleDays = Days(path.EnteredAt, end),
            DaysInStage = isInStage ? Days(path.StaySince, path.Now) : null,
            LostFrom = StageAt(path.LostFrom),
            Reason = !path.IsOpen && history.Columns.Reasons?[path.CloseRow] is { } reason and >= 0
                ? history.ReasonTexts[reason]
                : string.Empty,
            Labels = [.. history.Columns.Labels.Select((labels, dimension) => LabelOf(labels, dimension))],
        };

        string LabelOf(int[]? labels, int dimension) =>
            reader.LatestLabel(deal, labels) is var label and >= 0
                ? history.DimensionTexts[dimension][label]
                : string.Empty;

        StageId StageAt(int position) => position < 0 ? StageId.None : history.Model.OpenStages[position].Id;
    }

    private static DealStanding StandingOf(StageKind kind) => kind switch
    {
        StageKind.Open => DealStanding.Open,
        StageKind.OnHold => DealStanding.OnHold,
        StageKind.Won => DealStanding.Won,
        StageKind.Lost => DealStanding.Lost,
        StageKind.Disqualified => DealStanding.Disqualified,
        StageKind.Nurture => DealStanding.Nurtured,
        _ => DealStanding.TransferredOut,
    };

    private static DateTimeOffset? Instant(long ticks) =>
        ticks == EventColumns.Undated ? null : new DateTimeOffset(ticks, TimeSpan.Zero);

    private static double? Days(long from, long to) =>
        from == EventColumns.Undated ? null : (double)(Math.Max(from, to) - from) / TimeSpan.TicksPerDay;
}
