using System.Globalization;

namespace FunnelKit.Scoring;

/// <summary>The words for what bins hold, in both languages.</summary>
internal static class BinTexts
{
    private const int MaxWords = 4;

    /// <summary>Names a bin, or says what it holds.</summary>
    public static LocalizedText Of(Bin bin, CharacteristicKind kind) => bin.Name ?? Holding(bin, kind);

    /// <summary>Says what a bin holds.</summary>
    public static LocalizedText Holding(Bin bin, CharacteristicKind kind) =>
        bin switch
        {
            { IsMissing: true } => LocalizedText.Create("not known", "未知"),
            { IsOther: true } => LocalizedText.Create("any other", "其他"),
            { Flag: true } => LocalizedText.Create("yes", "是"),
            { Flag: false } => LocalizedText.Create("no", "否"),
            { Categories.IsEmpty: false } => LocalizedText.Create(Words(bin)),
            { From: { } from, To: { } to } when kind == CharacteristicKind.Rating && to - from == 1m =>
                LocalizedText.Create(Number(from)),
            { From: { } from, To: { } to } when kind == CharacteristicKind.Rating =>
                LocalizedText.Create($"{Number(from)} to {Number(to - 1m)}", $"{Number(from)} 至 {Number(to - 1m)}"),
            { From: { } from, To: { } to } =>
                LocalizedText.Create($"{Number(from)} to below {Number(to)}", $"{Number(from)} 至不足 {Number(to)}"),
            { From: { } from } => LocalizedText.Create($"{Number(from)} or more", $"{Number(from)} 及以上"),
            { To: { } to } => LocalizedText.Create($"below {Number(to)}", $"不足 {Number(to)}"),
            _ => LocalizedText.Create("any number", "任意数值"),
        };

    /// <summary>Writes a number without trailing zeros.</summary>
    public static string Number(decimal number) =>
        (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static string Words(Bin bin) =>
        string.Join(", ", bin.Categories.Take(MaxWords)) + (bin.Categories.Length > MaxWords ? ", …" : string.Empty);
}
