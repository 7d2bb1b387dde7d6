using FunnelKit.Flow;
using FunnelKit.Statistics;
using FunnelKit.Timing;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints how long deals stay and how they leave, and which of them are stalled.</summary>
internal static class SurvivalView
{
    private const int Points = 24;
    private const int MostDeals = 10;

    public static void Print(IAnsiConsole screen, FlowAnswer answer)
    {
        if (!answer.Request.HasSurvival)
        {
            return;
        }

        var (flow, language) = (answer.Flow, answer.Language);
        PrintHeading(screen, language.Pick("Time in stage, open visits counted as not yet", "停留时间（未结束的计为“尚未”）"));
        PrintStays(screen, flow, language);
        PrintHeading(screen, language.Pick("How visits end", "停留如何结束"));
        PrintExits(screen, flow, language);
        PrintCycle(screen, flow, language);
        PrintHeading(screen, language.Pick("Stalled", "停滞"));
        PrintStalled(screen, answer.StalledDeals(), language);
    }

    private static void PrintHeading(IAnsiConsole screen, string text)
    {
        screen.WriteLine();
        screen.WriteLine(text, new Style(decoration: Decoration.Bold));
    }

    private static void PrintStays(IAnsiConsole screen, StageFlow flow, Language language)
    {
        var table = new ColumnTable<StageCurve>(
            language.Pick("Stage", "阶段"),
            [.. flow.Stages.Select(stage => flow.Survival(stage.Stage.Id))],
            curve => curve.Stage!.DisplayName(language.Tag));
        table.AddCount(language.Pick("Visits", "停留次数"), curve => curve.Visits);
        table.AddCount(language.Pick("Open", "未结束"), curve => curve.Open);
        table.Add(language.Pick("Median days (95 %)", "中位天数（95 %）"), curve => Quantile(curve.Median, language));
        table.Add("p90 (95 %)", curve => Quantile(curve.Quantile(0.9), language));
        table.Add(
            language.Pick("Mean up to the horizon", "限制均值"),
            curve => curve.Mean() is { } mean
                ? language.Pick(
                    $"{Numbers.Days(mean.Value)} in {Numbers.Days(mean.Horizon)} d",
                    $"{Numbers.Days(mean.Value)}（{Numbers.Days(mean.Horizon)} 天内）")
                : Numbers.None);
        table.AddText(language.Pick("Still there", "仍在比例"), Curve);
        table.Print(screen);
        screen.WriteLine(
            language.Pick(
                "The curve runs from entry to the time by which nine of ten have left, or the horizon.",
                "曲线自进入起，至九成离开之时或观察期末。"),
            new Style(Color.Grey));
    }

    private static void PrintExits(IAnsiConsole screen, StageFlow flow, Language language)
    {
        ExitCurves[] stages = [.. flow.Stages.Select(stage => flow.Exits(stage.Stage.Id))];
        var table = new ColumnTable<ExitCurves>(
            language.Pick("Stage", "阶段"), stages, curves => curves.Stage.DisplayName(language.Tag));
        foreach (var exit in stages.SelectMany(curves => curves.Exits).Select(curve => curve.Exit).Distinct().Order())
        {
            table.Add(
                Name(exit, language),
                curves => curves.Visits == 0 ? Numbers.None
                    : Numbers.Share(curves.Exits.FirstOrDefault(curve => curve.Exit == exit)?.Incidence.Last ?? 0d));
        }

        table.Add(
            language.Pick("Not yet", "尚未"),
            curves => curves.Visits == 0 ? Numbers.None : Numbers.Share(curves.Risks.EventFree.Last));
        table.Add(
            language.Pick("Days watched", "观察天数"), curves => Numbers.Days(curves.HorizonDays));
        table.Print(screen);
    }

    private static void PrintCycle(IAnsiConsole screen, StageFlow flow, Language language)
    {
        var cycle = flow.SalesCycle();
        var median = Quantile(cycle.Median, language);
        screen.WriteLine(language.Pick(
            $"Days from first entry to any close, open deals counted as not yet: median {median}.",
            $"自首次进入至任何关闭的天数（在办计为“尚未”）：中位数 {median}。"));
    }

    private static void PrintStalled(IAnsiConsole screen, StalledDeals stalled, Language language)
    {
        var counts = stalled.Deals.CountBy(deal => deal.Stage.Id).ToDictionary();
        var table = new ColumnTable<StallRule>(
            language.Pick("Stage", "阶段"), stalled.Rules.Stages, rule => rule.Stage.DisplayName(language.Tag));
        table.AddCount(language.Pick("Stalled", "停滞"), rule => counts.GetValueOrDefault(rule.Stage.Id));
        table.Add(
            language.Pick("Rare among wins from, days", "赢单中罕见（天起）"), rule => Numbers.Days(rule.WinsDays));
        table.AddCount(language.Pick("Wins known", "已知赢单"), rule => rule.Wins);
        table.Add(language.Pick("False alarms", "误报"), rule => Numbers.Share(rule.WinsFalseAlarms.Value));
        if (stalled.Rules.Stages.Any(rule => rule.LimitDays is not null))
        {
            table.Add(language.Pick("Limit, days", "期限（天）"), rule => Numbers.Days(rule.LimitDays));
            table.Add(language.Pick("False alarms of it", "期限误报"), rule => Numbers.Share(rule.LimitFalseAlarms.Value));
        }

        table.Print(screen);
        var (count, judged) = (Layout.Count(stalled.Deals.Length), Layout.Count(stalled.Judged));
        screen.WriteLine(language.Pick(
            $"{count} of {judged} open deals are stalled.", $"{judged} 个在办商机中有 {count} 个停滞。"));
        foreach (var deal in stalled.Deals.Take(MostDeals))
        {
            screen.WriteLine(Plain.Of($"  {deal.DealId}: {deal.Reason.ToString(language.Tag)}"));
        }

        if (stalled.Deals.Length > MostDeals)
        {
            var more = Layout.Count(stalled.Deals.Length - MostDeals);
            screen.WriteLine(language.Pick($"  and {more} more (--json lists all)", $"  另有 {more} 个（--json 列出全部）"));
        }
    }

    private static string Quantile(SurvivalQuantile quantile, Language language) =>
        quantile.Time is { } time
            ? $"{Numbers.Days(time)} ({Numbers.Days(quantile.Low)}–{(quantile.High is { } high ? Numbers.Days(high) : "…")})"
            : language.Pick("not reached", "未达到");

    private static string Curve(StageCurve curve)
    {
        if ((curve.Quantile(0.9).Time ?? curve.HorizonDays) is not { } last)
        {
            return Numbers.None;
        }

        return Sparkline.Of(
            Enumerable.Range(0, Points).Select(point => curve.StillThere(last * point / (Points - 1))), 1d);
    }

    private static string Name(StageExit exit, Language language) => exit switch
    {
        StageExit.Advanced => language.Pick("Advanced", "晋级"),
        StageExit.Won => language.Pick("Won", "赢单"),
        StageExit.Lost => language.Pick("Lost", "输单"),
        StageExit.Regressed => language.Pick("Regressed", "退回"),
        StageExit.Disqualified => language.Pick("Disqualified", "无效"),
        StageExit.Nurtured => language.Pick("Nurtured", "培育"),
        StageExit.TransferredOut => language.Pick("Handed over", "转出"),
        StageExit.OnHold => language.Pick("On hold", "搁置"),
        StageExit.Repeated => language.Pick("Entered again", "重复进入"),
        _ => language.Pick("Left the model", "离开模型"),
    };
}
