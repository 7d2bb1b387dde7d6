using FunnelKit.Flow;
using FunnelKit.Statistics;
using FunnelKit.Timing;

namespace FunnelKit.SampleHost.Text;

public sealed partial class UiText
{
    public string SurvivalTitle => T("Share still in the stage", "仍停留比例");

    public string SurvivalDescription => T(
        "By days since entry, with 95 % interval; visits still open count for as long as they were watched.",
        "按进入后的天数，附 95% 区间；未结束停留按已观察时长计入。");

    public string MeanUpTo(string days) => T($"Mean up to {days} days", $"{days} 天内均值");

    public string NotReached => T("not reached", "尚未达到");

    public string ExitsTitle => T("How deals left, by age", "离开方式（按时长）");

    public string ExitsDescription => T(
        "All ways out and the share still there add up to 100 % at every age.",
        "各离开方式与仍停留比例之和在任一时长均为 100%。");

    public string ByAgeTitle => T("Conversion by age", "按时长的转化率");

    public string ByAgeDescription => T(
        "The share that has advanced by each age since entry, with open deals counted as not yet known.",
        "进入后各时长已推进的比例，未决商机按“尚不可知”处理。");

    public string OutlookTitle => T("Chance to win, by waiting so far", "按已停留时长的赢单机会");

    public string WaitedDays => T("Days waited", "已停留天数");

    public string WinChanceColumn => T("Chance to win", "赢单机会");

    public string RemainingDays => T("Days left", "预计剩余天数");

    public string RemainingIfWon => T("Days left if won", "若赢单的剩余天数");

    public string GapName(OutlookGap gap) => gap switch
    {
        OutlookGap.TooFewVisits => T("too few cases", "样本不足"),
        OutlookGap.MostlyUnseen => T("not seen long enough", "观察时间不足"),
        _ => "–",
    };

    public string DelayTitle => T("Where the time goes", "时间花在哪里");

    public string DelayShare(string share) => T(
        $"{share} of all the time that deals spent in the funnel was spent in this stage.",
        $"商机在漏斗中的全部时间有 {share} 花在该阶段。");

    public string VisitEnded => T("How the visit ended", "停留如何结束");

    public string Visits => T("Visits", "停留次数");

    public string AllDays => T("Days in all", "总天数");

    public string MeanDays => T("Mean days", "平均天数");

    public string ExitName(StageExit exit) => exit switch
    {
        StageExit.Advanced => Advanced,
        StageExit.Won => Won,
        StageExit.Lost => Lost,
        StageExit.Regressed => Regressed,
        StageExit.Disqualified => Disqualified,
        StageExit.Nurtured => Nurtured,
        StageExit.TransferredOut => TransferredOut,
        StageExit.OnHold => OnHold,
        StageExit.Repeated => T("Entered again", "再次进入"),
        StageExit.LeftModel => T("Left the model", "离开模型"),
        _ => StillThere,
    };

    /// <summary>Says a choice of the semantics.</summary>
    public string ChoiceName<TChoice>(TChoice choice)
        where TChoice : struct, Enum => (object)choice switch
        {
            ReachPolicy.Observed => T("entered only", "仅计实际进入"),
            ReachPolicy.Reached => T("every stage up to the furthest", "最远阶段之前均计"),
            ReachPolicy.Strict => T("in order, nothing skipped", "按次序且不跳过"),
            VisitPolicy.HighWaterMark => T("furthest stage", "最远阶段"),
            VisitPolicy.FirstPass => T("first visit", "首次停留"),
            VisitPolicy.EveryVisit => T("every visit", "每次停留"),
            WindowAnchor.FirstEntry => T("first entry", "首次进入"),
            WindowAnchor.LatestEntry => T("latest entry", "最近进入"),
            WindowAnchor.PreviousRequiredStage => T("previous required stage", "上一必经阶段"),
            WindowAnchor.Created => T("creation", "创建"),
            OutcomeBasis.LatestOutcome => T("latest", "最近结果"),
            OutcomeBasis.FirstOutcome => T("first", "首次结果"),
            OutcomeBasis.PerEpisode => T("of every episode", "每次经历"),
            IntervalMethod.Wilson => "Wilson",
            IntervalMethod.Jeffreys => "Jeffreys",
            IntervalMethod.ClopperPearson => "Clopper–Pearson",
            _ => choice.ToString(),
        };
}
