using FunnelKit.Grading;
using FunnelKit.Scoring;

namespace FunnelKit.SampleHost.Demo;

/// <summary>What the demo scores and grades by, beside its scorecard.</summary>
public static class DemoScoring
{
    /// <summary>Gets how behavior counts: it fades, it is limited, and leaving the mailing list takes away.</summary>
    public static BehaviorModel Behavior { get; } =
        BehaviorModel.CreateBuilder("website", LocalizedText.Create("Digital footprint", "数字足迹"))
            .AddGroup(new() { Id = "content", Name = LocalizedText.Create("Content", "内容"), Highest = 12m })
            .Add(new()
            {
                Id = "page",
                Name = LocalizedText.Create("Looked at a page", "浏览网页"),
                Points = 1m,
                Decay = Decay.HalfLife(14),
                Highest = 5m,
                Group = "content",
            })
            .Add(new()
            {
                Id = "paper",
                Name = LocalizedText.Create("Loaded a white paper", "下载白皮书"),
                Points = 3m,
                Decay = Decay.HalfLife(30),
                DiminishingFactor = 0.5,
                Group = "content",
            })
            .Add(new()
            {
                Id = "document",
                Name = LocalizedText.Create("Loaded a product document, three or more", "下载产品文档（三份及以上）"),
                Points = 2m,
                Decay = Decay.Linear(120),
                MinCount = 3,
                WindowDays = 120,
                Highest = 8m,
            })
            .Add(new()
            {
                Id = "event",
                Name = LocalizedText.Create("Came to an event", "参加活动"),
                Points = 5m,
                Decay = Decay.HalfLife(45),
                RecencyBonus = new() { Points = 2m, WithinDays = 7 },
            })
            .Add(new()
            {
                Id = "unsubscribe",
                Name = LocalizedText.Create("Left the mailing list", "退订邮件"),
                Points = -6m,
                Lowest = -6m,
            })
            .Build();

    /// <summary>Gets the temperatures of attributes and behavior together, which follow activity.</summary>
    public static GradeScale Activity { get; } =
        GradeScale.CreateTemperature(27m, 19m).ToBuilder().SetMargin(2m).Build();

    /// <summary>Gets the matrix of what a lead is and what it does, from A1 to C3.</summary>
    public static FitEngagementMatrix Matrix { get; } = FitEngagementMatrix.Create(
        GradeScale.Abc,
        GradeScale.CreateBuilder("engagement", LocalizedText.Create("Engagement", "参与度"))
            .AddGrade("1", 8m, LocalizedText.Create("High", "高"))
            .AddGrade("2", 3m, LocalizedText.Create("Medium", "中"))
            .AddGrade("3", null, LocalizedText.Create("Low", "低"))
            .Build(),
        GradeScale.Temperature,
        FitEngagementMatrix.Standard.Cells);

    /// <summary>Gets the weights of attributes and behavior, and the points of a learned probability of 1.</summary>
    public static ScoreCombination Combination { get; } = ScoreCombination.Create(1m, 0.5m, 10m);
}
