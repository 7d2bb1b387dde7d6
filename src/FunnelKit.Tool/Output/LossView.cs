using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.Losses;
using FunnelKit.Stages;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints why, where and how many deals were lost.</summary>
internal static class LossView
{
    private const int MostRows = 25;
    private const int MostDifferences = 10;

    public static void Print(IAnsiConsole screen, FlowAnswer answer, DropPoints drops)
    {
        var (losses, language) = (drops.Losses, answer.Language);
        FlowView.PrintTitle(screen, answer, language.Pick("Losses", "输单"));
        PrintFigures(screen, answer, losses);
        if (losses.Lost > 0)
        {
            PrintPareto(
                screen, answer, losses.Pareto(), language.Pick("Reasons, the most frequent first", "原因（按数量）"));
            PrintPareto(
                screen,
                answer,
                losses.Pareto(LossMeasure.Value),
                language.Pick("Reasons, the most expensive first", "原因（按金额）"));
            if (losses.Pareto().Rows.Any(row => row.Reason.Category?.Parent is not null))
            {
                PrintPareto(
                    screen, answer, losses.TopPareto(), language.Pick("Reasons with their parts", "原因大类"));
            }

            PrintHeading(screen, language.Pick("By the stage they were lost from", "按输单阶段"));
            PrintStages(screen, answer, losses);
        }

        PrintHeading(screen, language.Pick("Drop points", "流失点"));
        PrintDrops(screen, drops, language);
        foreach (var segments in LossSegments.Of(answer, losses.Taxonomy))
        {
            PrintHeading(screen, language.Pick("By ", "按") + segments.Dimension);
            PrintSegments(screen, segments.Comparison, language, segments.Dimension);
        }
    }

    private static void PrintHeading(IAnsiConsole screen, string text)
    {
        screen.WriteLine();
        screen.WriteLine(Plain.Of(text), new Style(decoration: Decoration.Bold));
    }

    private static void PrintFigures(IAnsiConsole screen, FlowAnswer answer, LossAnalysis losses)
    {
        var language = answer.Language;
        var figures = Layout.Figures();
        figures.Add(language.Pick("Lost", "输单"), Layout.Count(losses.Lost));
        if (losses.Amount is { Coverage.Numerator: > 0 } amount)
        {
            figures.Add(language.Pick("Their amounts", "金额"), Layout.Money(amount.Amount, answer.IsCurrencyNamed));
        }

        figures.Add(language.Pick("Win rate", "赢单率"), language.Rate(answer.Flow.WinRate));
        figures.Add(language.Pick("Explained", "原因有说明"), language.Rate(losses.Explained));
        figures.Add(language.Pick("No reason given", "原因未知"), language.Rate(losses.Unknown));
        figures.Add(language.Pick("Only: no reply", "仅“未回复”"), language.Rate(losses.NoReply));
        figures.Add(language.Pick("Not in the taxonomy", "未归类"), language.Rate(losses.Unclassified));
        figures.Add(language.Pick("Invalid leads", "无效线索"), language.Rate(losses.InvalidLeads));
        figures.AddUnlessZero(language.Pick("Disqualified, not counted as lost", "无效（不计入输单）"), answer.Flow.Disqualified);
        figures.AddUnlessZero(language.Pick("Outside the cohort", "不在统计范围内"), answer.Flow.OutsideCohort);
        figures.AddUnlessZero(language.Pick("Rejected rows", "被拒绝的行"), answer.Report.RejectedRows.Length);
        screen.Write(figures.Grid);
        screen.WriteLine(
            language.Pick("Taxonomy: ", "原因分类：") + Plain.Of(losses.Taxonomy.Name.ToString(language.Tag)),
            new Style(Color.Grey));
    }

    private static void PrintPareto(IAnsiConsole screen, FlowAnswer answer, LossPareto pareto, string heading)
    {
        var (language, isByValue) = (answer.Language, pareto.Measure == LossMeasure.Value);
        if (isByValue && pareto.Rows.All(row => row.ValueShare is null))
        {
            return;
        }

        PrintHeading(screen, heading);
        var table = new ColumnTable<LossShare>(
            language.Pick("Reason", "原因"),
            [.. pareto.Rows.Take(MostRows)],
            row => (row.IsVital ? "● " : "  ") + row.Reason.Name.ToString(language.Tag));
        table.AddCount(language.Pick("Deals", "商机"), row => row.Deals);
        table.Add(
            language.Pick("Share (95 %)", "占比（95 %）"), row => row.Share.ToString("I", CultureInfo.InvariantCulture));
        if (pareto.Rows.Any(row => row.ValueShare is not null))
        {
            table.Add(
                language.Pick("Amount", "金额"),
                row => row.Amount is { Coverage.Numerator: > 0 } amount
                    ? Layout.Money(amount.Amount, answer.IsCurrencyNamed)
                    : Numbers.None);
            table.Add(language.Pick("Share of value", "金额占比"), row => Numbers.Share(row.ValueShare));
        }

        table.Add(language.Pick("Together", "累计"), row => Numbers.Share(row.CumulativeShare));
        table.AddText(language.Pick("Kind", "性质"), row => Kind(row.Reason.Kind, language));
        table.Print(screen);
        if (pareto.Rows.Length > MostRows)
        {
            var more = Layout.Count(pareto.Rows.Length - MostRows);
            screen.WriteLine(language.Pick($"and {more} more (--json lists all)", $"另有 {more} 个（--json 列出全部）"));
        }

        screen.WriteLine(
            language.Pick(
                "● the vital few: the fewest reasons that hold 80 % of what is explained.",
                "● 关键少数：占已说明部分 80% 的最少原因。"),
            new Style(Color.Grey));
    }

