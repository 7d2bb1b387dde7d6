using System.Collections.Frozen;
using System.Collections.Immutable;
using FunnelKit.Diagnosis;
using FunnelKit.Flow;
using FunnelKit.Forecasting;
using FunnelKit.History;
using FunnelKit.SampleHost.Data;
using FunnelKit.SampleHost.Timelines;
using FunnelKit.Stages;
using Microsoft.EntityFrameworkCore;

namespace FunnelKit.SampleHost.Analysis;

/// <summary>Reads a data set from the database and computes its answers.</summary>
public sealed class AnalysisReader(
    IDbContextFactory<FunnelContext> contexts, IFlowAnalyzer flows, IForecaster forecaster, IFunnelDiagnoser diagnoser)
{
    public async Task<DataSetAnalysis?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.DataSets.AsNoTracking().FirstOrDefaultAsync(set => set.Id == id, cancellationToken);
        if (row is null)
        {
            return null;
        }

        var model = StageModel.FromJson(row.ModelJson);
        var currency = Currency.TryFromCode(row.Currency, out var known) ? known : Currency.None;
        var asOf = new DateTimeOffset(row.AsOfTicks, TimeSpan.Zero);
        var deals = await context.Opportunities.AsNoTracking()
            .Where(deal => deal.DataSetId == id).OrderBy(deal => deal.Number).ToListAsync(cancellationToken);
        var history = await ReadHistoryAsync(context, row, model, currency, deals, cancellationToken);
        var rejected = await context.RejectedLines.AsNoTracking()
            .Where(line => line.DataSetId == id).OrderBy(line => line.Number).ToListAsync(cancellationToken);
        var flow = flows.Fold(history, asOf);
        var pipeline = ReadPipeline(deals, model, currency);
        var semantics = new ForecastSemantics { StageRates = flow.WinRates() };
        return new DataSetAnalysis
        {
            DataSet = row,
            Model = model,
            Currency = currency,
            AsOf = asOf,
            History = history,
            Flow = flow,
            Pipeline = pipeline,
            Forecast = forecaster.Forecast(pipeline, DateOnly.FromDateTime(asOf.UtcDateTime), semantics),
            Diagnosis = diagnoser.Diagnose(flow),
            Numbers = deals.ToFrozenDictionary(deal => deal.Key, deal => deal.Number, StringComparer.Ordinal),
            RejectedRows =
                [.. rejected.Select(
                    line => new RejectedRow(line.Line, line.Column, line.Value, line.Code, line.Reason))],
            Owners =
            [
                .. deals.Select(deal => deal.Owner).Where(owner => owner.Length > 0)
                    .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ],
        };
    }

    private static Pipeline<OpportunityRow> ReadPipeline(
        List<OpportunityRow> deals, StageModel model, Currency currency) =>
        Pipeline.From(deals, model, map =>
        {
            map.Stage(deal => deal.Stage)
                .CloseDate(deal => deal.CloseDate)
                .Owner(deal => deal.Owner)
                .Probability(deal => deal.Probability is { } fraction ? Probability.FromFraction(fraction) : null);
            if (currency != Currency.None)
            {
                map.Amount(deal => deal.AmountMinor is { } minor
                    ? Money.FromMinorUnits(minor, currency).Amount : null, currency);
            }
        });

    private static async Task<StageHistory> ReadHistoryAsync(
        FunnelContext context,
        DataSetRow set,
        StageModel model,
        Currency currency,
        List<OpportunityRow> deals,
        CancellationToken cancellationToken)
    {
        var id = set.Id;
        var rows = deals.ToDictionary(deal => deal.Number);
        ImmutableArray<string> given = [.. DataSetRow.Read(set.Dimensions).OfType<string>()];
        var hasOwner = !given.Contains(DataSetAnalysis.OwnerDimension, StringComparer.Ordinal)
            && deals.Exists(deal => deal.Owner.Length > 0);
        var builder = StageHistory.CreateBuilder(
            model, currency, dimensions: hasOwner ? [DataSetAnalysis.OwnerDimension, .. given] : given);
        var line = 0L;
        var events = context.StageEvents.AsNoTracking()
            .Where(stageEvent => stageEvent.DataSetId == id)
            .OrderBy(stageEvent => stageEvent.Opportunity).ThenBy(stageEvent => stageEvent.Position);
        await foreach (var stored in events.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var stageEvent = new StageEvent
            {
                DealId = rows[stored.Opportunity].Key,
                Stage = stored.Stage,
                OccurredAt = stored.OccurredTicks is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null,
                Sequence = stored.Position,
                Amount = stored.AmountMinor is { } minor ? Money.FromMinorUnits(minor, currency).Amount : null,
                Reason = stored.Reason,
            };
            builder.Add(in stageEvent, ++line, Labels(stored, rows[stored.Opportunity], given.Length, hasOwner));
        }

        var added = context.TimelineEvents.AsNoTracking()
            .Where(item => item.DataSetId == id && item.Kind <= TimelineEventKind.PhaseEntered)
            .OrderBy(item => item.Opportunity).ThenBy(item => item.Position);
        await foreach (var row in added.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (TimelineCodec.ToStageEvent(row, rows[row.Opportunity].Key) is { } move)
            {
                builder.Add(in move, ++line);
            }
        }

        return builder.Build();
    }

    private static string?[] Labels(StageEventRow stored, OpportunityRow deal, int given, bool hasOwner)
    {
        var labels = DataSetRow.Read(stored.Labels);
        return labels.Length == given && !hasOwner ? labels
            : !hasOwner ? []
            : [deal.Owner, .. labels.Length == given ? labels : new string?[given]];
    }
}
