using FunnelKit.SampleHost.Import;

namespace FunnelKit.SampleHost.Text;

public sealed partial class UiText
{
    public string DimensionColumns => T(
        "Columns by which to tell deals apart, such as source, region, industry or competitor:",
        "用于区分商机的列，如来源、区域、行业、竞争对手：");

    public string ImportFile => T("Import a CSV file", "导入 CSV 文件");

    public string ImportIntro => T(
        "Upload an export of your CRM: either one row for each stage change, or one row for each deal with a date "
        + "column for each stage. Then say which column holds what, look at the result, and confirm. The file stays "
        + "on this machine.",
        "上传 CRM 导出的文件：每行一次阶段变更，或每行一个商机并带有各阶段的日期列。随后指定各列含义，查看结果，再确认导入。文件只保存在本机。");

    public string File => T("CSV file", "CSV 文件");

    public string FileHint(string megabytes) => T(
        $"Up to {megabytes} MB. UTF-8, or with a byte order mark; the separator is detected.",
        $"最大 {megabytes} MB。UTF-8 编码或带 BOM；自动识别分隔符。");

    public string Upload => T("Upload", "上传");

    public string ImportedData => T("Imported data", "已导入的数据");

    public string Remove => T("Remove", "删除");

    public string MapColumns => T("Map the columns", "指定各列");

    public string FirstRows => T("First rows", "前几行");

    public string FileFacts(string delimiter, string encoding) =>
        T($"Separator {delimiter}, {encoding}", $"分隔符 {delimiter}，{encoding}");

    public string NameOfData => T("Name of the data", "数据名称");

    public string Layout => T("Layout", "布局");

    public string LongLayout => T("Each row is one stage change, with one time column", "每行一次阶段变更，一个时间列");

    public string WideLayout => T("Each row is one deal, with date columns for stages", "每行一个商机，各阶段有日期列");

    public string DealColumn => T("Deal number", "商机编号");

    public string StageColumn => T("Stage", "阶段");

    public string TimeColumn => T("Time of the change (first layout)", "变更时间（第一种布局）");

    public string DateColumns => T("Date columns (second layout)", "日期列（第二种布局）");

    public string DateColumnsHint => T(
        "For each date column, the stage whose entry it dates. Leave the stage blank for the row's own stage.",
        "每个日期列对应所进入的阶段；留空表示该行自身的阶段。");

    public string DatesStage => T("dates the entry into", "为进入以下阶段的日期");

    public string OwnStage => T("the row's own stage", "该行自身的阶段");

    public string Funnel => T("Funnel", "漏斗");

    public string StagesInOrder => T("Stages in order", "按顺序的阶段");

    public string StagesHint => T(
        "Separated by >, as the labels stand in the file, for example: Qualified > Proposal > Negotiation. A "
        + "question mark marks an optional stage. Labels that are left out are counted, but outside the model.",
        "用 > 分隔，与文件中的标签一致，例如：资质确认 > 报价方案 > 商务谈判。阶段后加 ? 表示可选。未列出的标签会计数，但视为模型之外。");

    public string LabelsFound => T("Labels in the stage column", "阶段列中的标签");

    public string TemplateInstead => T("Or a template", "或使用模板");

    public string NoTemplate => T("No template", "不使用模板");

    public string WonLabels => T("Labels of won deals", "赢单标签");

    public string LostLabels => T("Labels of lost deals", "输单标签");

    public string CommaSeparated(string usual) =>
        T($"Separated by commas; blank means {usual}.", $"用逗号分隔；留空表示 {usual}。");

    public string MoreColumns => T("More columns, if there are any", "其他列（如有）");

    public string NoColumn => T("none", "无");

    public string CurrencyCode => T("Currency (ISO code)", "货币（ISO 代码）");

    public string Details => T("Details", "细节");

    public string AsOfHint => T("A date such as 2026-06-30; blank means the last event.", "如 2026-06-30；留空表示最后一个事件。");

    public string DelimiterLabel => T("Separator", "分隔符");

    public string Detected => T("blank: detected", "留空：自动识别");

    public string TimeFormat => T("Time format", "时间格式");

    public string TimeFormatHint => T(
        "Only for times that do not begin with the year, for example M/d/yyyy.", "仅当时间不以年份开头时填写，例如 M/d/yyyy。");

    public string EncodingLabel => T("Encoding", "编码");

    public string EncodingHint => T("blank: UTF-8 or as marked; else for example gb18030", "留空：UTF-8 或按标记；否则如 gb18030");

    public string Check => T("Check", "检查");

    public string CheckAgain => T("Check again", "重新检查");

    public string ConfirmImport => T("Import", "确认导入");

    public string ImportPreview => T("What would be imported", "将要导入的内容");

    public string NotStoredYet => T("Nothing is stored yet.", "尚未保存。");

    public string OwnersFound => T("Deals with an owner, date or probability", "有负责人、日期或概率的商机");

    public string FirstOf(string shown) =>
        T($"The first {shown} are shown; the JSON interface lists all.", $"仅显示前 {shown} 行，全部见 JSON 接口。");

