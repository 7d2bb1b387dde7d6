namespace FunnelKit.Tests;

public sealed class LocalizedTextTests
{
    public static TheoryData<string> Cultures => CultureScope.Names;

    [Theory]
    [InlineData("en", "Won")]
    [InlineData("en-GB", "Won")]
    [InlineData("EN", "Won")]
    [InlineData("zh-Hans", "赢单")]
    [InlineData("ZH-HANS", "赢单")]
    [InlineData("zh-Hans-CN", "赢单")]
    [InlineData("zh-CN", "赢单")]
    [InlineData("zh", "赢单")]
    [InlineData("zha", "Won")]
    [InlineData("fr", "Won")]
    [InlineData("", "Won")]
    public void ToString_InALanguage_GivesTheNearestText(string language, string expected) =>
        Assert.Equal(expected, LocalizedText.Create("Won", "赢单").ToString(language));

    [Fact]
    public void ToString_WithoutEnglish_FallsBackToTheFirstLanguageByTag()
    {
        var text = LocalizedText.Create([new("fr", "Gagné"), new("de", "Gewonnen")]);

        Assert.Equal("Gewonnen", text.ToString());
        Assert.Equal("Gewonnen", text.ToString("zh-Hans"));
        Assert.Equal("Gewonnen", text.ToString("de-AT"));
    }

    [Fact]
    public void Create_InEnglishOnly_AnswersEveryLanguage()
    {
        var text = LocalizedText.Create("Won");

        Assert.Equal("Won", text.ToString());
        Assert.Equal("Won", text.ToString("zh-Hans"));
        Assert.Equal([KeyValuePair.Create("en", "Won")], text.Texts);
    }

    [Fact]
    public void Create_WithMistakes_Throws()
    {
        Assert.Throws<ArgumentException>(() => LocalizedText.Create(" "));
        Assert.Throws<ArgumentException>(() => LocalizedText.Create("Won", ""));
        Assert.Throws<ArgumentException>(() => LocalizedText.Create("", "赢单"));
        Assert.Throws<ArgumentException>(() => LocalizedText.Create([]));
        Assert.Throws<ArgumentException>(() => LocalizedText.Create([new(" ", "Won")]));
        Assert.Throws<ArgumentException>(() => LocalizedText.Create([new("en", " ")]));
        Assert.Throws<ArgumentException>(() => LocalizedText.Create([new("en", "Won"), new("EN", "Closed")]));
        Assert.Throws<ArgumentNullException>(() => LocalizedText.Create(default(KeyValuePair<string, string>[])!));
        Assert.Throws<ArgumentNullException>(() => LocalizedText.Create("Won").ToString(null!));
    }

    [Fact]
    public void Equals_WithAnotherText_ComparesLanguagesAndTexts()
    {
        var text = LocalizedText.Create("Won", "赢单");
        var reversed = LocalizedText.Create([new("zh-hans", "赢单"), new("EN", "Won")]);

        Assert.Equal(text, reversed);
        Assert.Equal(text.GetHashCode(), reversed.GetHashCode());
        Assert.NotEqual(text, LocalizedText.Create("Won"));
        Assert.NotEqual(text, LocalizedText.Create("Won", "成交"));
        Assert.False(text.Equals(null));
        Assert.False(text.Equals((object)"Won"));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void ToString_UnderAnyCulture_StaysEnglish(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.Equal("Won", LocalizedText.Create("Won", "赢单").ToString());
        Assert.Equal("Gewonnen", LocalizedText.Create([new("en", "Won"), new("DE-IT", "Gewonnen")]).ToString("de-it"));
    }
}
