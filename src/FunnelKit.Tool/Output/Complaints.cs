using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Csv;

namespace FunnelKit.Tool.Output;

/// <summary>Says what went wrong.</summary>
internal static class Complaints
{
    /// <summary>Says what an expected exception means; null when the exception is a mistake of this tool.</summary>
    public static string? Explain(Exception exception, Language language) => exception switch
    {
        CsvColumnException column => language.Pick(column.Message, InChinese(column)),
        CsvFormatException format => language.Pick(format.Message, InChinese(format)),
        UsageException or InvalidDefinitionException or MissingExchangeRateException => exception.Message,
        FileNotFoundException missing => language.Pick("The file does not exist: ", "文件不存在：") + missing.FileName,
        IOException or UnauthorizedAccessException =>
            language.Pick("The file cannot be read: ", "无法读取文件：") + exception.Message,
        _ => null,
    };

    /// <summary>Names every rejected row.</summary>
    public static async Task WriteRejectedRowsAsync(
        TextWriter error, ImmutableArray<RejectedRow> rows, Language language, bool areOthersUsed)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        var heading = areOthersUsed
            ? language.Pick(
                $"{Layout.Count(rows.Length)} rows were rejected; the others were used:",
                $"{Layout.Count(rows.Length)} 行被拒绝，其余已使用：")
            : language.Pick(
                $"{Layout.Count(rows.Length)} rows are not usable, so none was used:",
                $"{Layout.Count(rows.Length)} 行不可用，因此全部未使用：");
        await error.WriteLineAsync("funnelkit: " + heading).ConfigureAwait(false);
        foreach (var row in rows)
        {
            var text = language.Pick(
                row.ToString(),
                string.Create(
                    CultureInfo.InvariantCulture, $"第 {row.Line} 行，列“{row.Column}”，值“{row.Value}”：{InChinese(row)}"));
            await error.WriteLineAsync("  " + text).ConfigureAwait(false);
        }
    }

    private static string InChinese(RejectedRow row) => row.Code switch
    {
        RejectionCode.MissingValue => "缺少必需的值。",
        RejectionCode.NotATime => "无法识别的日期时间；除年份在前的格式外，请用 --time-format 指定格式，例如 M/d/yyyy。",
        RejectionCode.NotANumber => "不是数字；请去掉货币符号，逗号只能作千位分隔。",
        RejectionCode.OutOfRange => "超出允许范围。",
        RejectionCode.UnknownCurrency => "不是 ISO 4217 货币代码，例如 CNY。",
        RejectionCode.UnknownStage => "模型中没有这个阶段。",
        RejectionCode.Duplicate => "标识重复，每个商机只应有一行。",
        RejectionCode.MalformedRow => "行格式有误：字段数不符，或引号未闭合。",
        _ => row.Reason,
    };

    private static string InChinese(CsvColumnException exception) =>
        (exception.Occurrences == 0
            ? $"文件中没有列“{exception.Column}”。"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"文件中有 {exception.Occurrences} 个列名为“{exception.Column}”，无法确定是哪一个。"))
        + "现有列：" + string.Join("，", exception.Columns.Select(column => $"“{column}”")) + "。";

    private static string InChinese(CsvFormatException exception) => exception.Code switch
    {
        CsvFormatError.Empty => "文件为空，连表头也没有。",
        CsvFormatError.InvalidBytes => string.Create(
            CultureInfo.InvariantCulture,
            $"第 {exception.Line} 行，第 {exception.ByteOffset} 字节：不符合编码。请另存为 UTF-8，或用 --encoding 指定编码，例如 gb18030。"),
        CsvFormatError.NotText => "文件不是文本（可能是工作簿或 UTF-16）。请先另存为 CSV（UTF-8），或用 --encoding 指定编码。",
        _ => exception.Message,
    };
}
