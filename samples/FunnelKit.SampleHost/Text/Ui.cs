namespace FunnelKit.SampleHost.Text;

/// <summary>The language of the current request, its texts and its formats.</summary>
public sealed class Ui
{
    public Ui() => Use(UiLanguage.English);

    public UiLanguage Language { get; private set; } = UiLanguage.English;

    public UiText Text { get; private set; } = null!;

    public Display Show { get; private set; } = null!;

    public void Use(UiLanguage language)
    {
        ArgumentNullException.ThrowIfNull(language);
        Language = language;
        Text = new UiText(language == UiLanguage.Chinese);
        Show = new Display(language);
    }

    /// <summary>Picks a text in the language of the request.</summary>
    public string Of(LocalizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.ToString(Language.Tag);
    }
}
