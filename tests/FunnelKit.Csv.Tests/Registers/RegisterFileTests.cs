using System.Text;
using FunnelKit.Csv.Registers;

namespace FunnelKit.Csv.Tests.Registers;

/// <summary>Files as spreadsheets and people leave them.</summary>
public sealed class RegisterFileTests
{
    private const string Short = "商机ID,商机名称,当前阶段,负责人,预计成交金额,预计成交日期\n";

    [Fact]
    public async Task Encoding_Gb18030WithoutMark_IsDetectedByAChineseHeading()
    {
        using var stream = new MemoryStream(Golden.Bytes(Golden.Opportunities, "gb18030"));

        Assert.Equal("gb18030", (await OpportunityRegister.ReadAsync(stream)).EncodingName);
    }

    [Fact]
    public async Task Encoding_OtherBytesUnderEnglishHeadings_AreNotTakenForChinese()
    {
        // In windows-1252 é is 0xE9, which with the letter behind it would be a Chinese character in GB18030.
        var bytes = Golden.Bytes(
            "Opportunity ID,Opportunity name,Current stage,Owner,Expected amount,Expected close date\n"
            + "SF001,n,s,Pérez,1,2023-10-20\n",
            "windows-1252");
        using var stream = new MemoryStream(bytes);
        using var named = new MemoryStream(bytes);

        var exception = await Assert.ThrowsAsync<CsvFormatException>(() => OpportunityRegister.ReadAsync(stream));
        var register = await OpportunityRegister.ReadAsync(named, new CsvFormat { Encoding = "windows-1252" });

        Assert.Equal((CsvFormatError.InvalidBytes, 2L), (exception.Code, exception.Line));
        Assert.Equal("Pérez", register.Rows[0].Owner);
        Assert.Equal(bytes, await Golden.WriteAsync(register));
    }

    [Fact]
    public async Task Encoding_CutGb18030_IsReportedAndNotGuessed()
    {
        using var stream = new MemoryStream([.. Golden.Bytes(Golden.Opportunities, "gb18030"), 0xFF, 0xFF]);

        var exception = await Assert.ThrowsAsync<CsvFormatException>(() => OpportunityRegister.ReadAsync(stream));

        Assert.Equal(CsvFormatError.InvalidBytes, exception.Code);
    }

    [Fact]
    public async Task Encoding_Named_GoesBeforeDetection()
    {
        using var stream = new MemoryStream(Golden.Bytes(Golden.Opportunities));

        await Assert.ThrowsAnyAsync<Exception>(
            () => OpportunityRegister.ReadAsync(stream, new CsvFormat { Encoding = "gb18030" }));
    }

    [Fact]
    public async Task WriteAsync_OtherEncoding_ConvertsAndReadsBack()
    {
        var register = await Golden.ReadOpportunitiesAsync(Golden.Opportunities);

        var bytes = await Golden.WriteAsync(register, new CsvFormat { Encoding = "gb18030" });

        Assert.Equal(Golden.Bytes(Golden.Opportunities, "gb18030"), bytes);
    }

    [Fact]
    public async Task WriteAsync_CharacterOutsideTheEncoding_IsAFormatError()
    {
        var register = await Golden.ReadOpportunitiesAsync(Golden.Opportunities);

        var exception = await Assert.ThrowsAsync<CsvFormatException>(
            () => Golden.WriteAsync(register, new CsvFormat { Encoding = "windows-1252" }));

        Assert.Equal(CsvFormatError.UnencodableText, exception.Code);
    }

    [Fact]
    public async Task WriteAsync_FreshRegister_BeginsWithTheMarkUnlessRefused()
    {
        var register = OpportunityRegister.Create([]);
        using var with = new MemoryStream();
        using var without = new MemoryStream();

        await register.WriteAsync(with);
        await register.WriteAsync(without, byteOrderMark: false);

        Assert.Equal([0xEF, 0xBB, 0xBF, .. without.ToArray()], with.ToArray());
        Assert.Equal(Golden.OpportunityHeader, Encoding.UTF8.GetString(without.ToArray()));
    }

    [Fact]
    public async Task Headings_EnglishAndChineseMixedInAnyOrder_AreFound()
    {
        var register = await Golden.ReadOpportunitiesAsync(
            "expected close DATE;负 责 人;Current stage;商机名称;商机ＩＤ;\"预计成交金额\n\"\n"
            + "2023-10-20;李四;s;n;SF001;1万\n");

        var row = Assert.Single(register.Rows);
        Assert.Equal(("SF001", "李四", 3L), (row.Id, row.Owner, row.Line));
        Assert.Equal(Money.FromAmount(10_000m, Golden.Yuan), row.Amount);
        Assert.Equal(9, register.MissingColumns.Length);
    }

