namespace FunnelKit.Benchmarks.Workloads;

/// <summary>A lead as an application would hold it.</summary>
public sealed record ScoringLead
{
    public required string Industry { get; init; }

    public required string Country { get; init; }

    public required int Employees { get; init; }

    public required int Revenue { get; init; }

    public required string JobLevel { get; init; }

    public required string Department { get; init; }

    public required string Source { get; init; }

    public required string Funding { get; init; }

    public required bool IsFreeMail { get; init; }

    public required bool HasPhone { get; init; }

    public required bool HasWebsite { get; init; }

    public required bool IsOptIn { get; init; }

    public required bool IsCompetitor { get; init; }

    public required bool IsCustomer { get; init; }

    public required int TechCount { get; init; }

    public required int AccountAge { get; init; }

    public required int Timeline { get; init; }

    public required int DecisionMakers { get; init; }

    public required int Pages { get; init; }

    public required int FirstRating { get; init; }

    public required int SecondRating { get; init; }

    public required int ThirdRating { get; init; }

    public required int FourthRating { get; init; }

    public required int FifthRating { get; init; }
}
