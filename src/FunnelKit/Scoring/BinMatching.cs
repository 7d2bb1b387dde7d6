using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>Finds which bins of two versions of a characteristic are the same, in linear time but for sorting words.</summary>
internal static class BinMatching
{
    private const int None = -1;

    /// <summary>Gets for each bin after the position of the bin before, or −1.</summary>
    public static int[] Match(ImmutableArray<Bin> before, ImmutableArray<Bin> after)
    {
        var matches = new int[after.Length];
        Array.Fill(matches, None);
        var isTaken = new bool[before.Length];
        Claim(bin => [Holding(bin)]);
        Claim(Traces);
        return matches;

        void Claim(Func<Bin, IEnumerable<string>> keysOf)
        {
            var owners = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            for (var place = 0; place < before.Length; place++)
            {
                foreach (var key in isTaken[place] ? [] : keysOf(before[place]))
                {
                    owners.TryAdd(key, place);
                }
            }

            for (var place = 0; place < after.Length; place++)
            {
                foreach (var key in matches[place] == None ? keysOf(after[place]) : [])
                {
                    if (owners.TryGetValue(key, out var owner) && !isTaken[owner])
                    {
                        (matches[place], isTaken[owner]) = (owner, true);
                        break;
                    }
                }
            }
        }
    }

    /// <summary>Says what a bin holds: equal for bins that hold the same, whatever the order and case of words.</summary>
    private static string Holding(Bin bin) =>
        bin switch
        {
            { IsMissing: true } => "missing",
            { IsOther: true } => "other",
            { Flag: { } flag } => flag ? "yes" : "no",
            { Categories.IsEmpty: false } =>
                "words " + string.Join('\0', bin.Categories.Order(StringComparer.OrdinalIgnoreCase)),
            _ => $"range {End(bin.From)} {End(bin.To)}",
        };

    private static IEnumerable<string> Traces(Bin bin) =>
        bin switch
        {
            { Categories.IsEmpty: false } => bin.Categories.Select(word => "word " + word),
            { IsMissing: false, IsOther: false, Flag: null } => [$"from {End(bin.From)}", $"to {End(bin.To)}"],
            _ => [],
        };

    private static string End(decimal? end) => end is { } number ? BinTexts.Number(number) : "open";
}
