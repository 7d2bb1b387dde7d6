using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class CriterionTests
{
    private const CriterionStatus Met = CriterionStatus.Met;
    private const CriterionStatus Unmet = CriterionStatus.Unmet;
    private const CriterionStatus Unknown = CriterionStatus.Unknown;

    private static readonly FactTable Nothing = new();
    private static readonly DateOnly Day = new(2023, 11, 15);

    public static TheoryData<Criterion, FactValue, CriterionStatus> Leaves => new()
    {
        { Criterion.Present("f"), FactValue.None, Unmet },
        { Criterion.Present("f"), FactValue.FromFlag(false), Met },
        { Criterion.IsTrue("f"), FactValue.FromFlag(true), Met },
        { Criterion.IsTrue("f"), FactValue.FromFlag(false), Unmet },
        { Criterion.IsTrue("f"), FactValue.None, Unknown },
        { Criterion.IsTrue("f"), FactValue.FromText("yes"), Unknown },
        { Criterion.Equal("f", FactValue.FromText("A")), FactValue.FromText("A"), Met },
        { Criterion.Equal("f", FactValue.FromText("A")), FactValue.FromText("a"), Unmet },
        { Criterion.OneOf("f", FactValue.FromText("A"), FactValue.FromText("B")), FactValue.FromText("B"), Met },
        { Criterion.OneOf("f", FactValue.FromText("A"), FactValue.FromText("B")), FactValue.FromText("C"), Unmet },
        { Criterion.OneOf("f"), FactValue.FromText("C"), Unmet },
        { Criterion.AtLeast("f", FactValue.FromNumber(5)), FactValue.FromNumber(5), Met },
        { Criterion.AtLeast("f", FactValue.FromNumber(5)), FactValue.FromNumber(4.99m), Unmet },
        { Criterion.AtMost("f", FactValue.FromNumber(5)), FactValue.FromNumber(5), Met },
        { Criterion.AtMost("f", FactValue.FromNumber(5)), FactValue.FromNumber(5.01m), Unmet },
        { Criterion.AtLeast("f", FactValue.FromDate(Day)), FactValue.FromDate(Day), Met },
        { Criterion.AtLeast("f", FactValue.FromDate(Day)), FactValue.FromDate(Day.AddDays(-1)), Unmet },
        { Criterion.AtMost("f", FactValue.FromDate(Day)), FactValue.FromDate(Day.AddDays(1)), Unmet },
        { Criterion.AtLeast("f", FactValue.FromNumber(5)), FactValue.None, Unknown },
        { Criterion.AtLeast("f", FactValue.FromNumber(100)), Range(100, 200), Met },
        { Criterion.AtLeast("f", FactValue.FromNumber(150)), Range(100, 200), Unknown },
        { Criterion.AtLeast("f", FactValue.FromNumber(201)), Range(100, 200), Unmet },
        { Criterion.AtMost("f", FactValue.FromNumber(199)), Range(100, 200), Unknown },
        { Criterion.Equal("f", Range(100, 200)), FactValue.FromNumber(150), Met },
        { Criterion.Equal("f", Range(100, 200)), Range(120, 130), Met },
        { Criterion.Equal("f", Range(100, 200)), Range(150, 250), Unknown },
        { Criterion.Equal("f", Range(100, 200)), Range(201, 250), Unmet },
        { Criterion.Equal("f", FactValue.FromNumber(150)), Range(100, 200), Unknown },
        { Criterion.AtLeast("f", FactValueTests.Yuan(100)), FactValueTests.Yuan(100), Met },
        { Criterion.AtLeast("f", FactValueTests.Yuan(100)), FactValueTests.Yuan(99), Unmet },
        { Criterion.AtLeast("f", FactValueTests.Yuan(100)), Dollars(1_000_000), Unknown },
        { Criterion.AtLeast("f", FactValueTests.Yuan(100)), FactValue.FromNumber(1_000_000), Unknown },
        { Criterion.AtLeast("f", FactValue.FromText("a")), FactValue.FromText("b"), Unknown },
    };

    public static TheoryData<string, CriterionStatus> Composites => new()
    {
        { "", Met },
        { "t", Met },
        { "tu", Unknown },
        { "tf", Unmet },
        { "uf", Unmet },
        { "u", Unknown },
        { "f", Unmet },
    };

    [Theory]
    [MemberData(nameof(Leaves))]
    public void Judge_OfAFact_ComparesWhatIsKnown(Criterion criterion, FactValue known, CriterionStatus expected)
    {
        var result = criterion.Judge(Nothing.And("f", known));

        Assert.Equal(expected, result.Status);
        Assert.Equal(known, result.Known);
        Assert.Equal(
            expected == Unknown || (expected == Unmet && !known.IsKnown) ? ["f"] : [],
            result.MissingFacts.AsEnumerable());
    }

    [Theory]
    [MemberData(nameof(Composites))]
    public void Judge_OfAll_IsUnmetThenUnknownThenMet(string parts, CriterionStatus expected)
    {
        Assert.Equal(expected, Judge(Criterion.All(Parts(parts))));
        Assert.Equal(Opposite(expected), Judge(Criterion.Any(Parts(Swapped(parts)))));
        Assert.Equal(Opposite(expected), Judge(Criterion.Not(Criterion.All(Parts(parts)))));
    }

    [Fact]
    public void Judge_OfACount_LooksBackFromTheInstant()
    {
        var facts = Nothing.And("visit", 0).And("visit", 6).And("visit", 7).And("call", 0);

        Assert.Equal(Met, Criterion.CountAtLeast("visit", 3).Judge(facts).Status);
        Assert.Equal(Met, Criterion.CountAtLeast("visit", 2, withinDays: 7).Judge(facts).Status);
        Assert.Equal(Unmet, Criterion.CountAtLeast("visit", 3, withinDays: 7).Judge(facts).Status);
        Assert.Equal(2, Criterion.CountAtLeast("visit", 3, withinDays: 7).Judge(facts).Counted);
        Assert.Equal(["email"], Criterion.CountAtLeast("email", 1).Judge(facts).MissingFacts.AsEnumerable());
    }

    [Fact]
    public void Facts_OfAComposite_AreEachNamedOnce() =>
        Assert.Equal(
            ["b", "a"],
            Criterion.All(
                Criterion.Present("b"),
                Criterion.Not(Criterion.Any(Criterion.Present("a"), Criterion.Present("b")))).Facts.AsEnumerable());

    [Fact]
    public void Factories_OfNonsense_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Criterion.Present(" "));
        Assert.Throws<ArgumentException>(() => Criterion.Equal("f", FactValue.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => Criterion.CountAtLeast("f", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Criterion.CountAtLeast("f", 1, 0));
        Assert.Throws<ArgumentNullException>(() => Criterion.All((Criterion)null!));
        Assert.Throws<ArgumentNullException>(() => Criterion.Not(null!));
    }

    [Fact]
    public void Factories_OfMoreThanSixteenLevels_AreRefused()
    {
        var deepest = Enumerable.Range(1, Criterion.MaxDepth - 1)
            .Aggregate(Criterion.Present("f"), (inner, _) => Criterion.Not(inner));

        Assert.Throws<ArgumentException>(() => Criterion.Not(deepest));
    }

    [Theory]
    [InlineData("present", "Expected amount is known", "预计成交金额已明确")]
    [InlineData("flag", "approved is no", "approved为“否”")]
    [InlineData("text", "Customer status is hesitant", "客户状态为hesitant")]
    [InlineData("in", "Customer status is one of a, b", "客户状态为以下之一：a、b")]
    [InlineData("money", "Expected amount is at least 500,000.00 CNY", "预计成交金额不低于500,000.00 CNY")]
    [InlineData("most", "seats is at most 5", "seats不高于5")]
    [InlineData("from", "Expected close date is 2023-11-15 or later", "预计成交日期不早于2023-11-15")]
    [InlineData("until", "Expected close date is 2023-11-15 or earlier", "预计成交日期不晚于2023-11-15")]
    [InlineData("once", "visit at least once", "visit至少1次")]
    [InlineData("often", "visit at least 3 times within 30 days", "近30天内visit至少3次")]
    [InlineData("mixed", "(a is known or b is known) and not: c is known", "（a已明确，或b已明确），且并非：c已明确")]
    [InlineData("empty", "nothing is asked", "无条件")]
    public void Describe_OfEachKind_ReadsAsASentence(string which, string english, string chinese)
    {
        var criterion = which switch
        {
            "present" => Criterion.Present(StandardFacts.Amount),
            "flag" => Criterion.Equal("approved", FactValue.FromFlag(false)),
            "text" => Criterion.Equal(StandardFacts.CustomerStatus, FactValue.FromText("hesitant")),
            "in" => Criterion.OneOf(
                StandardFacts.CustomerStatus, FactValue.FromText("a"), FactValue.FromText("b")),
            "money" => Criterion.AtLeast(StandardFacts.Amount, FactValueTests.Yuan(500_000)),
            "most" => Criterion.AtMost("seats", FactValue.FromNumber(5)),
            "from" => Criterion.AtLeast(StandardFacts.CloseDate, FactValue.FromDate(Day)),
            "until" => Criterion.AtMost(StandardFacts.CloseDate, FactValue.FromDate(Day)),
            "once" => Criterion.CountAtLeast("visit", 1),
            "often" => Criterion.CountAtLeast("visit", 3, 30),
            "mixed" => Criterion.All(
                Criterion.Any(Criterion.Present("a"), Criterion.Present("b")), Criterion.Not(Criterion.Present("c"))),
            _ => Criterion.All(),
        };

        Assert.Equal(english, criterion.Describe("en"));
        Assert.Equal(chinese, criterion.Describe("zh-Hans"));
    }

    private static FactValue Range(decimal low, decimal high) => FactValue.FromRange(NumberRange.Between(low, high));

    private static FactValue Dollars(decimal amount) =>
        FactValue.FromMoney(Money.FromAmount(amount, Currency.FromCode("USD")));

    private static CriterionStatus Judge(Criterion criterion) =>
        criterion.Judge(Nothing.And("t", FactValue.FromFlag(true)).And("f", FactValue.FromFlag(false))).Status;

    private static IEnumerable<Criterion> Parts(string facts) =>
        facts.Select(fact => Criterion.IsTrue(fact.ToString()));

    private static string Swapped(string facts) =>
        string.Concat(facts.Select(fact => fact switch
        {
            't' => 'f',
            'f' => 't',
            _ => fact,
        }));

    private static CriterionStatus Opposite(CriterionStatus status) =>
        status switch
        {
            Met => Unmet,
            Unmet => Met,
            _ => status,
        };
}
