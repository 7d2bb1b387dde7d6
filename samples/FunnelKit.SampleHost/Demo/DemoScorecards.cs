using System.Collections.Immutable;
using FunnelKit.SampleHost.Data;
using FunnelKit.Scoring;

namespace FunnelKit.SampleHost.Demo;

/// <summary>
/// The scorecard of the demo in two versions: five ratings alike at first, then with source, telephone and a bonus.
/// </summary>
public static class DemoScorecards
{
    public const string Employees = "employees";
    public const string Industry = "industry";
    public const string Urgency = "urgency";
    public const string Budget = "budget";
    public const string DecisionChain = "decision-chain";
    public const string Source = "source";
    public const string Phone = "phone";

    private const string Company = "company";

    /// <summary>Gets the first version, by five dimensions from 1 to 5.</summary>
    public static Scorecard First { get; } = CreateFirst();

    /// <summary>Gets the version in use.</summary>
    public static Scorecard Second { get; } = CreateSecond();

    /// <summary>Gets the day of the last review of the accuracy, which the demo does not otherwise keep.</summary>
    public static DateOnly LastReview { get; } = new(2026, 3, 20);

    public static IReadOnlyList<ScorecardRow> Rows() =>
    [
        Row(First, new(2025, 6, 2, 8, 0, 0, TimeSpan.Zero), "Li Wei", string.Empty),
        Row(Second, new(2026, 1, 12, 8, 0, 0, TimeSpan.Zero), "Gao Min", "Source, telephone, urgent needs"),
    ];

    private static ScorecardRow Row(Scorecard card, DateTimeOffset at, string by, string remark) => new()
    {
        Version = card.Version,
        CardJson = card.ToJson(),
        SavedTicks = at.UtcTicks,
        By = by,
        Remark = remark,
    };

    private static Scorecard CreateFirst() =>
        Scorecard.CreateBuilder("inbound-leads", Text("Inbound leads", "市场线索"))
            .SetDescription(Text("Five dimensions, 1 to 5 points each.", "五个维度，每项 1 至 5 分。"))
            .AddNumber(
                Employees,
                bins => bins.Below(50m, 1m).From(50m, 200m, 2m).From(200m, 1_000m, 4m).AtLeast(1_000m, 5m).Missing(2m),
                Text("Company size, employees", "企业规模（员工数）"))
            .AddCategory(Industry, Industries, Text("Industry match", "行业匹配度"))
            .Add(Rated(Urgency, Text("Urgency of the need", "需求紧急度")))
            .AddNumber(Budget, Budgets, Text("Budget, 10,000 CNY", "预算范围（万元）"), trend: Trend.Rising)
            .Add(Rated(DecisionChain, Text("Completeness of the decision chain", "决策链完整性")))
            .SetOdds(new() { EvenScore = 22m, PointsToDouble = 3m })
            .Build();

    private static Scorecard CreateSecond()
    {
        var first = First;
        return first.ToBuilder()
            .SetVersion(2)
            .SetDescription(Text(
                "Five dimensions, the source, and whether there is a telephone number that works.",
                "五个维度，加上来源渠道和电话是否有效。"))
            .AddGroup(Company, highest: 9m, name: Text("Company", "企业"))
            .Replace(Employees, Of(first, Employees) with { Group = Company })
            .Replace(Industry, Of(first, Industry) with { Group = Company })
            .AddCategory(
                Source,
                bins => bins
                    .Points(2m, Text("Referral", "转介绍"), "referral")
                    .Points(1m, Text("Event", "会展活动"), "event")
                    .Points(0m, Text("Website or search", "官网或搜索"), "website", "search")
                    .Points(-1m, Text("Bought list", "外购名单"), "list")
                    .Other(0m)
                    .Missing(0m),
                Text("Source", "来源渠道"))
            .AddFlag(Phone, 1m, -2m, 0m, Text("Telephone number works", "电话有效"))
            .AddInteraction(new()
            {
                Id = "urgent-and-decided",
                Name = Text("Urgent, and the decision chain is complete", "需求紧急且决策链完整"),
                First = Urgency,
                Second = DecisionChain,
                Cells =
                [
                    new() { First = 3, Second = 4, Points = 1m },
                    new() { First = 4, Second = 3, Points = 1m },
                    new() { First = 4, Second = 4, Points = 2m },
                ],
            })
            .SetOdds(new() { EvenScore = 23m, PointsToDouble = 2.5m })
            .Build();
    }

    private static Characteristic Of(Scorecard card, string id) => card.Characteristics.First(item => item.Id == id);

    private static void Industries(CategoryBins bins) => bins
        .Points(5m, Text("Medical, pharma", "医疗、制药"), "medical", "pharma")
        .Points(4m, Text("Manufacturing, logistics", "制造、物流"), "manufacturing", "logistics")
        .Points(3m, Text("Retail, education", "零售、教育"), "retail", "education")
        .Other(1m)
        .Missing(2m);

    private static void Budgets(NumberBins bins) => bins
        .Below(20m, 1m).From(20m, 50m, 2m).From(50m, 100m, 3m).From(100m, 200m, 4m).AtLeast(200m, 5m).Missing(2m);

    private static Characteristic Rated(string id, LocalizedText name) => new()
    {
        Id = id,
        Name = name,
        Kind = CharacteristicKind.Rating,
        Trend = Trend.Rising,
        Bins =
        [
            .. Enumerable.Range(1, 5).Select(rating => new Bin
            {
                From = rating,
                To = rating + 1,
                Points = rating,
            }),
            new() { IsMissing = true, Points = 2m },
        ],
    };

    private static LocalizedText Text(string english, string chinese) => LocalizedText.Create(english, chinese);
}