    [Fact]
    public async Task Headings_UnitInParentheses_IsThatOfBareNumbers()
    {
        var register = await Golden.ReadOpportunitiesAsync(
            Short.Replace("预计成交金额", "预计成交金额（万元）")
            + "SF001,n,s,o,50,2023-10-20\nSF002,n,s,o,1.5亿,2023-10-20\nSF003,n,s,o,6000元,2023-10-20\n");

        Assert.Equal(
            [500_000m, 150_000_000m, 6_000m], register.Rows.Select(row => row.Amount!.Value.Amount));
        Assert.Equal(
            "50万元", Golden.TextOf(await Golden.WriteAsync(OpportunityRegister.Create(register.Rows[..1])))
                .Split("\r\n")[1].Split(',')[11]);
    }

    [Fact]
    public async Task Headings_PercentInParentheses_IsThatOfBareNumbers()
    {
        var register = await Golden.ReadOpportunitiesAsync(
            Short.TrimEnd() + ",成交概率(%)\nSF001,n,s,o,1,2023-10-20,80\nSF002,n,s,o,1,2023-10-20,0.8\n"
            + "SF003,n,s,o,1,2023-10-20,1\nSF004,n,s,o,1,2023-10-20,5%\n");

        Assert.Equal(
            [0.8, 0.008, 0.01, 0.05], register.Rows.Select(row => row.Probability!.Value.Fraction));
        Assert.Empty(register.ExtraColumns);
    }

    [Theory]
    [InlineData("商机ID,商机名称,当前阶段,负责人,预计成交金额\n", "预计成交日期", 0)]
    [InlineData("商机名称,当前阶段\n", "商机ID", 0)]
    [InlineData("Opportunity name,x\n", "Opportunity ID", 0)]
    [InlineData("商机ID,商机名称,当前阶段,负责人,预计成交金额,预计成交日期,Current stage\n", "当前阶段", 2)]
    [InlineData("商机ID,商机名称,当前阶段,负责人,预计成交金额(元/台),预计成交日期\n", "预计成交金额", 0)]
    [InlineData("商机ID,商机名称,当前阶段,负责人,预计成交金额(%),预计成交日期\n", "预计成交金额", 0)]
    [InlineData("商机ID,商机名称,当前阶段(元),负责人,预计成交金额,预计成交日期\n", "当前阶段", 0)]
    public async Task Headings_MissingOrTwice_NameTheColumn(string text, string column, int occurrences)
    {
        var exception = await Assert.ThrowsAsync<CsvColumnException>(() => Golden.ReadOpportunitiesAsync(text));

        Assert.Equal((column, occurrences), (exception.Column, exception.Occurrences));
    }

    [Fact]
    public async Task Rows_BlankOnesAndBlankColumns_AreLeftOut()
    {
        var text = Short.TrimEnd() + ",,\n SF001 ,n,s,o,1万,2023-10-20,,\n,,,,,,,\n\nSF002,n,s,o,1万,2023-10-20\n,,\n";

        var register = await Golden.ReadOpportunitiesAsync(text);

        Assert.Empty(register.RejectedRows);
        Assert.Equal([("SF001", 2L), ("SF002", 5L)], register.Rows.Select(row => (row.Id, row.Line!.Value)));
        Assert.Contains(
            " SF001 ,n,s,o,1万,2023-10-20,,\nSF002,", Golden.TextOf(await Golden.WriteAsync(register)));
    }

    [Fact]
    public async Task Rows_LineBreaksWithinQuotes_AreKept()
    {
        var text = Golden.Opportunities.Replace("需协调技术团队支持", "\"需协调\r\n技术团队\n支持\"");

        var register = await Golden.ReadOpportunitiesAsync(text);

        Assert.Equal("需协调\r\n技术团队\n支持", register.Rows[0].Remarks);
        Assert.Equal(5, register.Rows[1].Line);
        Assert.Equal(text, Golden.TextOf(await Golden.WriteAsync(register)));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("")]
    public async Task WriteAsync_NothingChanged_KeepsQuotationMarksShortRowsAndTheEnd(string end)
    {
        var text = "\"商机ID\"," + Short.TrimEnd()["商机ID,".Length..] + ",备注\n"
            + "\"SF001\",\"n\",s,\"o\",\"1万\",2023-10-20\nSF002,n,s,o,1万,2023-10-20,,,\n"
            + "SF003,n,\"s\",o,1万,2023-10-20,\"x\""
            + end;

        var register = await Golden.ReadOpportunitiesAsync(text);
        var changed = register.Replace(
            [.. register.Rows[..2], register.Rows[2] with { Stage = "won" }]);

        Assert.Empty(register.RejectedRows);
        Assert.Equal(text, Golden.TextOf(await Golden.WriteAsync(register)));
        Assert.Equal(
            text.Replace("\"s\"", "won").Replace("\"x\"", "x"), Golden.TextOf(await Golden.WriteAsync(changed)));
    }

