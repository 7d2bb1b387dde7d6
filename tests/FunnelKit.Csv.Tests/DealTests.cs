using FunnelKit.Forecasting;

namespace FunnelKit.Csv.Tests;

public sealed class DealTests
{
    private const string Header = "deal,stage,amount,owner,close,probability,currency\n";

    [Fact]
    public async Task ReadDealsAsync_EveryColumn_IsRead()
    {
        var deals = await CsvText.ReadDealsAsync(
            Header + "1,Lead,\"1,000.50\", Ann ,2024-03-31T23:00:00-08:00,40,usd\n2,Won,,,,,\n");

        var (first, second) = (deals.Deals[0], deals.Deals[1]);
        Assert.Equal((2L, "1", "Lead", 1000.5m), (first.Line, first.Id, first.Stage, first.Amount));
        Assert.Equal(("Ann", new DateOnly(2024, 3, 31), "USD"), (first.Owner, first.CloseDate, first.Currency.Code));
        Assert.Equal(Probability.FromPercent(40), first.Probability);
        Assert.Equal((null, null, null, null), (second.Amount, second.Owner, second.CloseDate, second.Probability));
        Assert.Equal("CNY", second.Currency.Code);
    }

    [Fact]
    public async Task Item200_ReadDealsAsync_ProductLine_DividesTheForecast()
    {
        const string Text = "stage,amount,line\nLead,1, CRM \nLead,2,\nLead,3,ERP\nLead,4,CRM\n";
        var columns = new DealColumns { Stage = "stage", Amount = "amount", ProductLine = "line" };

        var deals = await CsvText.ReadDealsAsync(Text, columns);
        var without = await CsvText.ReadDealsAsync(Text, columns with { ProductLine = null });

        Assert.Equal(["CRM", null, "ERP", "CRM"], deals.Deals.Select(deal => deal.ProductLine));
        Assert.Equal(
            [("", 2m), ("CRM", 5m), ("ERP", 3m)],
            deals.ToPipeline(CsvText.Model).Forecast(new DateOnly(2026, 1, 1)).ProductLines
                .Select(line => (line.Name, line.Amount.Amount)));
        Assert.Empty(without.ToPipeline(CsvText.Model).Forecast(new DateOnly(2026, 1, 1)).ProductLines);
        await Assert.ThrowsAsync<CsvColumnException>(
            () => CsvText.ReadDealsAsync(Text, columns with { ProductLine = "none" }));
    }

    [Theory]
    [InlineData("0.4", "1", 0.4, 1d, false)]
    [InlineData("40", "1", 0.4, 0.01, true)]
    [InlineData("40%", "1", 0.4, 1d, false)]
    public async Task ReadDealsAsync_Probability_IsPercentWhenAnyNumberIsAboveOne(
        string one, string other, double expectedOne, double expectedOther, bool arePercent)
    {
        var deals = await CsvText.ReadDealsAsync(Header + $"1,Lead,,,,{one},\n2,Lead,,,,{other},\n");

        Assert.Equal([expectedOne, expectedOther], deals.Deals.Select(deal => deal.Probability!.Value.Fraction));
        Assert.Equal(arePercent, deals.ProbabilitiesArePercent);
    }

    [Fact]
    public async Task ReadDealsAsync_BadValues_NameColumnValueAndCode()
    {
        var deals = await CsvText.ReadDealsAsync(
            Header
            + "1,Lead,,,,,\n"
            + "1,Lead,,,,,\n"
            + ",Lead,,,,,\n"
            + "3,,,,,,\n"
            + "4,Lead,x,,,,\n"
            + "5,Lead,,,1/2/2024,,\n"
            + "6,Lead,,,,high,\n"
            + "7,Lead,,,,101,\n"
            + "8,Lead,,,,,RMB\n"
            + "9,Lead,99999999999999999999,,,,\n");

        Assert.Equal(
            [
                (3L, "deal", RejectionCode.Duplicate),
                (4L, "deal", RejectionCode.MissingValue),
                (5L, "stage", RejectionCode.MissingValue),
                (6L, "amount", RejectionCode.NotANumber),
                (7L, "close", RejectionCode.NotATime),
                (8L, "probability", RejectionCode.NotANumber),
                (9L, "probability", RejectionCode.OutOfRange),
                (10L, "currency", RejectionCode.UnknownCurrency),
                (11L, "amount", RejectionCode.OutOfRange),
            ],
            deals.RejectedRows.Select(row => (row.Line, row.Column, row.Code)));
        Assert.Single(deals.Deals);
    }

    [Fact]
    public async Task ReadDealsAsync_WithoutIdentifiers_NumbersByLine()
    {
        var deals = await CsvText.ReadDealsAsync("stage\nLead\nLead\n", new DealColumns { Stage = "stage" });

        Assert.Equal(["2", "3"], deals.Deals.Select(deal => deal.Id));
    }

