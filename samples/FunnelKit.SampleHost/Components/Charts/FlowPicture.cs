using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.SampleHost.Demo;
using FunnelKit.SampleHost.Text;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>
/// The measures of the flow chart: the stages below each other, what skipped and went back on the left, what left the
/// funnel on the right. The width of a path is in proportion to its count.
/// </summary>
public sealed class FlowPicture
{
    public const double NodeHeight = 46;
    public const double ExitHeight = 24;

    private const double Pitch = 112;
    private const double ExitPitch = 29;
    private const double WidestPath = 44;
    private const int MostReasons = 2;

    private readonly StageFlow _flow;
    private readonly Ui _ui;
    private readonly double _top;

    public FlowPicture(StageFlow flow, Ui ui, bool isWide)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(ui);
        _flow = flow;
        _ui = ui;
        IsWide = isWide;
        _top = Math.Max(1, flow.Stages.Max(stage => stage.Entries));
        Width = isWide ? 900 : 360;
        NodeLeft = isWide ? 180 : 62;
        NodeWidth = isWide ? 210 : 150;
        ExitLeft = isWide ? 475 : 254;
        ExitWidth = isWide ? 150 : 106;
        var won = flow.Model.Stages.First(stage => stage.Kind == StageKind.Won);
        Nodes =
        [
            .. flow.Stages.Select((stage, i) => new FlowNode
            {
                Stage = stage,
                Name = stage.Stage.DisplayName(ui.Language.Tag),
                Count = stage.Entries,
                Top = TopOf(i),
                Exits = [.. ExitsOf(stage, TopOf(i) + (NodeHeight / 2))],
            }),
            new FlowNode
            {
                Name = won.DisplayName(ui.Language.Tag), Count = flow.Won, Top = TopOf(flow.Stages.Length),
            },
        ];
        Height = Nodes[^1].Top + NodeHeight + 12;
    }

    public bool IsWide { get; }

    public double Width { get; }

    public double Height { get; }

    public double NodeLeft { get; }

    public double NodeWidth { get; }

    public double ExitLeft { get; }

    public double ExitWidth { get; }

    public IReadOnlyList<FlowNode> Nodes { get; }

    public double Center => NodeLeft + (NodeWidth / 2);

    public double Thickness(long count) => Math.Max(1.5, WidestPath * count / _top);

    /// <summary>The path down to the next node.</summary>
    public string Advance(int index) =>
        Path($"M{Center} {Nodes[index].Top + NodeHeight}V{Nodes[index + 1].Top}");

    public string Leave(FlowNode node, FlowExit exit)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(exit);
        var (start, end) = (NodeLeft + NodeWidth, exit.Top + (ExitHeight / 2));
        var bend = (start + ExitLeft) / 2;
        return Path($"M{start} {node.Middle}C{bend} {node.Middle} {bend} {end} {ExitLeft} {end}");
    }

    /// <summary>The path back to the node before.</summary>
    public string Return(int index)
    {
        var (from, to) = (Nodes[index].Middle - 12, Nodes[index - 1].Middle + 12);
        var bend = NodeLeft - (IsWide ? 50 : 34);
        return Path($"M{NodeLeft} {from}C{bend} {from} {bend} {to} {NodeLeft} {to}");
    }

    /// <summary>The path around a node that was passed without a stop.</summary>
    public string Skip(int index)
    {
        var (from, to) = (Nodes[index - 1].Middle, Nodes[index + 1].Middle);
        var bend = NodeLeft - (IsWide ? 110 : 62);
        return Path($"M{NodeLeft} {from}C{bend} {from} {bend} {to} {NodeLeft} {to}");
    }

    private static string Path(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);

    private static double TopOf(int index) => 34 + (index * Pitch);

    private IEnumerable<FlowExit> ExitsOf(StageConversion stage, double middle)
    {
        var ways = new[]
        {
            (Name: _ui.Text.Lost, Style: "lost", Count: stage.Lost, Reasons: ReasonsOf(stage.Stage.Id)),
            (Name: _ui.Text.Nurtured, Style: "aside", Count: stage.Nurtured, Reasons: string.Empty),
            (Name: _ui.Text.Disqualified, Style: "aside", Count: stage.Disqualified, Reasons: string.Empty),
            (Name: _ui.Text.TransferredOut, Style: "aside", Count: stage.TransferredOut, Reasons: string.Empty),
        }.Where(way => way.Count > 0).ToList();
        var top = middle - (((ways.Count - 1) * ExitPitch) / 2) - (ExitHeight / 2);
        return ways.Select((way, i) => new FlowExit
        {
            Name = way.Name,
            Style = way.Style,
            Count = way.Count,
            Reasons = way.Reasons,
            Top = top + (i * ExitPitch),
        });
    }

    private string ReasonsOf(StageId stage) => string.Join(
        " · ",
        _flow.LossReasons.Where(loss => loss.Stage == stage && loss.Reason.Length > 0).Take(MostReasons).Select(
            loss => $"{DemoReasons.Say(_flow.Model, loss.Reason, _ui.Language.Tag)} {_ui.Show.Count(loss.Deals)}"));
}
