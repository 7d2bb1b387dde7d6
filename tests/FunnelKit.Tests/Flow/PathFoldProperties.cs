using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Stages;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Flow;

public sealed class PathFoldProperties
{
    [Fact]
    public void The_general_fold_counts_what_the_quick_one_counts() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var history = StageFlowProperties.HistoryOf(events);
            var (through, asOf) = (Start.AddDays(70).UtcTicks, AsOf.UtcTicks);
            foreach (var reach in new[] { ReachPolicy.Observed, ReachPolicy.Reached })
            {
                var semantics = new FlowSemantics
                {
                    Reach = reach,
                    DwellResolution = DwellResolution.Hour,
                };

                var quick = FlowFold.Count(history, semantics, through, asOf, 0, history.DealCount);
                var general = PathFold.Count(history, semantics, through, asOf, null, 0, history.DealCount);

                Assert.True(quick.ContentEquals(general), Difference(quick, general));
            }
        });

    [Fact]
    public void Entries_are_accounted_for_under_every_combination_of_choices() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var history = StageFlowProperties.HistoryOf(events);
            foreach (var semantics in FlowModes.All.Where((_, index) => index % 4 == events.Length % 4))
            {
                var flow = history.Fold(Start.AddDays(70), AsOf, semantics);

                Assert.Equal(
                    flow.Deals,
                    flow.Won + flow.Lost + flow.Disqualified + flow.Nurtured + flow.TransferredOut + flow.Open);
                Assert.All(flow.Stages, stage =>
                {
                    Assert.True(stage.Expired <= stage.StillThere + stage.OnHold + stage.Regressed);
                    Assert.True(stage.Imputed <= stage.Advanced);
                    Assert.True(stage.StepRate.Numerator <= stage.StepRate.Denominator);
                    Assert.True(stage.StepRate.Denominator <= stage.Conversion.Denominator);
                });
            }
        });

    [Fact]
    public void The_deals_behind_a_number_are_as_many_as_it_says() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var history = StageFlowProperties.HistoryOf(events);
            var through = Start.AddDays(70);
            foreach (var semantics in FlowModes.All.Where((_, index) => index % 16 == events.Length % 16))
            {
                var flow = history.Fold(through, AsOf, semantics);

                foreach (var (figure, count) in Figures(flow))
                {
                    Assert.True(
                        count == history.DealsBehind(through, AsOf, figure, semantics).Length,
                        $"{figure} is {count} in: {semantics}");
                }
            }
        });

    [Fact]
    public void Counting_in_parts_gives_the_same_under_every_combination_of_choices() =>
        PropertyCheck.ForAll(Generators.Events, events =>
        {
            var history = StageFlowProperties.HistoryOf(events);
            foreach (var semantics in FlowModes.All.Where((_, index) => index % 4 == events.Length % 4))
            {
                Assert.Equal(history.Fold(AsOf, AsOf, semantics), history.Fold(AsOf, AsOf, semantics, 3));
            }
        });

    private static IEnumerable<(FlowFigure Figure, long Count)> Figures(StageFlow flow)
    {
        yield return (FlowFigure.Deals, flow.Deals);
        yield return (FlowFigure.Won, flow.Won);
        yield return (FlowFigure.Lost, flow.Lost);
        yield return (FlowFigure.Disqualified, flow.Disqualified);
        yield return (FlowFigure.Nurtured, flow.Nurtured);
        yield return (FlowFigure.TransferredOut, flow.TransferredOut);
        yield return (FlowFigure.Open, flow.Open);
        yield return (FlowFigure.OnHold, flow.OnHold);
        yield return (FlowFigure.OutsideCohort, flow.OutsideCohort);
        yield return (FlowFigure.OutsideModel, flow.DealsOutsideModel);
        yield return (FlowFigure.Later, flow.LaterDeals);
        yield return (FlowFigure.LostFrom(StageId.None), flow.LostFromUnknown);
        foreach (var loss in flow.LossReasons)
        {
            yield return (FlowFigure.LostFrom(loss.Stage, loss.Reason), loss.Deals);
        }

        foreach (var stage in flow.Stages)
        {
            var id = stage.Stage.Id;
            yield return (FlowFigure.Entries(id), stage.Entries);
            yield return (FlowFigure.Imputed(id), stage.Imputed);
            yield return (FlowFigure.Expired(id), stage.Expired);
            yield return (FlowFigure.OutOfOrder(id), stage.OutOfOrder);
            yield return (FlowFigure.InStage(id), stage.InStage);
            yield return (FlowFigure.LostFrom(id), stage.LostFrom);
            yield return (FlowFigure.Step(id, StepOutcome.Advanced), stage.Advanced);
            yield return (FlowFigure.Step(id, StepOutcome.Lost), stage.Lost);
            yield return (FlowFigure.Step(id, StepOutcome.Regressed), stage.Regressed);
            yield return (FlowFigure.Step(id, StepOutcome.Disqualified), stage.Disqualified);
            yield return (FlowFigure.Step(id, StepOutcome.Nurtured), stage.Nurtured);
            yield return (FlowFigure.Step(id, StepOutcome.TransferredOut), stage.TransferredOut);
            yield return (FlowFigure.Step(id, StepOutcome.OnHold), stage.OnHold);
            yield return (FlowFigure.Step(id, StepOutcome.StillThere), stage.StillThere);
        }
    }

    private static string Difference(FlowCounts left, FlowCounts right) =>
        string.Join("; ", Parts(left).Zip(Parts(right)).Where(pair => pair.First != pair.Second));

    private static IEnumerable<string> Parts(FlowCounts counts)
    {
        yield return "deals " + string.Join(' ', counts.Deals);
        yield return "steps " + string.Join(' ', counts.Steps);
        yield return "imputed " + string.Join(' ', counts.Imputed);
        yield return "entered " + string.Join(' ', counts.Entered);
        yield return "in stage " + string.Join(' ', counts.InStage);
        yield return "departures " + string.Join(' ', counts.Departures);
        yield return "starts " + string.Join(' ', counts.Starts);
        yield return "returns " + string.Join(' ', counts.Returns);
        yield return "undated " + string.Join(' ', counts.Undated);
        yield return "reopenings " + counts.Reopenings;
        yield return "ages " + Text(counts.Ages!.Steps);
        yield return "won visits " + Text(counts.Ages.WonVisits);
        yield return "stays " + Text(counts.Ages.Stays);
        yield return "open stays " + Text(counts.Ages.OpenStays);
        yield return "cycles " + Text(counts.Ages.Cycles);
        yield return "matured " + string.Join(' ', counts.Ages.Matured);
        yield return "advanced " + string.Join(' ', counts.Ages.MaturedAdvanced);
        yield return "dwell " + Text(counts.Dwell) + Text(counts.OpenDwell);
    }

    private static string Text(CountedValues[] columns) =>
        string.Join(" | ", columns.Select(column => string.Join(' ', column.Values.Zip(column.Counts))));
}
