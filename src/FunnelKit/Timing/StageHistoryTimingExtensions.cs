using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.History;

namespace FunnelKit.Timing;

/// <summary>What a history says about the time of single deals.</summary>
public static class StageHistoryTimingExtensions
{
    /// <summary>Lists the open deals that are in a stage, and how long they have been waiting by each clock.</summary>
    /// <param name="history">The history.</param>
    /// <param name="asOf">The instant: what happened, or became known, after it does not count.</param>
    /// <param name="semantics">How to read the deals; null means <see cref="FlowSemantics.Default"/>.</param>
    /// <returns>
    /// The deals in the order of <see cref="StageHistory.DealIds"/>, however old they are; those on hold are paused,
    /// and not among them. The clock of the stage starts with each visit, as <see cref="DwellTime"/> has it: also when
    /// the same stage is entered again, but not when something outside the model happens. Activity is any event, also
    /// one outside the model. No deal has a planned activity, which a history does not know; set it where it is known.
    /// </returns>
    /// <exception cref="ArgumentException">The cohort is about a stage that is no open stage of the model.</exception>
    public static ImmutableArray<DealAge> OpenDealAges(
        this StageHistory history, DateTimeOffset asOf, FlowSemantics? semantics = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        var choices = semantics ?? FlowSemantics.Default;
        var clock = BusinessClock.For(history, choices.BusinessCalendar, asOf.UtcTicks);
        var numbers = history.DealTexts.Index()
            .ToDictionary(deal => deal.Item, deal => deal.Index, StringComparer.Ordinal);
        return
        [
            .. history.Deals(asOf, choices)
                .Where(deal => deal.Standing == DealStanding.Open)
                .Select(deal => AgeOf(deal, numbers[deal.DealId])),
        ];

        DealAge AgeOf(DealRecord deal, int number) => new()
        {
            DealId = deal.DealId,
            Stage = deal.CurrentStage,
            StageDays = DaysSince(
                LastEvent(history, number, asOf.UtcTicks, history.Model.PositionOf(deal.CurrentStage))),
            ActivityDays = DaysSince(LastEvent(history, number, asOf.UtcTicks, null)),
            CreationDays = deal.CycleDays,
        };

        double? DaysSince(long ticks) =>
            ticks == EventColumns.Undated ? null
            : (double)(TimeOf(asOf.UtcTicks) - TimeOf(ticks)) / TimeSpan.TicksPerDay;

        long TimeOf(long ticks) => clock?.At(ticks) ?? ticks;
    }

    /// <summary>Finds the latest event of a deal that counts, of one code or of any.</summary>
    private static long LastEvent(StageHistory history, int deal, long asOf, int? code)
    {
        var columns = history.Columns;
        for (var row = columns.DealStarts[deal + 1] - 1; row >= columns.DealStarts[deal]; row--)
        {
            if (columns.Ticks[row] <= asOf
                && (columns.Recorded is null || columns.Recorded[row] <= asOf)
                && (code is null || columns.Codes[row] == code))
            {
                return columns.Ticks[row];
            }
        }

        return EventColumns.Undated;
    }
}
