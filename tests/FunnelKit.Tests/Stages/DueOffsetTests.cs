using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class DueOffsetTests
{
    [Fact]
    public void Default_IsNoDueDate()
    {
        Assert.Equal(DueOffset.None, default);
        Assert.True(default(DueOffset).IsNone);
        Assert.Equal("", default(DueOffset).ToString());
        Assert.Equal("无期限", default(DueOffset).ToString("zh-Hans"));
    }

    [Fact]
    public void Item067_SevenDaysFromCreation_IsSaidInBothLanguages()
    {
        var due = DueOffset.FromCalendarDays(7, DueAnchor.Creation);

        Assert.Equal("within 7 calendar days of creation of the opportunity", due.ToString());
        Assert.Equal("商机建立后7天内", due.ToString("zh-Hans"));
    }

    [Theory]
    [InlineData(DueAnchor.StageEntry, "within 1 business day of entry into the stage", "进入阶段后1个工作日内")]
    [InlineData(DueAnchor.CloseDate, "within 1 business day of the expected close date", "预计成交日期后1个工作日内")]
    [InlineData(DueAnchor.LastInteraction, "within 1 business day of the last interaction", "最近一次互动后1个工作日内")]
    public void ToString_OfEachAnchor_NamesIt(DueAnchor anchor, string english, string chinese)
    {
        var due = DueOffset.FromBusinessDays(1, anchor);

        Assert.Equal((1, DayUnit.Business, anchor), (due.Days, due.Unit, due.From));
        Assert.Equal(english, due.ToString("en"));
        Assert.Equal(chinese, due.ToString("zh-Hans"));
    }

    [Fact]
    public void Factories_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DueOffset.FromCalendarDays(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DueOffset.FromBusinessDays(DueOffset.MaxDays + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DueOffset.FromCalendarDays(1, DueAnchor.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => DueOffset.FromCalendarDays(1, (DueAnchor)5));
    }
}
