using System.Globalization;

namespace FunnelKit.Tool.Output;

/// <summary>Says numbers that may be missing.</summary>
internal static class Numbers
{
    public const string None = "–";

    public static string Days(double? days, string format = "F1") =>
        days?.ToString(format, CultureInfo.InvariantCulture) ?? None;

    public static string Share(double? share) =>
        share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known * 100d:F1} %") : None;

    public static string Share(double? share, double? low, double? high) =>
        low is { } from && high is { } to
            ? string.Create(CultureInfo.InvariantCulture, $"{Share(share)} ({from * 100d:F1}–{to * 100d:F1} %)")
            : Share(share);

    /// <summary>Says a difference of shares in points.</summary>
    public static string Points(double? difference) =>
        (difference * 100d)?.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture) ?? None;

    public static string PValue(double? value) => value switch
    {
        null => "p –",
        < 0.0001 => "p < 0.0001",
        { } known => string.Create(CultureInfo.InvariantCulture, $"p = {known:F4}"),
    };

    /// <summary>Says a length of time as the command line takes it.</summary>
    public static string Length(TimeSpan length) =>
        length.Ticks % TimeSpan.TicksPerDay == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{length.Days} d")
            : string.Create(CultureInfo.InvariantCulture, $"{length.TotalHours:0.##} h");
}
