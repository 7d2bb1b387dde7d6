namespace FunnelKit.SampleHost.Text;

public sealed partial class UiText
{
    public string NumbersAsTable => T("The numbers as a table", "以表格查看数据");

    public string NumbersBelow => T("The numbers are in the table below.", "数据见下方表格。");

    public string NothingToDraw => T("there is nothing to show yet.", "暂无可显示的数据。");

    public string ChartDays => T("Days", "天数");

    public string AtRisk => T("At risk", "观察中");

    public string Censored => T("still undecided at that age", "截至该时长尚无结论");

    public string Cumulative => T("Cumulative", "累计");

    public string Size => T("Size", "规模");

    public string Immature => T("not yet complete: will still change", "尚未成熟，数值仍会变化");

    public string NotYet => T("not yet", "尚未成熟");

    public string MoreInTable(int count) =>
        T($"and {count} more in the table", $"另有 {count} 项见表格");

    public string ShareOfAll => T("Share of all", "占比");

    public string NotDistinct => T("cannot be told apart", "无法区分");
}
