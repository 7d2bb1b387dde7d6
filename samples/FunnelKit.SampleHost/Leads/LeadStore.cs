using System.Text.Json;
using FunnelKit.SampleHost.Data;
using FunnelKit.Scoring;
using Microsoft.EntityFrameworkCore;

namespace FunnelKit.SampleHost.Leads;

/// <summary>
/// Reads the leads and the versions of the card, keeps them until a version is saved, and saves versions.
/// </summary>
public sealed class LeadStore(IDbContextFactory<FunnelContext> contexts)
{
    private readonly Lock _gate = new();
    private Task<LeadBook>? _book;

    public async Task<LeadBook> ReadAsync()
    {
        Task<LeadBook> book;
        lock (_gate)
        {
            book = _book ??= LoadAsync();
        }

        try
        {
            return await book;
        }
        catch
        {
            Forget(book);
            throw;
        }
    }

    /// <summary>Reads again what another process may have saved.</summary>
    public Task<LeadBook> ReadFreshAsync()
    {
        Forget(null);
        return ReadAsync();
    }

    /// <summary>Saves a card as the next version.</summary>
    /// <param name="card">The card; its version is the one to save as.</param>
    /// <param name="by">Who saves it.</param>
    /// <param name="remark">Why.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False if that is not the next version, because somebody else saved in between.</returns>
    public async Task<bool> SaveAsync(
        Scorecard card, string by, string remark, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(card);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Scorecards.MaxAsync(row => row.Version, cancellationToken) != card.Version - 1)
        {
            return false;
        }

        context.Scorecards.Add(new()
        {
            Version = card.Version,
            CardJson = card.ToJson(),
            SavedTicks = LeadBook.AsOf.UtcTicks,
            By = by,
            Remark = remark,
        });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The other one was stored between our look and our insert. Anything else is an error as before.
            await using var again = await contexts.CreateDbContextAsync(cancellationToken);
            if (await again.Scorecards.AnyAsync(row => row.Version == card.Version, cancellationToken))
            {
                return false;
            }

            throw;
        }

        Forget(null);
        return true;
    }

    private void Forget(Task<LeadBook>? book)
    {
        lock (_gate)
        {
            _book = book is null || _book == book ? null : _book;
        }
    }

    private async Task<LeadBook> LoadAsync()
    {
        await using var context = await contexts.CreateDbContextAsync();
        var cards = await context.Scorecards.AsNoTracking().OrderBy(row => row.Version).ToListAsync();
        var rows = await context.Leads.AsNoTracking().OrderBy(row => row.Number).ToListAsync();
        var events = (await context.LeadEvents.AsNoTracking().OrderBy(row => row.Position).ToListAsync())
            .ToLookup(row => row.Lead);
        CardVersion[] versions = [.. cards.Select(row => new CardVersion(row))];
        LeadField[] fields =
        [
            .. versions.Reverse().SelectMany(version => LeadField.All(version.Card))
                .DistinctBy(field => field.Id, StringComparer.Ordinal),
        ];
        return new([.. versions], [.. rows.Select(row => Read(row, fields, events[row.Number]))]);
    }

    private static Lead Read(LeadRow row, LeadField[] fields, IEnumerable<LeadEventRow> events)
    {
        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(row.Values) ?? [];
        return new(
            row,
            LeadFacts.Read(fields, texts.GetValueOrDefault, out _),
            [
                .. events.Select(item => new BehaviorEvent
                {
                    Type = item.Type,
                    At = new(item.OccurredTicks, TimeSpan.Zero),
                }),
            ]);
    }
}
