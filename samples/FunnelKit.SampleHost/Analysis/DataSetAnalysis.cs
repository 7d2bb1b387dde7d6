using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Diagnosis;
using FunnelKit.Flow;
using FunnelKit.Forecasting;
using FunnelKit.History;
using FunnelKit.Losses;
using FunnelKit.Playbooks;
using FunnelKit.SampleHost.Data;
using FunnelKit.SampleHost.Demo;
using FunnelKit.Segments;
using FunnelKit.Stages;
using FunnelKit.Timing;
using FunnelKit.Trends;

namespace FunnelKit.SampleHost.Analysis;

/// <summary>Everything the pages and the API say about one data set, computed once.</summary>
public sealed class DataSetAnalysis
{
    /// <summary>The dimension of the people who own the deals; what else there is, the data set says.</summary>
    public const string OwnerDimension = "owner";

    public required DataSetRow DataSet { get; init; }

    public required StageModel Model { get; init; }

    public required Currency Currency { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    public required StageHistory History { get; init; }

    public required StageFlow Flow { get; init; }

    public required Pipeline<OpportunityRow> Pipeline { get; init; }

    public required Forecast Forecast { get; init; }

    public required FunnelDiagnosis Diagnosis { get; init; }

    public required ImmutableArray<RejectedRow> RejectedRows { get; init; }

    public required ImmutableArray<string> Owners { get; init; }

    /// <summary>Gets the numbers of the opportunities by their identifiers in the source.</summary>
    public required FrozenDictionary<string, int> Numbers { get; init; }

    /// <summary>Gets every deal as it stands.</summary>
    public ImmutableArray<DealRecord> Deals
    {
        get
        {
            if (field.IsDefault)
            {
                field = History.Deals(AsOf);
            }

            return field;
        }
    }

    /// <summary>Gets how reasons of losses are read.</summary>
    public LossTaxonomy Taxonomy => DemoReasons.TaxonomyOf(Model);

    /// <summary>Gets the stage at which a lead becomes an opportunity: the hand-over, or else the second one.</summary>
    public StageId OpportunityStage =>
        Model.HandOver != StageId.None
            ? Model.HandOver
            : Model.OpenStages[Math.Min(1, Model.OpenStages.Length - 1)].Id;

    /// <summary>Gets the open deals that have been waiting for too long.</summary>
    public StalledDeals Stalled => field ??= Flow.StallRules().Judge(History.OpenDealAges(AsOf));

    /// <summary>Counts the flow in another way.</summary>
    public StageFlow FlowOf(FlowSemantics semantics) =>
        Flow.Semantics == semantics ? Flow : History.Fold(AsOf, semantics);

    /// <summary>Makes the numbers for a regular meeting.</summary>
    public FunnelReview Review(ReviewCadence cadence, FlowSemantics semantics) =>
        FunnelReview.Create(History, AsOf, cadence, semantics, taxonomy: Taxonomy);

    /// <summary>Gets the label of a deal in a dimension at the end of the data; empty when none is known.</summary>
    public string LabelOf(string dealId, string dimension)
    {
        var known = History.Timeline(dealId).AsSpan();
        if (dimension is FlowDimension.CreatedMonth or FlowDimension.CreatedQuarter)
        {
            return PeriodOf(known, dimension == FlowDimension.CreatedMonth);
        }

        var labels = History.LabelsOf(dealId, dimension);
        for (var i = known.Length - 1; i >= 0; i--)
        {
            if (known[i].OccurredAt is not { } at || at <= AsOf)
            {
                return labels[i];
            }
        }

        return string.Empty;
    }

    /// <summary>Gets the tasks of the model's stages; business days are Monday to Friday.</summary>
    public Playbook Playbook => field ??= Playbook.Create(Model, calendar: BusinessCalendar.Create(TimeZoneInfo.Utc));

    public DateOnly AsOfDate => DateOnly.FromDateTime(AsOf.UtcDateTime);

    /// <summary>The month or the quarter of the first event that has a time.</summary>
    private string PeriodOf(ReadOnlySpan<StageEvent> events, bool isMonth)
    {
        foreach (var item in events)
        {
            if (item.OccurredAt?.UtcDateTime is { } at && at <= AsOf.UtcDateTime)
            {
                return isMonth
                    ? at.ToString("yyyy-MM", CultureInfo.InvariantCulture)
                    : string.Create(CultureInfo.InvariantCulture, $"{at.Year:D4}-Q{((at.Month - 1) / 3) + 1}");
            }
        }

        return string.Empty;
    }

    /// <summary>Says what one opportunity adds to the forecast, or null when its stage is outside the model.</summary>
    public DealForecast<OpportunityRow>? Explain(OpportunityRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var index = Pipeline.Deals.AsSpan().BinarySearch(new ByNumber(row.Number));
        return index < 0 ? null : Pipeline.Explain(index, AsOfDate, Forecast.Semantics);
    }

    /// <summary>The pipeline keeps the opportunities in the order of their numbers.</summary>
    private readonly record struct ByNumber(int Number) : IComparable<OpportunityRow>
    {
        public int CompareTo(OpportunityRow? other) => other is null ? 1 : Number.CompareTo(other.Number);
    }
}
