using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

public sealed class BehaviorModelBuilderTests
{
    private static readonly BehaviorType Good = new()
    {
        Id = "x",
        Points = 1,
    };

    private static readonly RecencyBonus Bonus = new()
    {
        Points = 2e6m,
        WithinDays = 1,
    };

    public static TheoryData<string, DefinitionErrorCode, BehaviorType> BadTypes { get; } = new()
    {
        { "no identifier", DefinitionErrorCode.MissingId, new BehaviorType() },
        { "' x' is not an identifier", DefinitionErrorCode.InvalidText, Good with { Id = " x" } },
        { "points", DefinitionErrorCode.OutOfRange, Good with { Points = 1_000_000.000001m } },
        { "points", DefinitionErrorCode.OutOfRange, Good with { Points = 0.0000001m } },
        { "least number of points", DefinitionErrorCode.OutOfRange, Good with { Lowest = 0.1m } },
        { "greatest number of points", DefinitionErrorCode.OutOfRange, Good with { Highest = -0.1m } },
        { "greatest number of points", DefinitionErrorCode.OutOfRange, Good with { Highest = decimal.MaxValue } },
        { "least number of events", DefinitionErrorCode.OutOfRange, Good with { MinCount = 0 } },
        { "window", DefinitionErrorCode.OutOfRange, Good with { WindowDays = 0 } },
        { "window", DefinitionErrorCode.OutOfRange, Good with { WindowDays = double.NaN } },
        { "window", DefinitionErrorCode.OutOfRange, Good with { WindowDays = double.PositiveInfinity } },
        { "diminishing", DefinitionErrorCode.OutOfRange, Good with { DiminishingFactor = 1.1 } },
        { "diminishing", DefinitionErrorCode.OutOfRange, Good with { DiminishingFactor = double.NaN } },
        { "bonus", DefinitionErrorCode.OutOfRange, Good with { RecencyBonus = Bonus } },
        { "bonus", DefinitionErrorCode.OutOfRange, Good with { RecencyBonus = new() { Points = 1 } } },
        { "group 'g'", DefinitionErrorCode.UnknownGroup, Good with { Group = "g" } },
    };

    [Theory]
    [MemberData(nameof(BadTypes))]
    public void Validate_OfABadType_SaysWhatIsWrong(string said, DefinitionErrorCode code, BehaviorType type)
    {
        var errors = BehaviorModel.CreateBuilder("test", "Test").Add(type).Validate();

        Assert.Equal(code, Assert.Single(errors).Code);
        Assert.Contains(said, errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_OfSeveralMistakes_ListsAllInOrder()
    {
        var builder = BehaviorModel.CreateBuilder(" ", "Test")
            .SetVersion(0)
            .SetAgeUnit((AgeUnit)7)
            .Add(Good)
            .Add(Good with { Id = "X", MinCount = -1 })
            .AddGroup(new() { Id = "x", Highest = -1 });

        var error = Assert.Throws<InvalidDefinitionException>(builder.Build);

        Assert.Equal(
            [
                DefinitionErrorCode.InvalidText, DefinitionErrorCode.OutOfRange, DefinitionErrorCode.OutOfRange,
                DefinitionErrorCode.DuplicateId, DefinitionErrorCode.OutOfRange,
                DefinitionErrorCode.DuplicateId, DefinitionErrorCode.OutOfRange, DefinitionErrorCode.NotApplicable,
            ],
            error.Errors.Select(item => item.Code));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(BehaviorModel.MaxTypes, true)]
    [InlineData(BehaviorModel.MaxTypes + 1, false)]
    public void Validate_CountsTypes(int count, bool isValid)
    {
        var builder = BehaviorModel.CreateBuilder("test", "Test");
        for (var index = 0; index < count; index++)
        {
            builder.Add($"type-{index}", 1);
        }

        Assert.Equal(isValid, builder.Validate().IsEmpty);
    }

    [Fact]
    public void ReplaceAndRemove_ChangeTheBuilderOnly()
    {
        var model = BehaviorModel.CreateBuilder("test", "Test").Add("x", 1).Add("y", 2).Build();
        var variant = model.ToBuilder().Replace(new BehaviorType { Id = "X", Points = 5 }).Remove("Y").Build();

        Assert.Equal([5m], variant.Types.Select(type => type.Points));
        Assert.Equal([1m, 2m], model.Types.Select(type => type.Points));
        Assert.Throws<ArgumentException>(() => model.ToBuilder().Remove("z"));
        Assert.Throws<ArgumentException>(() => model.ToBuilder().Replace(new BehaviorType { Id = "z" }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(36_525.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Decay_OfDaysOutOfRange_Throws(double days)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Decay.HalfLife(days));
        Assert.Throws<ArgumentOutOfRangeException>(() => Decay.Linear(days));
        Assert.Throws<ArgumentException>(() => Decay.Step(new DecayStep { FromDays = days, Factor = 0.5 }));
    }

    [Fact]
    public void Decay_OfStepsOutOfOrder_Throws()
    {
        Assert.Throws<ArgumentException>(() => Decay.Step());
        Assert.Throws<ArgumentException>(() => Decay.Step(Step(2, 0.5), Step(2, 0.4)));
        Assert.Throws<ArgumentException>(() => Decay.Step(Step(1, 0.5), Step(2, 0.6)));
        Assert.Throws<ArgumentException>(() => Decay.Step(Step(1, -0.1)));
        Assert.Throws<ArgumentException>(() => Decay.Step(Step(1, double.NaN)));

        static DecayStep Step(double days, double factor) => new() { FromDays = days, Factor = factor };
    }

    [Theory]
    [InlineData(-1e-9)]
    [InlineData(double.NaN)]
    public void FactorAt_OfNoAge_Throws(double age) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Decay.None.FactorAt(age));

    [Fact]
    public void Decay_OfManyHalfLives_IsNothing()
    {
        var decay = Decay.HalfLife(2);

        Assert.Equal((Math.ScaleB(1d, -63), 0d), (decay.FactorAt(126), decay.FactorAt(128)));
        Assert.Equal(default, Decay.None);
        Assert.Equal(
            ["no decay", "半衰期 2 天", "linear to 0 in 3 days", "steps: from day 3: 50 %"],
            [
                Decay.None.ToString(), decay.ToString("zh-Hans"), Decay.Linear(3).ToString(),
                Decay.Step(new DecayStep { FromDays = 3, Factor = 0.5 }).ToString(),
            ]);
    }
}
