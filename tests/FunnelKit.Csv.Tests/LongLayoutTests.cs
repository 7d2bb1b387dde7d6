using FunnelKit.History;
using FunnelKit.Tests;

namespace FunnelKit.Csv.Tests;

public sealed class LongLayoutTests
{
    private static readonly DateTimeOffset January = new(2024, 1, 31, 10, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2024-01-31 10:30")]
    [InlineData("2024/01/31 10:30:00")]
    [InlineData("2024-01-31T10:30:00.000Z")]
    [InlineData("2024-01-31T18:30:00+08:00")]
    [InlineData("2024-01-31T05:30:00.0000000-0500")]
    [InlineData("2024/1/31 10:30:00 UTC")]
    public async Task ReadHistoryAsync_YearFirst_ReadsTheInstant(string time)
    {
        var history = await CsvText.ReadAsync($"deal,stage,at\n1,Lead,{time}\n");

        Assert.Equal(January, Assert.Single(history.Timeline("1")).OccurredAt);
    }

    [Theory]
    [InlineData("01/02/2024", "day")]
    [InlineData("31.1.2024 10:30", "day")]
    [InlineData("2024-02-30", "not a time")]
    [InlineData("2024-13-01", "not a time")]
    [InlineData("2024-01-31 24:00", "not a time")]
    [InlineData("2024-01/31", "not a time")]
    [InlineData("20240131", "not a time")]
    [InlineData("2024-01-31T10:30:00+15:00", "not a time")]
    [InlineData("0000-01-01", "not a time")]
    [InlineData("soon", "not a time")]
    public async Task ReadHistoryAsync_UncertainTime_RejectsTheRowAndNamesTheOption(string time, string reason)
    {
        var history = await CsvText.ReadAsync($"deal,stage,at\n1,Lead,2024-01-01\n2,Lead,{time}\n");

        var rejected = Assert.Single(history.RejectedRows);
        Assert.Equal(
            (3L, "at", time, RejectionCode.NotATime), (rejected.Line, rejected.Column, rejected.Value, rejected.Code));
        Assert.Contains(reason, rejected.Reason, StringComparison.Ordinal);
        Assert.Contains("--time-format", rejected.Reason, StringComparison.Ordinal);
        Assert.Equal<string>(["1"], history.DealIds);
    }

    [Fact]
    public async Task ReadHistoryAsync_TimeFormat_ReadsExactlyThat()
    {
        var history = await CsvText.ReadAsync(
            "deal,stage,at\n1,Lead,1/2/2024\n2,Lead,2024-01-02\n", format: new CsvFormat { TimeFormat = "M/d/yyyy" });

        Assert.Equal(new DateTimeOffset(2024, 1, 2, 0, 0, 0, TimeSpan.Zero), history.Timeline("1")[0].OccurredAt);
        Assert.Contains("M/d/yyyy", Assert.Single(history.RejectedRows).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadHistoryAsync_AllOptionalColumns_AreRead()
    {
        var columns = CsvText.Long with
        {
            Amount = "amount",
            Reason = "why",
            RecordedAt = "known",
            EventId = "id",
            Sequence = "seq",
        };

        var history = await CsvText.ReadAsync(
            "deal,stage,at,amount,why,known,id,seq\n"
            + "1,Lost,2024-01-31 10:30,\"1,234.50\",price,2024-02-01,e1,7\n"
            + "1,Lost,2024-01-31 10:30,\"1,234.50\",price,2024-02-01,e1,7\n",
            columns);

        var stageEvent = Assert.Single(history.Timeline("1"));
        Assert.Equal(1234.5m, stageEvent.Amount);
        Assert.Equal("price", stageEvent.Reason);
        Assert.Equal(new DateTimeOffset(2024, 2, 1, 0, 0, 0, TimeSpan.Zero), stageEvent.RecordedAt);
        Assert.Equal("e1", stageEvent.EventId);
        Assert.Equal(1, history.RepeatedEventIds);
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData(" -12.5 ", -12.5)]
    [InlineData("\"1,234,567\"", 1234567)]
    [InlineData("1.2E+05", 120000)]
    public async Task ReadHistoryAsync_Amount_ReadsTheNumber(string text, double expected)
    {
        var history = await CsvText.ReadAsync(
            $"deal,stage,at,amount\n1,Lead,2024-01-01,{text}\n", CsvText.Long with { Amount = "amount" });

        Assert.Equal((decimal)expected, history.Timeline("1")[0].Amount);
    }

    [Theory]
    [InlineData("\"1,23\"", "groups of three")]
    [InlineData("\"1,234,56\"", "groups of three")]
    [InlineData("\",123\"", "groups of three")]
    [InlineData("\"1.5,000\"", "groups of three")]
    [InlineData("$12", "currency")]
    [InlineData("12 USD", "currency")]
    [InlineData("￥12", "currency")]
    public async Task ReadHistoryAsync_AmountThatIsNoNumber_RejectsTheRow(string text, string reason)
    {
        var history = await CsvText.ReadAsync(
            $"deal,stage,at,amount\n1,Lead,2024-01-01,{text}\n", CsvText.Long with { Amount = "amount" });

        var rejected = Assert.Single(history.RejectedRows);
        Assert.Equal((2L, "amount", RejectionCode.NotANumber), (rejected.Line, rejected.Column, rejected.Code));
        Assert.Contains(reason, rejected.Reason, StringComparison.Ordinal);
        Assert.Empty(history.DealIds);
    }

    [Fact]
    public async Task ReadHistoryAsync_AmountBeyondMinorUnits_IsOutOfRange()
    {
        var history = await CsvText.ReadAsync(
            "deal,stage,at,amount\n1,Lead,2024-01-01,100000000000000000\n", CsvText.Long with { Amount = "amount" });

        Assert.Equal(RejectionCode.OutOfRange, Assert.Single(history.RejectedRows).Code);
    }

    [Fact]
    public async Task ReadHistoryAsync_BlankAmount_IsMissingAndNotZero()
    {
        var history = await CsvText.ReadAsync(
            "deal,stage,at,amount\n1,Lead,2024-01-01, \n", CsvText.Long with { Amount = "amount" });

        Assert.False(history.HasAmounts);
        Assert.Empty(history.RejectedRows);
    }

    [Fact]
    public async Task ReadHistoryAsync_MissingValues_NameColumnAndLine()
    {
        var history = await CsvText.ReadAsync("deal,stage,at\n,Lead,2024-01-01\n1, ,2024-01-01\n1,Lead,\n");

        Assert.Equal(
            [(2L, "deal"), (3L, "stage"), (4L, "at")], history.RejectedRows.Select(row => (row.Line, row.Column)));
        Assert.All(history.RejectedRows, row => Assert.Equal(RejectionCode.MissingValue, row.Code));
    }

    [Fact]
    public async Task ReadHistoryAsync_BadSequence_RejectsTheRow()
    {
        var history = await CsvText.ReadAsync(
            "deal,stage,at,n\n1,Lead,2024-01-01,1.5\n", CsvText.Long with { Sequence = "n" });

        Assert.Equal("n", Assert.Single(history.RejectedRows).Column);
    }

    [Fact]
    public async Task ReadHistoryAsync_UnknownStage_IsOutsideTheModelAndNoError()
    {
        var history = await CsvText.ReadAsync("deal,stage,at\n1,Lead,2024-01-01\n1,Require upgrade,2024-01-02\n");

        Assert.Equal("Require upgrade: 1", Assert.Single(history.OutsideModel).ToString());
        Assert.Empty(history.RejectedRows);
    }

    [Fact]
    public async Task ReadHistoryAsync_Throw_CarriesEveryBadRow()
    {
        using var stream = CsvText.File("deal,stage,at\n1,Lead,x\n2,Lead,2024-01-01\n3,,2024-01-01\n");

        var exception = await Assert.ThrowsAsync<RejectedRowsException>(
            () => CsvImport.ReadHistoryAsync(stream, CsvText.Model, CsvText.Long, badRows: BadRows.Throw));

        Assert.Equal([2L, 4L], exception.Rows.Select(row => row.Line));
    }

    [Fact]
    public async Task ReadHistoryAsync_NoTimeColumnOrTwoWithoutStage_IsAnArgumentError()
    {
        using var stream = CsvText.File("deal,stage,at\n");

        await Assert.ThrowsAsync<ArgumentException>(
            () => CsvImport.ReadHistoryAsync(stream, CsvText.Model, CsvText.Long with { Times = [] }));
        await Assert.ThrowsAsync<ArgumentException>(() => CsvImport.ReadHistoryAsync(
            stream, CsvText.Model, CsvText.Long with { Times = [new() { Column = "a" }, new() { Column = "b" }] }));
    }

    [DataFact("helpdesk/helpdesk.csv")]
    public async Task ReadHistoryAsync_Helpdesk_CountsEveryEvent()
    {
        await using var stream = File.OpenRead(DataFactAttribute.PathOf("helpdesk/helpdesk.csv"));

        var history = await CsvImport.ReadHistoryAsync(
            stream,
            CsvText.Model,
            new EventColumns
            {
                Deal = "Case ID",
                Stage = "Activity",
                Times = [new() { Column = "Complete Timestamp" }],
            });

        Assert.Equal((21_348, 4_580, 0), (history.EventCount, history.DealCount, history.RejectedRows.Length));
    }
}
