namespace FunnelKit.Benchmarks.Workloads;

/// <summary>The same rules over records: one function for each, and as LINQ that adds up decimals.</summary>
internal static class ScoringRules
{
    private static readonly HashSet<string> GoodIndustries = Words(ScoringWorkload.GoodIndustries);
    private static readonly HashSet<string> GoodCountries = Words(ScoringWorkload.GoodCountries);
    private static readonly HashSet<string> GoodJobLevels = Words([4, 5, 6]);
    private static readonly HashSet<string> GoodDepartments = Words([1, 2, 5]);
    private static readonly HashSet<string> GoodSources = Words([0, 3, 6]);
    private static readonly HashSet<string> GoodFundings = Words([2, 3, 4]);

    public static Func<ScoringLead, int>[] All { get; } =
    [
        lead => lead.Employees is >= 50 and < 5_000 ? 6 : 0,
        lead => lead.Revenue is >= 1_000 and < 100_000 ? 6 : 0,
        lead => lead.AccountAge is >= 30 and < 720 ? 3 : 0,
        lead => lead.Timeline <= 90 ? 6 : 0,
        lead => GoodIndustries.Contains(lead.Industry) ? 5 : 0,
        lead => GoodCountries.Contains(lead.Country) ? 4 : 0,
        lead => GoodJobLevels.Contains(lead.JobLevel) ? 8 : 0,
        lead => GoodDepartments.Contains(lead.Department) ? 4 : 0,
        lead => GoodSources.Contains(lead.Source) ? 3 : 0,
        lead => GoodFundings.Contains(lead.Funding) ? 3 : 0,
        lead => lead.IsFreeMail ? -6 : 0,
        lead => lead.HasPhone ? 2 : 0,
        lead => lead.HasWebsite ? 2 : 0,
        lead => lead.IsOptIn ? 4 : 0,
        lead => lead.IsCompetitor ? -25 : 0,
        lead => lead.IsCustomer ? -5 : 0,
        lead => lead.TechCount < 1 ? 0 : lead.TechCount < 4 ? 2 : lead.TechCount < 10 ? 4 : 6,
        lead => lead.DecisionMakers < 1 ? 0 : lead.DecisionMakers < 3 ? 3 : lead.DecisionMakers < 6 ? 5 : 2,
        lead => lead.Pages < 5 ? 0 : lead.Pages < 20 ? 2 : lead.Pages < 80 ? 4 : 6,
        lead => lead.Employees < 10 ? -2 : lead.Employees < 200 ? 1 : lead.Employees < 2_000 ? 4 : 5,
        lead => 2 * lead.FirstRating,
        lead => 2 * lead.SecondRating,
        lead => 2 * lead.ThirdRating,
        lead => lead.FourthRating,
        lead => lead.FifthRating,
    ];

    public static int[] ScoreByFunctions(ScoringLead[] leads)
    {
        var scores = new int[leads.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            foreach (var rule in All)
            {
                scores[i] += rule(leads[i]);
            }
        }

        return scores;
    }

    public static decimal[] ScoreByLinq(ScoringLead[] leads) =>
        [.. leads.Select(lead => All.Select(rule => (decimal)rule(lead)).Where(points => points != 0m).Sum())];

    private static HashSet<string> Words(IEnumerable<int> codes) =>
        codes.Select(ScoringWorkload.Word).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
