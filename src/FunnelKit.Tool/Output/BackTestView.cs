using System.Globalization;
using FunnelKit.Governance;
using FunnelKit.Scoring;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints for people how well scores told the outcomes.</summary>
internal sealed class BackTestView(IAnsiConsole screen, ScorecardBackTest test, Language language)
{
    public void Print()
    {
        screen.WriteLine();
        Heading(language.Pick("Against the outcomes", "与实际结果对比"));
        PrintFigures();
        foreach (var gap in test.Gaps)
        {
            screen.WriteLine(gap.Describe(language.Tag), new Style(Color.Grey));
        }

        if (!test.Calibration.IsEmpty)
        {
            Heading(language.Pick("Calibration", "校准"));
            screen.Write(CalibrationTable());
        }

        if (!test.Gains.IsEmpty)
        {
            Heading(language.Pick("Lift by tenths, highest scores first", "按得分从高到低的十等分提升度"));
            screen.Write(GainTable());
        }

        Heading(language.Pick("Characteristics", "评分项"));
        screen.Write(CharacteristicTable());
    }

    /// <summary>Says the area under the curve with its interval.</summary>
    public static string Area(Statistics.RankMetrics ranks) =>
        Number(ranks.AreaUnderCurve) + (ranks.AreaInterval() is { } interval
            ? string.Create(CultureInfo.InvariantCulture, $" ({interval.Low:0.000}–{interval.High:0.000})")
            : string.Empty);

    public static string Number(double? value, string format = "0.000") =>
        value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    private void PrintFigures()
    {
        var figures = Layout.Figures();
        figures.Add(language.Pick("Good outcomes", "结果良好"), language.Rate(test.BaseRate));
        figures.AddUnlessZero(language.Pick("Outcome not known", "结果未知"), test.UnknownOutcomes);
        figures.Add(language.Pick("Area under the curve", "曲线下面积（AUC）"), Area(test.Ranks));
        figures.Add(language.Pick("Average precision", "平均精度"), Number(test.Ranks.AveragePrecision));
        figures.Add(language.Pick("Kolmogorov–Smirnov", "KS 值"), Number(test.Ranks.KolmogorovSmirnov));
        if (test.LogLoss is not null)
        {
            figures.Add(language.Pick("Log loss", "对数损失"), Number(test.LogLoss));
            figures.Add(language.Pick("Brier score", "Brier 分数"), Number(test.Brier) + Parts());
            figures.Add(language.Pick("Calibration error", "校准误差"), Number(test.CalibrationError));
        }

        screen.Write(figures.Grid);
    }

    private string Parts() => test.BrierParts is { } parts
        ? language.Pick(
            $" = reliability {Number(parts.Reliability, "0.0000")} − resolution {Number(parts.Resolution, "0.0000")} + "
            + $"uncertainty {Number(parts.Uncertainty, "0.0000")}, and within bins "
            + Number(parts.WithinVariance - parts.WithinCovariance, "0.0000"),
            $" = 可靠性 {Number(parts.Reliability, "0.0000")} − 区分度 {Number(parts.Resolution, "0.0000")} + "
            + $"不确定性 {Number(parts.Uncertainty, "0.0000")}，另有箱内项 "
            + Number(parts.WithinVariance - parts.WithinCovariance, "0.0000"))
        : string.Empty;

    private Table CalibrationTable()
    {
        var table = Layout.Table(language.Pick("Probability", "概率"));
        table.AddColumn(Layout.NumberColumn(language.Pick("Expected", "预期")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Observed", "实际")));
        foreach (var row in test.Calibration)
        {
            table.AddRow(
                new Text($"{Percent(row.Low)}–{Percent(row.High)} %"),
                new Text(Percent(row.Expected) + " %"),
                new Text(language.Rate(row.Observed)));
        }

        return table;
    }

    private Table GainTable()
    {
        var table = Layout.Table(language.Pick("Leads, highest first", "线索（从高到低）"));
        table.AddColumn(Layout.NumberColumn(language.Pick("Lift", "提升度")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Lift so far", "累计提升度")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Good outcomes so far", "累计命中")));
        foreach (var step in test.Gains)
        {
            table.AddRow(
                new Text(Share(step.Depth, "0")),
                new Text(Number(step.Lift, "0.00")),
                new Text(Number(step.CumulativeLift, "0.00")),
                new Text(Share(step.CumulativeGain, "0.0")));
        }

        return table;
    }

    private Table CharacteristicTable()
    {
        var table = Layout.Table(language.Pick("Characteristic", "评分项"));
        table.AddColumn(new TableColumn(new Text(language.Pick("Bin", "分档"))));
        table.AddColumn(Layout.NumberColumn(language.Pick("Points", "分值")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Good outcomes", "结果良好")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Weight of evidence", "证据权重")));
        table.AddColumn(Layout.NumberColumn(language.Pick("Information value", "信息值")));
        foreach (var item in test.Characteristics)
        {
            var isFirst = true;
            foreach (var bin in item.Bins)
            {
                table.AddRow(
                    isFirst ? Layout.Text(item.Characteristic.DisplayName(language.Tag)) : new Text(string.Empty),
                    Layout.Text(item.Characteristic.BinName(bin.Bin, language.Tag)),
                    new Text(ScoreView.Number(bin.Points)),
                    new Text(language.Rate(bin.Observed)),
                    new Text(Number(bin.WeightOfEvidence, "0.00")),
                    new Text(isFirst ? Number(item.InformationValue, "0.00") : string.Empty));
                isFirst = false;
            }
        }

        return table;
    }

    private void Heading(string text) => screen.WriteLine(text, new Style(decoration: Decoration.Bold));

    private static string Percent(Probability probability) => Number(probability.Fraction * 100d, "0.0");

    private static string Share(double fraction, string format) => Number(fraction * 100d, format) + " %";
}
