using FunnelKit.SampleHost.Analysis;
using FunnelKit.SampleHost.Text;
using Microsoft.AspNetCore.Components;

namespace FunnelKit.SampleHost.Components;

/// <summary>A page about the data set that its address names.</summary>
public abstract class DataSetPage : ComponentBase
{
    [Parameter]
    public string DataSet { get; set; } = string.Empty;

    [Inject]
    protected AnalysisCache Cache { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Ui Request { get; set; } = null!;

    protected DataSetAnalysis? Analysis { get; private set; }

    protected UiText Text => Request.Text;

    protected Display Show => Request.Show;

    protected override async Task OnInitializedAsync()
    {
        Analysis = await Cache.FindAsync(DataSet);
        if (Analysis is null)
        {
            Navigation.NotFound();
        }
    }
}
