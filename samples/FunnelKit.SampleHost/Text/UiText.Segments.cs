using FunnelKit.Flow;
using FunnelKit.Losses;
using FunnelKit.SampleHost.Analysis;
using FunnelKit.Statistics;
using FunnelKit.Timing;
using FunnelKit.Trends;

namespace FunnelKit.SampleHost.Text;

public sealed partial class UiText
{
    public string FlowPages => T("Pages about the flow", "阶段分析页面");

    public string Segments => T("Segments", "分组");

    public string Cohorts => T("Cohorts", "同期群");

    public string Losses => T("Losses", "输单分析");

    public string Review => T("Weekly review", "周会");

    public string Definitions => T("Definitions", "指标定义");

    public string DefinitionsIntro => T(
        "What every number of these pages is, and what it is divided by. Every result also says how it was counted.",
        "各页面每个数字的含义、公式与分母。每个结果都附有统计口径。");

    public string ValuesIgnored(string names) => T(
        $"These values of the address say nothing and were left out: {names}.",
        $"地址中的以下参数无法识别，已忽略：{names}。");

    public string BehindNumber(string count) => T($"Behind the number {count}", $"数字 {count} 背后的商机");

    public string CountedMoreThanOnce(string deals) => T(
        $"It counts visits or episodes: {deals} opportunities, some of them more than once.",
        $"该数字按停留或经历计数，涉及 {deals} 个商机，部分计多次。");

    public string AllOpportunities => T("All opportunities", "全部商机");

    public string NumbersAreLinks => T(
        "Every number leads to its deals, every dotted name to its definition.",
        "点击数字查看对应商机，点击带虚线的名称查看定义。");

    public string CountDifferently => T("Count differently", "调整口径");

    public string ReachChoice => T("Reach", "到达口径");

    public string VisitChoice => T("Visits", "停留口径");

    public string WindowChoice => T("Window, days", "时窗（天）");

    public string AnchorChoice => T("Window begins at", "时窗起点");

    public string OutcomeChoice => T("Outcome", "结果口径");

    public string IntervalChoice => T("Interval", "区间方法");

    public string CohortChoice => T("Created in", "创建月份");

    public string Expired => T("Too late", "超出时窗");

    public string OutOfOrder => T("Out of order", "次序不符");

    public string OutsideCohort => T("opportunities are outside the cohort", "个商机不在同期群内");

    public string LostHere => T("lost from here", "在此输单");

    public string Stalled => T("Stalled", "停滞");

    public string Matured => T("Within 90 days", "90 天转化率");

    public string MaturedHint => T("of those old enough", "仅计满期商机");

    public string Eventual => T("Eventual conversion", "最终转化率");

    public string EventualHint => T("estimated, open ones included", "含未决商机的估计");

    public string StepValueRate => T("Step rate by value", "金额推进率");

    public string AmountKnown => T("Decided with an amount", "有金额的已决商机");

    public string WinValueRate => T("Win rate by value", "金额赢单率");

    public string OverallRate => T("Overall rate", "整体成交率");

    public string LeadToOpportunity => T("Lead to opportunity", "线索转商机率");

    public string Velocity => T("Sales velocity", "销售速度");

    public string PerDay(string amount) => T($"{amount} a day", $"每天 {amount}");

    public string StillUndecided(string share) => T($"{share} not yet known", $"{share} 尚不可知");

    public string SegmentsBy(string dimension) => T($"Segments by {dimension.ToLowerInvariant()}", $"按{dimension}分组");

    public string GroupedBy => T("By", "分组维度");

    public string RateChoice => T("Rate", "比率");

    public string RateName(string key) => key switch
    {
        SegmentView.OverallRate => OverallRate,
        SegmentView.OpportunityRate => LeadToOpportunity,
        _ => WinRate,
    };

    public string PeriodDays => T("Days of a period", "对比期天数");

    public string ShrunkTitle(string rate) => T($"{rate}, shrunken, with 95 % interval", $"{rate}（收缩估计，95% 区间）");

