using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Flow;

namespace FunnelKit.Segments;

/// <summary>The sentences of this folder, in both languages.</summary>
internal static class SegmentTexts
{
    public static LocalizedText Persons(PersonTable table)
    {
        if (table.MeanOpportunities is not { } mean || table.MedianOpportunities is not { } median)
        {
            return LocalizedText.Create("No deal has a person.", "没有任何商机注明人员。");
        }

        var count = table.Rows.Length;
        var p = table.Spread.PValue is { } value ? PValue(value) : null;
        var (verdict, verdictChinese) = table.CanTellApart
            ? ($"Their rates differ by more than chance ({p}).", $"各人比率的差异超出偶然（{p}）。")
            : p is null
                ? WhyNotCompared(table)
                : ($"Their rates differ no more than chance makes them: they cannot be told apart ({p}).",
                    $"各人比率的差异未超出偶然，无法区分高下（{p}）。");
        return LocalizedText.Create(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Plural.Of(count, "person")}, {mean:F1} opportunities each on the average (median {median:0.#}). ")
                + verdict,
            string.Create(
                CultureInfo.InvariantCulture,
                $"共 {count} 人，人均商机 {mean:F1} 个（中位数 {median:0.#}）。{verdictChinese}"));
    }

    private static (string English, string Chinese) WhyNotCompared(PersonTable table)
    {
        var withCases = table.Rows.Count(row => row.Rate.Denominator > 0);
        var pooled = table.Spread.Pooled;
        return withCases == 0 ? ("Nothing has been decided yet.", "尚无结果可供比较。")
            : withCases == 1 ? ("There is nobody to compare with.", "没有可比较的其他人员。")
            : pooled.Numerator == 0 || pooled.Numerator == pooled.Denominator
                ? ("All have the same rate: they cannot be told apart.", "各人比率相同，无法区分高下。")
            : ("There are too few cases to tell them apart.", "样本太少，无法区分高下。");
    }

    public static ImmutableArray<SourceFinding> Findings(SourceQuality quality)
    {
        var findings = new List<SourceFinding>();
        if (quality.LeadConcentration is { IsDependentOnOne: true, Largest: { } largest } leads)
        {
            var (cases, casesChinese) = quality.Attribution == AttributionRule.EveryTouched
                ? ("touches of leads", "线索触点")
                : ("leads", "线索");
            Add(
                SourceFindingCode.SingleSourceDependence,
                largest,
                $"{Text(leads.LargestShare, "I")} of the {cases} come from '{largest}': "
                    + "most depend on a single source.",
                $"{Text(leads.LargestShare, "I")} 的{casesChinese}来自“{largest}”：过半依赖单一渠道。");
        }

        var hasCosts = quality.Rows.Any(row => row.Cost is not null);
        foreach (var row in quality.Rows)
        {
            if (row.OpportunityComparison is { IsDifferent: true } opportunity)
            {
                var isBelow = opportunity.Difference < 0d;
                Add(
                    isBelow
                        ? SourceFindingCode.OpportunityRateBelowOthers
                        : SourceFindingCode.OpportunityRateAboveOthers,
                    row.Label,
                    $"'{row.Label}': {Text(row.OpportunityRate)} of the leads became opportunities, of the other "
                        + $"sources {Text(opportunity.Others)} ({Points(opportunity)}).",
                    $"“{row.Label}”：{Text(row.OpportunityRate)} 的线索成为商机，其他渠道为 {Text(opportunity.Others)}"
                        + $"（{PointsChinese(opportunity)}）。");
            }

            if (row.OverallComparison is { IsDifferent: true } overall)
            {
                var isBelow = overall.Difference < 0d;
                Add(
                    isBelow ? SourceFindingCode.OverallRateBelowOthers : SourceFindingCode.OverallRateAboveOthers,
                    row.Label,
                    $"'{row.Label}': {Text(row.OverallRate)} of the decided leads were won, of the other sources "
                        + $"{Text(overall.Others)} ({Points(overall)}).",
                    $"“{row.Label}”：已有结论的线索中 {Text(row.OverallRate)} 赢单，其他渠道为 {Text(overall.Others)}"
                        + $"（{PointsChinese(overall)}）。");
            }

            if (row is { Label.Length: 0, Leads: > 0 })
            {
                var missing = Rate.FromCounts(row.Leads, quality.Leads);
                Add(
                    SourceFindingCode.SourceNotGiven,
                    row.Label,
                    $"The source of {Text(missing)} of the leads is not given.",
                    $"{Text(missing)} 的线索未注明来源。");
            }
            else if (hasCosts && row is { Cost: null, Leads: > 0 })
            {
                Add(
                    SourceFindingCode.CostMissing,
                    row.Label,
                    $"The cost of '{row.Label}' is not given; it is not taken as zero.",
                    $"“{row.Label}”的费用未给出，不按零计算。");
            }
            else if (row is { Cost.Amount: > 0m, Leads: 0 })
            {
                Add(
                    SourceFindingCode.CostWithoutLeads,
                    row.Label,
                    $"'{row.Label}' cost {row.Cost} and brought no leads.",
                    $"“{row.Label}”花费 {row.Cost}，没有带来线索。");
            }
        }

        return
        [
            .. findings.OrderBy(finding => finding.Code).ThenBy(finding => finding.Label, StringComparer.Ordinal),
        ];

        void Add(SourceFindingCode code, string label, string english, string chinese) =>
            findings.Add(new SourceFinding(code, label, LocalizedText.Create(english, chinese)));
    }

    private static string Text(Rate rate, string format = "P") => rate.ToString(format, CultureInfo.InvariantCulture);

    private static string PValue(double value) => value < 0.0001
        ? "p < 0.0001"
        : string.Create(CultureInfo.InvariantCulture, $"p = {value:F4}");

    private static string Points(RateComparison comparison) =>
        $"{Signed(comparison.Difference)} points, {Signed(comparison.Interval?.Low)} to "
            + Signed(comparison.Interval?.High);

    private static string PointsChinese(RateComparison comparison) =>
        $"相差 {Signed(comparison.Difference)} 个百分点，{Signed(comparison.Interval?.Low)} 至 "
            + Signed(comparison.Interval?.High);

    private static string Signed(double? difference) =>
        (difference * 100d)?.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture) ?? "–";
}
