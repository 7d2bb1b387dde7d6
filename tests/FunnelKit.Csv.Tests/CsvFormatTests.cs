using System.Text;

namespace FunnelKit.Csv.Tests;

public sealed class CsvFormatTests
{
    public static TheoryData<string> MarkedEncodings => ["utf-8", "utf-16", "utf-16BE", "utf-32"];

    [Fact]
    public void Default_DetectsEverything()
    {
        Assert.Equal(
            (null, null, null),
            (CsvFormat.Default.Delimiter, CsvFormat.Default.Encoding, CsvFormat.Default.TimeFormat));
    }

    [Fact]
    public void Encoding_UnknownName_IsAnArgumentError()
    {
        Assert.Throws<ArgumentException>(() => new CsvFormat { Encoding = "utf-9" });
        Assert.True(CsvFormat.IsEncoding("gb18030"));
        Assert.False(CsvFormat.IsEncoding("utf-9"));
    }

    [Theory]
    [InlineData("M/d")]
    [InlineData("yyyy-MM")]
    [InlineData("HH:mm")]
    [InlineData("dddd, MMMM yyyy")]
    [InlineData("Q")]
    [InlineData("%")]
    [InlineData("t")]
    [InlineData("U")]
    [InlineData(" ")]
    [InlineData("")]
    public void TimeFormat_WithoutYearMonthOrDay_IsAnArgumentError(string format)
    {
        Assert.False(CsvFormat.IsTimeFormat(format));
        Assert.Throws<ArgumentException>(() => new CsvFormat { TimeFormat = format });
    }

    [Theory]
    [InlineData("M/d/yyyy")]
    [InlineData("d.M.yy")]
    [InlineData("yyyyMMdd")]
    [InlineData("yyyy-MM-ddTHH:mm:sszzz")]
    [InlineData("M/d/yyyy h:mm tt")]
    [InlineData("ddd, dd MMM yyyy HH:mm")]
    [InlineData("yyyy年M月d日")]
    [InlineData("o")]
    [InlineData("s")]
    public void TimeFormat_WithYearMonthAndDay_IsAccepted(string format) =>
        Assert.Equal(format, new CsvFormat { TimeFormat = format }.TimeFormat);

    [Fact]
    public void Delimiter_QuotationMark_IsAnArgumentError() =>
        Assert.Throws<ArgumentException>(() => new CsvFormat { Delimiter = '"' });

    [Theory]
    [InlineData("deal,stage,at\n1,Lead,2024-01-01\n", ',')]
    [InlineData("deal;stage;at\n1;Lead;2024-01-01\n", ';')]
    [InlineData("deal\tstage\tat\n1\tLead\t2024-01-01\n", '\t')]
    [InlineData("deal|stage|at\n1|Lead|2024-01-01\n", '|')]
    [InlineData("\n\n\"a,b,c,d\";deal;stage;at\nx;1;Lead;2024-01-01\n", ';')]
    public async Task Delimiter_NotGiven_IsDetectedInTheHeader(string text, char expected)
    {
        using var stream = CsvText.File(text);

        var preview = await CsvImport.PreviewAsync(stream);

        Assert.Equal(expected, preview.Delimiter);
        Assert.Equal<string>(["1"], (await CsvText.ReadAsync(text)).DealIds);
    }

    [Fact]
    public async Task Delimiter_Given_Wins()
    {
        var history = await CsvText.ReadAsync(
            "deal^stage^at,,,,\n1^Lead^2024-01-01\n", CsvText.Long with { Times = [new() { Column = "at,,,," }] },
            new CsvFormat { Delimiter = '^' });

        Assert.Equal<string>(["1"], history.DealIds);
    }

    [Theory]
    [MemberData(nameof(MarkedEncodings))]
    public async Task Encoding_ByteOrderMark_IsFollowed(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        using var stream = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes("商机,stage\n甲,Lead\n")]);

        var preview = await CsvImport.PreviewAsync(stream);

        Assert.Equal<string>(["商机", "stage"], preview.Columns);
        Assert.Equal("甲", preview.Rows[0][0]);
        Assert.Equal(name, preview.EncodingName, ignoreCase: true);
    }

    [Fact]
    public async Task Encoding_Gb18030_IsReadWhenNamed()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        using var stream = new MemoryStream(encoding.GetBytes("商机,阶段\n甲,报价\n"));

        var preview = await CsvImport.PreviewAsync(stream, new CsvFormat { Encoding = "gb18030" });

        Assert.Equal<string>(["商机", "阶段"], preview.Columns);
        Assert.Equal<string>(["甲", "报价"], preview.Rows[0]);
    }

    [Fact]
    public async Task Encoding_InvalidByte_NamesLineByteAndTheWayOut()
    {
        using var stream = new MemoryStream([.. "deal,stage,at\n1,Lead,2024-01-01\n2,"u8, 0xC9, 0xCC, .. ",x\n"u8]);

        var exception = await Assert.ThrowsAsync<CsvFormatException>(
            () => CsvImport.ReadHistoryAsync(stream, CsvText.Model, CsvText.Long));

        Assert.Equal((CsvFormatError.InvalidBytes, 3L, 34L), (exception.Code, exception.Line, exception.ByteOffset));
        Assert.Contains("gb18030", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Encoding_InvalidByteFarIntoTheFile_NamesItsLine()
    {
        var start = "deal,stage,at\n" + string.Concat(Enumerable.Repeat("1,Lead,2024-01-01\n", 20_000));
        using var stream = new MemoryStream([.. Encoding.UTF8.GetBytes(start), .. "商"u8[..2]]);

        var exception = await Assert.ThrowsAsync<CsvFormatException>(
            () => CsvImport.ReadHistoryAsync(stream, CsvText.Model, CsvText.Long));

        Assert.Equal((20_002L, (long)start.Length), (exception.Line, exception.ByteOffset));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n")]
    public async Task File_WithoutHeader_IsAnError(string text)
    {
        using var stream = CsvText.File(text);

        var exception = await Assert.ThrowsAsync<CsvFormatException>(() => CsvImport.PreviewAsync(stream));

        Assert.Equal(CsvFormatError.Empty, exception.Code);
    }

    [Fact]
    public async Task File_Workbook_IsAnErrorThatSaysSo()
    {
        using var stream = new MemoryStream([.. "PK\u0003\u0004 and more"u8]);

        var exception = await Assert.ThrowsAsync<CsvFormatException>(() => CsvImport.PreviewAsync(stream));

        Assert.Equal(CsvFormatError.NotText, exception.Code);
    }

    [Fact]
    public async Task File_Utf16WithoutMark_IsAnErrorThatNamesTheEncoding()
    {
        using var stream = new MemoryStream(Encoding.Unicode.GetBytes("deal,stage\n"));

        var exception = await Assert.ThrowsAsync<CsvFormatException>(() => CsvImport.PreviewAsync(stream));

        Assert.Contains("utf-16", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_HeaderOnly_HasNoEvents()
    {
        var history = await CsvText.ReadAsync("deal,stage,at");

        Assert.Equal((0, 0), (history.EventCount, history.RejectedRows.Length));
    }
}
