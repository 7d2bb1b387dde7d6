using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>What a change of model would do to every opportunity, before anything is done.</summary>
/// <remarks>Every opportunity has exactly one fate; none is lost. Instances are immutable and thread-safe.</remarks>
public sealed class MigrationPlan
{
    internal MigrationPlan(StageModelMigration migration, DateTimeOffset asOf, ImmutableArray<MigrationFate> fates)
    {
        Migration = migration;
        AsOf = asOf.ToUniversalTime();
        Fates = fates;
        Unmapped = [.. fates.Where(fate => fate.IsUnmapped)];
    }

    /// <summary>Gets the migration.</summary>
    public StageModelMigration Migration { get; }

    /// <summary>Gets the instant at which the opportunities were looked at, in UTC.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>Gets what becomes of each opportunity, in the order in which they were given.</summary>
    public ImmutableArray<MigrationFate> Fates { get; }

    /// <summary>Gets those that cannot be taken over.</summary>
    public ImmutableArray<MigrationFate> Unmapped { get; }

    /// <summary>Gets a value indicating whether every opportunity can be taken over.</summary>
    public bool IsComplete => Unmapped.IsEmpty;

    /// <summary>Writes the fates, a line each.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The text; lines end with a line feed.</returns>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return string.Join('\n', Fates.Select(fate => fate.ToString(language)));
    }

    /// <summary>Writes the fates in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
