using FunnelKit.Governance;

namespace FunnelKit.SampleHost.Text;

public sealed partial class UiText
{
    public string BackTestIntro => T(
        "How well the card would have foretold the leads whose end is known. The numbers are no promise.",
        "评分卡对已结案线索的预测效果。数字只描述这些线索，不代表承诺。");

    public string CompareWith => T("Compare with", "对比版本");

    public string NoOther => T("none", "不对比");

    public string LeadsTested => T("Leads", "线索数");

    public string BaseRate => T("Won", "赢单率");

    public string Auc => T("AUC", "AUC");

    public string Confidence95 => T("95 % interval", "95% 区间");

    public string AveragePrecision => T("Average precision", "平均精度");

    public string Ks => T("Kolmogorov–Smirnov", "KS 值");

    public string LogLoss => T("Log loss", "对数损失");

    public string Brier => T("Brier score", "Brier 分数");

    public string BrierParts => T(
        "Brier = reliability − resolution + uncertainty (+ spread within bins)", "Brier = 可靠性 − 分辨力 + 不确定性（+ 组内离散）");

    public string Reliability => T("Reliability", "可靠性");

    public string Resolution => T("Resolution", "分辨力");

    public string Uncertainty => T("Uncertainty", "不确定性");

    public string WithinBins => T("Within bins", "组内离散");

    public string CalibrationError => T("Calibration error", "校准误差");

    public string ReliabilityTitle => T("Expected and observed share of won leads", "预期与实际赢单率");

    public string ReliabilityDescription => T(
        "Expected probability to the right, observed share upwards with its 95 % interval; on the line both are equal.",
        "横轴为预期概率，纵轴为实际比例及其 95% 区间；落在对角线上表示两者一致。");

    public string ExpectedShare => T("Expected", "预期");

    public string ObservedShare => T("Observed", "实际");

    public string GainTitle => T("Won leads found by following the best scores first", "按得分从高到低跟进可覆盖的赢单");

    public string GainDescription => T(
        "Share of the leads to the right, share of the won leads among them upwards; the straight line is chance.",
        "横轴为跟进线索的比例，纵轴为其中覆盖的赢单比例；直线表示随机。");

    public string Deciles => T("By tenths, best scores first", "按得分十等分（从高到低）");

    public string BestTenths => T("Best", "最高");

    public string Gain => T("Won leads found", "覆盖赢单");

    public string Lift => T("Lift", "提升度");

    public string CumulativeLift => T("Lift so far", "累计提升度");

    public string Calibration => T("Calibration", "校准");

    public string InformationValue => T("Information value", "信息值");

    public string WeightOfEvidence => T("Weight of evidence", "证据权重");

    public string WhatEachTells => T("What each characteristic tells", "各特征的区分力");

    public string WhatEachTellsHint => T(
        "Information value over all bins; weight of evidence per bin, positive where leads are won more often.",
        "信息值针对整个特征；证据权重针对区间，为正表示赢单更多。");

    public string Drift => T("Drift", "漂移");

    public string DriftHint => T(
        "All leads by when they came in: first half against second. Population stability index, limits 0.1, 0.25.",
        "全部线索按进入时间分为前后两半。群体稳定性指数（PSI），常用界限 0.1 与 0.25。");

    public string StabilityIndex => T("Stability index", "PSI");

    public string DriftName(DriftLevel level) => level switch
    {
        DriftLevel.Stable => T("Stable", "稳定"),
        DriftLevel.Moderate => T("Moderate", "中等"),
        DriftLevel.Significant => T("Significant", "显著"),
        _ => T("No answer", "无法判断"),
    };

    public string WholeScore => T("Score", "总得分");

    public string Comparison => T("Two versions on the same leads", "两个版本在相同线索上的对比");

    public string ChangedScores => T("Leads with another score", "得分不同的线索");

    public string MeanChange => T("Mean change of the score", "得分平均变化");

    public string RankCorrelation => T("Rank correlation", "秩相关");

    public string AucDifference => T("Difference of AUC", "AUC 之差");

    public string PValue => T("p", "p");

    public string VersionNumber(string version) => T($"Version {version}", $"版本 {version}");

    public string OwnLeads => T("Back-test with your own leads", "用自己的线索回测");

    public string OwnLeadsIntro => T(
        "A CSV file: one lead a row, a column with the outcome, the others named as in the card. Nothing is stored.",
        "CSV 文件，每行一条线索，并有一列说明结果。列按名称与评分卡对应；不会保存任何内容。");

    public string OutcomeColumn => T("Column with the outcome", "结果列");

    public string PositiveValue => T("Word for a won lead", "表示赢单的取值");

    public string MissingWords => T("Words for unknown, by commas", "表示未知的词（逗号分隔）");

    public string ColumnsOfCard => T("Columns of the card", "评分卡的列");

    public string ColumnsNotThere => T("Columns that the file does not have, and so unknown", "文件中没有、按未知处理的列");

    public string TestThem => T("Test", "回测");

    public string ShareRange => T("Probability", "概率区间");
}
