namespace FunnelKit.History;

/// <summary>What came of taking one opportunity over into another model.</summary>
public sealed class OpportunityMigration
{
    internal OpportunityMigration(MigrationFate fate, OpportunityTimeline timeline, ModelMigrated? made)
    {
        Fate = fate;
        Timeline = timeline;
        Event = made;
    }

    /// <summary>Gets what became of the opportunity.</summary>
    public MigrationFate Fate { get; }

    /// <summary>Gets the timeline with the change; the very same as before when nothing was changed.</summary>
    public OpportunityTimeline Timeline { get; }

    /// <summary>Gets the event to be stored.</summary>
    /// <value>Null when nothing was changed.</value>
    public ModelMigrated? Event { get; }
}
