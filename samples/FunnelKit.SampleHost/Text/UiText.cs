namespace FunnelKit.SampleHost.Text;

/// <summary>The texts of the pages in both languages, side by side.</summary>
public sealed partial class UiText(bool isChinese)
{
    public string Overview => T("Overview", "总览");

    public string Stages => T("Stages", "阶段");

    public string Forecast => T("Forecast", "预测");

    public string Diagnosis => T("Diagnosis", "诊断");

    public string Opportunities => T("Opportunities", "商机");

    public string Import => T("Import", "导入");

    public string DataSet => T("Data", "数据");

    public string DemoName => T("Demo pipeline", "演示数据");

    public string SkipToContent => T("Skip to content", "跳到正文");

    public string Language => T("Language", "语言");

    public string Navigation => T("Pages", "页面");

    public string AsOf => T("As of", "截至");

    public string Stage => T("Stage", "阶段");

    public string Owner => T("Owner", "负责人");

    public string NoOwner => T("No owner", "无负责人");

    public string Status => T("Status", "状态");

    public string Amount => T("Amount", "金额");

    public string CloseDate => T("Close date", "预计成交日期");

    public string Probability => T("Probability", "概率");

    public string Deals => T("Deals", "商机数");

    public string Open => T("Open", "在办");

    public string Won => T("Won", "赢单");

    public string Lost => T("Lost", "输单");

    public string Disqualified => T("Disqualified", "无效");

    public string Nurtured => T("Nurture", "培育");

    public string OnHold => T("On hold", "搁置");

    public string TransferredOut => T("Transferred", "转出");

    public string OutsideModel => T("Outside the model", "模型之外");

    public string Total => T("Total", "合计");

    public string All => T("All", "全部");

    public string Reason => T("Reason", "原因");

    public string Back => T("Back", "返回");

    public string FooterNote => T("FunnelKit sample host", "FunnelKit 示例站点");

    public string ApiDocument => T("API description (OpenAPI)", "API 说明（OpenAPI）");

    public string ThisPageAsJson => T("These answers as JSON", "以 JSON 查看本页结果");

    public string NotFound => T("Not found", "未找到");

    public string NotFoundHint => T(
        "There is nothing at this address. The data may have been removed.", "此地址没有内容，数据可能已被删除。");

    public string ErrorTitle => T("Something went wrong", "出错了");

    public string ErrorHint => T(
        "The request could not be answered. The log of the host says why.", "无法完成此请求，原因见站点日志。");

    public string KindName(Stages.StageKind kind) => kind switch
    {
        FunnelKit.Stages.StageKind.Open => Open,
        FunnelKit.Stages.StageKind.Won => Won,
        FunnelKit.Stages.StageKind.Lost => Lost,
        FunnelKit.Stages.StageKind.Disqualified => Disqualified,
        FunnelKit.Stages.StageKind.Nurture => Nurtured,
        FunnelKit.Stages.StageKind.OnHold => OnHold,
        FunnelKit.Stages.StageKind.TransferredOut => TransferredOut,
        FunnelKit.Stages.StageKind.PostClose => T("After the close", "成交后"),
        _ => OutsideModel,
    };

    private string T(string english, string chinese) => isChinese ? chinese : english;
}
