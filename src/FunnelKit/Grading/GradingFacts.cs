using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Grading;

/// <summary>The facts that the definitions of <see cref="GradeScale.Abc"/> ask for, each a yes or a no.</summary>
public static class GradingFacts
{
    /// <summary>Whether the customer's industry matches the target highly (行业高度匹配).</summary>
    public const string IndustryMatch = "industry-matched";

    /// <summary>Whether the budget is clear (预算明确).</summary>
    public const string BudgetClear = "budget-clear";

    /// <summary>Whether the decision maker is clear (决策人清晰).</summary>
    public const string DecisionMakerClear = "decision-maker-clear";

    /// <summary>Whether the details of the need are confirmed (需求细节已确认).</summary>
    public const string NeedConfirmed = "need-confirmed";

    /// <summary>Gets all of them.</summary>
    public static ImmutableArray<Fact> All { get; } =
    [
        Create(IndustryMatch, "Industry highly matched", "行业高度匹配"),
        Create(BudgetClear, "Budget clear", "预算明确"),
        Create(DecisionMakerClear, "Decision maker clear", "决策人清晰"),
        Create(NeedConfirmed, "Need confirmed in detail", "需求细节已确认"),
    ];

    private static Fact Create(string id, string english, string chinese) => new()
    {
        Id = id,
        Name = LocalizedText.Create(english, chinese),
    };
}
