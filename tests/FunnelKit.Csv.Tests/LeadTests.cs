using FunnelKit.Scoring;

namespace FunnelKit.Csv.Tests;

public sealed class LeadTests
{
    private static readonly Scorecard Card = Scorecard.CreateBuilder("fit", "Fit")
        .AddNumber("employees", n => n.Below(50, 0).From(50, 5000, 6).AtLeast(5000, 2).Missing(0))
        .AddCategory("industry", c => c.Points(5, "medical", "software").Other(0).Missing(-1))
        .AddFlag("phone", yes: 2, no: 0, missing: 1)
        .AddRating("budget", 1, 5, missing: 0)
        .Build();

    [Fact]
    public async Task Leads_AreReadAsTheCardAsks()
    {
        var leads = await ReadAsync(
            "id,Employees, industry ,phone,budget,extra\n"
            + "a,\"1,200\",Medical,yes,5,x\n"
            + "b,10,steel,否,1,y\n"
            + "c,,,,,\n");
        var scores = Card.Score(leads.Table);

        Assert.Empty(leads.RejectedRows);
        Assert.Empty(leads.MissingColumns);
        Assert.Equal(["2", "3", "4"], leads.Table.Leads.Select(lead => lead.Id));
        Assert.Equal([6m + 5m + 2m + 5m, 0m + 0m + 0m + 1m, 0m - 1m + 1m + 0m], [scores[0], scores[1], scores[2]]);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("TRUE", true)]
    [InlineData("Y", true)]
    [InlineData("1", true)]
    [InlineData("是", true)]
    [InlineData("no", false)]
    [InlineData("False", false)]
    [InlineData("n", false)]
    [InlineData("0", false)]
    [InlineData("否", false)]
    [InlineData(" ", null)]
    [InlineData("-", null)]
    public async Task Flag_HasTheWordsOfBothLanguages(string text, bool? expected)
    {
        var leads = await ReadAsync($"phone,budget\n{text},1\n");
        var value = leads.Table.FactsOf(0).ValueOf("phone");

        Assert.Equal(expected, value.TryGetFlag(out var flag) ? flag : null);
        Assert.Equal(expected is not null, value.IsKnown);
    }

    [Theory]
    [InlineData("500-1000", 500, 1000)]
    [InlineData("500-1000人", 500, 1000)]
    [InlineData("1000人以上", 1000, null)]
    [InlineData("≤ 20", null, 20)]
    [InlineData("1-2万", 10_000, 20_000)]
    public async Task Number_MayBeAnInterval(string text, int? low, int? high)
    {
        var leads = await ReadAsync($"employees\n40\n{text}\n\n不限\n-3.5\n");

        Assert.Empty(leads.RejectedRows);
        Assert.Equal(["40", "不限", "-3.5"], Values(leads, "employees", 0, 2, 3).Select((value, i) => i switch
        {
            0 => value.TryGetRange(out var range) && range.IsExact ? "40" : "?",
            1 => value.IsKnown ? "?" : "不限",
            _ => value.TryGetRange(out var range) && range.Low == -3.5m ? "-3.5" : "?",
        }));
        Assert.True(Values(leads, "employees", 1)[0].TryGetRange(out var read));
        Assert.Equal((low, high), ((int?)read.Low, (int?)read.High));
    }

    [Fact]
    public async Task Interval_AcrossBins_CountsTheLeast()
    {
        var leads = await ReadAsync("employees\n10-60\n60-70\n");
        var scores = Card.Score(leads.Table);

        // Industry −1 and phone 1 for what is missing.
        Assert.Equal([0m, 6m], [scores[0], scores[1]]);
        Assert.Equal(InputStatus.Interval, scores.Explain(0).Contributions[1].Status);
    }

    [Fact]
    public async Task Money_IsReadInTheCurrencyOfTheCard()
    {
        var card = Scorecard.CreateBuilder("money", "Money").Add(new()
        {
            Id = "deal",
            Kind = CharacteristicKind.Number,
            Currency = Currency.FromCode("CNY"),
            Bins =
            [
                new() { To = 1_000_000m, Points = 1m }, new() { From = 1_000_000m, Points = 5m },
                new() { IsMissing = true },
            ],
        }).Build();
        var leads = await ReadAsync(
            "deal\n50万元\n1.2亿\n\"2,000,000\"\n100-200万\n\n500 USD\n", new LeadColumns { Card = card });
        var scores = card.Score(leads.Table);

        Assert.Equal([1m, 5m, 5m, 5m], Enumerable.Range(0, scores.Count).Select(place => scores[place]));
        var rejected = Assert.Single(leads.RejectedRows);
        Assert.Equal((7L, "deal", "500 USD", RejectionCode.OutOfRange), Key(rejected));
        Assert.Equal("The amount is in USD, but the scorecard counts in CNY.", rejected.Reason);
    }

