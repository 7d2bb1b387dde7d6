using System.Globalization;
using FunnelKit.Scoring;

namespace FunnelKit.Benchmarks.Workloads;

/// <summary>Leads with 19 attributes, which 20 rules look at, and five ratings.</summary>
internal sealed class ScoringWorkload
{
    private const ulong Seed = 2;
    private const ulong NumbersPerLead = 32;

    private static readonly int[] FlagShares = [30, 60, 80, 50, 2, 10];

    public ScoringWorkload(int count)
    {
        Industry = Bytes(count, 0, 20);
        Country = Bytes(count, 1, 50);
        Employees = [.. Enumerable.Range(0, count).Select(lead => (short)Size(lead, 2, 15))];
        Revenue = [.. Enumerable.Range(0, count).Select(lead => Size(lead, 4, 18))];
        JobLevel = Bytes(count, 6, 7);
        Department = Bytes(count, 7, 10);
        Source = Bytes(count, 8, 8);
        Funding = Bytes(count, 9, 7);
        Flags = [.. Enumerable.Range(0, count).Select(FlagsOf)];
        TechCount = Bytes(count, 16, 31);
        AccountAge = [.. Enumerable.Range(0, count).Select(lead => (short)Next(lead, 17, 2_000))];
        Timeline = [.. Enumerable.Range(0, count).Select(lead => (short)Next(lead, 18, 365))];
        DecisionMakers = Bytes(count, 19, 10);
        Pages = Bytes(count, 20, 200);
        Ratings =
        [
            .. Enumerable.Range(0, 5)
                .Select(rating => Bytes(count, 21 + rating, 5).Select(value => (byte)(value + 1)).ToArray()),
        ];
    }

    public static int[] GoodIndustries { get; } = [1, 3, 4, 7, 11, 12];

    public static int[] GoodCountries { get; } = [0, 1, 2, 5, 8, 13, 21, 34];

    public static int[] RatingWeights { get; } = [2, 2, 2, 1, 1];

    /// <summary>Gets the points of each flag: free mail, phone, website, opt-in, competitor, customer.</summary>
    public static int[] FlagPoints { get; } = [-6, 2, 2, 4, -25, -5];

    public static Scorecard Card { get; } = CreateCard();

    public int Count => Industry.Length;

    public byte[] Industry { get; }

    public byte[] Country { get; }

    public short[] Employees { get; }

    public int[] Revenue { get; }

    public byte[] JobLevel { get; }

    public byte[] Department { get; }

    public byte[] Source { get; }

    public byte[] Funding { get; }

    /// <summary>Gets a bit for each flag, in the order of <see cref="FlagPoints"/>.</summary>
    public byte[] Flags { get; }

    public byte[] TechCount { get; }

    public short[] AccountAge { get; }

    public short[] Timeline { get; }

    public byte[] DecisionMakers { get; }

    public byte[] Pages { get; }

    public byte[][] Ratings { get; }

    public static void Map(LeadMap<ScoringLead> map) => map
        .Category("industry", lead => lead.Industry)
        .Category("country", lead => lead.Country)
        .Number("employees", lead => lead.Employees)
        .Number("revenue", lead => lead.Revenue)
        .Category("job-level", lead => lead.JobLevel)
        .Category("department", lead => lead.Department)
        .Category("source", lead => lead.Source)
        .Category("funding", lead => lead.Funding)
        .Flag("free-mail", lead => lead.IsFreeMail)
        .Flag("phone", lead => lead.HasPhone)
        .Flag("website", lead => lead.HasWebsite)
        .Flag("opt-in", lead => lead.IsOptIn)
        .Flag("competitor", lead => lead.IsCompetitor)
        .Flag("customer", lead => lead.IsCustomer)
        .Number("tech-count", lead => lead.TechCount)
        .Number("account-age", lead => lead.AccountAge)
        .Number("timeline", lead => lead.Timeline)
        .Number("decision-makers", lead => lead.DecisionMakers)
        .Number("pages", lead => lead.Pages)
        .Rating("rating-0", lead => lead.FirstRating)
        .Rating("rating-1", lead => lead.SecondRating)
        .Rating("rating-2", lead => lead.ThirdRating)
        .Rating("rating-3", lead => lead.FourthRating)
        .Rating("rating-4", lead => lead.FifthRating);

