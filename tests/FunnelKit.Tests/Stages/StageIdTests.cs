using System.Globalization;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class StageIdTests
{
    public static TheoryData<string> NoIdentifiers =>
        ["", " ", " a", "a ", "a\tb", "\u3000线索", new string('x', StageId.MaxLength + 1)];

    [Theory]
    [InlineData("a")]
    [InlineData("Stage 3 / 方案")]
    [InlineData("0")]
    public void Create_OfAText_KeepsIt(string text)
    {
        var id = StageId.Create(text);

        Assert.Equal(text, id.Value);
        Assert.Equal(id, StageId.Parse(id.ToString(), CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(NoIdentifiers))]
    public void Create_OfWhatIsNoIdentifier_IsRefused(string text)
    {
        Assert.Throws<ArgumentException>(() => StageId.Create(text));
        Assert.Throws<FormatException>(() => StageId.Parse(text, null));
        Assert.False(StageId.TryParse(text, null, out var id));
        Assert.Equal(StageId.None, id);
    }

    [Fact]
    public void Default_NamesNoStage()
    {
        Assert.Equal(string.Empty, default(StageId).Value);
        Assert.Equal(StageId.None.GetHashCode(), default(StageId).GetHashCode());
    }

    [Fact]
    public void Comparison_IsOrdinal()
    {
        var (upper, lower) = (StageId.Create("Z"), StageId.Create("a"));

        Assert.NotEqual(StageId.Create("A"), lower);
        Assert.True(upper < lower);
        Assert.True(lower > upper);
        Assert.True(StageId.None <= upper);
        Assert.True(upper >= StageId.Create("Z"));
    }
}