    [Fact]
    public async Task BadCells_AreAllReported_AndTheGoodRowsKept()
    {
        var leads = await ReadAsync(
            "employees,phone,budget\n"
            + "many,maybe,3\n"
            + "10,yes,three\n"
            + "12,no,4\n"
            + "2000-1000,yes,1\n"
            + "NaN,yes,1\n"
            + "1,2\n"
            + "7,no,2\n");

        Assert.Equal(
            [
                (2L, "employees", "many", RejectionCode.NotANumber), (2L, "phone", "maybe", RejectionCode.UnknownValue),
                (3L, "budget", "three", RejectionCode.NotANumber),
                (5L, "employees", "2000-1000", RejectionCode.NotANumber),
                (6L, "employees", "NaN", RejectionCode.NotANumber), (7L, "budget", "1,2", RejectionCode.MalformedRow),
            ],
            leads.RejectedRows.Select(Key));
        Assert.Equal([(4L, 2), (8L, 6)], leads.Table.Leads.Select(lead => (lead.Line, lead.Row)));
        Assert.Equal([12d, 7d], Values(leads, "employees", 0, 1).Select(value =>
            value.TryGetRange(out var range) ? (double)range.Low! : double.NaN));
    }

    [Fact]
    public async Task BadRows_CanStopTheReading()
    {
        var exception = await Assert.ThrowsAsync<RejectedRowsException>(
            () => ReadAsync("employees\nmany\n1\nfew\n", badRows: BadRows.Throw));

        Assert.Equal([2L, 4L], exception.Rows.Select(row => row.Line));
    }

    [Fact]
    public async Task Ratings_OffTheScale_AreLeftToTheCard()
    {
        var leads = await ReadAsync("budget\n4.5\n9\n5\n");
        var scores = Card.Score(leads.Table);

        Assert.Equal(
            [InputStatus.OutOfRange, InputStatus.OutOfRange, InputStatus.Known],
            Enumerable.Range(0, 3).Select(place =>
                scores.Explain(place).Contributions.Single(item => item.Id == "budget").Status));
    }

    [Fact]
    public async Task MissingWords_AreMissing_WhateverTheColumn()
    {
        var leads = await ReadAsync(
            "employees,industry,phone\nn/a,SELECT,Select\nNA,medical,yes\n",
            new LeadColumns
            {
                Card = Card,
                MissingWords = ["select", " n/a "],
            });

        Assert.Equal([3L], leads.RejectedRows.Select(row => row.Line));
        Assert.All(
            new[] { "employees", "industry", "phone" }, id => Assert.False(Values(leads, id, 0)[0].IsKnown));
    }

    [Fact]
    public async Task Columns_AreFoundByIdentifierThenName_OrAsNamed()
    {
        var card = Scorecards.FiveDimensions;
        var names = card.Characteristics.Select(item => item.Name!.ToString("zh-Hans")).ToArray();
        var leads = await ReadAsync(
            $"{names[0]},{card.Characteristics[1].Id.ToUpperInvariant()},rating\n5,4,3\n",
            new LeadColumns
            {
                Card = card,
                Headings = new LeadColumns().Headings.Add(card.Characteristics[2].Id, "rating"),
            });

        Assert.Equal(["5", "4", "3"], card.Characteristics.Take(3).Select(
            item => leads.Table.FactsOf(0).ValueOf(item.Id).ToString()));
        Assert.Equal(card.Characteristics.Skip(3).Select(item => item.Id), leads.MissingColumns);
    }

    [Fact]
    public async Task Columns_ThatAreNotThere_AreNamed()
    {
        var none = await Assert.ThrowsAsync<CsvColumnException>(() => ReadAsync("a,b\n1,2\n"));
        var unknown = await Assert.ThrowsAsync<CsvColumnException>(() => ReadAsync(
            "phone\nyes\n",
            new LeadColumns
            {
                Card = Card,
                Headings = new LeadColumns().Headings.Add("budget", "Budget score"),
            }));
        var twice = await Assert.ThrowsAsync<CsvColumnException>(() => ReadAsync("phone,Phone ,PHONE\nyes,yes,no\n"
            .Replace("phone,", "x,", StringComparison.Ordinal)));

        Assert.Equal(("employees", 0), (none.Column, none.Occurrences));
        Assert.Equal("Budget score", unknown.Column);
        Assert.Equal(("phone", 2), (twice.Column, twice.Occurrences));
        await Assert.ThrowsAsync<ArgumentException>(() => ReadAsync(
            "phone\nyes\n",
            new LeadColumns
            {
                Card = Card,
                Headings = new LeadColumns().Headings.Add("nothing", "phone"),
            }));
    }

