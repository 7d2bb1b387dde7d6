using System.Globalization;
using System.Text.Json;
using FunnelKit.Grading;
using FunnelKit.Qualification;
using FunnelKit.SampleHost.Data;

namespace FunnelKit.SampleHost.Demo;

/// <summary>
/// Makes up 2,000 leads over 13 months. How a lead ends depends on what the scorecard looks at, on what the lead does,
/// and on chance, so that a back-test means something without being perfect.
/// </summary>
internal static class DemoLeads
{
    public const int Count = 2_000;

    private const double TotalDays = 395;
    private const double StillOpen = 0.06;

    private static readonly (string Value, double Share, double Match)[] Industries =
    [
        ("medical", 0.16, 5), ("pharma", 0.10, 5), ("manufacturing", 0.20, 4), ("logistics", 0.12, 4),
        ("retail", 0.14, 3), ("education", 0.10, 3), ("finance", 0.08, 1), ("media", 0.10, 1),
    ];

    private static readonly (string Value, double Share, double Worth)[] Sources =
    [
        ("referral", 0.10, 1.1), ("event", 0.22, 0.5), ("website", 0.30, 0), ("search", 0.20, 0), ("list", 0.18, -0.8),
    ];

    private static readonly (string Type, double Share)[] Types =
        [("page", 0.58), ("paper", 0.16), ("document", 0.17), ("event", 0.09)];

    public static (List<LeadRow> Leads, List<LeadEventRow> Events) Create()
    {
        var leads = new List<LeadRow>(Count);
        var events = new List<LeadEventRow>(Count * 4);
        for (var number = 1; number <= Count; number++)
        {
            var random = new DemoRandom(0x1EAD_0000UL + (ulong)number);
            var created = DemoPipeline.AsOf.AddDays(-TotalDays * (Count - number + random.NextFraction()) / Count);
            Tell(number, created, random, leads, events);
        }

        return (leads, events);
    }

