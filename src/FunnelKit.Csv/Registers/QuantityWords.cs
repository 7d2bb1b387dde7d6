using System.Collections.Immutable;

namespace FunnelKit.Csv.Registers;

/// <summary>The words and signs around the numbers of a register.</summary>
internal static class QuantityWords
{
    /// <summary>What separates the ends of a range.</summary>
    public static ImmutableArray<string> Separators { get; } = ["-", "–", "—", "−", "~", "至", "到"];

    /// <summary>Before a number: it is the lower end, and belongs to the range.</summary>
    public static ImmutableArray<string> AtLeastBefore { get; } = [">=", "≥", "≧", "不低于", "不少于", "至少"];

    /// <summary>Before a number: it is the upper end, and belongs to the range.</summary>
    public static ImmutableArray<string> AtMostBefore { get; } = ["<=", "≤", "≦", "不超过", "不多于", "至多"];

    /// <summary>Behind a number: 以上 includes the number, as in law (Civil Code of China, article 1259).</summary>
    public static ImmutableArray<string> AtLeastBehind { get; } = ["及以上", "以上", "起", "+"];

    /// <summary>Behind a number: 以下 and 以内 include the number, as in law.</summary>
    public static ImmutableArray<string> AtMostBehind { get; } = ["及以下", "以下", "以内"];

    /// <summary>Words for ends that do not belong to the range, which a range cannot hold.</summary>
    public static ImmutableArray<string> Exclusive { get; } =
        [">", "<", "超过", "大于", "多于", "高于", "小于", "少于", "低于", "不足", "不到"];

    /// <summary>Words for "any number".</summary>
    public static ImmutableArray<string> Unbounded { get; } = ["不限", "any"];

    /// <summary>Words of multiplication, longer ones first; w is short for 万 in writing.</summary>
    public static ImmutableArray<(string Word, decimal Factor)> Factors { get; } =
    [
        ("万亿", 1_000_000_000_000m),
        ("千万", 10_000_000m),
        ("百万", 1_000_000m),
        ("亿", 100_000_000m),
        ("万", 10_000m),
        ("千", 1_000m),
        ("k", 1_000m),
        ("w", 10_000m),
    ];

    /// <summary>Words for people, longer ones first.</summary>
    public static ImmutableArray<string> People { get; } =
        ["名员工", "个人", "员工", "people", "employees", "staff", "人", "名"];

    /// <summary>Names and signs of currencies beside their codes, longer ones first.</summary>
    public static ImmutableArray<(string Word, string Code)> Currencies { get; } =
    [
        ("人民币", "CNY"),
        ("美元", "USD"),
        ("港元", "HKD"),
        ("港币", "HKD"),
        ("欧元", "EUR"),
        ("英镑", "GBP"),
        ("日元", "JPY"),
        ("US$", "USD"),
        ("HK$", "HKD"),
        ("RMB", "CNY"),
        ("元", "CNY"),
        ("€", "EUR"),
        ("£", "GBP"),
    ];
}
