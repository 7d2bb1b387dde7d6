using FunnelKit.Flow;
using FunnelKit.SampleHost.Text;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>
/// The measures of a funnel chart: a wide one with labels beside the bars, and a narrow one with labels above them.
/// </summary>
public sealed class FunnelPicture
{
    private const double Gap = 30;

    public FunnelPicture(StageFlow flow, Ui ui, bool isWide)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(ui);
        IsWide = isWide;
        Width = isWide ? 900 : 360;
        Center = isWide ? 430 : 180;
        LabelHeight = isWide ? 0 : 22;
        BarHeight = isWide ? 38 : 28;
        var full = isWide ? 440d : 356d;
        var top = Math.Max(1, flow.Stages.Max(stage => stage.Entries));
        Bars =
        [
            .. flow.Stages.Select((stage, i) => new FunnelBar
            {
                Stage = stage,
                Name = stage.Stage.DisplayName(ui.Language.Tag),
                Count = stage.Entries,
                Now = stage.InStage,
                Value = stage.EntriesAmount,
                Top = TopOf(i),
                Width = WidthOf(stage.Entries),
                NowWidth = WidthOf(stage.InStage),
            }),
            new FunnelBar
            {
                Name = flow.Model.Stages.First(stage => stage.Kind == StageKind.Won).DisplayName(ui.Language.Tag),
                Count = flow.Won,
                Now = 0,
                Value = flow.WonAmount,
                Top = TopOf(flow.Stages.Length),
                Width = WidthOf(flow.Won),
                NowWidth = 0,
            },
        ];
        Height = Bars[^1].Top + BarHeight + 4;

        double WidthOf(long count) => count == 0 ? 0 : Math.Max(3d, full * count / top);
    }

    public bool IsWide { get; }

    public double Width { get; }

    public double Height { get; }

    public double Center { get; }

    public double LabelHeight { get; }

    public double BarHeight { get; }

    public IReadOnlyList<FunnelBar> Bars { get; }

    /// <summary>The outline that joins a bar with the next one.</summary>
    public string Joint(int index)
    {
        var (bar, next) = (Bars[index], Bars[index + 1]);
        var (top, bottom) = (bar.Top + BarHeight, bar.Top + BarHeight + Gap);
        return $"{Point(-bar.Width, top)} {Point(bar.Width, top)} "
            + $"{Point(next.Width, bottom)} {Point(-next.Width, bottom)}";
    }

    private string Point(double width, double y) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Center + (width / 2):0.#},{y:0.#}");

    private double TopOf(int index) => LabelHeight + (index * (LabelHeight + BarHeight + Gap)) + 2;
}
