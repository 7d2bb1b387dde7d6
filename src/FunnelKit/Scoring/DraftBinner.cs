using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <summary>Puts the values of a column into bins that differ in their outcomes.</summary>
internal static class DraftBinner
{
    /// <summary>A category with fewer cases than this is one of the others.</summary>
    private const int LeastCases = 5;

    private const int MaxCategories = 40;

    public static DraftBins Divide(DraftColumn column, bool[] outcomes) => column.Kind switch
    {
        CharacteristicKind.Number => Numbers(column, outcomes),
        CharacteristicKind.Category => Categories(column, outcomes),
        CharacteristicKind.Flag => Flags(column, outcomes),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Kind, "This is no kind."),
    };

    private static DraftBins Numbers(DraftColumn column, bool[] outcomes)
    {
        var edges = DraftEdges.Find(column.Numbers, outcomes);
        double[] limits = [.. edges.Select(edge => (double)edge)];
        var bins = ImmutableArray.CreateBuilder<Bin>(edges.Length + 2);
        for (var i = 0; i <= edges.Length; i++)
        {
            bins.Add(new()
            {
                From = i == 0 ? null : edges[i - 1],
                To = i == edges.Length ? null : edges[i],
            });
        }

        bins.Add(new() { IsMissing = true });
        var binOf = Array.ConvertAll(column.Numbers, value =>
            double.IsNaN(value) ? edges.Length + 1 : CountUpTo(limits, value));
        return new(column, bins.MoveToImmutable(), binOf, outcomes);
    }

    private static DraftBins Flags(DraftColumn column, bool[] outcomes) => new(
        column,
        [new() { Flag = false }, new() { Flag = true }, new() { IsMissing = true }],
        Array.ConvertAll(column.Codes, code => code < 0 ? 2 : code),
        outcomes);

    // The most frequent words have a bin each; the rest, and what will be met later, are others.
    private static DraftBins Categories(DraftColumn column, bool[] outcomes)
    {
        var counts = new int[column.Words.Length];
        foreach (var code in column.Codes.Where(code => code >= 0))
        {
            counts[code]++;
        }

        int[] kept =
        [
            .. Enumerable.Range(0, counts.Length)
                .Where(code => counts[code] >= LeastCases && CanBeCategory(column.Words[code]))
                .OrderByDescending(code => counts[code])
                .ThenBy(code => column.Words[code], StringComparer.Ordinal)
                .Take(MaxCategories),
        ];
        var places = new int[counts.Length];
        Array.Fill(places, kept.Length);
        for (var i = 0; i < kept.Length; i++)
        {
            places[kept[i]] = i;
        }

        var bins = kept.Select(code => new Bin { Categories = [column.Words[code]] })
            .Append(new() { IsOther = true })
            .Append(new() { IsMissing = true });
        var binOf = Array.ConvertAll(column.Codes, code => code < 0 ? kept.Length + 1 : places[code]);
        return new(column, [.. bins], binOf, outcomes);
    }

    private static bool CanBeCategory(string word) => word.Trim().Length == word.Length && UnicodeText.IsValid(word);

    private static int CountUpTo(double[] limits, double value)
    {
        var place = Array.BinarySearch(limits, value);
        return place < 0 ? ~place : place + 1;
    }
}