    [Fact]
    public async Task Ids_AreUnique_AndNotBlank()
    {
        var leads = await ReadAsync(
            "id,phone\n a ,yes\na,no\n,yes\nb,no\n",
            new LeadColumns
            {
                Card = Card,
                Id = "id",
            });

        Assert.Equal(["a", "b"], leads.Table.Leads.Select(lead => lead.Id));
        Assert.Equal(
            [(3L, "id", "a", RejectionCode.Duplicate), (4L, "id", string.Empty, RejectionCode.MissingValue)],
            leads.RejectedRows.Select(Key));
    }

    [Fact]
    public async Task Outcome_OfOpenLeads_IsUnknown_AndNeverNo()
    {
        const string Text = "phone,status\nyes,WON\nyes,Lost\nyes,Open\nyes,\nyes,n/a\n";
        var all = await ReadAsync(Text, Columns([]));
        var named = await ReadAsync(Text, Columns(["lost"]));

        Assert.Equal([true, false, false, null, null], all.Outcomes.AsEnumerable());
        Assert.Equal([true, false, null, null, null], named.Outcomes.AsEnumerable());

        static LeadColumns Columns(string[] negative) => new()
        {
            Card = Card,
            MissingWords = ["N/A"],
            Outcome = new()
            {
                Column = "status",
                Positive = "won",
                Negative = [.. negative],
            },
        };
    }

    [Fact]
    public async Task Groups_AreNumberedByTheirFirstRows()
    {
        var grouped = await ReadAsync(
            "phone,company,city\nyes,a,x\nno,b,x\nyes,a,y\nno, a ,x\n",
            new LeadColumns
            {
                Card = Card,
                Group = ["company", "city"],
            });
        var alone = await ReadAsync("phone\nyes\nmaybe\nno\n");

        Assert.Equal([0, 1, 2, 0], grouped.Table.Leads.Select(lead => lead.Group));
        Assert.Equal([0, 2], alone.Table.Leads.Select(lead => lead.Group));
    }

    [Fact]
    public async Task Kinds_AreFoundOut_WithoutACard()
    {
        var leads = await ReadAsync(
            "id;age;balance;agrees;mixed;job;bits;empty;y\n"
            + "1;30;1,200.5;yes;1;clerk;0;;won\n"
            + "2;-;-3;No;x;;1;;lost\n"
            + "3;41;;;yes;nurse;0;;won\n",
            new LeadColumns
            {
                Id = "id",
                Excluded = ["job"],
                Outcome = new()
                {
                    Column = "y",
                    Positive = "won",
                },
            });

        Assert.Equal(["age", "balance", "agrees", "mixed", "bits", "empty"], leads.Table.Columns.AsEnumerable());
        Assert.Equal("30 1200.5 true 1 0 ", Row(0));
        Assert.Equal(" -3 false x 1 ", Row(1));
        Assert.Equal("41   yes 0 ", Row(2));

        string Row(int place) =>
            string.Join(' ', leads.Table.Columns.Select(column => leads.Table.FactsOf(place).ValueOf(column)));
    }

    [Fact]
    public async Task Copy_KeepsTheColumnsOfTheFile_ToTheQuotationMark()
    {
        const string Text = "\uFEFFa;\"b\"\r\n\"1;2\";x\r\n\r\n3\r\n\"un\"\"quoted\";y;;\r\n4;5;6\r\n7;8";
        using var stream = CsvText.File(Text);
        using var target = new StringWriter();

        await CsvExport.AppendColumnsAsync(
            stream, target, ["score", "why;"], line => line == 8 ? null : [$"{line}", "say \"hi\""]);

        Assert.Equal(
            "\uFEFFa;\"b\";score;\"why;\"\r\n\"1;2\";x;2;\"say \"\"hi\"\"\"\r\n3;;4;\"say \"\"hi\"\"\"\r\n"
            + "\"un\"\"quoted\";y;5;\"say \"\"hi\"\"\"\r\n4;5;6\r\n7;8;7;\"say \"\"hi\"\"\"",
            target.ToString());
    }

    private static (long Line, string Column, string Value, RejectionCode Code) Key(RejectedRow row) =>
        (row.Line, row.Column, row.Value, row.Code);

    private static Stages.FactValue[] Values(CsvLeads leads, string column, params int[] places) =>
        [.. places.Select(place => leads.Table.FactsOf(place).ValueOf(column))];

    private static async Task<CsvLeads> ReadAsync(
        string text, LeadColumns? columns = null, BadRows badRows = BadRows.Report)
    {
        using var stream = CsvText.File(text);
        return await CsvImport.ReadLeadsAsync(stream, columns ?? new LeadColumns { Card = Card }, badRows: badRows);
    }
}
