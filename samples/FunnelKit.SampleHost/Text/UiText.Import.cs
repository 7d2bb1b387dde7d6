namespace FunnelKit.SampleHost.Text;

public sealed partial class UiText
{
    public string ImportFile => T("Import a CSV file", "导入 CSV 文件");

    public string Line => T("Line", "行号");

    public string Column => T("Column", "列");

    public string RejectedValue => T("Value", "值");

    public string RejectionName(RejectionCode code) => code switch
    {
        RejectionCode.MissingValue => T("Missing value", "缺少值"),
        RejectionCode.NotATime => T("Not a time", "不是时间"),
        RejectionCode.NotANumber => T("Not a number", "不是数字"),
        RejectionCode.OutOfRange => T("Out of range", "超出范围"),
        RejectionCode.UnknownCurrency => T("Unknown currency", "未知货币"),
        RejectionCode.UnknownStage => T("Unknown stage", "未知阶段"),
        RejectionCode.Duplicate => T("Duplicate", "重复"),
        RejectionCode.MalformedRow => T("Malformed row", "行格式错误"),
        _ => T("Rejected", "被拒绝"),
    };
}
