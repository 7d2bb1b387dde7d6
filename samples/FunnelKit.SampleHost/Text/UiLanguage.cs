using System.Globalization;

namespace FunnelKit.SampleHost.Text;

/// <summary>A language of the pages.</summary>
public sealed class UiLanguage
{
    private UiLanguage(string tag, string nativeName)
    {
        Tag = tag;
        NativeName = nativeName;
        Culture = CultureOf(tag);
    }

    public static UiLanguage English { get; } = new(LocalizedText.English, "English");

    public static UiLanguage Chinese { get; } = new(LocalizedText.SimplifiedChinese, "中文");

    public static IReadOnlyList<UiLanguage> All { get; } = [English, Chinese];

    /// <summary>Gets the BCP 47 tag, which is also the <c>lang</c> of the page.</summary>
    public string Tag { get; }

    public string NativeName { get; }

    public CultureInfo Culture { get; }

    /// <summary>Finds the language of a tag, a cookie or one entry of Accept-Language.</summary>
    public static UiLanguage? Find(string? tag) =>
        string.IsNullOrWhiteSpace(tag) ? null
        : tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese
        : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English
        : null;

    /// <summary>Machines without culture data know only the invariant culture, whose numbers look the same.</summary>
    private static CultureInfo CultureOf(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
