using FunnelKit.Csv.Registers;

namespace FunnelKit.Csv.Tests.Registers;

/// <summary>What people and spreadsheets write into cells, and what becomes of it.</summary>
public sealed class RegisterCellTests
{
    [Theory]
    [InlineData("50万元", "500000.00 CNY")]
    [InlineData("50万", "500000.00 CNY")]
    [InlineData(" 50 万 元 ", "500000.00 CNY")]
    [InlineData("５０万元", "500000.00 CNY")]
    [InlineData("1.2亿", "120000000.00 CNY")]
    [InlineData("1.2亿元人民币", "120000000.00 CNY")]
    [InlineData("500,000", "500000.00 CNY")]
    [InlineData("500，000.50", "500000.50 CNY")]
    [InlineData("¥500,000", "500000.00 CNY")]
    [InlineData("￥500,000元", "500000.00 CNY")]
    [InlineData("RMB 500000", "500000.00 CNY")]
    [InlineData("500000 cny", "500000.00 CNY")]
    [InlineData("人民币50万", "500000.00 CNY")]
    [InlineData("3千万", "30000000.00 CNY")]
    [InlineData("50w", "500000.00 CNY")]
    [InlineData("800k USD", "800000.00 USD")]
    [InlineData("50万美元", "500000.00 USD")]
    [InlineData("EUR 1,234.56", "1234.56 EUR")]
    [InlineData("0", "0.00 CNY")]
    public async Task Amount_Readable_IsMoney(string text, string expected) =>
        Assert.Equal(expected, (await ReadAsync(amount: text)).Amount.ToString());

    [Theory]
    [InlineData("50-80万", RejectionCode.NotANumber)]
    [InlineData("50万以上", RejectionCode.NotANumber)]
    [InlineData("约50万", RejectionCode.NotANumber)]
    [InlineData("五十万", RejectionCode.NotANumber)]
    [InlineData("50,0000", RejectionCode.NotANumber)]
    [InlineData("5E+05", RejectionCode.NotANumber)]
    [InlineData("$500", RejectionCode.NotANumber)]
    [InlineData("¥50 USD", RejectionCode.NotANumber)]
    [InlineData("500 1000", RejectionCode.NotANumber)]
    [InlineData("-500", RejectionCode.NotANumber)]
    [InlineData("待定", RejectionCode.NotANumber)]
    [InlineData("不限", RejectionCode.NotANumber)]
    [InlineData("999999999999亿", RejectionCode.OutOfRange)]
    [InlineData("99999999999999999999999999999亿", RejectionCode.NotANumber)]
    [InlineData("-", RejectionCode.MissingValue)]
    [InlineData("", RejectionCode.MissingValue)]
    public async Task Amount_Unreadable_IsReportedWithWhatIsAllowed(string text, RejectionCode code)
    {
        var rejected = await RejectAsync(amount: text);

        Assert.Equal((2L, "预计成交金额", text, code), (rejected.Line, rejected.Column, rejected.Value, rejected.Code));
        Assert.NotEmpty(rejected.Reason);
    }

    [Theory]
    [InlineData("80%", 0.8)]
    [InlineData("80 %", 0.8)]
    [InlineData("８０％", 0.8)]
    [InlineData("80", 0.8)]
    [InlineData("0.8", 0.8)]
    [InlineData("1%", 0.01)]
    [InlineData("0.5%", 0.005)]
    [InlineData("100", 1d)]
    [InlineData("0", 0d)]
    [InlineData("100%", 1d)]
    public async Task Probability_Readable_IsAFraction(string text, double expected) =>
        Assert.Equal(expected, (await ReadAsync(probability: text)).Probability!.Value.Fraction);

