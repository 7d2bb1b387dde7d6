using BenchmarkDotNet.Attributes;
using FunnelKit.Benchmarks.Workloads;
using FunnelKit.Scoring;

namespace FunnelKit.Benchmarks;

/// <summary>Reading a user's list of leads into columns, against copying the same fields into arrays.</summary>
[MemoryDiagnoser]
public class LeadTableBenchmarks
{
    private List<ScoringLead> _leads = null!;

    [Params(1_000_000)]
    public int Leads { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _leads = [.. new ScoringWorkload(Leads).ToLeads()];
        if (FromMapping().Count != Leads)
        {
            throw new InvalidOperationException("Leads are missing.");
        }
    }

    [Benchmark(Baseline = true)]
    public object CopyFields()
    {
        var words = Arrays<string>(6);
        var numbers = Arrays<int>(12);
        var flags = Arrays<bool>(6);
        var row = 0;
        foreach (var lead in _leads)
        {
            words[0][row] = lead.Industry;
            words[1][row] = lead.Country;
            words[2][row] = lead.JobLevel;
            words[3][row] = lead.Department;
            words[4][row] = lead.Source;
            words[5][row] = lead.Funding;
            numbers[0][row] = lead.Employees;
            numbers[1][row] = lead.Revenue;
            numbers[2][row] = lead.TechCount;
            numbers[3][row] = lead.AccountAge;
            numbers[4][row] = lead.Timeline;
            numbers[5][row] = lead.DecisionMakers;
            numbers[6][row] = lead.Pages;
            numbers[7][row] = lead.FirstRating;
            numbers[8][row] = lead.SecondRating;
            numbers[9][row] = lead.ThirdRating;
            numbers[10][row] = lead.FourthRating;
            numbers[11][row] = lead.FifthRating;
            flags[0][row] = lead.IsFreeMail;
            flags[1][row] = lead.HasPhone;
            flags[2][row] = lead.HasWebsite;
            flags[3][row] = lead.IsOptIn;
            flags[4][row] = lead.IsCompetitor;
            flags[5][row] = lead.IsCustomer;
            row++;
        }

        return (words, numbers, flags);
    }

    [Benchmark]
    public LeadTable<ScoringLead> FromMapping() => LeadTable.From(_leads, map => ScoringWorkload.Map(map));

    private T[][] Arrays<T>(int count) => [.. Enumerable.Range(0, count).Select(_ => new T[_leads.Count])];
}
