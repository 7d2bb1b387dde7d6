namespace FunnelKit.Csv.Tests;

public sealed class RowTests
{
    [Fact]
    public async Task Header_NamesMatchExactlyFirstThenWithoutCase()
    {
        var history = await CsvText.ReadAsync("DEAL,deal, Stage ,at\nx,1,Lead,2024-01-01\n");

        Assert.Equal<string>(["1"], history.DealIds);
    }

    [Fact]
    public async Task Header_MissingColumn_ListsTheColumnsThereAre()
    {
        var exception = await Assert.ThrowsAsync<CsvColumnException>(() => CsvText.ReadAsync("deal,step,at\n"));

        Assert.Equal(("stage", 0), (exception.Column, exception.Occurrences));
        Assert.Equal<string>(["deal", "step", "at"], exception.Columns);
        Assert.Contains("'step'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Header_DuplicateColumn_IsAnErrorOnlyWhenItIsRead()
    {
        var history = await CsvText.ReadAsync("deal,x,x,stage,at\n1,,,Lead,2024-01-01\n");
        var exception = await Assert.ThrowsAsync<CsvColumnException>(() => CsvText.ReadAsync("deal,deal,stage,at\n"));

        Assert.Equal<string>(["1"], history.DealIds);
        Assert.Equal(2, exception.Occurrences);
    }

    [Fact]
    public async Task Lines_AreThoseOfTheFileWithQuotedBreaksAndEmptyLines()
    {
        var history = await CsvText.ReadAsync(
            "deal,stage,at,note\r\n\r\n1,Lead,2024-01-01,\"two\r\nlines\"\r\n,,,\r\n2,Lead,x,\r\n\r\n"
            + "3,Lead,2024-01-01,\"a\nb\nc\"\r\n4,Lead,y,");

        Assert.Equal([6L, 11L], history.RejectedRows.Select(row => row.Line));
        Assert.Equal<string>(["1", "3"], history.DealIds);
    }

    [Fact]
    public async Task Row_TooFewFields_IsMalformedUnlessTheyAreNotNeeded()
    {
        var history = await CsvText.ReadAsync("deal,stage,at,note\n1,Lead\n2,Lead,2024-01-01\n");

        var rejected = Assert.Single(history.RejectedRows);
        Assert.Equal(
            (2L, "at", "1,Lead", RejectionCode.MalformedRow),
            (rejected.Line, rejected.Column, rejected.Value, rejected.Code));
        Assert.Equal<string>(["2"], history.DealIds);
    }

    [Fact]
    public async Task Row_TooManyFields_IsMalformedUnlessTheyAreBlank()
    {
        var history = await CsvText.ReadAsync("deal,stage,at\n1,Lead,2024-01-01,000\n2,Lead,2024-01-01,,\n");

        Assert.Equal(RejectionCode.MalformedRow, Assert.Single(history.RejectedRows).Code);
        Assert.Equal<string>(["2"], history.DealIds);
    }

    [Fact]
    public async Task Row_UnclosedQuote_IsMalformedAtTheLineWhereItOpens()
    {
        var history = await CsvText.ReadAsync(
            "deal,stage,at,note\n1,Lead,2024-01-01,x\n2,Lead,2024-01-01,\"open\n3,Lead,2024-01-01,y\n");

        var rejected = Assert.Single(history.RejectedRows);
        Assert.Equal((3L, RejectionCode.MalformedRow), (rejected.Line, rejected.Code));
        Assert.Equal<string>(["1"], history.DealIds);
    }

    [Fact]
    public async Task Row_QuoteThatRunsIntoLaterRows_IsMalformed()
    {
        var history = await CsvText.ReadAsync(
            "deal,stage,at,note\n1,Lead,2024-01-01,\"open\n2,Lead,2024-01-01,\"closed\"\n3,Lead,2024-01-01,y\n");

        Assert.Equal((2L, RejectionCode.MalformedRow), (history.RejectedRows[0].Line, history.RejectedRows[0].Code));
        Assert.DoesNotContain("1", history.DealIds);
    }

    [Fact]
    public async Task Row_QuotationMarkWithinAField_StandsForItself()
    {
        var history = await CsvText.ReadAsync("deal,stage,at\n5\" pipe,Lead,2024-01-01\n");

        Assert.Equal<string>(["5\" pipe"], history.DealIds);
    }

    [Fact]
    public async Task Preview_ShowsTheFirstRowsPaddedToTheHeader()
    {
        using var stream = CsvText.File("a,b,c\n1,2\n3,4,5\n6,7,8\n");

        var preview = await CsvImport.PreviewAsync(stream, rows: 2);

        Assert.Equal<string>(["a", "b", "c"], preview.Columns);
        Assert.Equal(["1|2|", "3|4|5"], preview.Rows.Select(row => string.Join("|", row)));
    }

    [Fact]
    public async Task Preview_FindColumn_FindsAsTheReadersDo()
    {
        using var stream = CsvText.File("a,B ,b\n");

        var preview = await CsvImport.PreviewAsync(stream);

        Assert.Equal((0, 2), (preview.FindColumn("A"), preview.FindColumn("b")));
        Assert.Throws<CsvColumnException>(() => preview.FindColumn("c"));
    }

    [Fact]
    public async Task Progress_EndsAtTheLengthOfTheFile()
    {
        using var stream = CsvText.File(
            "deal,stage,at\n" + string.Concat(Enumerable.Repeat("1,Lead,2024-01-01\n", 10_000)));
        var progress = new Recorder();

        await CsvImport.ReadHistoryAsync(stream, CsvText.Model, CsvText.Long, progress: progress);

        Assert.Equal(stream.Length, progress.Values[^1]);
        Assert.Equal(progress.Values.Order(), progress.Values);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task Cancellation_StopsReading()
    {
        using var stream = CsvText.File("deal,stage,at\n1,Lead,2024-01-01\n");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CsvImport.ReadHistoryAsync(
            stream, CsvText.Model, CsvText.Long, cancellationToken: new CancellationToken(canceled: true)));
    }

    private sealed class Recorder : IProgress<long>
    {
        public List<long> Values { get; } = [];

        public void Report(long value) => Values.Add(value);
    }
}
