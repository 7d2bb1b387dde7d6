using System.Runtime.CompilerServices;
using FunnelKit.Playbooks;
using FunnelKit.SampleHost.Data;
using FunnelKit.SampleHost.Timelines;
using FunnelKit.Stages;
using Microsoft.EntityFrameworkCore;

namespace FunnelKit.SampleHost.Analysis;

/// <summary>Reads the timelines of all open opportunities and reviews them, once for each state of the data.</summary>
public sealed class WorkReader(IDbContextFactory<FunnelContext> contexts)
{
    private readonly ConditionalWeakTable<DataSetAnalysis, Lazy<Task<WorkView>>> _views = [];

    public async Task<WorkView> ReadAsync(DataSetAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var view = _views.GetValue(analysis, key => new(() => ReviewAsync(key)));
        try
        {
            return await view.Value;
        }
        catch
        {
            _views.Remove(analysis);
            throw;
        }
    }

    private async Task<WorkView> ReviewAsync(DataSetAnalysis analysis)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var id = analysis.DataSet.Id;
        var open = context.Opportunities.AsNoTracking().Where(
            deal => deal.DataSetId == id && (deal.Kind == StageKind.Open || deal.Kind == StageKind.OnHold));
        var rows = await open.OrderBy(deal => deal.Number).ToListAsync();
        var events = await context.StageEvents.AsNoTracking()
            .Where(item => item.DataSetId == id && open.Any(deal => deal.Number == item.Opportunity))
            .OrderBy(item => item.Position).ToListAsync();
        var added = await context.TimelineEvents.AsNoTracking()
            .Where(item => item.DataSetId == id && open.Any(deal => deal.Number == item.Opportunity))
            .OrderBy(item => item.Position).ToListAsync();
        return Review(
            analysis, rows, events.ToLookup(item => item.Opportunity), added.ToLookup(item => item.Opportunity));
    }

    private static WorkView Review(
        DataSetAnalysis analysis,
        List<OpportunityRow> rows,
        ILookup<int, StageEventRow> events,
        ILookup<int, TimelineEventRow> added)
    {
        var timelines = rows.Select(
            row => OpportunityFile.Create(analysis, row, events[row.Number], [.. added[row.Number]]).Timeline);
        var review = OpportunityReview.Create(timelines, analysis.Playbook, analysis.AsOf);
        var byKey = rows.ToLookup(row => row.Key, StringComparer.Ordinal);
        var items = review.Opportunities.Select(reviewed => new WorkItem
        {
            Row = byKey[reviewed.OpportunityId].First(),
            Reviewed = reviewed,
            Tasks =
            [
                .. analysis.Playbook.Plan(reviewed.Timeline, analysis.AsOf).Tasks
                    .Where(task => task.Status is PlannedTaskStatus.Overdue or PlannedTaskStatus.Blocked),
            ],
        }).ToDictionary(item => item.Row.Key, StringComparer.Ordinal);
        return new()
        {
            Review = review,
            Items =
            [
                .. items.Values.Where(item => item.NeedsSomebody).OrderByDescending(item => item.Severity)
                    .ThenByDescending(item => item.Row.AmountMinor ?? 0).ThenBy(item => item.Row.Number),
            ],
            Bottom = [.. review.InLastStage().Select(reviewed => items[reviewed.OpportunityId])],
        };
    }
}
