using FunnelKit.Scoring;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Scoring;

public sealed class LeadTableTests
{
    private static readonly Currency Yuan = Currency.FromCode("CNY");
    private static readonly Currency Dollar = Currency.FromCode("USD");

    [Theory]
    [InlineData(double.NaN, RejectionCode.NotANumber)]
    [InlineData(double.PositiveInfinity, RejectionCode.OutOfRange)]
    [InlineData(double.NegativeInfinity, RejectionCode.OutOfRange)]
    [InlineData(1e29, RejectionCode.OutOfRange)]
    [InlineData(-1e300, RejectionCode.OutOfRange)]
    public void Number_NotFiniteOrHuge_RejectsTheLead(double value, RejectionCode code)
    {
        var table = LeadTable.From<double?>([1d, value, null, 2.5], map => map.Number("size", item => item));

        Assert.Equal(3, table.Count);
        Assert.Equal([1d, null, 2.5], table.Leads);
        var row = Assert.Single(table.RejectedRows);
        Assert.Equal((2L, "size", code), (row.Line, row.Column, row.Code));
        Assert.Equal(FactValue.FromNumber(2.5m), table.FactsOf(2).ValueOf("size"));
        Assert.Equal(FactValue.None, table.FactsOf(1).ValueOf("size"));
    }

    [Fact]
    public void Decimal_BeyondTheRange_RejectsTheLeadAlsoInIntervalsAndMoney()
    {
        const decimal Huge = decimal.MaxValue;
        var table = LeadTable.From([1m, Huge, -Huge], map => map
            .Number("number", item => item)
            .Interval("interval", item => NumberRange.Exactly(item))
            .Money("money", item => item, Yuan));

        Assert.Equal(1, table.Count);
        Assert.Equal(
            ["number", "interval", "money", "number", "interval", "money"], table.RejectedRows.Select(row => row.Column));
        Assert.All(table.RejectedRows, row => Assert.Equal(RejectionCode.OutOfRange, row.Code));
    }

    [Fact]
    public void Number_TheLimitItself_IsKept() =>
        Assert.Equal(2, LeadTable.From([1e28, -1e28], map => map.Number("size", item => item)).Count);

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    [InlineData(short.MinValue)]
    [InlineData(-1)]
    [InlineData(255)]
    public void Number_EdgesOfNarrowTypes_AreKeptBesideWhatIsMissing(int edge)
    {
        var table = LeadTable.From<int?>([0, null, 254, edge], map => map.Number("size", item => item));

        Assert.Equal(
            [FactValue.FromNumber(0), FactValue.None, FactValue.FromNumber(254), FactValue.FromNumber(edge)],
            Enumerable.Range(0, 4).Select(row => table.FactsOf(row).ValueOf("size")));
    }

    [Fact]
    public void Number_LateValues_WidenTheEarlierOnes()
    {
        double?[] values = [1, null, -300, 40_000, 0.5, 0.1, 3_000_000_000, -0d];
        double?[] leads = [.. values.SelectMany(value => Enumerable.Repeat(value, 300))];

        var table = LeadTable.From(leads, map => map.Number("size", item => item));

        for (var row = 0; row < leads.Length; row++)
        {
            var expected = leads[row] is { } known ? FactValue.FromNumber((decimal)known) : FactValue.None;
            Assert.Equal(expected, table.FactsOf(row).ValueOf("size"));
        }
    }

    [Fact]
    public void Columns_TakeTheFewestBytes()
    {
        int[] leads = [.. Enumerable.Range(0, 1_000)];

        Assert.Equal(1_000, SizeOf(map => map.Number("a", item => item % 255)));
        Assert.Equal(2_000, SizeOf(map => map.Number("a", item => item - 1)));
        Assert.Equal(4_000, SizeOf(map => map.Number("a", item => item * 100)));
        Assert.Equal(4_000, SizeOf(map => map.Number("a", item => item / 4d)));
        Assert.Equal(8_000, SizeOf(map => map.Number("a", item => item / 10d)));
        Assert.Equal(1_000, SizeOf(map => map.Flag("a", item => item > 5)));
        Assert.Equal(1_000, SizeOf(map => map.Category("a", item => $"{item % 255}")));
        Assert.Equal(2_000, SizeOf(map => map.Category("a", item => $"{item % 256}")));

        long SizeOf(Action<LeadMap<int>> map) => LeadTable.From(leads, map).SizeInBytes;
    }

    [Fact]
    public void Number_BeyondWholeDoubles_IsTheNearestDouble()
    {
        var card = Scorecard.CreateBuilder("card", "Card")
            .AddNumber("size", bins => bins.Below(9_007_199_254_740_993m, 0).AtLeast(9_007_199_254_740_993m, 1).Missing(0))
            .Build();
        var table = LeadTable.From([9_007_199_254_740_991L, 9_007_199_254_740_993L, long.MaxValue], map => map
            .Number("size", item => item));

        var scores = card.Score(table);

        // The cut has no double of its own: it stands for 9,007,199,254,740,992, and so does the second value.
        Assert.Equal([0m, 1m, 1m], Enumerable.Range(0, 3).Select(row => scores[row]));
    }