    public string ShrunkDescription => T(
        "One row for each segment; the line is the rate of all deals.", "每个分组一行；竖线为全部商机的比率。");

    public string DistinctFromOthers => T("Differs from the others", "与其他分组有差异");

    public string NotAdditive => T(
        "A deal can be in several segments, so that they add up to more than all deals.",
        "一个商机可属于多个分组，各组之和可能大于总数。");

    public string SegmentNumbers => T("Numbers", "数据");

    public string OpportunitiesOf => T("Became opportunities", "转为商机");

    public string SegmentPlace => T("Place", "名次");

    public string PlaceHint => T(
        "Place: from the best that the data do not rule out to the worst.", "名次：数据不能排除的最好名次至最差名次。");

    public string ValuePerLead => T("Value per lead", "每线索金额");

    public string ConcentrationTitle => T("Concentration", "集中度");

    public string AllDeals => T("All deals", "全部商机");

    public string Concentrated(string index, string effective, string segments, string largest, string share) => T(
        $"Index {index}, as if {effective} of {segments} segments were equally large; largest: {largest}, {share}",
        $"指数 {index}，相当于 {segments} 个分组中有 {effective} 个规模相同；最大：{largest}，{share}");

    public string ChangeTitle(int days) => T(
        $"The last {days} days against the {days} days before", $"最近 {days} 天与此前 {days} 天对比");

    public string Reversal => T(
        "The rate of all moved against the rates within the segments: look at the mix first.",
        "总体比率与各组比率变化方向相反：请先看结构变化。");

    public string PeriodBefore => T("Before", "此前");

    public string PeriodAfter => T("After", "之后");

    public string ShareBefore => T("Share before", "此前占比");

    public string ShareAfter => T("Share after", "之后占比");

    public string ByMix => T("By mix", "结构影响");

    public string ByRate => T("By rate", "比率影响");

    public string PointsHint => T(
        "In percentage points; the parts add up to the change. Deals that closed in each period.",
        "单位：百分点，各部分之和等于总变化。统计各期内关闭的商机。");

    public string CreatedMonth => T("Month of creation", "创建月份");

    public string CreatedQuarter => T("Quarter of creation", "创建季度");

    public string WhatIsReached => T("What is reached", "到达目标");

    public string AdvancedFrom(string stage) => T($"Advanced from {stage}", $"由“{stage}”推进");

    public string StepDays => T("Days of a column", "列间隔（天）");

    public string RollingMonths => T("Months together", "滚动月数");

    public string TriangleTitle(string what) => T($"{what}, by age of the cohort", $"{what}：按同期群时长");

    public string TriangleDescription => T(
        "One row for each month of creation; a column is an age.", "每行一个创建月份，每列一个时长。");

    public string DaysColumn(int days) => T($"{days} days", $"{days} 天");

    public string ImmatureNote(string counts, string unobserved) => T(
        $"{counts} so far; {unobserved} not old enough yet", $"目前{counts}；{unobserved} 个尚未满期");

    public string Months => T("Months", "月份");

    public string RollingTitle(int months) => T(
        months == 1 ? "Win rate of each month" : $"Win rate over {months} months", $"赢单率（滚动 {months} 个月）");

    public string RollingDescription => T(
        "By month of the close, with 95 % interval.", "按关闭月份统计，附 95% 区间。");

    public string TrendTitle => T("Trend and step changes", "趋势与突变");

    public string TrendHint => T(
        "The first months of the data hold only young deals, and deals are lost sooner than won: early rates are low.",
        "数据最初几个月只有新商机，而输单通常早于赢单，因此早期赢单率偏低。");

    public string SegmentsDiffer(string p) => T(
        $"The segments differ by more than chance (p {p}).", $"各分组的差异超出偶然（p {p}）。");

    public string SegmentsDoNotDiffer(string p) => T(
        $"The data cannot tell the segments apart (p {p}): their order may be chance.",
        $"数据无法区分各分组（p {p}），其排序可能出于偶然。");

    public string SomeChanged => T(
        "Some rates changed by more than chance; the table says which.", "部分比率的变化超出偶然，见下表。");

