using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit.Tool.Output;

/// <summary>Names rejected rows and says why each was rejected.</summary>
/// <param name="language">The language of the sentences.</param>
/// <param name="probabilityColumn">The column with probabilities, or null.</param>
/// <param name="isOfLeads">Whether the rows are leads to score, and not deals.</param>
internal sealed class Complaints(Language language, string? probabilityColumn, bool isOfLeads = false)
{
    public static string NothingUsed(int rows, Language language) =>
        language.Pick(
            rows == 1
                ? "1 row is not usable, so none was used:"
                : $"{Layout.Count(rows)} rows are not usable, so none was used:",
            $"{Layout.Count(rows)} 行不可用，因此全部未使用：");

    public static string OthersUsed(int rows, Language language) =>
        language.Pick(
            rows == 1
                ? "1 row was rejected; the others were used:"
                : $"{Layout.Count(rows)} rows were rejected; the others were used:",
            $"{Layout.Count(rows)} 行被拒绝，其余已使用：");

    public static string NotLearned(int rows, Language language) =>
        language.Pick(
            rows == 1
                ? "1 row was not used for learning win rates, only as a deal:"
                : $"{Layout.Count(rows)} rows were not used for learning win rates, only as deals:",
            $"{Layout.Count(rows)} 行未用于学习赢单率，仅作为商机使用：");

    /// <summary>Names every row below a heading; nothing when there are none.</summary>
    public async Task WriteAsync(TextWriter error, string heading, ImmutableArray<RejectedRow> rows)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        await error.WriteLineAsync("funnelkit: " + heading).ConfigureAwait(false);
        foreach (var row in rows)
        {
            var text = language.Pick(
                row.ToString(),
                string.Create(
                    CultureInfo.InvariantCulture, $"第 {row.Line} 行，列“{row.Column}”，值“{row.Value}”：{Reason(row)}"));
            await error.WriteLineAsync("  " + Plain.Of(text)).ConfigureAwait(false);
        }
    }

    /// <summary>Says why a row was rejected.</summary>
    public string Reason(RejectedRow row) => language.Pick(row.Reason, InChinese(row));

    private string InChinese(RejectedRow row) => row.Code switch
    {
        RejectionCode.NotANumber when IsProbability(row) => "不是概率；应为 0 到 100 的数字，可带百分号。",
        RejectionCode.OutOfRange when IsProbability(row) =>
            "不是明确的概率；应为 0 到 100 % 或 0 到 1，同一列不能混用，必要时请写百分号。",
        RejectionCode.NotANumber when isOfLeads =>
            "不是数字或区间；例如 500、1,200.5、500-1000、100-200万。",
        RejectionCode.OutOfRange when isOfLeads => "数值超出范围，或币种与评分卡不同。",
        RejectionCode.Duplicate when isOfLeads => "标识重复，每条线索只应有一行。",
        RejectionCode.UnknownValue => "既不是“是”也不是“否”；可用：是、否、yes、no、true、false、y、n、1、0。",
        RejectionCode.MissingValue => "缺少必需的值。",
        RejectionCode.NotATime => "无法识别的日期时间；除年份在前的格式外，请用 --time-format 指定格式，例如 M/d/yyyy。",
        RejectionCode.NotANumber => "不是数字；请去掉货币符号，逗号只能作千位分隔。",
        RejectionCode.OutOfRange => "金额超出该货币最小单位的 64 位范围。",
        RejectionCode.UnknownCurrency => "不是 ISO 4217 货币代码，例如 CNY。",
        RejectionCode.UnknownStage => "模型中没有这个阶段。",
        RejectionCode.Duplicate => "标识重复，每个商机只应有一行。",
        RejectionCode.MalformedRow => "行格式有误：字段数不符，或引号未闭合。",
        _ => row.Reason,
    };

    private bool IsProbability(RejectedRow row) =>
        probabilityColumn is not null
        && string.Equals(row.Column.Trim(), probabilityColumn.Trim(), StringComparison.OrdinalIgnoreCase);
}
