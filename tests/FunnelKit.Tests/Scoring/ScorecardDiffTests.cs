using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

public sealed class ScorecardDiffTests
{
    private static readonly Scorecard Card = Scorecard.CreateBuilder("fit", LocalizedText.Create("Fit", "匹配度"))
        .AddNumber(
            "employees",
            n => n.Below(50, 0).From(50, 5000, 6).AtLeast(5000, 2).Missing(0),
            LocalizedText.Create("Employees", "员工数"))
        .AddCategory("industry", c => c.Points(5, "medical", "software").Other(0).Missing(0), group: "profile")
        .AddFlag("phone", yes: 2, no: 0, missing: 0)
        .AddRating("budget", 1, 3, missing: 0)
        .AddGroup("profile", highest: 6)
        .AddInteraction("pair", "employees", "phone", (2, 0, 3m), (1, 0, 1m))
        .Build();

    private static readonly
        Dictionary<
            string, (Func<ScorecardBuilder, ScorecardBuilder> Apply, string Kinds, string English, string Chinese)>
        All = new(StringComparer.Ordinal)
        {
            ["nothing"] = (card => card.SetVersion(9), "", "", ""),
            ["description"] = (
                card => card.SetDescription(LocalizedText.Create("Ours", "我们的")),
                "CardChanged", "description added: Ours", "新增说明：我们的"),
            ["intercept"] = (
                card => card.SetIntercept(1.50m), "InterceptChanged", "intercept: 0 → 1.5", "基础分：0 → 1.5"),
            ["odds"] = (
                card => card.SetOdds(new() { EvenScore = 10m }),
                "OddsChanged", "odds added: even at 10, doubled by 20", "新增赔率刻度：10 分持平，每 20 分翻倍"),
            ["characteristic added"] = (
                card => card.AddFlag("web", 1, 0, 0, LocalizedText.Create("Web", "网站")),
                "CharacteristicAdded", "characteristic added: Web", "新增评分项：网站"),
            ["characteristic removed"] = (
                card => card.Remove("budget"),
                "CharacteristicRemoved", "characteristic removed: budget", "删除评分项：budget"),
            ["characteristics in another order"] = (
                card => card.Remove("budget").Remove("phone").Add(Item(3)).Add(Item(2)),
                "Reordered", "characteristics, order changed", "评分项顺序改变"),
            ["name"] = (
                Changed(0, item => item with { Name = LocalizedText.Create("Staff", "人数") }),
                "CharacteristicChanged", "Staff: name: Employees → Staff", "人数：名称：员工数 → 人数"),
            ["kind"] = (
                Changed(2, _ => Item(2) with { Kind = CharacteristicKind.Category, Bins = Item(1).Bins }),
                "CharacteristicChanged BinAdded BinAdded BinRemoved BinRemoved InteractionChanged",
                "phone: kind: flag → category", "phone：类型：是否 → 类别"),
            ["group"] = (
                Changed(2, item => item with { Group = "profile" }),
                "CharacteristicChanged", "phone: group added: profile", "phone：新增所属分组：profile"),
            ["trend"] = (
                Changed(3, item => item with { Trend = Trend.Rising }),
                "CharacteristicChanged", "budget: trend added: rising", "budget：新增趋势：递增"),
            ["currency"] = (
                Changed(0, item => item with { Currency = Currency.FromCode("CNY") }),
                "CharacteristicChanged", "Employees: currency added: CNY", "员工数：新增币种：CNY"),
            ["weight"] = (
                Changed(3, item => item with { Weight = 2m }),
                "WeightChanged", "budget: weight: 1 → 2", "budget：权重：1 → 2"),
            ["points"] = (
                Changed(0, item => With(item, 1, bin => bin with { Points = 8m })),
                "PointsChanged",
                "Employees: points of 50 to below 5000: 6 → 8",
                "员工数：50 至不足 5000 的分值：6 → 8"),
            ["name of a bin"] = (
                Changed(0, item => With(item, 1, bin => bin with { Name = LocalizedText.Create("medium", "中型") })),
                "BinChanged",
                "Employees: name of 50 to below 5000 added: medium",
                "员工数：新增50 至不足 5000 的名称：中型"),
            ["cut-off moved"] = (
                Changed(
                    0, item => With(With(item, 0, bin => bin with { To = 60m }), 1, bin => bin with { From = 60m })),
                "BinChanged BinChanged",
                "Employees: bin below 60: below 50 → below 60\n"
                    + "Employees: bin 60 to below 5000: 50 to below 5000 → 60 to below 5000",
                "员工数：分档 不足 60：不足 50 → 不足 60\n员工数：分档 60 至不足 5000：50 至不足 5000 → 60 至不足 5000"),
            ["bin divided"] = (
                card => Changed(0, item => item with
                {
                    Bins =
                    [
                        item.Bins[0],
                        item.Bins[1] with { To = 500m },
                        item.Bins[2],
                        item.Bins[3],
                        new() { From = 500m, To = 5000m, Points = 7m },
                    ],
                })(card),
                "BinChanged BinAdded",
                "Employees: bin 50 to below 500: 50 to below 5000 → 50 to below 500\n"
                    + "Employees: bin 500 to below 5000 added: 7",
                "员工数：分档 50 至不足 500：50 至不足 5000 → 50 至不足 500\n员工数：新增分档 500 至不足 5000：7"),
            ["category more"] = (
                Changed(1, item => With(item, 0, bin => bin with { Categories = ["Software", "bank"] })),
                "BinChanged",
                "industry: bin Software, bank: medical, software → Software, bank",
                "industry：分档 Software, bank：medical, software → Software, bank"),
            ["category spelled"] = (
                Changed(1, item => With(item, 0, bin => bin with { Categories = ["MEDICAL", "software"] })),
                "BinChanged",
                "industry: bin MEDICAL, software: medical, software → MEDICAL, software",
                "industry：分档 MEDICAL, software：medical, software → MEDICAL, software"),
            ["bins in another order"] = (
                Changed(3, item => item with { Bins = [.. item.Bins.Reverse()] }),
                "Reordered", "budget: bins, order changed", "budget：分档顺序改变"),
            ["bins of an interaction in another order"] = (
                Changed(2, item => item with { Bins = [.. item.Bins.Reverse()] }),
                "Reordered InteractionChanged",
                "phone: bins, order changed\n"
                    + "pair: points together: 5000 or more × yes: 3; 50 to below 5000 × yes: 1 → "
                    + "5000 or more × not known: 3; 50 to below 5000 × not known: 1",
                "phone：分档顺序改变\n"
                    + "pair：组合分值：5000 及以上 × 是: 3; 50 至不足 5000 × 是: 1 → "
                    + "5000 及以上 × 未知: 3; 50 至不足 5000 × 未知: 1"),
            ["bins and their interaction in another order"] = (
                card => Changed(2, item => item with { Bins = [.. item.Bins.Reverse()] })(card)
                    .RemoveInteraction("pair")
                    .AddInteraction("pair", "employees", "phone", (2, 2, 3m), (1, 2, 1m)),
                "Reordered Reordered",
                "phone: bins, order changed\npair: points together, order changed",
                "phone：分档顺序改变\npair：组合分值顺序改变"),
            ["group limit"] = (
                card => card.RemoveGroup("profile").AddGroup("profile", lowest: -1m, highest: 7m),
                "GroupChanged GroupChanged",
                "profile: lowest sum added: -1\nprofile: highest sum: 6 → 7",
                "profile：新增下限：-1\nprofile：上限：6 → 7"),
            ["interaction removed"] = (
                card => card.RemoveInteraction("pair"),
                "InteractionChanged", "interaction removed: pair", "删除组合项：pair"),
            ["interaction turned round"] = (
                card => card
                    .RemoveInteraction("pair")
                    .AddInteraction("pair", "phone", "budget", (0, 0, 3m)),
                "InteractionChanged InteractionChanged InteractionChanged",
                "pair: first characteristic: employees → phone\n"
                    + "pair: second characteristic: phone → budget\n"
                    + "pair: points together: 5000 or more × yes: 3; 50 to below 5000 × yes: 1 → yes × 1: 3",
                "pair：第一评分项：employees → phone\n"
                    + "pair：第二评分项：phone → budget\n"
                    + "pair：组合分值：5000 及以上 × 是: 3; 50 至不足 5000 × 是: 1 → 是 × 1: 3"),
        };

