using FunnelKit.SampleHost.Data;
using Microsoft.EntityFrameworkCore;

namespace FunnelKit.SampleHost.Tests;

public sealed class DatabaseTests
{
    [Theory]
    [InlineData("Host=db;Database=funnel", true)]
    [InlineData("Username=me; host=db", true)]
    [InlineData("Data Source=App_Data/Host=x.db", false)]
    [InlineData("Data Source=funnel.db", false)]
    public void IsPostgres_ByTheConnectionString(string connection, bool expected)
    {
        Assert.Equal(expected, Database.IsPostgres(connection));
    }

    [Theory]
    [InlineData("Host=localhost;Database=funnel", "bigint")]
    [InlineData("Data Source=:memory:", "INTEGER")]
    public void Tables_CanBeCreatedOnEitherDatabase(string connection, string integers)
    {
        var options = new DbContextOptionsBuilder<FunnelContext>();
        Database.Use(options, connection);
        using var context = new FunnelContext(options.Options);

        var script = context.Database.GenerateCreateScript();

        Assert.Contains("\"StageEvents\"", script, StringComparison.Ordinal);
        Assert.Contains("\"TimelineEvents\"", script, StringComparison.Ordinal);
        Assert.Contains("\"LeadEvents\"", script, StringComparison.Ordinal);
        Assert.Contains("\"Scorecards\"", script, StringComparison.Ordinal);
        Assert.Contains($"\"AmountMinor\" {integers}", script, StringComparison.Ordinal);
    }
}
