using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>Applies changes of models to what happened.</summary>
public static class StageModelMigrationExtensions
{
    /// <summary>Says what a migration would do to every opportunity, and does nothing.</summary>
    /// <param name="migration">The migration.</param>
    /// <param name="timelines">The opportunities.</param>
    /// <param name="asOf">The instant for which they are looked at.</param>
    /// <returns>The plan, with the fate of each opportunity.</returns>
    public static MigrationPlan DryRun(
        this StageModelMigration migration, IEnumerable<OpportunityTimeline> timelines, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(migration);
        ArgumentNullException.ThrowIfNull(timelines);
        return new(
            migration,
            asOf,
            [.. timelines.Select(timeline => timeline.FateOf(migration, asOf, asOf))]);
    }

    /// <summary>
    /// Puts a history into the stages of a newer model, so that its numbers compare with newer ones.
    /// </summary>
    /// <param name="migration">The migration from the model of the history.</param>
    /// <param name="history">The history.</param>
    /// <returns>The history in the new stages, or that it is not comparable: a value, and not an error.</returns>
    /// <exception cref="ArgumentException">
    /// The history is of another model than the migration begins with.
    /// </exception>
    public static HistoryTranslation Translate(this StageModelMigration migration, StageHistory history)
    {
        ArgumentNullException.ThrowIfNull(migration);
        ArgumentNullException.ThrowIfNull(history);
        if (!history.Model.Equals(migration.From))
        {
            throw new ArgumentException(
                $"The history is of the model '{history.Model.Id}' ({history.Model.ContentHash}), "
                    + $"and the migration begins with '{migration.From.Id}' ({migration.FromHash}).",
                nameof(history));
        }

        var builder = StageHistory.CreateBuilder(
            migration.To, history.Currency, dimensions: history.Dimensions);
        var split = new SortedSet<StageId>();

        // Timelines come in the order of the deals, and so do the rows.
        foreach (var (row, item) in history.DealIds.SelectMany(deal => history.Timeline(deal)).Index())
        {
            if (!history.Model.TryFindStage(item.Stage, out var stage))
            {
                _ = builder.Add(item, 1, history.LabelsAt(row));
            }
            else if (migration.TryMap(stage.Id, out var mapped))
            {
                _ = builder.Add(item with { Stage = mapped.Value }, 1, history.LabelsAt(row));
            }
            else
            {
                _ = split.Add(stage.Id);
            }
        }

        return new(
            split.Count == 0 ? builder.Build() : null,
            [.. split],
            [.. migration.To.OpenStages.Select(stage => stage.Id).Where(stage => !migration.IsComparable(stage))]);
    }
}
