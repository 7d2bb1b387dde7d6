using System.Globalization;

namespace FunnelKit.Stages;

/// <summary>The words for parts of a definition, in both languages.</summary>
internal static class StageTexts
{
    /// <summary>Says when an activity is due.</summary>
    public static LocalizedText Due(DueOffset due)
    {
        var days = due.Days.ToString(CultureInfo.InvariantCulture);
        var (from, fromChinese) = due.From switch
        {
            DueAnchor.StageEntry => ("entry into the stage", "进入阶段"),
            DueAnchor.Creation => ("creation of the opportunity", "商机建立"),
            DueAnchor.CloseDate => ("the expected close date", "预计成交日期"),
            _ => ("the last interaction", "最近一次互动"),
        };
        var plural = due.Days == 1 ? string.Empty : "s";
        return due.Unit switch
        {
            DayUnit.Calendar => LocalizedText.Create(
                $"within {days} calendar day{plural} of {from}", $"{fromChinese}后{days}天内"),
            DayUnit.Business => LocalizedText.Create(
                $"within {days} business day{plural} of {from}", $"{fromChinese}后{days}个工作日内"),
            _ => LocalizedText.Create("no due date", "无期限"),
        };
    }
}
