using FunnelKit.History;
using FunnelKit.SampleHost.Analysis;
using FunnelKit.SampleHost.Data;
using FunnelKit.Stages;
using Microsoft.EntityFrameworkCore;

namespace FunnelKit.SampleHost.Timelines;

/// <summary>
/// Reads timelines and adds to them. An edit is judged and stored in one transaction; the key of the added rows is the
/// guard: of two edits that saw the same version, the database takes one, and the other is a conflict.
/// </summary>
public sealed class TimelineStore(IDbContextFactory<FunnelContext> contexts, AnalysisCache cache)
{
    public async Task<OpportunityFile?> FindAsync(
        DataSetAnalysis analysis, int number, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(context, analysis, number, cancellationToken);
    }

    /// <summary>
    /// Adds what <paramref name="judge"/> makes of the present version; null when there is no such opportunity.
    /// </summary>
    public async Task<EditResult?> EditAsync(
        DataSetAnalysis analysis,
        int number,
        int expectedVersion,
        Func<OpportunityFile, Edit> judge,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(judge);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            if (await ReadAsync(context, analysis, number, cancellationToken) is not { } file)
            {
                return null;
            }

            var edit = judge(file);
            var gate = edit.Gate is null ? null : GateRecord.Create(edit.Gate, file.Model, edit.Approvals);
            if (file.Version != expectedVersion)
            {
                return Conflict(file, expectedVersion, gate);
            }

            if (edit.Outcome != EditOutcome.Done)
            {
                return new()
                {
                    Outcome = edit.Outcome,
                    File = file,
                    Gate = gate,
                    Problems = edit.Problems,
                };
            }

            context.TimelineEvents.AddRange(file.RowsFor(edit.Events, gate));
            Project(file.Row, file.Timeline.AppendRange(edit.Events), edit.Events, analysis);
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            cache.Forget(analysis.DataSet.Id);
            var stored = await FindAsync(analysis, number, cancellationToken);
            return new() { Outcome = EditOutcome.Done, File = stored!, Gate = gate };
        }
        catch (DbUpdateException)
        {
            // The other edit was stored between our look and our insert. Anything else is an error as before.
            if (await FindAsync(analysis, number, cancellationToken) is { } now && now.Version != expectedVersion)
            {
                return Conflict(now, expectedVersion, null);
            }

            throw;
        }
    }

    private static EditResult Conflict(OpportunityFile file, int expectedVersion, GateRecord? gate) => new()
    {
        Outcome = EditOutcome.Conflict,
        File = file,
        Gate = gate,
        Changes = file.ChangesSince(expectedVersion),
    };

    private static async Task<OpportunityFile?> ReadAsync(
        FunnelContext context, DataSetAnalysis analysis, int number, CancellationToken cancellationToken)
    {
        var id = analysis.DataSet.Id;
        var row = await context.Opportunities
            .FirstOrDefaultAsync(deal => deal.DataSetId == id && deal.Number == number, cancellationToken);
        if (row is null)
        {
            return null;
        }

        var events = await context.StageEvents.AsNoTracking()
            .Where(item => item.DataSetId == id && item.Opportunity == number)
            .OrderBy(item => item.Position).ToListAsync(cancellationToken);
        var added = await context.TimelineEvents.AsNoTracking()
            .Where(item => item.DataSetId == id && item.Opportunity == number)
            .OrderBy(item => item.Position).ToListAsync(cancellationToken);
        return OpportunityFile.Create(analysis, row, events, added);
    }

    /// <summary>Keeps the columns that lists and sums read in step with the timeline.</summary>
    private static void Project(
        OpportunityRow row, OpportunityTimeline timeline, IReadOnlyList<TimelineEvent> events, DataSetAnalysis analysis)
    {
        var state = timeline.StateAt(analysis.AsOf);
        row.Owner = state.Owner ?? string.Empty;
        row.AmountMinor = state.Amount?.ToMinorUnits();
        if (events.Any(item => item is LifecycleEvent) && state.Status != StageKind.None)
        {
            row.Kind = state.Status;
            row.Stage = (state.Status == StageKind.Open || state.ClosingStage == StageId.None
                ? state.Stage : state.ClosingStage).Value;
        }

        if (state.IsOpen)
        {
            row.CloseDate = state.CloseDate;
            row.Probability = state.ProbabilityOverride?.Probability.Fraction;
        }
        else if (events.Any(item => item is LifecycleEvent))
        {
            row.CloseDate = analysis.AsOfDate;
        }
    }
}
