namespace FunnelKit.Benchmarks.Workloads;

/// <summary>Scores by a careful loop with tables: what somebody writes who needs just these rules, and fast.</summary>
/// <remarks>
/// It knows every range of values, packs six flags into a byte and looks up what can be looked up; the library has to
/// find out. Both read prepared columns.
/// </remarks>
internal static class ScoringLoop
{
    private static readonly sbyte[] Industry = Table(20, code => ScoringWorkload.GoodIndustries.Contains(code) ? 5 : 0);
    private static readonly sbyte[] Country = Table(50, code => ScoringWorkload.GoodCountries.Contains(code) ? 4 : 0);
    private static readonly sbyte[] JobLevel = Table(7, code => code >= 4 ? 8 : 0);
    private static readonly sbyte[] Department = Table(10, code => code is 1 or 2 or 5 ? 4 : 0);
    private static readonly sbyte[] Source = Table(8, code => code is 0 or 3 or 6 ? 3 : 0);
    private static readonly sbyte[] Funding = Table(7, code => code is 2 or 3 or 4 ? 3 : 0);
    private static readonly sbyte[] TechCount = Table(31, count => count < 1 ? 0 : count < 4 ? 2 : count < 10 ? 4 : 6);
    private static readonly sbyte[] Makers = Table(10, count => count < 1 ? 0 : count < 3 ? 3 : count < 6 ? 5 : 2);
    private static readonly sbyte[] Pages = Table(200, count => count < 5 ? 0 : count < 20 ? 2 : count < 80 ? 4 : 6);
    private static readonly sbyte[] AccountAge = Table(2_000, days => days is >= 30 and < 720 ? 3 : 0);
    private static readonly sbyte[] Timeline = Table(365, days => days <= 90 ? 6 : 0);
    private static readonly sbyte[] Employees = Table(short.MaxValue + 1, OfEmployees);
    private static readonly sbyte[] Flags = Table(64, flags => Enumerable.Range(0, 6)
        .Sum(flag => (flags >> flag & 1) * ScoringWorkload.FlagPoints[flag]));

    public static int[] Score(ScoringWorkload leads)
    {
        var (industries, countries, jobLevels) = (leads.Industry, leads.Country, leads.JobLevel);
        var (departments, sources, fundings, flags) = (leads.Department, leads.Source, leads.Funding, leads.Flags);
        var (employees, revenues, ages, timelines) = (leads.Employees, leads.Revenue, leads.AccountAge, leads.Timeline);
        var (techCounts, makers, pages) = (leads.TechCount, leads.DecisionMakers, leads.Pages);
        var (first, second, third) = (leads.Ratings[0], leads.Ratings[1], leads.Ratings[2]);
        var (fourth, fifth) = (leads.Ratings[3], leads.Ratings[4]);
        var scores = new int[industries.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Industry[industries[i]] + Country[countries[i]] + JobLevel[jobLevels[i]]
                + Department[departments[i]] + Source[sources[i]] + Funding[fundings[i]] + Flags[flags[i]]
                + TechCount[techCounts[i]] + Makers[makers[i]] + Pages[pages[i]]
                + Employees[employees[i]] + AccountAge[ages[i]] + Timeline[timelines[i]]
                + ((uint)(revenues[i] - 1_000) < 99_000 ? 6 : 0)
                + (2 * (first[i] + second[i] + third[i])) + fourth[i] + fifth[i];
        }

        return scores;
    }

    private static int OfEmployees(int count) =>
        (count is >= 50 and < 5_000 ? 6 : 0) + (count < 10 ? -2 : count < 200 ? 1 : count < 2_000 ? 4 : 5);

    private static sbyte[] Table(int size, Func<int, int> pointsOf) =>
        [.. Enumerable.Range(0, size).Select(value => (sbyte)pointsOf(value))];
}
