using FunnelKit.Flow;
using FunnelKit.Segments;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Analysis;

/// <summary>What a page and the API say about the segments of one dimension.</summary>
public sealed class SegmentView
{
    public const string RateName = "rate";
    public const string DaysName = "days";
    public const string WinRate = "win";
    public const string OverallRate = "overall";
    public const string OpportunityRate = "opportunity";

    private const int UsualDays = 180;
    private const int MostDays = 1_830;

    private readonly StageId _opportunity;
    private readonly Func<string, string> _name;

    private SegmentView(
        DataSetAnalysis analysis,
        StageFlow total,
        FlowSegments segments,
        string rateKey,
        int days,
        Func<string, string> name)
    {
        (RateKey, Days, Segments, Total) = (rateKey, days, segments, total);
        (_opportunity, _name) = (analysis.OpportunityStage, name);
        People = PersonTable.From(segments, RateOf, _opportunity);
        Quality = SourceQuality.From(segments.Pool(name), _opportunity);
        var middle = analysis.AsOf.AddDays(-days);
        var (before, after) = (Closed(middle.AddDays(-days), middle), Closed(middle, analysis.AsOf.AddTicks(1)));
        Change = RateDecomposition.Between(before, after, RateOf);
        Funnel = FunnelChange.Between(before, after);

        FlowSegments Closed(DateTimeOffset from, DateTimeOffset to) => analysis.History.FoldBy(
            analysis.AsOf,
            [segments.Dimension],
            total.Semantics with { Cohort = FlowCohort.ClosedIn(from, to) })[segments.Dimension];
    }

    public static IReadOnlyList<string> RateKeys { get; } = [WinRate, OverallRate, OpportunityRate];

    public StageFlow Total { get; }

    public FlowSegments Segments { get; }

    public string RateKey { get; }

    /// <summary>Gets the rate of all deals.</summary>
    public Rate Measured => RateOf(Total);

    public PersonTable People { get; }

    /// <summary>Gets what the segments are worth as sources, under the names that people read.</summary>
    public SourceQuality Quality { get; }

    /// <summary>Gets how long both periods are whose rates are compared.</summary>
    public int Days { get; }

    /// <summary>Gets the change of the rate between two periods, of the deals that closed in them.</summary>
    public RateDecomposition Change { get; }

    /// <summary>Gets the stage that changed most between the same periods.</summary>
    public FunnelChange Funnel { get; }

    public Rate RateOf(StageFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return RateKey switch
        {
            OverallRate => flow.OverallRate,
            OpportunityRate => flow.LeadToOpportunity(_opportunity),
            _ => flow.WinRate,
        };
    }

    public SourceRow SourceOf(string label) => Quality[_name(label)];

    /// <summary>Gets the dimensions of a data set: what its events say, and when deals were created.</summary>
    public static IReadOnlyList<string> DimensionsOf(DataSetAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return
        [
            .. analysis.History.Dimensions
                .Except([FlowDimension.CreatedQuarter, FlowDimension.CreatedMonth], StringComparer.Ordinal),
            FlowDimension.CreatedQuarter,
            FlowDimension.CreatedMonth,
        ];
    }

    /// <summary>Reads the choices of a query, and splits the deals by its dimension.</summary>
    /// <param name="query">The query.</param>
    /// <param name="semantics">How to count.</param>
    /// <param name="analysis">The data set.</param>
    /// <param name="name">How labels are called in sentences; as in the data where this is not given.</param>
    public static SegmentView Read(
        QueryReader query, FlowSemantics semantics, DataSetAnalysis analysis, Func<string, string>? name = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(semantics);
        ArgumentNullException.ThrowIfNull(analysis);
        var names = DimensionsOf(analysis);
        var dimension = query.Choice(DealQuery.By, names, names.FirstOrDefault(name => name == "source") ?? names[0]);
        var rate = query.Choice(RateName, RateKeys, WinRate);
        var days = query.Number(DaysName, 1, MostDays) ?? UsualDays;
        var flow = analysis.History.FoldBy(analysis.AsOf, [dimension], semantics);
        return new(analysis, flow.Total, flow[dimension], rate, days, name ?? (label => label));
    }
}
