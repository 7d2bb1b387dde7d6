using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class FactValueTests
{
    public static TheoryData<string, string, string> Texts => new()
    {
        { nameof(FactKind.None), "", "未知" },
        { nameof(FactKind.Flag), "true", "是" },
        { nameof(FactKind.Number), "12.5", "12.5" },
        { nameof(FactKind.Text), "犹豫中", "犹豫中" },
        { nameof(FactKind.Date), "2023-11-15", "2023-11-15" },
        { nameof(FactKind.Range), "100–200", "100–200" },
        { nameof(FactKind.Money), "500000.00 CNY", "500,000.00 CNY" },
        { nameof(FactKind.Artefact), "Q-17.pdf", "Q-17.pdf" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void ToString_OfEachKind_PrintsTheValue(string kind, string invariant, string chinese)
    {
        var value = Value(Enum.Parse<FactKind>(kind));

        Assert.Equal(kind, value.Kind.ToString());
        Assert.Equal(invariant, value.ToString());
        Assert.Equal(chinese, value.ToString("zh-Hans"));
    }

    [Fact]
    public void TryGet_OfEachKind_GivesOnlyWhatIsThere()
    {
        foreach (var kind in Enum.GetValues<FactKind>().Where(kind => kind != FactKind.Interaction))
        {
            var value = Value(kind);

            Assert.Equal(kind != FactKind.None, value.IsKnown);
            Assert.Equal(kind == FactKind.Flag, value.TryGetFlag(out var flag));
            Assert.Equal(kind == FactKind.Flag, flag);
            Assert.Equal(kind == FactKind.Number, value.TryGetNumber(out var number));
            Assert.Equal(kind == FactKind.Number ? 12.5m : 0m, number);
            Assert.Equal(kind is FactKind.Text or FactKind.Artefact, value.TryGetText(out var text));
            Assert.Equal(kind is FactKind.Text or FactKind.Artefact, text is not null);
            Assert.Equal(kind == FactKind.Date, value.TryGetDate(out var date));
            Assert.Equal(kind == FactKind.Date ? new DateOnly(2023, 11, 15) : default, date);
            Assert.Equal(kind is FactKind.Range or FactKind.Number, value.TryGetRange(out var range));
            Assert.Equal(kind is not (FactKind.Range or FactKind.Number), range.IsUnbounded);
            Assert.Equal(kind == FactKind.Money, value.TryGetMoney(out var money));
            Assert.Equal(kind == FactKind.Money ? 500_000m : 0m, money.Amount);
        }
    }

    [Fact]
    public void Equality_ComparesKindAndValue()
    {
        Assert.Equal(FactValue.None, default);
        Assert.Equal(FactValue.FromNumber(5.0m), FactValue.FromNumber(5m));
        Assert.NotEqual(FactValue.FromNumber(5m), FactValue.FromRange(NumberRange.Exactly(5m)));
        Assert.NotEqual(FactValue.FromText("5"), FactValue.FromArtefact("5"));
        Assert.NotEqual(Yuan(5m), FactValue.FromMoney(Money.FromAmount(5m, Currency.FromCode("USD"))));
    }

    [Fact]
    public void Factories_OfNothing_AreRefusedOrNone()
    {
        Assert.Throws<ArgumentException>(() => FactValue.FromText(" "));
        Assert.Throws<ArgumentException>(() => FactValue.FromArtefact(""));
        Assert.Equal(FactValue.None, FactValue.FromRange(NumberRange.Unbounded));
    }

    internal static FactValue Yuan(decimal amount) =>
        FactValue.FromMoney(Money.FromAmount(amount, Currency.FromCode("CNY")));

    private static FactValue Value(FactKind kind) =>
        kind switch
        {
            FactKind.Flag => FactValue.FromFlag(true),
            FactKind.Number => FactValue.FromNumber(12.5m),
            FactKind.Text => FactValue.FromText("犹豫中"),
            FactKind.Date => FactValue.FromDate(new(2023, 11, 15)),
            FactKind.Range => FactValue.FromRange(NumberRange.Between(100m, 200m)),
            FactKind.Money => Yuan(500_000m),
            FactKind.Artefact => FactValue.FromArtefact("Q-17.pdf"),
            _ => FactValue.None,
        };
}
