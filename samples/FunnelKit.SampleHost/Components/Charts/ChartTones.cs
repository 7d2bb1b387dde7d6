namespace FunnelKit.SampleHost.Components.Charts;

/// <summary>The tones in the order in which a list without chosen tones takes them.</summary>
public static class ChartTones
{
    private static readonly ChartTone[] Order =
    [
        ChartTone.Accent, ChartTone.Warn, ChartTone.Violet, ChartTone.Good, ChartTone.Bad, ChartTone.Muted,
    ];

    /// <summary>Gets how many tones can be told apart in one picture.</summary>
    public static int Count => Order.Length;

    public static IReadOnlyList<ChartTone> All => Order;

    /// <summary>The chosen tone, or else the tone of the place in the list.</summary>
    public static ChartTone Or(this ChartTone tone, int place) =>
        tone == ChartTone.None ? Order[place % Order.Length] : tone;

    /// <summary>The class that gives a mark its color and its dash.</summary>
    public static string Style(this ChartTone tone) => tone switch
    {
        ChartTone.Good => "tone good",
        ChartTone.Bad => "tone bad",
        ChartTone.Warn => "tone warn",
        ChartTone.Violet => "tone violet",
        ChartTone.Muted => "tone muted",
        _ => "tone accent",
    };

    /// <summary>The fill of an area: the pattern that the frame of the chart defines.</summary>
    public static string Fill(this ChartTone tone, string chart) => $"url(#{PatternId(tone, chart)})";

    public static string PatternId(this ChartTone tone, string chart) => $"{chart}-{tone}";
}
