using FunnelKit.Flow;
using FunnelKit.SampleHost.Analysis;
using FunnelKit.Stages;
using Microsoft.AspNetCore.Components;

namespace FunnelKit.SampleHost.Components;

/// <summary>A page about the flow, counted as its query says; every number leads to the deals behind it.</summary>
public abstract class FlowPage : DataSetPage
{
    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    protected QueryReader Query { get; private set; } = null!;

    protected FlowQuery Choice { get; private set; } = null!;

    protected StageFlow Flow { get; private set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        if (Analysis is not { } analysis)
        {
            return;
        }

        Query = QueryReader.Of(Context.Request);
        Choice = FlowQuery.Read(Query);
        Flow = analysis.FlowOf(Choice.Semantics);
    }

    /// <summary>Answers that the query was bad, when it was.</summary>
    protected void Answer()
    {
        if (Query.Problems.Count > 0)
        {
            Context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    /// <summary>Gets the address of the deals behind a figure.</summary>
    protected string To(FlowFigure figure) => To(new DealQuery { Figure = figure });

    protected string To(DealQuery deals) => To(deals, Choice.Suffix);

    /// <summary>Gets the address of the deals behind a figure of one segment.</summary>
    protected string To(FlowFigure figure, string dimension, string label) =>
        To(new DealQuery
        {
            Figure = figure,
            Dimension = dimension,
            Label = label,
        });

    /// <summary>Gets the address of deals with choices of its own.</summary>
    protected string To(DealQuery deals, string suffix)
    {
        ArgumentNullException.ThrowIfNull(deals);
        return $"/d/{DataSet}/opportunities?{deals.Write()}{suffix}";
    }

    protected string ToStage(StageId stage) => $"/d/{DataSet}/stages/{Uri.EscapeDataString(stage.Value)}";
}
