using System.Collections.Immutable;
using System.Text;
using FunnelKit.History;
using FunnelKit.SampleHost.Analysis;
using FunnelKit.SampleHost.Data;
using FunnelKit.Stages;
using Microsoft.EntityFrameworkCore;

namespace FunnelKit.SampleHost.Import;

/// <summary>Stores a draft as a data set of its own.</summary>
public sealed class ImportService(
    IDbContextFactory<FunnelContext> contexts, DataSetWriter writer, AnalysisCache cache) : IDisposable
{
    private const int MaxIdLength = 40;

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>Stores the draft and returns the identifier of the new data set.</summary>
    public async Task<string> StoreAsync(
        ImportDraft draft, string name, string fileName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(name);
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var taken = await cache.ListAsync(cancellationToken);
            var content = Content(draft, FreeId(name, taken), name, fileName, taken.Max(set => set.Position) + 1);
            await writer.WriteAsync(content, cancellationToken);
            cache.Forget(content.DataSet.Id);
            return content.DataSet.Id;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Removes an imported data set.</summary>
    public async Task RemoveAsync(string id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.DataSets.Where(set => set.Id == id).ExecuteDeleteAsync(cancellationToken);
        cache.Forget(id);
    }

    public void Dispose() => _oneAtATime.Dispose();

    private static string FreeId(string name, IReadOnlyList<DataSetRow> taken)
    {
        var slug = new StringBuilder();
        foreach (var character in name.ToLowerInvariant().Take(MaxIdLength))
        {
            slug.Append(char.IsAsciiLetterOrDigit(character) ? character : '-');
        }

        var id = slug.ToString().Trim('-');
        id = id.Length == 0 ? "import" : id;
        var free = id;
        for (var number = 2; taken.Any(set => set.Id == free); number++)
        {
            free = $"{id}-{number}";
        }

        return free;
    }

    private static DataSetContent Content(ImportDraft draft, string id, string name, string fileName, int position)
    {
        var keys = draft.History.DealIds;
        var opportunities = new List<OpportunityRow>(keys.Length);
        var events = new List<StageEventRow>(draft.History.EventCount);
        foreach (var (index, key) in keys.Index())
        {
            var timeline = draft.History.Timeline(key);
            var labels = draft.History.Dimensions.Select(name => draft.History.LabelsOf(key, name)).ToList();
            var row = new OpportunityRow { DataSetId = id, Number = index + 1, Key = key };
            foreach (var (place, stageEvent) in timeline.Index())
            {
                events.Add(Store(stageEvent, row, place, draft.Currency, labels));
                Follow(row, stageEvent, draft);
            }

            AddAttributes(row, timeline[^1], draft);
            opportunities.Add(row);
        }

        return new DataSetContent
        {
            DataSet = new DataSetRow
            {
                Id = id,
                Name = name,
                ModelJson = draft.Model.ToJson(),
                Currency = draft.Currency.Code,
                AsOfTicks = draft.AsOf.UtcTicks,
                IsAsOfGiven = draft.IsAsOfGiven,
                ProbabilitiesArePercent = draft.ProbabilitiesArePercent,
                Dimensions = DataSetRow.Write(draft.History.Dimensions),
                FileName = fileName,
                Position = position,
            },
            Opportunities = opportunities,
            StageEvents = events,
            RejectedLines = [.. draft.RejectedRows.Select((row, number) => new RejectedLineRow
            {
                DataSetId = id,
                Number = number,
                Line = row.Line,
                Column = row.Column,
                Value = row.Value,
                Code = row.Code,
                Reason = row.Reason,
            })],
        };
    }

    private static StageEventRow Store(
        StageEvent stageEvent,
        OpportunityRow row,
        int place,
        Currency currency,
        List<ImmutableArray<string>> labels) =>
        new()
        {
            DataSetId = row.DataSetId,
            Opportunity = row.Number,
            Position = place,
            Stage = stageEvent.Stage,
            OccurredTicks = stageEvent.OccurredAt?.UtcTicks,
            AmountMinor = Minor(stageEvent.Amount, currency),
            Reason = stageEvent.Reason,
            Labels = labels.Count == 0 ? null : DataSetRow.Write(labels.Select(dimension => dimension[place])),
        };

    /// <summary>
    /// Moves the deal along; what is outside the model, or after the end of the data, does not move it.
    /// </summary>
    private static void Follow(OpportunityRow row, StageEvent stageEvent, ImportDraft draft)
    {
        if (stageEvent.OccurredAt > draft.AsOf)
        {
            return;
        }

        row.AmountMinor = Minor(stageEvent.Amount, draft.Currency) ?? row.AmountMinor;
        if (draft.Model.TryFindStage(stageEvent.Stage, out var stage))
        {
            (row.Stage, row.Kind) = (stage.Id.Value, stage.Kind);
            row.CloseDate = stage.Kind is StageKind.Open or StageKind.OnHold || stageEvent.OccurredAt is not { } at
                ? null
                : DateOnly.FromDateTime(at.UtcDateTime);
        }
        else if (row.Kind == StageKind.None)
        {
            row.Stage = stageEvent.Stage;
        }
    }

    private static void AddAttributes(OpportunityRow row, StageEvent last, ImportDraft draft)
    {
        if (row.Stage.Length == 0)
        {
            row.Stage = last.Stage;
        }

        if (draft.Deals.TryGetValue(row.Key, out var deal))
        {
            row.Owner = deal.Owner ?? string.Empty;
            row.CloseDate = deal.CloseDate ?? row.CloseDate;
            row.Probability = deal.Probability?.Fraction;
        }
    }

    private static long? Minor(decimal? amount, Currency currency) =>
        amount is { } value ? Money.FromAmount(value, currency).Round().ToMinorUnits() : null;
}
