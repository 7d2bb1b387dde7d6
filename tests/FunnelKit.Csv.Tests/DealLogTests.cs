namespace FunnelKit.Csv.Tests;

public sealed class DealLogTests
{
    private const string Header = "deal,stage,at,amount,owner,close,probability,currency\n";

    [Fact]
    public async Task Log_SeveralEvents_StandAsTheLatestSays()
    {
        var deals = await ReadAsync(
            Header
            + "1,Lead,2026-01-01,100,Ann,2026-05-01,40%,USD\n"
            + " 1 ,Won,2026-01-05,,,,,\n"
            + "2,Lead,2026-01-01,50,,,,\n"
            + "2,Lost,2026-01-03,60,Bob,,,EUR\n"
            + "2,Proposal,2026-01-02,70,,,,\n");

        Assert.Equal(
            [("1", "Won", 3L, 100m, "USD", "Ann"), ("2", "Lost", 5L, 60m, "EUR", "Bob")],
            deals.Deals.Select(
                deal => (deal.Id, deal.Stage, deal.Line, deal.Amount!.Value, deal.Currency.Code, deal.Owner!)));
        Assert.Equal(new DateOnly(2026, 5, 1), deals.Deals[0].CloseDate);
        Assert.Equal(Probability.FromPercent(40), deals.Deals[0].Probability);
        Assert.Empty(deals.RejectedRows);
    }

    [Fact]
    public async Task Log_ProductLine_IsTheLatestThatIsNamed()
    {
        var deals = await CsvText.ReadDealsAsync(
            "deal,stage,at,line\n1,Lead,2026-01-01,CRM\n1,Proposal,2026-01-03,\n1,Proposal,2026-01-02,ERP\n",
            new DealColumns
            {
                Deal = "deal",
                Stage = "stage",
                ProductLine = "line",
                Log = new() { At = "at", Model = CsvText.Model },
            });

        Assert.Equal("ERP", Assert.Single(deals.Deals).ProductLine);
    }

    [Fact]
    public async Task Log_AsOf_LeavesLaterEventsAndLaterDealsOut()
    {
        var deals = await ReadAsync(
            Header + "1,Lead,2026-01-01,100,,,,\n1,Won,2026-01-05,120,,,,\n2,Lead,2026-01-06,1,,,,\n",
            new DateTimeOffset(2026, 1, 4, 0, 0, 0, TimeSpan.Zero));

        var deal = Assert.Single(deals.Deals);
        Assert.Equal(("Lead", 100m), (deal.Stage, deal.Amount));
    }

    [Fact]
    public async Task Log_LabelOutsideTheModelAndTies_FollowTheModel()
    {
        var deals = await ReadAsync(
            Header + "1,Lead,2026-01-01,,,,,\n1,Demo,2026-01-02,9,,,,\n"
            + "2,Won,2026-01-01,,,,,\n2,Lead,2026-01-01,,,,,\n3,Demo,2026-01-01,,,,,\n");

        Assert.Equal(["Lead", "Won", "Demo"], deals.Deals.Select(deal => deal.Stage));
        Assert.Equal(9m, deals.Deals[0].Amount);
    }

    [Fact]
    public async Task Log_EventWithoutTime_IsRejected()
    {
        var deals = await ReadAsync(Header + "1,Lead,,,,,,\n1,Lead,soon,,,,,\n");

        Assert.Equal(
            [(2L, "at", RejectionCode.MissingValue), (3L, "at", RejectionCode.NotATime)],
            deals.RejectedRows.Select(row => (row.Line, row.Column, row.Code)));
        Assert.Empty(deals.Deals);
    }

    [Fact]
    public async Task Log_WithoutIdentifier_IsAnArgumentError()
    {
        using var stream = CsvText.File(Header);

        await Assert.ThrowsAsync<ArgumentException>(() => CsvImport.ReadDealsAsync(
            stream, new DealColumns { Stage = "stage", Log = new() { At = "at", Model = CsvText.Model } }));
    }

    private static Task<CsvDeals> ReadAsync(string text, DateTimeOffset? asOf = null) =>
        CsvText.ReadDealsAsync(text, new DealColumns
        {
            Deal = "deal",
            Stage = "stage",
            Amount = "amount",
            Owner = "owner",
            CloseDate = "close",
            Probability = "probability",
            Currency = "currency",
            Log = new() { At = "at", Model = CsvText.Model, AsOf = asOf },
        });
}
