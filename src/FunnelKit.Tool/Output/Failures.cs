using System.Globalization;
using FunnelKit.Csv;

namespace FunnelKit.Tool.Output;

/// <summary>Says what an exception means for the one who gave the command.</summary>
internal static class Failures
{
    public static Failure Of(Exception exception, Language language) => exception switch
    {
        UsageException usage => Command("badCommand", language.Pick(usage.Message, usage.Chinese)),
        InvalidDefinitionException definition => Command(
            "invalidDefinition", language.Pick(definition.Message, DefinitionTexts.InChinese(definition))),
        MissingExchangeRateException rates => Command(
            "missingExchangeRate", language.Pick(rates.Message, InChinese(rates))),
        RejectedRowsException rejected => Data("rejectedRows", Complaints.NothingUsed(rejected.Rows.Length, language))
            with
        { Rows = rejected.Rows },
        CsvColumnException column => Data(
            column.Occurrences == 0 ? "missingColumn" : "ambiguousColumn",
            language.Pick(column.Message, InChinese(column))),
        CsvFormatException format => Data(
            JsonOutput.CamelCase(format.Code), language.Pick(format.Message, InChinese(format))),
        NoCardException none => Data("noCard", language.Pick(none.Message, none.Chinese)),
        OperationCanceledException => new Failure
        {
            ExitCode = ExitCode.Cancelled,
            Code = "cancelled",
            Message = language.Pick("Stopped before the end.", "已中止。"),
        },
        OverflowException => Data(
            "amountsTooLarge",
            language.Pick(
                "The amounts add up to more than 64-bit minor units of the currency can hold.",
                "金额合计超出该货币最小单位的 64 位范围。")),
        OutputException => Data(
            "unwritable", language.Pick("The answer cannot be written: ", "无法写出结果：") + exception.Message),
        FileNotFoundException or DirectoryNotFoundException => Data(
            "fileNotFound", language.Pick("The file does not exist: ", "文件不存在：") + exception.Message),
        IOException or UnauthorizedAccessException => Data(
            "unreadable", language.Pick("The file cannot be read: ", "无法读取文件：") + exception.Message),
        _ => Data(
            "unexpected",
            language.Pick("This was not foreseen: ", "意外错误：") + exception.GetType().Name + ": " + exception.Message),
    };

    private static Failure Command(string code, string message) =>
        new() { ExitCode = ExitCode.BadCommand, Code = code, Message = message };

    private static Failure Data(string code, string message) =>
        new() { ExitCode = ExitCode.BadData, Code = code, Message = message };

    private static string InChinese(MissingExchangeRateException exception) =>
        "缺少汇率：" + string.Join(
            "，",
            exception.Missing.Select(rate =>
                string.Create(CultureInfo.InvariantCulture, $"{rate.From} → {rate.To}（{rate.Date:yyyy-MM-dd}）")))
        + "。请用 --rate 给出，例如 --rate EUR=1.08。";

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