    [Theory]
    [InlineData("1", RejectionCode.OutOfRange)]
    [InlineData("101%", RejectionCode.OutOfRange)]
    [InlineData("1e2", RejectionCode.NotANumber)]
    [InlineData("-5%", RejectionCode.NotANumber)]
    [InlineData("NaN", RejectionCode.NotANumber)]
    [InlineData("NaN%", RejectionCode.NotANumber)]
    [InlineData("-Infinity", RejectionCode.NotANumber)]
    [InlineData("Infinity%", RejectionCode.NotANumber)]
    [InlineData("60-70%", RejectionCode.NotANumber)]
    [InlineData("高", RejectionCode.NotANumber)]
    public async Task Probability_Unreadable_IsReported(string text, RejectionCode code)
    {
        var rejected = await RejectAsync(probability: text);

        Assert.Equal(("成交概率", text, code), (rejected.Column, rejected.Value, rejected.Code));
    }

    [Theory]
    [InlineData("2023-10-20")]
    [InlineData("2023/10/20")]
    [InlineData("2023.10.20")]
    [InlineData("2023年10月20日")]
    [InlineData("2023 年 10 月 20 日")]
    [InlineData("２０２３－１０－２０")]
    [InlineData("2023/10/20 00:00:00")]
    [InlineData(" 2023-10-20 ")]
    public async Task Date_YearFirst_IsRead(string text) =>
        Assert.Equal(Golden.AsOf, (await ReadAsync(close: text)).CloseDate);

    [Theory]
    [InlineData("45219", "2023-10-20")]
    [InlineData("45219", "2027-10-21")]
    [InlineData("45219.5", "Format the column as yyyy-MM-dd")]
    [InlineData("10月20日", "The date has no year.")]
    [InlineData("2023-02-29", "This is not a date.")]
    [InlineData("10/20/2023", "This is not a date.")]
    [InlineData("2023-10/20", "This is not a date.")]
    [InlineData("下周三", "This is not a date.")]
    public async Task Date_Unreadable_IsReportedWithAHint(string text, string hint)
    {
        var rejected = await RejectAsync(close: text);

        Assert.Equal(("预计成交日期", text, RejectionCode.NotATime), (rejected.Column, rejected.Value, rejected.Code));
        Assert.Contains(hint, rejected.Reason);
    }

    [Fact]
    public async Task Date_FormatGiven_IsTheOnlyOne()
    {
        var format = new CsvFormat { TimeFormat = "M/d/yyyy" };

        var read = await Golden.ReadOpportunitiesAsync(Line("1万", "1%", "10/20/2023"), format);
        var rejected = await Golden.ReadOpportunitiesAsync(Line("1万", "1%", "2023-10-20"), format);

        Assert.Equal(Golden.AsOf, read.Rows[0].CloseDate);
        Assert.Single(rejected.RejectedRows);
    }

    [Theory]
    [InlineData("100-200万", "1000000–2000000", "CNY")]
    [InlineData("100万-200万", "1000000–2000000", "CNY")]
    [InlineData("100–200万元", "1000000–2000000", "CNY")]
    [InlineData("100~200万", "1000000–2000000", "CNY")]
    [InlineData("100～200万", "1000000–2000000", "CNY")]
    [InlineData("100至200万", "1000000–2000000", "CNY")]
    [InlineData("１００—２００万", "1000000–2000000", "CNY")]
    [InlineData("¥1,000,000-¥2,000,000", "1000000–2000000", "CNY")]
    [InlineData("5000元-1万元", "5000–10000", "CNY")]
    [InlineData("1万-50000", "10000–50000", "CNY")]
    [InlineData("5000万-1.2亿", "50000000–120000000", "CNY")]
    [InlineData("50万以上", "≥ 500000", "CNY")]
    [InlineData("50万元及以下", "≤ 500000", "CNY")]
    [InlineData("不超过50万", "≤ 500000", "CNY")]
    [InlineData("≥ 500000 USD", "≥ 500000", "USD")]
    [InlineData("200万", "2000000", "CNY")]
    [InlineData("100-200k USD", "100000–200000", "USD")]
    [InlineData("不限", "any", "CNY")]
    public async Task Item171_Budget_Readable_IsARange(string text, string expected, string currency)
    {
        var row = Assert.Single((await ReadLeadAsync("500人", text)).Rows);

        Assert.Equal((expected, currency), (row.Budget.ToString(), row.BudgetCurrency.Code));
    }

