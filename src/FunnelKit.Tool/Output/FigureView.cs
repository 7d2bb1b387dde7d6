using System.Globalization;
using FunnelKit.Flow;
using FunnelKit.Stages;
using FunnelKit.Tool.Input;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints the deals behind one number.</summary>
internal static class FigureView
{
    public static void Print(IAnsiConsole screen, FlowAnswer answer, FlowFigure figure)
    {
        var language = answer.Language;
        var word = FigureText.Say(figure);
        FlowView.PrintTitle(screen, answer, language.Pick($"Deals behind {word}", $"“{word}”背后的商机"));
        var deals = FigureDeals.Of(answer, figure);
        screen.WriteLine(language.Pick("Count: ", "数量：") + Layout.Count(deals.Count));
        var table = new ColumnTable<FigureDeal>(language.Pick("Deal", "商机"), deals.Deals, deal => deal.DealId);
        if (deals.Deals.Any(deal => deal.Times > 1))
        {
            table.AddCount(language.Pick("Times", "次数"), deal => deal.Times);
        }

        if (deals.Deals.Any(deal => deal.Record is not null))
        {
            table.Add(language.Pick("Standing", "状态"), deal => Standing(deal.Record?.Standing, language));
            table.Add(language.Pick("Furthest stage", "最远阶段"), deal => Name(deal.Record?.FurthestStage, answer));
            table.Add(language.Pick("Current stage", "当前阶段"), deal => Name(deal.Record?.CurrentStage, answer));
            table.Add(language.Pick("Days in it", "停留天数"), deal => Numbers.Days(deal.Record?.DaysInStage));
            table.Add(language.Pick("Entered", "进入"), deal => Date(deal.Record?.EnteredAt));
            table.Add(language.Pick("Closed", "关闭"), deal => Date(deal.Record?.ClosedAt));
            table.Add(language.Pick("Days", "周期（天）"), deal => Numbers.Days(deal.Record?.CycleDays));
            if (answer.History.HasAmounts)
            {
                table.Add(
                    language.Pick("Amount", "金额"),
                    deal => deal.Record?.Amount is { } amount
                        ? Layout.Money(amount, answer.IsCurrencyNamed)
                        : Numbers.None);
            }

            if (deals.Deals.Any(deal => deal.Record is { Reason.Length: > 0 }))
            {
                table.AddText(language.Pick("Reason", "原因"), deal => deal.Record?.Reason ?? string.Empty);
            }
        }

        table.Print(screen);
    }

    private static string Name(StageId? stage, FlowAnswer answer) =>
        stage is { } id && answer.Flow.Model.TryGetStage(id, out var known)
            ? known.DisplayName(answer.Language.Tag)
            : Numbers.None;

    private static string Date(DateTimeOffset? instant) =>
        instant?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Numbers.None;

    private static string Standing(DealStanding? standing, Language language) => standing switch
    {
        DealStanding.Open => language.Pick("open", "在办"),
        DealStanding.OnHold => language.Pick("on hold", "搁置"),
        DealStanding.Won => language.Pick("won", "赢单"),
        DealStanding.Lost => language.Pick("lost", "输单"),
        DealStanding.Disqualified => language.Pick("disqualified", "无效"),
        DealStanding.Nurtured => language.Pick("nurtured", "培育"),
        DealStanding.TransferredOut => language.Pick("handed over", "转出"),
        _ => Numbers.None,
    };
}
