namespace FunnelKit.SampleHost.Text;

public sealed partial class UiText
{
    public string Filter => T("Filter", "筛选");

    public string Apply => T("Apply", "应用");

    public string Key => T("Number", "编号");

    public string Name => T("Name", "名称");

    public string NothingMatches => T("Nothing matches this filter.", "没有符合条件的商机。");

    public string Previous => T("Previous", "上一页");

    public string Next => T("Next", "下一页");

    public string Timeline => T("Timeline", "经过");

    public string EnteredStage => T("Entered", "进入时间");

    public string Stay => T("Stay", "停留");

    public string SoFar => T("so far", "至今");

    public string Undated => T("date unknown", "时间未知");

    public string ProbabilityFrom => T("Where it comes from", "来源");

    public string WeightedAmount => T("Weighted amount", "加权金额");

    public string DaysUnit => T("days", "天");

    public string SumOfAmounts => T("Sum of known amounts", "已知金额合计");

    public string ListSummary(string shown, string total) => T($"{shown} of {total}", $"第 {shown} 项，共 {total} 项");

    public string PageOf(string page, string pages) => T($"Page {page} of {pages}", $"第 {page} / {pages} 页");

    public string EventsCaption => T("Stage events in time order", "按时间排列的阶段事件");

    public string Current => T("now", "当前");
}
