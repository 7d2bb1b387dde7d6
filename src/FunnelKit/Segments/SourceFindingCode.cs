namespace FunnelKit.Segments;

/// <summary>What is worth attention about the sources of leads.</summary>
public enum SourceFindingCode
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Most leads come from a single source.</summary>
    SingleSourceDependence = 1,

    /// <summary>Fewer leads of the source become opportunities than of the others.</summary>
    OpportunityRateBelowOthers = 2,

    /// <summary>More leads of the source become opportunities than of the others.</summary>
    OpportunityRateAboveOthers = 3,

    /// <summary>Fewer decided leads of the source are won than of the others.</summary>
    OverallRateBelowOthers = 4,

    /// <summary>More decided leads of the source are won than of the others.</summary>
    OverallRateAboveOthers = 5,

    /// <summary>Leads have no source.</summary>
    SourceNotGiven = 6,

    /// <summary>Costs were given, but not for this source, which has leads.</summary>
    CostMissing = 7,

    /// <summary>The source has a cost, but no leads.</summary>
    CostWithoutLeads = 8,
}