    private static string Kind(LossReasonKind kind, Language language) => kind switch
    {
        LossReasonKind.Cause => language.Pick("cause", "原因"),
        LossReasonKind.InvalidLead => language.Pick("invalid lead", "无效线索"),
        LossReasonKind.Attempt => language.Pick("no answer, no cause", "仅未回复"),
        LossReasonKind.Unclassified => language.Pick("own words", "未归类"),
        _ => language.Pick("unknown", "未知"),
    };

    private static void PrintStages(IAnsiConsole screen, FlowAnswer answer, LossAnalysis losses)
    {
        var language = answer.Language;
        var table = new ColumnTable<StageLosses>(
            language.Pick("Stage", "阶段"), losses.Stages, stage => Name(answer, stage.Stage));
        table.AddCount(language.Pick("Lost", "输单"), stage => stage.Lost);
        table.Add(
            language.Pick("Share (95 %)", "占比（95 %）"),
            stage => stage.Share.ToString("I", CultureInfo.InvariantCulture));
        table.Add(
            language.Pick("Explained", "有说明"), stage => stage.Explained.ToString("P", CultureInfo.InvariantCulture));
        if (losses.Stages.Any(stage => stage.Amount is { Coverage.Numerator: > 0 }))
        {
            table.Add(
                language.Pick("Amount", "金额"),
                stage => stage.Amount is { Coverage.Numerator: > 0 } amount
                    ? Layout.Money(amount.Amount, answer.IsCurrencyNamed)
                    : Numbers.None);
        }

        table.AddText(language.Pick("Most frequent reason", "最常见原因"), stage => First(stage.Pareto(), language));
        table.Print(screen);
    }

    private static void PrintDrops(IAnsiConsole screen, DropPoints drops, Language language)
    {
        var table = new ColumnTable<DropPoint>(
            language.Pick("Stage", "阶段"), drops.Points, point => point.Stage.Stage.DisplayName(language.Tag));
        table.Add(
            language.Pick("Came no further (95 %)", "未再推进（95 %）"),
            point => point.DropRate.ToString("I", CultureInfo.InvariantCulture));
        table.Add(
            language.Pick("Lost without an explanation", "无说明的输单"),
            point => Counts(point.LostWithoutExplanation));
        table.Add(language.Pick("Open and silent", "在办且无动态"), point => Counts(point.Silent));
        table.Print(screen);
        var days = drops.Points.IsEmpty ? 0d : drops.Points[0].SilentAfterDays;
        var largest = drops.Largest?.Stage.Stage.DisplayName(language.Tag);
        screen.WriteLine(
            Plain.Of(language.Pick(
                FormattableString.Invariant($"Silent: no event for more than {days:0.##} days. ")
                + (largest is null ? "No deal dropped out." : $"Most drop out at {largest}."),
                FormattableString.Invariant($"无动态：超过 {days:0.##} 天没有任何事件。")
                + (largest is null ? "没有商机流失。" : $"流失最多的阶段：{largest}。"))),
            new Style(Color.Grey));
    }

    private static void PrintSegments(
        IAnsiConsole screen, LossComparison comparison, Language language, string dimension)
    {
        var table = new ColumnTable<SegmentLosses>(
            dimension,
            [.. comparison.Segments.Take(MostRows)],
            segment => segment.Label.Length == 0 ? language.Pick("(not given)", "（未填）") : segment.Label);
        table.AddCount(language.Pick("Lost", "输单"), segment => segment.Losses.Lost);
        table.Add(language.Pick("Share", "占比"), segment => segment.Share.ToString("P", CultureInfo.InvariantCulture));
        table.Add(language.Pick("Together", "累计"), segment => Numbers.Share(segment.CumulativeShare));
        table.Add(
            language.Pick("Loss rate (95 %)", "输单率（95 %）"),
            segment => segment.LossRate.ToString("I", CultureInfo.InvariantCulture));
        table.AddText(
            language.Pick("Most frequent reason", "最常见原因"), segment => First(segment.Losses.Pareto(), language));
        table.Print(screen);
        if (comparison.Segments.Length > MostRows)
        {
            var more = Layout.Count(comparison.Segments.Length - MostRows);
            screen.WriteLine(language.Pick($"and {more} more (--json lists all)", $"另有 {more} 个（--json 列出全部）"));
        }

        var distinct = comparison.Distinct.ToList();
        if (distinct.Count == 0)
        {
            screen.WriteLine(
                language.Pick(
                    "No segment is lost for a reason more or less often than the others beyond chance.",
                    "各分组的输单原因差异未超出偶然。"),
                new Style(Color.Grey));
        }

        foreach (var difference in distinct.Take(MostDifferences))
        {
            screen.WriteLine(Plain.Of("- " + difference.ToString(language.Tag)));
        }
    }

    private static string Counts(Rate rate) => rate.Denominator == 0
        ? Numbers.None
        : string.Create(CultureInfo.InvariantCulture, $"{rate.Numerator:N0} / {rate.Denominator:N0}");

    private static string First(LossPareto pareto, Language language) =>
        pareto.Rows is [var first, ..] ? first.Reason.Name.ToString(language.Tag) : Numbers.None;

    private static string Name(FlowAnswer answer, StageId id) =>
        answer.Flow.Model.TryGetStage(id, out var stage)
            ? stage.DisplayName(answer.Language.Tag)
            : answer.Language.Pick("unknown", "未知");
}