    [Fact]
    public void Category_AMillionWords_AreCodedAndScored()
    {
        const int Count = 1_000_001;
        var table = LeadTable.From(Enumerable.Range(0, Count), map => map.Category("word", item => $"w{item}"));
        var card = Scorecard.CreateBuilder("card", "Card")
            .AddCategory("word", bins => bins.Points(5, "W7", "w1000000").Other(1).Missing(0))
            .Build();

        var scores = card.Score(table);

        Assert.Equal(4L * Count, table.SizeInBytes);
        Assert.Equal([5m, 5m, 1m], [scores[7], scores[1_000_000], scores[8]]);
        Assert.Equal("w999999", table.FactsOf(999_999).ValueOf("word").ToString());
    }

    [Fact]
    public void Category_BlankIsUnknownAndCaseIsIgnored()
    {
        string?[] words = [null, " ", "Retail", "RETAIL ", "other"];
        var table = LeadTable.From(words, map => map.Category("word", item => item));
        var card = Scorecard.CreateBuilder("card", "Card")
            .AddCategory("word", bins => bins.Points(5, "retail").Other(1).Missing(-1))
            .Build();

        var scores = card.Score(table);

        Assert.Equal([-1m, -1m, 5m, 5m, 1m], Enumerable.Range(0, 5).Select(row => scores[row]));
        Assert.Equal(InputStatus.OtherCategory, scores.Explain(4).Contributions[1].Status);
    }

    [Fact]
    public void Ids_BlankOrRepeated_RejectTheLead()
    {
        string?[] leads = ["a", "", null, "a", "b"];
        var table = LeadTable.From(leads, map => map.Id(item => item).Line(item => 10));

        Assert.Equal(["a", "b"], Enumerable.Range(0, table.Count).Select(table.IdOf));
        Assert.Equal(
            [RejectionCode.MissingValue, RejectionCode.MissingValue, RejectionCode.Duplicate],
            table.RejectedRows.Select(row => row.Code));
        Assert.All(table.RejectedRows, row => Assert.Equal(10L, row.Line));
    }

    [Fact]
    public void Ids_NotNamed_AreNotThere()
    {
        var table = LeadTable.From([1], map => map.Number("a", item => item));

        Assert.False(table.HasIds);
        Assert.Throws<InvalidOperationException>(() => table.IdOf(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.IdOf(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.FactsOf(-1));
    }

    [Fact]
    public void OnBadRows_Throw_TakesAllOrNone()
    {
        var exception = Assert.Throws<RejectedRowsException>(() => LeadTable.From(
            [1d, double.NaN, double.NaN], map => map.Number("size", item => item).OnBadRows(BadRows.Throw)));

        Assert.Equal([2L, 3L], exception.Rows.Select(row => row.Line));
    }

    [Fact]
    public void Map_RepeatedOrBlankColumn_IsAnError()
    {
        var exception = Assert.Throws<ArgumentException>(() => LeadTable.From(
            [1], map => map.Number("size", item => item).Flag("size", item => true)));

        Assert.Contains("'size'", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => LeadTable.From([1], map => map.Number(" ", item => item)));
    }

    [Fact]
    public void From_NoLeads_IsAnEmptyTable()
    {
        var table = LeadTable.From(Array.Empty<int>(), map => map.Number("size", item => item));

        Assert.Equal(0, table.Count);
        Assert.Equal(["size"], table.Columns);
        Assert.Equal(
            0,
            Scorecard.CreateBuilder("card", "Card").AddFlag("flag", 1, 0, 0).Build().Score(table).Count);
    }

    [Fact]
    public void Money_InSeveralCurrencies_CountsOnlyThatOfTheCharacteristic()
    {
        Money?[] leads = [Money.FromAmount(100, Yuan), Money.FromAmount(100, Dollar), null, Money.FromAmount(5, Yuan)];
        var card = Scorecard.CreateBuilder("card", "Card")
            .AddNumber("budget", bins => bins.Below(50, 1).AtLeast(50, 2).Missing(0), currency: Yuan)
            .Build();

        var scores = card.Score(LeadTable.From(leads, map => map.Money("budget", item => item)));

        Assert.Equal([2m, 0m, 0m, 1m], Enumerable.Range(0, 4).Select(row => scores[row]));
        Assert.Equal(InputStatus.Unreadable, scores.Explain(1).Contributions[1].Status);
        Assert.Equal(FactValue.FromMoney(Money.FromAmount(100, Dollar)), scores.Explain(1).Contributions[1].Value);
    }

    [Fact]
    public void Map_InALoop_ReadsTheFieldsOfAFile()
    {
        string[] header = ["employees", "age"];
        string[][] rows = [["10", ""], ["", "7"]];
        var table = LeadTable.From(rows, map =>
        {
            foreach (var (index, name) in header.Index())
            {
                map.Number(name, row => row[index].Length == 0 ? null : int.Parse(row[index]));
            }
        });

        Assert.Equal(FactValue.FromNumber(7), table.FactsOf(1).ValueOf("age"));
        Assert.Equal(FactValue.None, table.FactsOf(1).ValueOf("employees"));
        Assert.Equal(0, table.FactsOf(1).CountOf("visit", null));
    }
}
