using FunnelKit.Grading;
using FunnelKit.Scoring;
using FunnelKit.Stages;
using FunnelKit.Tests.Stages;

namespace FunnelKit.Tests.Grading;

/// <summary>Leads rated in five dimensions, and what else grading needs.</summary>
internal static class GradingFixtures
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Gets a behavior model: demos fade by half in ten days.</summary>
    public static BehaviorModel Behavior { get; } = BehaviorModel.CreateBuilder("web", "Web")
        .Add("demo", 20m, Decay.HalfLife(10d))
        .Add("unsubscribe", -30m)
        .Build();

    public static DateTimeOffset Day(double day) => Start.AddDays(day);

    /// <summary>Tells the ratings of a lead, in the order of the card; what is null is not known.</summary>
    public static FactTable Rated(params ReadOnlySpan<int?> ratings)
    {
        var facts = new FactTable();
        for (var index = 0; index < ratings.Length; index++)
        {
            if (ratings[index] is { } rating)
            {
                facts = facts.And(
                    Scorecards.FiveDimensions.Characteristics[index].Id, FactValue.FromNumber(rating));
            }
        }

        return facts;
    }

    /// <summary>Answers the questions to which the definitions of A, B and C refer.</summary>
    public static FactTable Described(
        this FactTable facts, bool? industry = null, bool? budget = null, bool? decision = null, bool? need = null)
    {
        (string Id, bool? Value)[] flags =
        [
            (GradingFacts.IndustryMatch, industry), (GradingFacts.BudgetClear, budget),
            (GradingFacts.DecisionMakerClear, decision), (GradingFacts.NeedConfirmed, need),
        ];
        return flags
            .Where(flag => flag.Value is not null)
            .Aggregate(facts, (known, flag) => known.And(flag.Id, FactValue.FromFlag(flag.Value!.Value)));
    }

    public static GradedScore Grade(FactTable lead) =>
        GradeScale.Abc.Grade(Scorecards.FiveDimensions.Score(lead), lead);

    public static BehaviorEvent Event(string type, double day) => new()
    {
        Type = type,
        At = Day(day),
    };
}
