using FunnelKit.History;
using FunnelKit.Playbooks;
using FunnelKit.SampleHost.Data;
using FunnelKit.SampleHost.Timelines;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Demo;

/// <summary>
/// Makes up what is known about the open deals of the demo, and what was done with them: mostly in order, with gaps, so
/// that gates, tasks and alerts have something to say. Each deal has random numbers of its own; the pipeline keeps its.
/// </summary>
internal static class DemoTimelines
{
    private const double Known = 0.85;
    private const double ReadyEarly = 0.35;
    private const double Recent = 0.6;

    /// <summary>The facts with the position of the stage that asks for them.</summary>
    private static readonly (string Fact, int Position)[] Facts =
    [
        (StandardFacts.Contact, 1), (StandardFacts.CustomerNeed, 2), (DemoFacts.Budget, 2),
        (DemoFacts.NeedsDocument, 3), (DemoFacts.DecisionMaker, 3), (DemoFacts.DecisionChain, 4),
        (DemoFacts.ProposalDocument, 5), (DemoFacts.BudgetConfirmed, 5), (DemoFacts.PaymentTerms, 6),
        (DemoFacts.SignedContract, 7),
    ];

    public static IEnumerable<TimelineEventRow> Create(
        IReadOnlyList<OpportunityRow> opportunities, IReadOnlyList<StageEventRow> events)
    {
        var byDeal = events.ToLookup(item => item.Opportunity);
        return opportunities.Where(row => row.Kind == StageKind.Open)
            .SelectMany(row => Tell(row, [.. byDeal[row.Number]]));
    }

    private static IEnumerable<TimelineEventRow> Tell(OpportunityRow row, StageEventRow[] moves)
    {
        var random = new DemoRandom(0xD00D_0000UL + (ulong)row.Number);
        var currency = Currency.FromCode(DemoPipeline.CurrencyCode);
        var source = OpportunityTimeline.FromStageEvents(
            moves.Select(move => new StageEvent
            {
                DealId = row.Key,
                Stage = move.Stage,
                OccurredAt = At(move.OccurredTicks!.Value),
                Sequence = move.Position,
                Amount = move.AmountMinor is { } minor ? Money.FromMinorUnits(minor, currency).Amount : null,
            }),
            DemoFunnel.Model,
            currency)[0];
        var added = OpportunityFile.Baseline(source, row, currency).ToList();
        var count = 0;
        var position = DemoFunnel.Model.PositionOf(StageId.Create(row.Stage));
        var (entered, end) = (moves[^1].OccurredTicks!.Value, DemoPipeline.AsOf.UtcTicks);
        foreach (var (fact, needed) in Facts)
        {
            var isKnown = random.Chance(needed <= position ? Known : needed == position + 1 ? ReadyEarly : 0);
            var (start, length) = needed <= position
                ? (moves[0].OccurredTicks!.Value, entered - moves[0].OccurredTicks!.Value)
                : (entered, end - entered);
            var at = Within(start, length, random);
            var value = ValueOf(fact, row, random);
            if (isKnown)
            {
                added.Add(new FactRecorded
                {
                    EventId = $"demo-{++count}",
                    OccurredAt = at,
                    Actor = row.Owner,
                    Fact = fact,
                    Value = value,
                });
            }
        }

        if (position > 3 || (position == 3 && random.Chance(ReadyEarly)))
        {
            var held = moves.LastOrDefault(move => move.Stage == DemoFunnel.ProductDemo)?.OccurredTicks ?? entered;
            added.Add(Interaction(
                DemoFacts.ProductPresentation, Within(held, Math.Min(Days(10), end - held), random)));
        }

        foreach (var activity in DemoFunnel.Model.OpenStages[position].Activities.Select(activity => activity.Id))
        {
            if (activity != DemoFacts.ProductPresentation && random.Chance(0.5))
            {
                added.Add(Interaction(activity, Within(entered, Math.Min(end - entered, Days(10)), random)));
            }
        }

        var silence = random.Chance(Recent) ? 6 : 40;
        var age = Math.Min(end - moves[0].OccurredTicks!.Value, Days(silence));
        added.Add(Interaction("call", Within(end - age, age, random)) with
        {
            Direction = random.Chance(0.5) ? InteractionDirection.Inbound : InteractionDirection.Outbound,
        });
        if (row.Stage == DemoFunnel.Negotiation)
        {
            for (var change = random.Chance(0.4) ? 3 : 1; change > 0; change--)
            {
                added.Add(Interaction(
                    AlertRules.TermsChange, Within(end - Days(12), Days(12), random)));
            }
        }

        if (random.Chance(Recent))
        {
            var planned = At(end - Days(1));
            var due = DateOnly.FromDateTime(planned.UtcDateTime).AddDays((int)(random.NextFraction() * 12) - 3);
            added.Add(new FactRecorded
            {
                EventId = $"demo-{++count}",
                OccurredAt = planned,
                Actor = row.Owner,
                Fact = StandardFacts.NextStep,
                Value = FactValue.FromText(random.Pick(DemoNames.NextSteps)),
            });
            added.Add(new FactRecorded
            {
                EventId = $"demo-{++count}",
                OccurredAt = planned,
                Actor = row.Owner,
                Fact = StandardFacts.NextStepDue,
                Value = FactValue.FromDate(due),
            });
        }

        return added.Select((item, place) => TimelineCodec.Write(item, row.DataSetId, row.Number, place));

        InteractionLogged Interaction(string id, DateTimeOffset at) => new()
        {
            EventId = $"demo-{++count}",
            OccurredAt = at,
            Actor = row.Owner,
            Interaction = id,
            Direction = InteractionDirection.Outbound,
            Contact = random.Pick(DemoNames.Contacts),
        };
    }

    private static FactValue ValueOf(string fact, OpportunityRow row, DemoRandom random)
    {
        var low = 50m + (50m * (int)(random.NextFraction() * 8));
        return fact switch
        {
            DemoFacts.Budget => FactValue.FromRange(NumberRange.Between(low * 1_000, low * 2_000)),
            DemoFacts.DecisionChain or DemoFacts.BudgetConfirmed => FactValue.FromFlag(true),
            DemoFacts.NeedsDocument or DemoFacts.ProposalDocument or DemoFacts.SignedContract =>
                FactValue.FromArtefact($"{row.Key}-{fact}.pdf"),
            StandardFacts.CustomerNeed => FactValue.FromText(row.Name.Split(" · ")[^1]),
            DemoFacts.PaymentTerms => FactValue.FromText("30 / 60 / 10 %"),
            _ => FactValue.FromText(random.Pick(DemoNames.Contacts)),
        };
    }

    private static DateTimeOffset Within(long start, long length, DemoRandom random) =>
        At(start + (long)(length * random.NextFraction()));

    private static DateTimeOffset At(long ticks) =>
        new(ticks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);

    private static long Days(int days) => days * TimeSpan.TicksPerDay;
}
