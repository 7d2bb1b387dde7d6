using Microsoft.EntityFrameworkCore;

namespace FunnelKit.SampleHost.Data;

/// <summary>The tables of the host. All keys are given by the host, so that large imports are plain inserts.</summary>
public sealed class FunnelContext(DbContextOptions<FunnelContext> options) : DbContext(options)
{
    public DbSet<DataSetRow> DataSets => Set<DataSetRow>();

    public DbSet<OpportunityRow> Opportunities => Set<OpportunityRow>();

    public DbSet<StageEventRow> StageEvents => Set<StageEventRow>();

    public DbSet<RejectedLineRow> RejectedLines => Set<RejectedLineRow>();

    public DbSet<TimelineEventRow> TimelineEvents => Set<TimelineEventRow>();

    public DbSet<LeadRow> Leads => Set<LeadRow>();

    public DbSet<LeadEventRow> LeadEvents => Set<LeadEventRow>();

    public DbSet<ScorecardRow> Scorecards => Set<ScorecardRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<DataSetRow>(row =>
        {
            row.HasKey(set => set.Id);
            row.Property(set => set.Id).HasMaxLength(64);
        });
        modelBuilder.Entity<OpportunityRow>(row =>
        {
            row.HasKey(deal => new { deal.DataSetId, deal.Number });
            row.HasOne<DataSetRow>().WithMany().HasForeignKey(deal => deal.DataSetId)
                .OnDelete(DeleteBehavior.Cascade);
            row.Property(deal => deal.Number).ValueGeneratedNever();
            row.HasIndex(deal => new { deal.DataSetId, deal.Key });
        });
        modelBuilder.Entity<StageEventRow>(row =>
        {
            row.HasKey(stageEvent => new { stageEvent.DataSetId, stageEvent.Opportunity, stageEvent.Position });
            row.HasOne<DataSetRow>().WithMany().HasForeignKey(stageEvent => stageEvent.DataSetId)
                .OnDelete(DeleteBehavior.Cascade);
            row.Property(stageEvent => stageEvent.Opportunity).ValueGeneratedNever();
            row.Property(stageEvent => stageEvent.Position).ValueGeneratedNever();
        });
        modelBuilder.Entity<TimelineEventRow>(row =>
        {
            row.HasKey(added => new { added.DataSetId, added.Opportunity, added.Position });
            row.HasOne<DataSetRow>().WithMany().HasForeignKey(added => added.DataSetId)
                .OnDelete(DeleteBehavior.Cascade);
            row.Property(added => added.Opportunity).ValueGeneratedNever();
            row.Property(added => added.Position).ValueGeneratedNever();
            row.HasIndex(added => new { added.DataSetId, added.Opportunity, added.EventId }).IsUnique();
        });
        modelBuilder.Entity<RejectedLineRow>(row =>
        {
            row.HasKey(line => new { line.DataSetId, line.Number });
            row.HasOne<DataSetRow>().WithMany().HasForeignKey(line => line.DataSetId)
                .OnDelete(DeleteBehavior.Cascade);
            row.Property(line => line.Number).ValueGeneratedNever();
        });
        modelBuilder.Entity<LeadRow>(row =>
        {
            row.HasKey(lead => lead.Number);
            row.Property(lead => lead.Number).ValueGeneratedNever();
        });
        modelBuilder.Entity<LeadEventRow>(row =>
        {
            row.HasKey(item => new { item.Lead, item.Position });
            row.HasOne<LeadRow>().WithMany().HasForeignKey(item => item.Lead).OnDelete(DeleteBehavior.Cascade);
            row.Property(item => item.Lead).ValueGeneratedNever();
            row.Property(item => item.Position).ValueGeneratedNever();
        });
        modelBuilder.Entity<ScorecardRow>(row =>
        {
            row.HasKey(card => card.Version);
            row.Property(card => card.Version).ValueGeneratedNever();
        });
    }
}
