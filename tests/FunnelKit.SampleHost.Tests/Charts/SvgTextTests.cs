using FunnelKit.SampleHost.Components.Charts;

namespace FunnelKit.SampleHost.Tests.Charts;

public sealed class SvgTextTests
{
    [Fact]
    public void Create_EncodesTheText() =>
        Assert.Equal(
            "<text class=\"name\" x=\"1.3\" y=\"2\" text-anchor=\"start\">&lt;b&gt; &amp; &quot;</text>",
            SvgText.Create("name", 1.26, 2, "start", "<b> & \""));

    [Theory]
    [InlineData("short", 100, "short")]
    [InlineData("", 0, "")]
    [InlineData("华东区大客户一部（含渠道团队）", 100, "华东区大客户…")]
    [InlineData("😀😀😀😀", 45, "😀😀…")]
    [InlineData("anything", 0, "…")]
    public void Fit_KeepsWholeCharactersAndSaysThatThereAreMore(string text, double width, string expected) =>
        Assert.Equal(expected, SvgText.Fit(text, width));
}
