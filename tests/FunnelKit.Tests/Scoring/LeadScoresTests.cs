using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

public sealed class LeadScoresTests
{
    private static readonly Scorecard Card = Scorecard.CreateBuilder("card", "Card")
        .SetIntercept(-3)
        .AddGroup(new CharacteristicGroup { Id = "limited", Lowest = -2, Highest = 4 })
        .AddNumber("size", bins => bins.Below(10, -5).From(10, 500, 3).AtLeast(500, 6).Missing(-1), group: "limited")
        .AddNumber("rate", bins => bins.Below(0.1m, 0).From(0.1m, 0.5m, 2).AtLeast(0.5m, 1).Missing(7))
        .AddCategory("word", bins => bins.Points(4, "w1", "w3").Points(2, "w2").Other(0).Missing(1), group: "limited")
        .AddFlag("flag", yes: 2, no: -1, missing: 0)
        .AddRating("rating", 1, 5, missing: 0, weight: 0.5m)
        .AddInteraction(new Interaction
        {
            Id = "both",
            First = "word",
            Second = "flag",
            Cells = [new() { First = 0, Second = 0, Points = 10 }],
        })
        .Build();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(1_023)]
    [InlineData(1_024)]
    [InlineData(1_025)]
    [InlineData(2_047)]
    [InlineData(5_000)]
    public void Score_AnyNumberOfLeads_IsThatOfEach(int count)
    {
        var table = Table(count);

        var scores = Card.Score(table);

        Assert.Equal(count, scores.Count);
        for (var row = 0; row < count; row++)
        {
            Assert.Equal(Card.Score(table.FactsOf(row)).Total, scores[row]);
        }
    }

    [Fact]
    public void Score_SeveralThreads_GivesTheSameBits()
    {
        var table = Table(100_003);
        var one = Card.Score(table);

        foreach (var threads in new[] { 2, 3, 64 })
        {
            var several = Card.Score(table, threads);
            Assert.Equal(
                Enumerable.Range(0, table.Count).Select(one.UnitsOf),
                Enumerable.Range(0, table.Count).Select(several.UnitsOf));
        }
    }

    [Fact]
    public void Score_PointsThatDoNotFitThirtyTwoBits_IsExact()
    {
        var card = Card.ToBuilder()
            .AddFlag("huge", yes: 1_000_000, no: -1_000_000, missing: 0.000001m)
            .AddFlag("tiny", yes: 0.000001m, no: 999_999.999999m, missing: 0)
            .Build();
        var table = LeadTable.From(Enumerable.Range(0, 2_000), map => AddColumns(map)
            .Flag("huge", row => row % 2 == 0)
            .Flag("tiny", row => row % 3 == 0));

        var scores = card.Score(table, maxDegreeOfParallelism: 2);

        for (var row = 0; row < table.Count; row++)
        {
            Assert.Equal(card.Score(table.FactsOf(row)).Total, scores[row]);
        }
    }

    [Fact]
    public void Score_ManyBinsAndFractions_IsThatOfEach()
    {
        var card = Scorecard.CreateBuilder("card", "Card")
            .Add(Steps("many", 40, step => step * step))
            .Add(Steps("real", 5, step => 1_000.25m * step))
            .Add(Steps("bytes", 60, step => step * 7))
            .AddCategory("words", bins => Enumerable.Range(0, 200)
                .Aggregate(bins, (all, word) => all.Points(word * 3, $"w{word}"))
                .Other(1)
                .Missing(2))
            .Build();
        var table = LeadTable.From(Enumerable.Range(0, 3_000), map => map
            .Number("many", row => row)
            .Number("real", row => row % 9 == 0 ? null : row / 7d)
            .Number("bytes", row => row % 99)
            .Category("words", row => $"w{row % 400}"));

        var scores = card.Score(table);

        for (var row = 0; row < table.Count; row++)
        {
            Assert.Equal(scores.Explain(row).Total, scores[row]);
        }
    }

    [Fact]
    public void Score_CutsAreHalfOpen_InEveryWidth()
    {
        var card = Scorecard.CreateBuilder("card", "Card").Add(Steps("value", 2, step => step)).Build();
        double[][] columns =
        [
            [9, 10, 19, 20, 254],
            [9, 10, 19, 20, -300],
            [9, 10, 19, 20, 100_000],
            [9.75, 10, 19.5, 20, 0.5],
            [Math.BitDecrement(10d), 10, Math.BitDecrement(20d), 20, 0.1],
        ];

        foreach (var values in columns)
        {
            var table = LeadTable.From(
                Enumerable.Range(0, 1_100), map => map.Number("value", row => values[row % values.Length]));
            var scores = card.Score(table);
            Assert.Equal(
                [0m, 1m, 1m, 2m, values[4] < 10 ? 0m : 2m], Enumerable.Range(1_090, 5).Select(row => scores[row]));
        }
    }

    [Fact]
    public void Score_SingleAndDoublePrecision_CompareWithTheDecimalCutAlike()
    {
        var card = Scorecard.CreateBuilder("card", "Card")
            .AddNumber("rate", bins => bins.Below(0.1m, 0).AtLeast(0.1m, 1).Missing(0))
            .Build();
        double[] real = [0.1, Math.BitDecrement(0.1), Math.BitIncrement(0.1)];
        double[] single = [0.125, 0.1f, float.BitDecrement(0.1f)];

        Assert.Equal([1m, 0m, 1m], Scores(real));
        Assert.Equal([1m, 1m, 0m], Scores(single));
        Assert.Equal(
            [1m], Enumerable.Range(0, 1).Select(_ => card.Score(LeadTable.From([0.1m], map => map
                .Number("rate", item => item)))[0]));

        decimal[] Scores(double[] values)
        {
            var scores = card.Score(LeadTable.From(
                Enumerable.Range(0, 1_200), map => map.Number("rate", row => values[row % 3])));
            return [scores[0], scores[1], scores[2]];
        }
    }

    [Fact]
    public void Score_ColumnThatIsNotThere_IsMissingAndReported()
    {
        var table = LeadTable.From(Enumerable.Range(0, 2_000), map => map.Flag("flag", row => true));

        var scores = Card.Score(table);

        Assert.Equal(["size", "rate", "word", "rating"], scores.MissingColumns);
        Assert.Equal(-3m + 0m + 7m + 2m, scores[1_999]);
        Assert.Equal(scores[1_999], scores.Explain(1_999).Total);
        Assert.Equal(InputStatus.Missing, scores.Explain(0).Contributions[1].Status);
    }

    [Fact]
    public void Score_ColumnOfAnotherKind_IsAnErrorThatNamesBoth()
    {
        var exception = Assert.Throws<ArgumentException>(() => Card.Score(
            LeadTable.From([1], map => map.Category("size", row => "large"))));

        Assert.Contains("'size'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Number", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Text", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Card.Score(
            LeadTable.From([1], map => map.Money("size", row => 5m, Currency.FromCode("CNY")))));
        Assert.Throws<ArgumentException>(() => Card.Score(
            LeadTable.From([1], map => map.Interval("rating", row => NumberRange.AtLeast(3)))));
    }

    [Fact]
    public void Score_BadArguments_AreErrors()
    {
        Assert.Throws<ArgumentNullException>(() => Card.Score((LeadTable)null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Card.Score(Table(1), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Card.Score(Table(1))[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Card.Score(Table(1)).Explain(-1));
        Assert.Throws<ArgumentException>(() => Card.Score(Table(1)).ContributionsOf("nothing"));
    }

    [Fact]
    public void Scorer_BadLead_IsAnErrorThatNamesTheValue()
    {
        var scorer = LeadScorer.Create<double>(Card, map => map.Number("size", item => item));

        Assert.Equal(Card.Score(LeadTable.From([20d], map => map.Number("size", item => item)))[0], scorer.Score(20).Total);
        var exception = Assert.Throws<ArgumentException>(() => scorer.Score(double.NaN));
        Assert.Contains("'size'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("NaN", exception.Message, StringComparison.Ordinal);
    }

    private static LeadTable<int> Table(int count) =>
        LeadTable.From(Enumerable.Range(0, count), map => AddColumns(map));

    private static LeadMap<int> AddColumns(LeadMap<int> map) => map
        .Number("size", row => row % 11 == 0 ? null : row % 1_000)
        .Number("rate", row => row % 13 == 0 ? null : row % 10 / 10m)
        .Category("word", row => row % 7 == 0 ? null : $"w{row % 6}")
        .Flag("flag", row => row % 5 == 0 ? null : row % 2 == 0)
        .Rating("rating", row => row % 17 == 0 ? null : row % 8);

    /// <summary>Bins of ten numbers each, the first open to below and the last open to above.</summary>
    private static Characteristic Steps(string id, int last, Func<int, decimal> points) => new()
    {
        Id = id,
        Kind = CharacteristicKind.Number,
        Bins =
        [
            .. Enumerable.Range(0, last + 1).Select(step => new Bin
            {
                From = step == 0 ? null : step * 10m,
                To = step == last ? null : (step + 1) * 10m,
                Points = points(step),
            }),
            new Bin { IsMissing = true, Points = -1 },
        ],
    };
}