    public ScoringLead[] ToLeads()
    {
        string[] words = [.. Enumerable.Range(0, 50).Select(Word)];
        return
        [
            .. Enumerable.Range(0, Count).Select(lead => new ScoringLead
            {
                Industry = words[Industry[lead]],
                Country = words[Country[lead]],
                Employees = Employees[lead],
                Revenue = Revenue[lead],
                JobLevel = words[JobLevel[lead]],
                Department = words[Department[lead]],
                Source = words[Source[lead]],
                Funding = words[Funding[lead]],
                IsFreeMail = (Flags[lead] & 1) != 0,
                HasPhone = (Flags[lead] & 2) != 0,
                HasWebsite = (Flags[lead] & 4) != 0,
                IsOptIn = (Flags[lead] & 8) != 0,
                IsCompetitor = (Flags[lead] & 16) != 0,
                IsCustomer = (Flags[lead] & 32) != 0,
                TechCount = TechCount[lead],
                AccountAge = AccountAge[lead],
                Timeline = Timeline[lead],
                DecisionMakers = DecisionMakers[lead],
                Pages = Pages[lead],
                FirstRating = Ratings[0][lead],
                SecondRating = Ratings[1][lead],
                ThirdRating = Ratings[2][lead],
                FourthRating = Ratings[3][lead],
                FifthRating = Ratings[4][lead],
            }),
        ];
    }

    public static string Word(int code) => string.Create(CultureInfo.InvariantCulture, $"word-{code}");

    private static int Next(int lead, int field, int bound) =>
        SplitMix64.Bounded(SplitMix64.At(Seed, ((ulong)lead * NumbersPerLead) + (ulong)field), bound);

    private static byte[] Bytes(int count, int field, int bound) =>
        [.. Enumerable.Range(0, count).Select(lead => (byte)Next(lead, field, bound))];

    private static int Size(int lead, int field, int scales)
    {
        var scale = 1 << Next(lead, field, scales);
        return scale + Next(lead, field + 1, scale);
    }

    private static byte FlagsOf(int lead)
    {
        var flags = 0;
        for (var flag = 0; flag < FlagShares.Length; flag++)
        {
            flags |= Next(lead, 10 + flag, 100) < FlagShares[flag] ? 1 << flag : 0;
        }

        return (byte)flags;
    }

    private static Scorecard CreateCard()
    {
        var builder = Scorecard.CreateBuilder("w2", "W2")
            .AddCategory("industry", Words(5, GoodIndustries))
            .AddCategory("country", Words(4, GoodCountries))

            // Two rules look at employees; a characteristic has one table of bins.
            .AddNumber("employees", bins => bins
                .Below(10, -2).From(10, 50, 1).From(50, 200, 7).From(200, 2_000, 10).From(2_000, 5_000, 11)
                .AtLeast(5_000, 5).Missing(0))
            .AddNumber("revenue", bins => bins.Below(1_000, 0).From(1_000, 100_000, 6).AtLeast(100_000, 0).Missing(0))
            .AddCategory("job-level", Words(8, 4, 5, 6))
            .AddCategory("department", Words(4, 1, 2, 5))
            .AddCategory("source", Words(3, 0, 3, 6))
            .AddCategory("funding", Words(3, 2, 3, 4))
            .AddNumber("tech-count", bins => bins
                .Below(1, 0).From(1, 4, 2).From(4, 10, 4).AtLeast(10, 6).Missing(0))
            .AddNumber("account-age", bins => bins.Below(30, 0).From(30, 720, 3).AtLeast(720, 0).Missing(0))
            .AddNumber("timeline", bins => bins.Below(91, 6).AtLeast(91, 0).Missing(0))
            .AddNumber("decision-makers", bins => bins
                .Below(1, 0).From(1, 3, 3).From(3, 6, 5).AtLeast(6, 2).Missing(0))
            .AddNumber("pages", bins => bins
                .Below(5, 0).From(5, 20, 2).From(20, 80, 4).AtLeast(80, 6).Missing(0));
        string[] flags = ["free-mail", "phone", "website", "opt-in", "competitor", "customer"];
        foreach (var (index, flag) in flags.Index())
        {
            builder.AddFlag(flag, yes: FlagPoints[index], no: 0, missing: 0);
        }

        foreach (var (index, weight) in RatingWeights.Index())
        {
            builder.AddRating($"rating-{index.ToString(CultureInfo.InvariantCulture)}", 1, 5, missing: 0, weight: weight);
        }

        return builder.Build();
    }

    private static Action<CategoryBins> Words(decimal points, params int[] codes) =>
        bins => bins.Points(points, [.. codes.Select(Word)]).Other(0).Missing(0);
}