    private static void Tell(
        int number, DateTimeOffset created, DemoRandom random, List<LeadRow> leads, List<LeadEventRow> events)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var quality = Normal(random);
        var worth = Describe(values, quality, random);
        var activity = (0.5 * quality) + (0.85 * Normal(random));
        var age = (DemoPipeline.AsOf - created).TotalDays;
        var decided = random.NextLogNormal(55, 0.5);
        var isDecided = decided < age && !random.Chance(StillOpen);
        var isWon = random.Chance(1 / (1 + Math.Exp(2.45 - worth - (0.55 * activity))));
        var seen = isDecided ? decided : age;
        var last = Behave(number, created, seen, activity, random, events);
        var touched = Math.Max(0d, seen - random.NextLogNormal(6, 1));
        leads.Add(new()
        {
            Number = number,
            Company = Name(random),
            Contact = random.Chance(0.5) ? random.Pick(DemoNames.Contacts) : random.Pick(DemoNames.ChineseContacts),
            CreatedTicks = created.UtcTicks,
            TouchedTicks = Math.Max(created.AddDays(touched).UtcTicks, last.UtcTicks),
            EvaluatedTicks = created.AddDays(Math.Max(0d, seen - (random.NextFraction() * 150))).UtcTicks,
            IsWon = isDecided ? isWon : null,
            Values = JsonSerializer.Serialize(values),
        });
    }

    /// <summary>Writes down what is known, and answers what all of it, known or not, is worth in log-odds.</summary>
    private static double Describe(SortedDictionary<string, string> values, double quality, DemoRandom random)
    {
        var industry = Industries[Draw([.. Industries.Select(item => item.Share)], random)];
        var source = Sources[Draw([.. Sources.Select(item => item.Share)], random)];
        var employees = Math.Round(random.NextLogNormal(260, 1.3)) + 5;
        var urgency = Rating(quality, random);
        var chain = Rating(quality, random);
        var budget = Math.Round(random.NextLogNormal(70 * Math.Exp(0.35 * quality), 0.8) / 5) * 5 + 5;
        var hasPhone = random.Chance(0.85);
        Say(DemoScorecards.Employees, 0.9, Write(employees));
        Say(DemoScorecards.Industry, 0.96, industry.Value);
        Say(DemoScorecards.Source, 1, source.Value);
        Say(DemoScorecards.Urgency, 0.86, Write(urgency));
        Say(DemoScorecards.DecisionChain, 0.82, Write(chain));
        Say(DemoScorecards.Budget, 0.75, Budget(budget, random));
        Say(DemoScorecards.Phone, 0.92, Write(hasPhone));
        Say(GradingFacts.IndustryMatch, 0.9, Write(industry.Match >= 4));
        Say(GradingFacts.BudgetClear, 0.8, Write(values.ContainsKey(DemoScorecards.Budget) && random.Chance(0.8)));
        Say(GradingFacts.DecisionMakerClear, 0.85, Write(chain >= 4));
        Say(GradingFacts.NeedConfirmed, 0.85, Write(urgency >= 4 && random.Chance(0.75)));
        Say(ScreeningFacts.ContactValid, 0.97, Write(hasPhone || random.Chance(0.9)));
        Say(ScreeningFacts.IdentityGenuine, 0.97, Write(!random.Chance(0.02)));
        Say(ScreeningFacts.NeedRelated, 0.97, Write(!random.Chance(0.03)));
        Say(ScreeningFacts.IndustryInProfile, 0.98, Write(industry.Match >= 3 || random.Chance(0.8)));
        Say(ScreeningFacts.SizeInProfile, 0.98, Write(employees >= 20));
        Say(ScreeningFacts.IsDuplicate, 1, Write(random.Chance(0.01)));
        Say(ScreeningFacts.ReadyToBuy, 0.9, Write(urgency >= 2 || random.Chance(0.6)));
        Say(ScreeningFacts.NeedGenuine, 0.8, Write(random.Chance(0.9)));
        Say(ScreeningFacts.NeedUrgency, 0.8, Write(urgency));
        return (0.3 * (industry.Match - 3)) + source.Worth + (0.4 * (urgency - 3)) + (0.35 * (chain - 3))
            + (0.35 * Math.Log(budget / 70)) + (0.15 * Math.Log(employees / 260)) + (hasPhone ? 0 : -1.2);

        void Say(string fact, double known, string value)
        {
            if (random.Chance(known))
            {
                values[fact] = value;
            }
        }
    }

    private static DateTimeOffset Behave(
        int number, DateTimeOffset created, double days, double activity, DemoRandom random, List<LeadEventRow> events)
    {
        var happened = new SortedList<DateTimeOffset, string>();
        var count = Math.Min(40, (int)Math.Floor(random.NextLogNormal(3 * Math.Exp(0.75 * activity), 0.5)));
        var last = created;
        for (var i = 0; i < count; i++)
        {
            // People look around before they leave their name, and come back in bursts.
            var at = created.AddDays((Math.Pow(random.NextFraction(), 0.8) * (days + 3)) - 3);
            var time = at < DemoPipeline.AsOf ? at : DemoPipeline.AsOf;
            _ = happened.TryAdd(time, Types[Draw([.. Types.Select(item => item.Share)], random)].Type);
        }

        if (activity < -0.5 && random.Chance(0.2))
        {
            _ = happened.TryAdd(created.AddDays(days * random.NextFraction()), "unsubscribe");
        }

        foreach (var (position, (at, type)) in happened.Index())
        {
            last = type == "event" && at > last ? at : last;
            events.Add(new()
            {
                Lead = number,
                Position = position,
                Type = type,
                OccurredTicks = at.UtcTicks,
            });
        }

        return last;
    }

    private static int Rating(double quality, DemoRandom random) =>
        (int)Math.Clamp(Math.Round(3 + (0.7 * quality) + Normal(random)), 1, 5);

    /// <summary>Customers say a number, or a range that contains it.</summary>
    private static string Budget(double budget, DemoRandom random)
    {
        if (random.Chance(0.45))
        {
            return Write(budget);
        }

        double[] ends = [0, 20, 50, 100, 150, 200, 300, 500, 1_000, 5_000];
        var place = Array.FindLastIndex(ends, end => end <= budget);
        return $"{Write(ends[place])}-{Write(place + 1 < ends.Length ? ends[place + 1] : budget * 2)}";
    }

    private static int Draw(double[] shares, DemoRandom random)
    {
        var rest = random.NextFraction();
        var place = 0;
        while (place < shares.Length - 1 && (rest -= shares[place]) >= 0)
        {
            place++;
        }

        return place;
    }

    private static string Name(DemoRandom random) => random.Chance(0.5)
        ? $"{random.Pick(DemoNames.Companies)} {random.Pick(DemoNames.Trades)}"
        : random.Pick(DemoNames.ChineseCompanies) + random.Pick(DemoNames.ChineseTrades);

    private static double Normal(DemoRandom random) => Math.Log(random.NextLogNormal(1, 1));

    private static string Write(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Write(bool flag) => flag ? "true" : "false";
}