    [Fact]
    public async Task ReadDealsAsync_TimeFormat_AppliesToDates()
    {
        var deals = await CsvText.ReadDealsAsync(
            Header + "1,Lead,,,3/31/2024,,\n", format: new CsvFormat { TimeFormat = "M/d/yyyy" });

        Assert.Equal(new DateOnly(2024, 3, 31), deals.Deals[0].CloseDate);
    }

    [Fact]
    public async Task ReadDealsAsync_Throw_CarriesEveryBadRow()
    {
        using var stream = CsvText.File("stage,amount\nLead,x\nLead,y\n");

        var exception = await Assert.ThrowsAsync<RejectedRowsException>(() => CsvImport.ReadDealsAsync(
            stream, new DealColumns { Stage = "stage", Amount = "amount" }, badRows: BadRows.Throw));

        Assert.Equal([2L, 3L], exception.Rows.Select(row => row.Line));
    }

    [Fact]
    public async Task ReadDealsAsync_TimeFormatWithZone_TakesTheDateThatIsWritten()
    {
        var deals = await CsvText.ReadDealsAsync(
            Header + "1,Lead,,,2026-06-30T23:30:00-05:00,,\n2,Lead,,,2026-07-01T00:30:00+14:00,,\n",
            format: new CsvFormat { TimeFormat = "yyyy-MM-ddTHH:mm:sszzz" });

        Assert.Equal(
            [new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 1)], deals.Deals.Select(deal => deal.CloseDate!.Value));
    }

    [Fact]
    public async Task ReadDealsAsync_AmountWithoutCurrency_IsRejectedUnlessTheFileHasOne()
    {
        const string Text = "stage,amount,currency\nLead,5,\nLead,,\nLead,5,EUR\n";
        var columns = new DealColumns { Stage = "stage", Amount = "amount", Currency = "currency" };
        using var stream = CsvText.File(Text);

        var without = await CsvImport.ReadDealsAsync(stream, columns);
        var with = await CsvText.ReadDealsAsync(Text, columns);

        var rejected = Assert.Single(without.RejectedRows);
        Assert.Equal(
            (2L, "currency", RejectionCode.MissingValue), (rejected.Line, rejected.Column, rejected.Code));
        Assert.Equal([3L, 4L], without.Deals.Select(deal => deal.Line));
        Assert.Empty(with.RejectedRows);
    }

    [Theory]
    [InlineData("0.8,0.5,1.5", "4")]
    [InlineData("80,50,0.5,1,0", "4")]
    [InlineData("0.8,40,1", "2,3")]
    [InlineData("0.8,1,0", "")]
    [InlineData("80,1,0", "")]
    public async Task ReadDealsAsync_FractionsAmongPercentages_RejectsTheFewer(string numbers, string rejectedLines)
    {
        var deals = await CsvText.ReadDealsAsync(
            Header + string.Concat(numbers.Split(',').Select((number, i) => $"{i},Lead,,,,{number},\n")));

        Assert.Equal(rejectedLines, string.Join(",", deals.RejectedRows.Select(row => row.Line)));
        Assert.All(
            deals.RejectedRows,
            row => Assert.Equal(("probability", RejectionCode.OutOfRange), (row.Column, row.Code)));
    }

    [Fact]
    public async Task ReadDealsAsync_LargeAmount_IsMeasuredInItsOwnCurrency()
    {
        var deals = await CsvText.ReadDealsAsync(
            Header + "1,Lead,1000000000000000,,,,JPY\n2,Lead,1000000000000000,,,,CLF\n");

        Assert.Equal(["1"], deals.Deals.Select(deal => deal.Id));
        Assert.Equal([(3L, "amount")], deals.RejectedRows.Select(row => (row.Line, row.Column)));
    }

    [Fact]
    public async Task Identifiers_AreTrimmed()
    {
        var deals = await CsvText.ReadDealsAsync(Header + "1 ,Lead,,,,,\n 1,Won,,,,,\n");
        var history = await CsvText.ReadAsync("deal,stage,at\n1 ,Lead,2024-01-01\n 1,Won,2024-01-02\n");

        Assert.Equal("1", Assert.Single(deals.Deals).Id);
        Assert.Equal(RejectionCode.Duplicate, Assert.Single(deals.RejectedRows).Code);
        Assert.Equal<string>(["1"], history.DealIds);
    }

    [Fact]
    public async Task ToPipeline_Forecast_WeighsTheDealsOfTheFile()
    {
        var deals = await CsvText.ReadDealsAsync(
            Header + "1,Lead,100,Ann,2024-03-31,40%,\n2,Proposal,50,Bob,2024-03-01,100%,\n"
            + "3,Won,7,Ann,2024-01-05,,\n4,Demo,1,,,,\n");

        var pipeline = deals.ToPipeline(CsvText.Model);
        var forecast = pipeline.Forecast(new DateOnly(2024, 2, 1));

        Assert.Equal(90m, forecast["2024-03"].Weighted.Amount);
        Assert.Equal((7m, 1L), (forecast.Total.WonAmount.Amount, forecast.Total.Won));
        Assert.Equal("Demo: 1", Assert.Single(pipeline.OutsideModel).ToString());
    }
}
