using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Csv.Registers;
using FunnelKit.Tests;

namespace FunnelKit.Csv.Tests.Registers;

public sealed class RegisterProperties
{
    private static readonly Gen<string?> Texts = Gen.OneOf(
        Gen.Elements<string?>(null, "李四", "a,b", "\"x\"", "两行\n文字", "a;b", "=1+1", "10月18日:来访", "-", "展会-YY"),
        Gen.Elements("甲乙丙,\"\r\n;|-： 1".ToCharArray()).ArrayOf().Select(Trimmed));

    private static readonly Gen<Currency> Currencies =
        Gen.Elements("CNY", "USD", "JPY", "KWD").Select(Currency.FromCode);

    private static readonly Gen<decimal> Numbers = Gen.OneOf(
        Gen.Elements(0m, 0.01m, 1m, 9_999.99m, 10_000m, 12_300m, 500_000m, 120_000_000m, 99_999_999.5m),
        Gen.Choose(0, int.MaxValue).Select(value => value / 100m),
        Gen.Choose(0, 10_000).Select(value => value * 10_000m));

    private static readonly Gen<NumberRange?> Ranges =
        from low in Numbers
        from high in Numbers
        from range in Gen.Elements<NumberRange?>(
            null,
            NumberRange.Unbounded,
            NumberRange.AtLeast(low),
            NumberRange.AtMost(high),
            NumberRange.Exactly(low),
            NumberRange.Between(Math.Min(low, high), Math.Max(low, high)))
        select range;

    private static readonly Gen<DateOnly?> Dates = Gen.OneOf(
        Gen.Elements<DateOnly?>(null, DateOnly.MinValue, DateOnly.MaxValue),
        Gen.Choose(0, 3_000_000).Select(day => (DateOnly?)DateOnly.FromDayNumber(day)));

    private static readonly Gen<Probability?> Probabilities = Gen.OneOf(
        Gen.Elements<Probability?>(null, Probability.Never, Probability.Certain),
        Gen.Choose(0, 10_000).Select(value => (Probability?)Probability.FromPercent(value / 100d)),
        Gen.Choose(1, int.MaxValue - 1).Select(value => (Probability?)Probability.FromFraction(value / 2147483647d)));

    private static readonly Gen<OpportunityRegisterRow> Opportunity =
        from texts in Texts.ArrayOf(8)
        from dates in Dates.Two()
        from amount in Numbers
        from currency in Currencies
        from probability in Probabilities
        select new OpportunityRegisterRow
        {
            Id = "SF001",
            Name = OpportunityName.FromText(texts[0] ?? "n"),
            Industry = texts[1],
            Source = SourceLabel.FromText(texts[2]),
            Contact = ContactLabel.FromText(texts[3]),
            Stage = texts[4] ?? "s",
            Owner = texts[5] ?? "o",
            KeyActionDue = dates.Item1,
            CustomerStatus = texts[6],
            LastFollowUp = FollowUpNote.FromText(texts[7]),
            Amount = Money.FromAmount(amount, currency),
            Probability = probability,
            CloseDate = dates.Item2 ?? DateOnly.MinValue,
        };

    private static readonly Gen<LeadRegisterRow> Lead =
        from texts in Texts.ArrayOf(7)
        from date in Dates
        from employees in Ranges
        from budget in Ranges
        from currency in Currencies
        select new LeadRegisterRow
        {
            Source = SourceLabel.FromText(texts[0] ?? "官网表单"),
            Occasion = texts[1],
            CapturedOn = date ?? DateOnly.MaxValue,
            Owner = texts[2] ?? "o",
            Company = texts[3] ?? "c",
            Need = texts[4] ?? "n",
            DecisionMaker = ContactLabel.FromText(texts[5]),
            Employees = Whole(employees),
            Budget = budget,
            BudgetCurrency = budget is null or { IsUnbounded: true } ? Golden.Yuan : currency,
            Priority = texts[6],
        };

    private static readonly Gen<(string Language, CsvFormat Format)> Choices =
        from language in Gen.Elements("zh-Hans", "en")
        from encoding in Gen.Elements("utf-8", "gb18030", "utf-16")
        from delimiter in Gen.Elements(',', ';', '\t', '|')
        select (language, new CsvFormat { Encoding = encoding, Delimiter = delimiter });

    [Fact]
    public void Opportunities_written_are_read_as_they_were_and_then_written_to_the_same_bytes() =>
        PropertyCheck.ForAll(Opportunity.Zip(Choices), sample =>
        {
            var ((language, format), row) = (sample.Item2, sample.Item1);
            var bytes = Wait(Golden.WriteAsync(OpportunityRegister.Create([row], language), format));
            using var stream = new MemoryStream(bytes);

            var read = Wait(OpportunityRegister.ReadAsync(stream, format));

            Assert.Empty(read.RejectedRows);
            Assert.Equal(row, Assert.Single(read.Rows));
            Assert.Equal(bytes, Wait(Golden.WriteAsync(read)));
        });

    [Fact]
    public void Leads_written_are_read_as_they_were_and_then_written_to_the_same_bytes() =>
        PropertyCheck.ForAll(Lead.Zip(Choices), sample =>
        {
            var ((language, format), row) = (sample.Item2, sample.Item1);
            var bytes = Wait(Golden.WriteAsync(LeadRegister.Create([row], language), format));
            using var stream = new MemoryStream(bytes);

            var read = Wait(LeadRegister.ReadAsync(stream, format));

            Assert.Empty(read.RejectedRows);
            Assert.Equal(row, Assert.Single(read.Rows));
            Assert.Equal(bytes, Wait(Golden.WriteAsync(read)));
        });

    [Fact]
    public void Counts_by_source_always_add_up_to_the_leads() =>
        PropertyCheck.ForAll(Lead.ListOf(), leads =>
        {
            var register = LeadRegister.Create(leads);

            var counts = register.CountBySource();

            Assert.Equal(leads.Count, counts.Sum(count => count.Leads));
            Assert.All(counts, count => Assert.Equal(count.Leads, count.Priorities.Sum(pair => pair.Value)));
        });

    private static NumberRange? Whole(NumberRange? range) => range switch
    {
        null => null,
        { Low: null, High: null } => range,
        { Low: { } low, High: null } => NumberRange.AtLeast(decimal.Floor(low)),
        { Low: null, High: { } high } => NumberRange.AtMost(decimal.Floor(high)),
        { Low: { } low, High: { } high } => NumberRange.Between(decimal.Floor(low), decimal.Floor(high)),
    };

    private static string? Trimmed(char[] characters) =>
        new string(characters).Trim() is { Length: > 0 } text ? text : null;

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
