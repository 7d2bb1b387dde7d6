using FsCheck.Fluent;

namespace FunnelKit.Tests;

public sealed class LocalizedTextProperties
{
    [Fact]
    public void Every_language_it_has_gives_its_own_text() =>
        PropertyCheck.ForAll(Generators.LocalizedText, text =>
            Assert.All(text.Texts, pair => Assert.Equal(pair.Value, text.ToString(pair.Key))));

    [Fact]
    public void Every_language_gives_one_of_its_texts() =>
        PropertyCheck.ForAll(Generators.LocalizedText.Zip(Generators.LocalizedText), pair =>
        {
            var (text, other) = pair;
            var own = text.Texts.Select(entry => entry.Value).ToArray();

            Assert.All(other.Texts, entry => Assert.Contains(text.ToString(entry.Key), own));
        });

    [Fact]
    public void Order_of_the_languages_does_not_matter_for_equality() =>
        PropertyCheck.ForAll(Generators.LocalizedText, text =>
        {
            var reversed = LocalizedText.Create(text.Texts.Reverse());

            Assert.Equal(text, reversed);
            Assert.Equal(text.GetHashCode(), reversed.GetHashCode());
            Assert.Equal(text.Texts, reversed.Texts);
        });
}