    [Fact]
    public async Task Rows_EveryBadCell_IsReportedAndTheRowWrittenBackAtItsPlace()
    {
        var text = Short + "SF001,n,s,o,1万,2023-10-20\n\n\nSF00,n,s,o,很多,\"明天\"\nSF003,n,s,o,1万,2023-10-20\n"
            + "SF003,n,s,o,1万,2023-10-20\n";

        var register = await Golden.ReadOpportunitiesAsync(text);

        Assert.Equal(["SF001", "SF003"], register.Rows.Select(row => row.Id));
        Assert.Equal(
            [
                (5L, "商机ID", RejectionCode.OutOfRange),
                (5L, "预计成交金额", RejectionCode.NotANumber),
                (5L, "预计成交日期", RejectionCode.NotATime),
                (7L, "商机ID", RejectionCode.Duplicate),
            ],
            register.RejectedRows.Select(row => (row.Line, row.Column, row.Code)));
        var written = text.Replace("\n\n\n", "\n");
        Assert.Equal(written, Golden.TextOf(await Golden.WriteAsync(register)));
        Assert.Equal(
            written.Replace(',', ';').Replace("\"明天\"", "明天"),
            Golden.TextOf(await Golden.WriteAsync(register, new CsvFormat { Delimiter = ';' })));
    }

    [Fact]
    public async Task Rows_OpenQuotationMark_IsMalformed()
    {
        var register = await Golden.ReadOpportunitiesAsync(Short + "SF001,n,s,o,1万,2023-10-20\nSF002,\"n,s,o\n");

        var rejected = Assert.Single(register.RejectedRows);
        Assert.Equal((3L, RejectionCode.MalformedRow), (rejected.Line, rejected.Code));
        Assert.Single(register.Rows);
    }

    [Fact]
    public async Task BadRows_Throw_TakesNoRow()
    {
        using var stream = new MemoryStream(Golden.Bytes(Short + "SF001,n,s,o,1万,2023-10-20\nSF002,n,s,o,x,y\n"));

        var exception = await Assert.ThrowsAsync<RejectedRowsException>(
            () => OpportunityRegister.ReadAsync(stream, badRows: BadRows.Throw));

        Assert.Equal([3L, 3L], exception.Rows.Select(row => row.Line));
    }

    [Fact]
    public async Task ExtraColumns_AreReportedKeptAndWrittenBack()
    {
        var text = Short.TrimEnd() + ",产品线,地区\nSF001,n,s,o,1万,2023-10-20, CRM ,\n";

        var register = await Golden.ReadOpportunitiesAsync(text);
        var moved = register.Replace(register.Rows.Select(row => row with { Stage = "won" }));

        Assert.Equal<string>(["产品线", "地区"], register.ExtraColumns);
        Assert.Equal(("CRM", null, null), (register.Rows[0].Extra("产品线"), register.Rows[0].Extra("地区"),
            register.Rows[0].Extra("商机ID")));
        Assert.Equal(text, Golden.TextOf(await Golden.WriteAsync(register)));
        Assert.Equal(text.Replace(",s,", ",won,"), Golden.TextOf(await Golden.WriteAsync(moved)));
    }

    [Fact]
    public async Task Rows_OfAnotherFile_AreWrittenByTheirValues()
    {
        var first = await Golden.ReadOpportunitiesAsync(
            Short.Replace("预计成交金额", "预计成交金额(万元)").TrimEnd() + ",产品线\nSF001,n,s,o,50,2023/10/20,CRM\n");
        var second = await Golden.ReadOpportunitiesAsync(Short.TrimEnd() + ",地区,产品线\n");

        var merged = second.Replace(first.Rows);

        Assert.Equal(
            Short.TrimEnd() + ",地区,产品线\nSF001,n,s,o,50万元,2023-10-20,,CRM\n",
            Golden.TextOf(await Golden.WriteAsync(merged)));
    }

    [Fact]
    public async Task Rules_CurrencyAndNumbering_AreThoseOfTheCompany()
    {
        var rules = new RegisterRules { Currency = Currency.FromCode("JPY"), IdPrefix = "OP-", IdDigits = 4 };
        using var stream = new MemoryStream(Golden.Bytes(
            Short + "OP-0001,n,s,o,¥500,2023-10-20\nOP-0002,n,s,o,500,2023-10-20\nOP-0003,n,s,o,500元,2023-10-20\n"
            + "SF001,n,s,o,5,2023-10-20\n"));
        using var any = new MemoryStream(Golden.Bytes(Short + "x y,n,s,o,5,2023-10-20\n"));

        var register = await OpportunityRegister.ReadAsync(stream, rules: rules);
        var free = await OpportunityRegister.ReadAsync(any, rules: new RegisterRules { IdPrefix = null });

        Assert.Equal(["JPY", "JPY", "CNY"], register.Rows.Select(row => row.Amount!.Value.Currency.Code));
        Assert.Equal("An identifier is 'OP-' and 4 digits, such as OP-0001.", register.RejectedRows[0].Reason);
        Assert.Equal("x y", free.Rows[0].Id);
        Assert.Throws<ArgumentOutOfRangeException>(() => new RegisterRules { IdDigits = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RegisterRules { IdDigits = 19 });
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004")]
    public async Task File_WithoutText_IsAFormatError(string text) =>
        await Assert.ThrowsAsync<CsvFormatException>(() => Golden.ReadOpportunitiesAsync(text));
}
