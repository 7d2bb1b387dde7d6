using System.Collections.Immutable;
using FunnelKit.Csv;

namespace FunnelKit.SampleHost.Import;

/// <summary>Proposes a mapping by the names of the columns, so that a common export needs few choices.</summary>
public static class ImportGuess
{
    private static readonly string[] DealNames =
    [
        "opportunity_id", "opportunityid", "deal_id", "case id", "case_id", "caseid", "商机编号", "opportunity", "deal",
        "case", "id", "编号",
    ];

    private static readonly string[] DimensionNames =
    [
        "source", "lead_source", "channel", "region", "industry", "sector", "competitor", "product", "series",
        "country",
        "来源", "渠道", "区域", "行业", "竞争对手", "产品",
    ];

    public static ImportMapping From(CsvPreview preview, string fileName)
    {
        ArgumentNullException.ThrowIfNull(preview);
        var columns = preview.Columns;
        var deal = Find(columns, DealNames);
        var times = columns.Where(column => column != deal && Matches(column, "date", "time", "日期", "时间")).ToList();
        var close = times.FirstOrDefault(column => Matches(column, "close", "关单")) ?? string.Empty;
        var repeats = deal.Length > 0 && preview.Rows.Select(row => row[columns.IndexOf(deal)])
            .Distinct(StringComparer.Ordinal).Count() < preview.Rows.Length;
        return new ImportMapping
        {
            Name = Path.GetFileNameWithoutExtension(fileName),
            IsWide = times.Count > 1 && !repeats,
            Deal = deal,
            Stage = Find(columns, "deal_stage", "stagename", "stage", "阶段", "activity", "status", "状态"),
            At = times.FirstOrDefault(column => column != close) ?? close,
            Times = [.. times.Take(ImportMapping.TimeRows).Select(column => (column, string.Empty))],
            Amount = Find(columns, "amount", "close_value", "value", "revenue", "金额"),
            Owner = Find(columns, "owner", "sales_agent", "agent", "rep", "负责人"),
            Close = repeats ? string.Empty : close,
            Probability = Find(columns, "probability", "概率", "赢率"),
            Reason = Find(columns, "reason", "原因"),
            Dimensions =
            [
                .. columns.Where(column => DimensionNames.Contains(column, StringComparer.OrdinalIgnoreCase)),
            ],
        };
    }

    private static string Find(ImmutableArray<string> columns, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (columns.FirstOrDefault(column => column.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } exact)
            {
                return exact;
            }
        }

        foreach (var name in names)
        {
            if (name.Length > 3 && columns.FirstOrDefault(column => Matches(column, name)) is { } near)
            {
                return near;
            }
        }

        return string.Empty;
    }

    private static bool Matches(string column, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (column.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