    public static TheoryData<string> Changes => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Between_CardsThatDifferInOneThing_NamesJustThat(string what)
    {
        var (apply, kinds, english, chinese) = All[what];
        var after = apply(Card.ToBuilder()).Build();

        var diff = ScorecardDiff.Between(Card, after);

        Assert.Equal(kinds, string.Join(' ', diff.Changes.Select(change => change.Kind)));
        Assert.StartsWith(english, diff.ToString(), StringComparison.Ordinal);
        Assert.StartsWith(chinese, diff.ToString("zh-Hans"), StringComparison.Ordinal);
        Assert.Equal(kinds.Length == 0, diff.IsEmpty);
        Assert.NotEqual(Card.ContentHash, after.ContentHash);
    }

    [Fact]
    public void ContentHash_OfEachChange_IsAnother() =>
        Assert.Equal(
            All.Count,
            All.Values.Select(change => change.Apply(Card.ToBuilder()).Build().ContentHash).Distinct().Count());

    [Fact]
    public void Between_OtherCards_NamesTheCard() =>
        Assert.Equal(
            "identifier: fit → other\nname: Fit → Other",
            ScorecardDiff.Between(
                Scorecard.CreateBuilder("fit", "Fit").Add(Item(2)).Build(),
                Scorecard.CreateBuilder("other", "Other").Add(Item(2)).Build()).ToString());

    [Fact]
    public void Changes_OfPoints_NameTheCharacteristic()
    {
        var after = All["points"].Apply(Card.ToBuilder()).Build();

        var change = Assert.Single(ScorecardDiff.Between(Card, after).Changes);

        Assert.Equal(("employees", "bins.points"), (change.Part, change.Subject));
        Assert.Equal(("6", "8"), (change.Before?.ToString(), change.After?.ToString()));
    }

    private static Characteristic Item(int place) => Card.Characteristics[place];

    private static Func<ScorecardBuilder, ScorecardBuilder> Changed(
        int place, Func<Characteristic, Characteristic> change) =>
        card => card.Replace(Item(place).Id, change(Item(place)));

    private static Characteristic With(Characteristic item, int place, Func<Bin, Bin> change) =>
        item with { Bins = item.Bins.SetItem(place, change(item.Bins[place])) };
}
