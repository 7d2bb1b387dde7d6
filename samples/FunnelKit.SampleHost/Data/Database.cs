using FunnelKit.SampleHost.Demo;
using Microsoft.EntityFrameworkCore;

namespace FunnelKit.SampleHost.Data;

/// <summary>Chooses the database by the connection string, and creates and fills it at the first start.</summary>
public static class Database
{
    /// <summary>
    /// The number is raised with the tables, so that an old file is left alone and a new one is made.
    /// </summary>
    private const string FileName = "funnelkit-5.db";

    public static IServiceCollection AddFunnelDatabase(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var connection = configuration.GetConnectionString("FunnelKit");
        if (string.IsNullOrWhiteSpace(connection))
        {
            connection = $"Data Source={Path.Combine(DataFolder(configuration, environment), FileName)}";
        }

        return services.AddDbContextFactory<FunnelContext>(options => Use(options, connection));
    }

    /// <summary>A connection string with a <c>Host</c> is PostgreSQL's; every other one is SQLite's.</summary>
    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return IsPostgres(connection) ? options.UseNpgsql(connection) : options.UseSqlite(connection);
    }

    public static bool IsPostgres(string connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.Split(';')
            .Any(part => part.TrimStart().StartsWith("Host=", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The folder for the database and for uploads: <c>App_Data</c> beside the project, unless configured.
    /// </summary>
    public static string DataFolder(IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(environment);
        var folder = Path.GetFullPath(
            Path.Combine(environment.ContentRootPath, configuration["Data:Folder"] ?? "App_Data"));
        Directory.CreateDirectory(folder);
        return folder;
    }

    public static async Task PrepareAsync(
        IDbContextFactory<FunnelContext> contexts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.EnsureCreatedAsync(cancellationToken);
        if (!await context.DataSets.AnyAsync(set => set.Id == DemoPipeline.DataSetId, cancellationToken))
        {
            await new DataSetWriter(contexts).WriteAsync(DemoPipeline.Create(), cancellationToken);
        }

        if (!await context.Scorecards.AnyAsync(cancellationToken))
        {
            var (leads, events) = DemoLeads.Create();
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await BulkInsert.RunAsync(context, leads, cancellationToken);
            await BulkInsert.RunAsync(context, events, cancellationToken);
            await BulkInsert.RunAsync(context, DemoScorecards.Rows(), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
