namespace FunnelKit.Stages;

/// <summary>Criteria that hold for every sale, in the words of the field.</summary>
public static class Criteria
{
    /// <summary>Gets what every well-formed opportunity has.</summary>
    /// <value>An estimated amount, an expected close date and an explicit customer need.</value>
    public static StageCriterion WellFormedOpportunity { get; } = new()
    {
        Id = "well-formed-opportunity",
        Name = LocalizedText.Create(
            "The opportunity has an estimated amount, an expected close date and an explicit customer need",
            "商机具备预计金额、预计成交时间和明确的客户需求"),
        Condition = Criterion.All(
            Criterion.Present(StandardFacts.Amount),
            Criterion.Present(StandardFacts.CloseDate),
            Criterion.Present(StandardFacts.CustomerNeed)),
    };
}
