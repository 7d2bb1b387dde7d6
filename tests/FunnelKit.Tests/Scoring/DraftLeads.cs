using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

internal static class DraftLeads
{
    /// <summary>Gets few leads of any kind, outcomes unknown among them.</summary>
    public static Gen<DraftLead[]> Any { get; } =
        (from employees in Gen.OneOf(
            Gen.Constant((double?)null),
            Gen.Elements<double?>(0d, -0d, 1d / 3d, 1e-20, 1e27, -9e27, 12345.678),
            Gen.Choose(0, 500).Select(value => (double?)value))
         from industry in Gen.Elements(null, "health", "HEALTH", "retail", "other", "steel")
         from hasPhone in Gen.Elements<bool?>(null, true, false)
         from won in Gen.Elements<bool?>(null, true, false, true, false)
         select new DraftLead
         {
             Employees = employees,
             Industry = industry,
             HasPhone = hasPhone,
             Won = won,
         }).ListOf().Select(leads => leads.ToArray());

    /// <summary>
    /// Gets 2,000 leads: large ones of health care with a phone win more often, and the signature tells who has won.
    /// </summary>
    public static DraftLead[] Typical { get; } = [.. Enumerable.Range(0, 2_000).Select(Create)];

    public static LeadTable ToTable(this IEnumerable<DraftLead> leads) => LeadTable.From(leads, map => map
        .Number("employees", lead => lead.Employees)
        .Category("industry", lead => lead.Industry)
        .Flag("phone", lead => lead.HasPhone)
        .Interval("budget", lead => lead.Budget)
        .Category("signed", lead => lead.Signed));

    public static bool?[] Outcomes(this IEnumerable<DraftLead> leads) => [.. leads.Select(lead => lead.Won)];

    public static ScorecardDraft Draft(this DraftLead[] leads, params string[] writtenAfterOutcome) =>
        ScorecardDraft.From(
            leads.ToTable(), leads.Outcomes(), "starter", LocalizedText.Create("Starter"), writtenAfterOutcome);

    // Multiples of an irrational number spread evenly over [0, 1).
    private static DraftLead Create(int number)
    {
        var employees = Math.Floor(Share(number, Math.Sqrt(2d)) * 400d);
        var industry = (int)(Share(number, Math.Sqrt(3d)) * 4d);
        var hasPhone = Share(number, Math.Sqrt(5d)) < 0.6;
        var chance = 0.05 + (employees >= 150d ? 0.25 : 0d) + (industry == 0 ? 0.3 : 0d) + (hasPhone ? 0.1 : 0d);
        var won = Share(number, Math.Sqrt(7d)) < chance;
        return new()
        {
            Employees = number % 9 == 0 ? null : employees,
            Industry = industry switch { 0 => "health", 1 => "retail", 2 => "steel", _ => $"rare {number}" },
            HasPhone = number % 7 == 0 ? null : hasPhone,
            Budget = NumberRange.Between(1_000m, 1_000m + (number % 13)),
            Signed = won ? "yes" : null,
            Won = number % 10 == 0 ? null : won,
        };
    }

    private static double Share(int number, double step) => (number * step) - Math.Floor(number * step);
}
