namespace FunnelKit.SampleHost.Demo;

/// <summary>The made-up names of the demo.</summary>
internal static class DemoNames
{
    public static string[] Owners { get; } =
        ["Chen Yu", "Gao Min", "He Jing", "Li Wei", "Liu Yang", "Sun Lei", "Wang Fang", "Zhang Hao", "Zhou Qian"];

    public static string[] Companies { get; } =
    [
        "Amber", "Bamboo", "Cedar", "Delta", "Evergreen", "Harbor", "Jade", "Lotus", "Maple", "Orchid", "Pioneer",
        "River", "Summit", "Willow",
    ];

    public static string[] Trades { get; } =
        ["Foods", "Logistics", "Medical", "Motors", "Paper", "Pharma", "Retail", "Steel", "Textiles", "Travel"];

    public static string[] Products { get; } =
        ["Analytics", "Field service", "Order portal", "Planning", "Warehouse"];

    public static string[] Contacts { get; } =
        ["Fang Jie", "Hu Bo", "Lin Tao", "Qian Li", "Tang Xin", "Wu Dan", "Xu Ning", "Zhao Lin"];

    public static string[] ChineseCompanies { get; } =
        ["华辰", "瑞康", "恒达", "远航", "博雅", "金穗", "蓝海", "新源", "天和", "同兴", "嘉业", "东方"];

    public static string[] ChineseTrades { get; } =
        ["医疗", "制药", "物流", "机械", "零售", "教育科技", "食品", "纸业", "材料", "传媒"];

    public static string[] ChineseContacts { get; } =
        ["林涛", "钱丽", "吴丹", "许宁", "赵琳", "方洁", "胡波", "唐欣"];

    public static string[] NextSteps { get; } =
        ["Send the minutes", "Arrange a visit", "Clarify the open questions", "Prepare the comparison"];

    public static string[] EarlyReasons { get; } =
    [
        DemoReasons.NoBudget, DemoReasons.NoFit, DemoReasons.NoReply, DemoReasons.WrongContact,
    ];

    public static string[] LateReasons { get; } =
    [
        DemoReasons.Price, DemoReasons.Competitor, DemoReasons.MissingFeature, DemoReasons.NoDecision,
        DemoReasons.ProjectStopped,
    ];
}