    public string NoRejected => T("No row was rejected.", "没有被拒绝的行。");

    public string ImportErrorName(ImportErrorCode code, string detail, string megabytes) => code switch
    {
        ImportErrorCode.NoFile => T("Choose a file first.", "请先选择文件。"),
        ImportErrorCode.TooLarge => T($"The file is larger than {megabytes} MB.", $"文件超过 {megabytes} MB。"),
        ImportErrorCode.EmptyFile => T("The file is empty.", "文件为空。"),
        ImportErrorCode.NotText => T("The file is not CSV text.", "文件不是 CSV 文本。") + " " + detail,
        ImportErrorCode.WrongEncoding => T(
            "The file is not in this encoding. Save it as UTF-8, or name its encoding below.",
            "文件编码不符。请另存为 UTF-8，或在下方填写编码。") + " " + detail,
        ImportErrorCode.NoDealColumn => T("Choose the column with the deal number.", "请选择商机编号列。"),
        ImportErrorCode.NoStageColumn => T("Choose the column with the stage.", "请选择阶段列。"),
        ImportErrorCode.NoTimeColumn => T("Choose at least one time column of the layout.", "请至少选择一个该布局的时间列。"),
        ImportErrorCode.TwoOwnTimes => T("Only one date column can be left without a stage.", "只能有一个日期列不填阶段。"),
        ImportErrorCode.NoStages => T("Name the stages in order, or choose a template.", "请按顺序填写阶段，或选择模板。"),
        ImportErrorCode.StagesWithTemplate => T("Name stages or choose a template, not both.", "填写阶段或选择模板，二者选一。"),
        ImportErrorCode.InvalidModel => T("These stages do not make a funnel.", "这些阶段无法构成漏斗。") + " " + detail,
        ImportErrorCode.UnknownTimeStage => T(
            $"No stage is called '{detail}', which a date column names.", $"日期列所填阶段“{detail}”不存在。"),
        ImportErrorCode.UnknownColumn => T($"The file has no column '{detail}'.", $"文件中没有列“{detail}”。"),
        ImportErrorCode.AmbiguousColumn => T(
            $"The file has the column '{detail}' more than once.", $"文件中列“{detail}”重复出现。"),
        ImportErrorCode.CurrencyNeeded => T("Amounts need a currency, for example CNY.", "金额需要货币，例如 CNY。"),
        ImportErrorCode.UnknownCurrency => T(
            $"'{detail}' is not a currency code of ISO 4217.", $"“{detail}”不是 ISO 4217 货币代码。"),
        ImportErrorCode.BadAsOf => T(
            $"'{detail}' is not a date such as 2026-06-30.", $"“{detail}”不是形如 2026-06-30 的日期。"),
        ImportErrorCode.BadDelimiter => T(
            $"'{detail}' cannot be a separator: give one character, or tab.", $"“{detail}”不能作为分隔符：请填一个字符或 tab。"),
        ImportErrorCode.UnknownEncoding => T($"There is no encoding '{detail}'.", $"不存在编码“{detail}”。"),
        ImportErrorCode.BadTimeFormat => T(
            $"'{detail}' is not a time format that tells year, month and day.", $"“{detail}”不是包含年、月、日的时间格式。"),
        ImportErrorCode.NoEvents => T("No row could be used.", "没有可用的行。") + " " + detail,
        ImportErrorCode.UploadGone => T("The uploaded file is no longer there. Upload it again.", "上传的文件已不存在，请重新上传。"),
        _ => T("The file cannot be imported.", "文件无法导入。"),
    };

    public string Line => T("Line", "行号");

    public string Column => T("Column", "列");

    public string RejectedValue => T("Value", "值");

    public string RejectionName(RejectionCode code) => code switch
    {
        RejectionCode.MissingValue => T("A value that every row needs is missing.", "缺少每行必需的值。"),
        RejectionCode.NotATime => T(
            "Not a date or a time. Without a time format, dates begin with the year, for example 2026-06-30.",
            "不是日期或时间。未填写时间格式时，日期须以年份开头，例如 2026-06-30。"),
        RejectionCode.NotANumber => T(
            "Not a number. Leave out currency signs and units.", "不是数字。请去掉货币符号和单位。"),
        RejectionCode.OutOfRange => T("Larger or smaller than the column allows.", "超出该列允许的范围。"),
        RejectionCode.UnknownCurrency => T(
            "Not a currency code of ISO 4217, for example CNY.", "不是 ISO 4217 货币代码，例如 CNY。"),
        RejectionCode.UnknownStage => T("No stage of the funnel is called so.", "漏斗中没有这个阶段。"),
        RejectionCode.Duplicate => T("The same entry stands in an earlier row.", "与前面的行重复。"),
        RejectionCode.MalformedRow => T(
            "The row has too many or too few fields, or a quotation mark that is not closed.",
            "该行字段过多或过少，或引号未闭合。"),
        _ => T("Rejected", "被拒绝"),
    };
}
