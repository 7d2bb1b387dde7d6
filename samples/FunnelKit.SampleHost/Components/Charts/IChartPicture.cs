namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>
/// The measures of one picture of a chart. Every chart has two: a wide one, and a narrow one for telephones.
/// </summary>
public interface IChartPicture
{
    bool IsWide { get; }

    double Width { get; }

    double Height { get; }
}
