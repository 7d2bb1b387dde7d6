using FunnelKit.Scoring;

namespace FunnelKit.Benchmarks.Workloads;

/// <summary>Events of many leads: twelve each on average, of eight types, over a year.</summary>
public sealed class BehaviorWorkload
{
    public const int Types = 8;
    public const int Days = 366;
    public const int SecondsPerDay = 86_400;
    private const int YearInSeconds = 31_536_000;

    private static readonly int[] Shares = [30, 50, 75, 83, 88, 90, 96, 100];
    private static readonly int[] Points = [1, 2, 1, 5, 8, 12, 6, 4];
    private static readonly int[] HalfLives = [14, 14, 7, 30, 45, 60, 30, 21];
    private static readonly int[] Limits = [5, 10, 10, 20, 24, 36, 18, 8];

    public BehaviorWorkload(int leads)
    {
        var events = 0UL;
        Leads = new BehaviorLead[leads];
        for (var lead = 0UL; lead < (ulong)leads; lead++)
        {
            var list = new BehaviorRow[SplitMix64.Bounded(SplitMix64.At(2, (32 * lead) + 31), 25)];
            for (var row = 0; row < list.Length; row++, events++)
            {
                var share = SplitMix64.Bounded(SplitMix64.At(3, 2 * events), 100);
                var age = 1L + SplitMix64.Bounded(SplitMix64.At(3, (2 * events) + 1), YearInSeconds);
                list[row] = new(Names[Array.FindIndex(Shares, most => share < most)], AsOf.AddSeconds(-age));
            }

            Leads[lead] = new(list);
        }
    }

    public static DateTimeOffset AsOf { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static string[] Names { get; } = ["open", "click", "view", "form", "paper", "demo", "webinar", "reply"];

    public static BehaviorModel Model { get; } = CreateModel(minCount: 1);

    /// <summary>Gets a model whose events have to be put in order, because further ones are worth less.</summary>
    public static BehaviorModel GeneralModel { get; } = CreateModel(minCount: 2);

    public BehaviorLead[] Leads { get; }

    public LeadTable<BehaviorLead> ToTable() =>
        LeadTable.From(Leads, map => map.Events(lead => lead.Events, row => row.Type, row => row.At));

    /// <summary>Copies the same fields into arrays, as careful code without a library does.</summary>
    public (int[] Starts, byte[] Types, uint[] Seconds) ToArrays()
    {
        var starts = new int[Leads.Length + 1];
        var codes = new Dictionary<string, byte>(StringComparer.OrdinalIgnoreCase);
        var types = new List<byte>();
        var seconds = new List<uint>();
        foreach (var (lead, item) in Leads.Index())
        {
            foreach (var row in item.Events)
            {
                if (!codes.TryGetValue(row.Type, out var code))
                {
                    code = (byte)Array.IndexOf(Names, row.Type);
                    codes.Add(row.Type, code);
                }

                types.Add(code);
                seconds.Add((uint)row.At.ToUnixTimeSeconds());
            }

            starts[lead + 1] = types.Count;
        }

        return (starts, types.ToArray(), seconds.ToArray());
    }

    public static long[] Loop((int[] Starts, byte[] Types, uint[] Seconds) columns)
    {
        var (starts, types, seconds) = columns;
        var asOf = (uint)AsOf.ToUnixTimeSeconds();
        var worth = new long[Types * Days];
        for (var cell = 0; cell < worth.Length; cell++)
        {
            worth[cell] = (long)Math.Round(
                Points[cell / Days] * 1e6 * Math.Pow(2d, -(cell % Days) / (double)HalfLives[cell / Days]));
        }

        var totals = new long[starts.Length - 1];
        Span<long> sums = stackalloc long[Types];
        for (var lead = 0; lead < totals.Length; lead++)
        {
            sums.Clear();
            for (var row = starts[lead]; row < starts[lead + 1]; row++)
            {
                int type = types[row];
                sums[type] += worth[(type * Days) + (int)((asOf - seconds[row]) / SecondsPerDay)];
            }

            var total = 0L;
            for (var type = 0; type < Types; type++)
            {
                total += Math.Min(sums[type], Limits[type] * 1_000_000L);
            }

            totals[lead] = total;
        }

        return totals;
    }

    public static decimal Linq(BehaviorLead lead) =>
        lead.Events.GroupBy(row => row.Type).Sum(group =>
        {
            var type = Array.IndexOf(Names, group.Key);
            var points = group.Sum(row => Math.Round(
                Points[type] * (decimal)Math.Pow(2d, -(AsOf - row.At).Days / (double)HalfLives[type]), 6));
            return Math.Min(points, Limits[type]);
        });

    private static BehaviorModel CreateModel(int minCount)
    {
        var builder = BehaviorModel.CreateBuilder("w2", "Eight types");
        for (var type = 0; type < Types; type++)
        {
            builder.Add(new BehaviorType
            {
                Id = Names[type],
                Points = Points[type],
                Decay = Decay.HalfLife(HalfLives[type]),
                Highest = Limits[type],
                MinCount = minCount,
            });
        }

        return builder.Build();
    }
}
