using FunnelKit.Forecasting;

namespace FunnelKit.SampleHost.Text;

public sealed partial class UiText
{
    public string ForecastIntro => T(
        "Open deals by the month they are expected to close, each weighted by its probability. Nothing is rolled "
        + "forward silently: open deals whose close date has passed are overdue.",
        "按预计成交月份汇总在办商机，并按概率加权。不会自动顺延：预计成交日期已过仍未关闭的商机计入“逾期”。");

    public string ByMonth => T("By month", "按月");

    public string ByOwner => T("By owner", "按负责人");

    public string ByStage => T("By stage", "按阶段");

    public string Month => T("Month", "月份");

    public string OpenAmount => T("Open amount", "在办金额");

    public string Weighted => T("Weighted", "加权金额");

    public string MissingAmounts => T("Without amount", "缺少金额");

    public string MissingProbabilities => T("Without probability", "缺少概率");

    public string WonDeals => T("Won", "赢单数");

    public string WonAmount => T("Won amount", "赢单金额");

    public string Overdue => T("Overdue", "逾期");

    public string NoCloseDate => T("No close date", "无预计成交日期");

    public string ForecastChartTitle => T("Won and expected by month", "各月赢单与预期金额");

    public string ForecastChartDescription => T(
        "For each month: what was won, the weighted forecast of open deals, and their full amount.",
        "每月：已赢单金额、在办商机的加权金额及其全部金额。");

    public string NoAmountsHint => T(
        "These data have no amounts, so that deals are counted but not weighted.", "此数据没有金额，因此只计商机数，不作加权。");

    public string EarlierMonths =>
        T(
            "The chart shows the twelve months around the end of the data; the table shows all.",
            "图中显示数据截止日前后十二个月，表中为全部月份。");

    public string SourceName(ProbabilitySource source) => source switch
    {
        ProbabilitySource.ManualOverride => T("entered by a person", "人工填写"),
        ProbabilitySource.Model => T("from a model", "模型给出"),
        ProbabilitySource.LearnedStageRate => T("observed win rate of the stage", "该阶段的历史赢单率"),
        ProbabilitySource.StageDefault => T("default of the stage", "阶段默认值"),
        ProbabilitySource.Outcome => T("the outcome", "已有结果"),
        _ => T("no source", "无来源"),
    };
}