    public string NothingChanged => T(
        "No rate changed by more than chance explains.", "各比率的变化均未超出偶然。");

    public string AsSentences => T("In sentences", "文字版");

    public string NothingClosed => T("No deal was won or lost yet.", "尚无赢单或输单。");

    public string FellBy(string month, string rate) => T(
        $"Against {rate} of the first half, the win rate has fallen by {month} (CUSUM).",
        $"与前半期的 {rate} 相比，赢单率至 {month} 已下降（CUSUM）。");

    public string RoseBy(string month, string rate) => T(
        $"Against {rate} of the first half, the win rate has risen by {month} (CUSUM).",
        $"与前半期的 {rate} 相比，赢单率至 {month} 已上升（CUSUM）。");

    public string NoStep(string rate) => T(
        $"No drift from {rate} of the first half beyond chance (CUSUM).",
        $"与前半期的 {rate} 相比，未见超出偶然的偏移（CUSUM）。");

    public string MeasureChoice => T("By count or value", "计数或金额");

    public string Explained => T("Explained", "已说明原因");

    public string UnknownReason => T("Reason unknown", "原因未知");

    public string NoReply => T("No reply", "未回复");

    public string ParetoTitle => T("Reasons, the greatest first", "输单原因排列");

    public string ParetoDescription => T(
        "One bar for each reason; the line is what they add up to.", "每个原因一条；折线为累计占比。");

    public string StageByCause => T("Where and why", "阶段与原因");

    public string DropTitle => T("Where deals drop out", "流失点");

    public string LargestDrop(string stage) => T(
        $"Most deals drop out at: {stage}.", $"流失最多的阶段：{stage}。");

    public string LossesBy(string dimension) => T($"Losses by {dimension.ToLowerInvariant()}", $"按{dimension}的输单");

    public string LossRate => T("Lost of won and lost", "输单率");

    public string OthersHave(string share) => T($"the others {share}", $"其他分组 {share}");

    public string NoDistinctLosses => T(
        "No reason is more or less frequent in a segment than chance explains.", "各分组的原因分布没有超出偶然的差异。");

    public string FeedbackTitle => T("Feedback to marketing", "给市场的反馈");

    public string InvalidLeads => T("Not valid", "无效");

    public string CasesTitle => T("Cases to look at", "案例选择");

    public string CasesHint => T(
        "The top tenth of wins by amount, the fastest tenth, and losses from the last stage.",
        "金额最高的一成赢单、最快的一成赢单，以及最后阶段的输单。");

    public string AspectName(CaseAspects aspect) => aspect switch
    {
        CaseAspects.HighValueWin => T("High-value wins", "高金额赢单"),
        CaseAspects.FastWin => T("Fast wins", "快速赢单"),
        _ => T("High-intent losses", "高意向输单"),
    };

    public string CycleDays => T("Days to close", "成交周期（天）");

    public string ClosedOn => T("Closed", "关闭日期");

    public string AndMore(string count) => T($"and {count} more", $"另有 {count} 个");

    public string CadenceChoice => T("Meeting", "会议周期");

    public string CadenceText(ReviewCadence cadence) => cadence switch
    {
        ReviewCadence.Monthly => T("Monthly", "每月"),
        ReviewCadence.Quarterly => T("Quarterly", "每季"),
        _ => T("Weekly", "每周"),
    };

    public string ComparedWith(string date) => T($"compared with the period from {date}", $"与 {date} 起的上期对比");

    public string NewDeals => T("New", "新增");

    public string BeforeWas(string number) => T($"before: {number}", $"上期 {number}");

    public string OfOpen(string number) => T($"of {number} in a stage", $"共 {number} 个在阶段中");

    public string ReviewSentences => T("What happened", "本期情况");

    public string LargestLostDeal => T("Largest loss", "最大输单");

    public string ReviewByStage => T("By stage", "按阶段");

    public string StepRateOfPeriod => T("Step rate of the period", "本期推进率");

    public string MoreThanChance => T("More than chance", "超出偶然");

    public string WithinDays(string days) => T($"within {days} days", $"{days} 天内");
}
