using System.Globalization;

namespace FunnelKit.Tool;

/// <summary>The language of everything that people read.</summary>
internal sealed class Language
{
    private readonly bool _isChinese;

    private Language(bool isChinese) => _isChinese = isChinese;

    public static Language English { get; } = new(false);

    public static Language Chinese { get; } = new(true);

    /// <summary>Gets the language tag for texts of the library.</summary>
    public string Tag => _isChinese ? LocalizedText.SimplifiedChinese : LocalizedText.English;

    public static Language FromTag(string? tag) =>
        tag?.ToUpperInvariant() switch
        {
            null or "EN" or "EN-US" or "EN-GB" => English,
            "ZH" or "ZH-HANS" or "ZH-CN" or "ZH-HANS-CN" or "ZH-SG" => Chinese,
            _ => throw new UsageException(
                $"--language: '{tag}' is not a language of this tool. Use en or zh-Hans.",
                $"--language：本工具不支持“{tag}”，请用 en 或 zh-Hans。"),
        };

    public string Pick(string english, string chinese) => _isChinese ? chinese : english;

    /// <summary>Says a share with its interval and its counts.</summary>
    public string Rate(Rate rate) =>
        rate.Value is null
            ? Pick("no answer (0 of 0)", "无答案（0 / 0）")
            : string.Create(CultureInfo.InvariantCulture, $"{rate:I}, {rate.Numerator:N0}") + Pick(" of ", " / ")
              + string.Create(CultureInfo.InvariantCulture, $"{rate.Denominator:N0}");
}
