using System.Collections.Frozen;
using FunnelKit.SampleHost.Data;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Demo;

/// <summary>
/// What the demo's deals can be told apart by: codes in the data, texts in both languages on the pages. Sources differ
/// in how well their leads convert; who competes is known from the proposal on.
/// </summary>
public static class DemoLabels
{
    public const string Source = "source";
    public const string Region = "region";
    public const string Industry = "industry";
    public const string Competitor = "competitor";

    private const ulong Seed = 20_260_705;

    private static readonly string[] Sources =
        ["referral", "webinar", "website", "trade-fair", "search-ads", "social-media", "cold-call"];

    /// <summary>How often each source stands behind deals that got no further than this, in percent.</summary>
    private static readonly int[] OfPoorLeads = [5, 10, 19, 8, 28, 18, 12];

    private static readonly int[] OfMiddlingLeads = [14, 15, 23, 12, 18, 9, 9];
    private static readonly int[] OfWins = [27, 18, 23, 13, 10, 4, 5];

    private static readonly string[] Competitors = ["northwind", "contoso", "in-house"];
    private static readonly string[] Regions = ["north", "east", "south", "west"];

    private static readonly FrozenDictionary<string, LocalizedText> Texts = new Dictionary<string, LocalizedText>(
        StringComparer.Ordinal)
    {
        [Source] = LocalizedText.Create("Source", "来源"),
        [Region] = LocalizedText.Create("Region", "区域"),
        [Industry] = LocalizedText.Create("Industry", "行业"),
        [Competitor] = LocalizedText.Create("Competitor", "竞争对手"),
        ["referral"] = LocalizedText.Create("Referral", "客户推荐"),
        ["webinar"] = LocalizedText.Create("Webinar", "网络研讨会"),
        ["website"] = LocalizedText.Create("Website", "官网"),
        ["trade-fair"] = LocalizedText.Create("Trade fair", "展会"),
        ["search-ads"] = LocalizedText.Create("Search ads", "搜索广告"),
        ["social-media"] = LocalizedText.Create("Social media", "社交媒体"),
        ["cold-call"] = LocalizedText.Create("Cold call", "陌生电话"),
        ["northwind"] = LocalizedText.Create("Northwind", "北风软件"),
        ["contoso"] = LocalizedText.Create("Contoso", "康拓软件"),
        ["in-house"] = LocalizedText.Create("In-house build", "自行开发"),
        ["north"] = LocalizedText.Create("North", "华北"),
        ["east"] = LocalizedText.Create("East", "华东"),
        ["south"] = LocalizedText.Create("South", "华南"),
        ["west"] = LocalizedText.Create("West", "西部"),
        ["consumer"] = LocalizedText.Create("Consumer goods", "消费品"),
        ["health"] = LocalizedText.Create("Health", "医药健康"),
        ["manufacturing"] = LocalizedText.Create("Manufacturing", "制造"),
        ["services"] = LocalizedText.Create("Services", "服务"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyList<string> Dimensions { get; } = [Source, Region, Industry, Competitor];

    /// <summary>Says a dimension or a label in one language; those of imported data stay as they are.</summary>
    public static string Say(StageModel model, string text, string language)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(text);
        return model.Id == DemoFunnel.Model.Id && Texts.TryGetValue(text, out var known)
            ? known.ToString(language)
            : text;
    }

    /// <summary>Writes the labels onto the events.</summary>
    internal static void AddTo(IReadOnlyList<OpportunityRow> deals, IReadOnlyList<StageEventRow> events)
    {
        var random = new DemoRandom(Seed);
        var timelines = events.ToLookup(item => item.Opportunity);
        foreach (var deal in deals)
        {
            var timeline = timelines[deal.Number].OrderBy(item => item.Position).ToList();
            var weights = deal.Kind == StageKind.Won ? OfWins
                : timeline.Any(item => item.Stage == DemoFunnel.NeedsAnalysis) ? OfMiddlingLeads
                : OfPoorLeads;
            var source = random.Chance(0.03) ? null : Draw(weights, random);
            timeline[0].Labels = Write(source, RegionOf(deal), IndustryOf(deal), null);
            var isKnown = random.Chance(0.45);
            var competitor = random.Pick(Competitors);
            if ((isKnown || timeline[^1].Reason == DemoReasons.Competitor)
                && timeline.Find(item => item.Stage == DemoFunnel.Proposal) is { } proposal)
            {
                proposal.Labels = Write(null, null, null, competitor);
            }
        }
    }

    private static string Write(params string?[] labels) => DataSetRow.Write(labels);

    private static string Draw(int[] weights, DemoRandom random)
    {
        var place = random.NextFraction() * weights.Sum();
        var index = 0;
        while (place >= weights[index])
        {
            place -= weights[index++];
        }

        return Sources[index];
    }

    private static string RegionOf(OpportunityRow deal) =>
        Regions[Array.IndexOf(DemoNames.Owners, deal.Owner) % Regions.Length];

    private static string IndustryOf(OpportunityRow deal) => deal.Name.Split(' ')[1] switch
    {
        "Medical" or "Pharma" => "health",
        "Motors" or "Paper" or "Steel" => "manufacturing",
        "Logistics" or "Travel" => "services",
        _ => "consumer",
    };
}