    [Theory]
    [InlineData("5000-1万", "write the unit at both ends")]
    [InlineData("200-100万", "The lower end is above the upper end")]
    [InlineData("超过50万", "does not belong to the range")]
    [InlineData(">50万", "does not belong to the range")]
    [InlineData("100元-200 USD", "two currencies")]
    [InlineData("100-200-300万", "Expected is")]
    [InlineData("100-万", "Expected is")]
    public async Task Item171_Budget_Unreadable_IsReported(string text, string reason)
    {
        var rejected = Assert.Single((await ReadLeadAsync("500人", text)).RejectedRows);

        Assert.Equal((2L, "预算范围", text), (rejected.Line, rejected.Column, rejected.Value));
        Assert.Contains(reason, rejected.Reason);
    }

    [Theory]
    [InlineData("500-1000人", "500–1000")]
    [InlineData("500人-1000人", "500–1000")]
    [InlineData("５００～１０００人", "500–1000")]
    [InlineData("1,000人以上", "≥ 1000")]
    [InlineData("100人以下", "≤ 100")]
    [InlineData("1000+", "≥ 1000")]
    [InlineData("300", "300")]
    [InlineData("0.5万人", "5000")]
    public async Task Item171_Employees_Readable_AreARange(string text, string expected) =>
        Assert.Equal(expected, Assert.Single((await ReadLeadAsync(text, "")).Rows).Employees.ToString());

    [Theory]
    [InlineData("很多")]
    [InlineData("10.5人")]
    [InlineData("500元")]
    [InlineData("500-1000家")]
    public async Task Item171_Employees_Unreadable_AreReported(string text) =>
        Assert.Equal("企业规模(员工数)", Assert.Single((await ReadLeadAsync(text, "")).RejectedRows).Column);

    [Theory]
    [InlineData("10月18日:客户提出3点要求", "10月18日:客户提出3点要求", "2023-10-18")]
    [InlineData("10月18日：客户提出3点要求", "10月18日:客户提出3点要求", "2023-10-18")]
    [InlineData("10月21日 已签约", "10月21日:已签约", "2022-10-21")]
    [InlineData("2月29日:闰年", "2月29日:闰年", "2020-02-29")]
    [InlineData("2023年10月18日，来访", "2023-10-18:来访", "2023-10-18")]
    [InlineData("2024/1/5 将来", "2024-01-05:将来", "2024-01-05")]
    [InlineData("2023-10-18", "2023-10-18", "2023-10-18")]
    [InlineData("客户下周回复", "客户下周回复", null)]
    [InlineData("13月1日:错", "13月1日:错", null)]
    [InlineData("2023-10-18客户来访", "2023-10-18:客户来访", "2023-10-18")]
    public void FollowUpNote_FromText_IsTimeAndContent(string text, string expected, string? date)
    {
        var note = FollowUpNote.FromText(text);

        Assert.Equal(expected, note.ToString());
        Assert.Equal(note, FollowUpNote.FromText(note.ToString()));
        Assert.Equal(date, note.TryGetDate(Golden.AsOf, out var found) ? $"{found:O}" : null);
    }

    private static string Line(string amount, string probability, string close) =>
        Golden.OpportunityHeader + $"SF001,n,,,,s,,o,,,,\"{amount}\",{probability},{close},\r\n";

    private static async Task<OpportunityRegisterRow> ReadAsync(
        string amount = "1万", string probability = "1%", string close = "2023-10-20")
    {
        var register = await Golden.ReadOpportunitiesAsync(Line(amount, probability, close));
        Assert.Empty(register.RejectedRows);
        return Assert.Single(register.Rows);
    }

    private static async Task<RejectedRow> RejectAsync(
        string amount = "1万", string probability = "1%", string close = "2023-10-20")
    {
        var register = await Golden.ReadOpportunitiesAsync(Line(amount, probability, close));
        Assert.Empty(register.Rows);
        return Assert.Single(register.RejectedRows);
    }

    private static Task<LeadRegister> ReadLeadAsync(string employees, string budget) =>
        Golden.ReadLeadsAsync(
            Golden.LeadHeader + $"官网表单,,2023-10-10,吴八,ZZ,,需求,,\"{employees}\",\"{budget}\",,\r\n");
}
